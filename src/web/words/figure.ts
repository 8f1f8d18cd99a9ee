import { number, plural } from "../../words/en/forms.ts";

/** A figure and its data. */
export const figure = {
  data: "Data",
  picture: "Picture",
  csv: "CSV",
  svg: "SVG",
  png: "PNG",
  tools: "This figure",
  row: "row",
  openRow: (row: number) => `Row ${row}: what stands behind it`,
  mark: "This mark",
  noMark: "The figure has no such mark on this day.",
  counts: (n: number) =>
    n === 0
      ? "It counts no event"
      : n === 1
        ? "The event that it counts"
        : `The ${number(n)} events that it counts`,
  part: (n: number) =>
    n === 0
      ? "No event: the part that it tells is none"
      : n === 1
        ? "The event of which it is reckoned"
        : `The ${number(n)} events of which it is reckoned`,
  differs: (counted: number, n: number) =>
    `The figure says ${number(counted)}, and ${plural(n, "row")} ${n === 1 ? "is" : "are"} found: several rows can tell of one act.`,
  noCount: "Nothing was counted here: the record does not cover it.",
  noEvents:
    "This mark is no count of events: it is a rate, a share, an estimate or a figure of the record. What it rests on is told below.",
  bearing: "What bears this figure",
  noData: "no data",
  failed: "The picture could not be made.",
  rows: (shown: number, all: number) => `The first ${shown} of ${number(all)} rows; the CSV has all.`,
};
