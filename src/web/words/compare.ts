/** Two briefs side by side. */
export const compare = {
  title: "Two briefs side by side",
  intro:
    "Two days of one pair, or two pairs. Each sentence leads into its brief, with the evidence open. Numbers of two pairs come from records of unlike density: compare what they say, not how many events they count.",
  left: "Left brief",
  right: "Right brief",
  whole: (title: string) => `${title}: the whole brief`,
  changed: (earlier: string, later: string) =>
    `What changed from ${earlier} to ${later}, sentence by sentence`,
  label: (first: string, second: string, day: string) => `${first} and ${second}, ${day}`,
  notAsked: "Not asked of this pair.",
};
