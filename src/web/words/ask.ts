/** The page on which a question is asked in plain words. */
export const ask = {
  label: "Ask in plain words",
  example: "Why does the meeting of Xi and Kim matter?",
  button: "Ask",
  title: "Ask",
  intro:
    "One of the ten questions, about any two powers, in your own words. What was understood is said first; every sentence opens its evidence.",
  whole: "The whole answer, with findings and figures",
  otherwise: "Perhaps you meant:",
};
