import { number, plural } from "../../words/en/forms.ts";

/** The panel of evidence. */
export const evidence = {
  region: "Evidence",
  close: "Close the evidence",
  title: (n: number) => (n === 1 ? "What this rests on" : `What this rests on: ${plural(n, "finding")}`),
  gone: "The brief holds no such finding on this day.",
  numbers: "Numbers",
  interval: "interval",
  why: "Why this chance",
  usual: "the usual chance",
  settled: "What settles it",
  query: "How it was asked",
  strongest: (shown: number, all: number) =>
    shown < all ? `The strongest ${shown} of ${plural(all, "piece")} of evidence` : "Evidence",
  rows: "Rows behind this",
  rowsOf: (shown: number, n: number) =>
    n === 0
      ? "It rests on facts of the record, not on events: its evidence is all of it."
      : shown < n
        ? `The latest ${number(shown)} of ${plural(n, "row")}`
        : plural(n, "row"),
  moreRows: "More rows",
  toFinding: "Show it in the brief",
  natures: {
    information: "information: what the record holds",
    assumption: "assumption: ours",
    judgement: "judgement: drawn from both",
  },
  likely: "likelihood",
};
