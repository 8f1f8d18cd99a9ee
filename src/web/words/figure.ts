import { number } from "../../words/en/forms.ts";

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
  beside: "What the answer says beside it",
  noData: "no data",
  failed: "The picture could not be made.",
  rows: (shown: number, all: number) => `The first ${shown} of ${number(all)} rows; the CSV has all.`,
};
