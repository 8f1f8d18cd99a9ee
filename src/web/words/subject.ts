import { number, plural } from "../../words/en/forms.ts";

/** Who and when. */
export const subject = {
  region: "Who and when",
  first: "First actor",
  second: "Second actor",
  swap: "Swap the two",
  search: "Search by any name or code",
  recent: "Recent",
  mostHeld: "Most on record",
  nobody: "Nobody goes by that name.",
  events: (n: number) => (n === 0 ? "no events held" : plural(n, "event")),
  between: (n: number) => `${number(n)} between the two`,
  recordOnly: "answers from the record of the world",
  asOf: "As of",
  slider: "Day, within what is held",
  phase: (label: string, from: string, to: string) => `${label}, ${from.slice(0, 4)}–${to.slice(0, 4)}`,
  focal: "About",
  focalDefault: "the weightiest event of the last 30 days",
  compare: "Compare with",
  noCompare: "no earlier day",
  yearBefore: "a year before",
  another: "another day …",
  anotherDay: "An earlier day",
  sideBySide: "Side by side",
  fiveBefore: "five years before",
};
