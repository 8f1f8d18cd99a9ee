/**
 * Where the columns of a GDELT event file stand: it has no header. By the codebooks of GDELT 1.0 (2013, with the URL added in
 * April of that year) and 2.0 (2015, which tells the second administrative level of each place as well).
 */
export interface Layout {
  /** "GDELT 1.0" or "GDELT 2.0". */
  title: string;
  /** How many columns a row may have; both widths of the first occur in one file. */
  widths: readonly number[];
  at: Readonly<Record<Field, number>>;
}

export type Field =
  | "id"
  | "day"
  | "lead"
  | "act"
  | "mentions"
  | "sources"
  | "articles"
  | "tone"
  | "place"
  | "country"
  | "added"
  | "url";

/** What is told of one side of an event, by the first column of its ten. */
export const SIDE = { code: 0, name: 1, country: 2, group: 3, types: [7, 8, 9] } as const;
export const SIDES = { source: 5, target: 15 } as const;

const COMMON = {
  id: 0,
  day: 1,
  lead: 25,
  act: 26,
  mentions: 31,
  sources: 32,
  articles: 33,
  tone: 34,
} as const;

export const FIRST: Layout = {
  title: "GDELT 1.0",
  widths: [57, 58],
  at: { ...COMMON, place: 50, country: 51, added: 56, url: 57 },
};

export const SECOND: Layout = {
  title: "GDELT 2.0",
  widths: [61],
  at: { ...COMMON, place: 52, country: 53, added: 59, url: 60 },
};

/** The layout of a row by its width and how it begins; undefined where it is of neither. */
export function layoutOf(cells: readonly string[]): Layout | undefined {
  if (!/^\d+$/.test(cells[0] ?? "") || !/^[12]\d{7}$/.test(cells[1] ?? "")) return undefined;
  return [FIRST, SECOND].find(({ widths }) => widths.includes(cells.length));
}
