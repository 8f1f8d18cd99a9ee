import { list, number, plural } from "./forms.ts";
import { rules } from "./pairSources.ts";

/** English of data that a machine coded from news, and of data that hold the rows of some actors alone. */

interface Counts {
  dataset: string;
  rows: number;
  acts: number;
  /** Rows that bear a day which no file covers. */
  outside: number;
}

/** A data set, and by name those whose rows alone it holds throughout; nobody where each file holds those of others. */
interface Partly {
  dataset: string;
  of: readonly string[];
}

/** Both counts, for the first page. */
export function counts(coded: readonly Counts[]): string {
  const told = coded.map(
    ({ dataset, rows, acts, outside }) =>
      `${dataset} has ${plural(rows, "report")} of what the two did to each other${outside ? ` (${number(outside)} of them dated on days that it does not cover)` : ""}, or ${plural(acts, "act")} if those of the same kind, side and day count once`,
  );
  return `A machine coded the data from news, and reports are not events: ${list(told)}. Counts below are of reports.`;
}

/** Whose rows alone are held, for the first page. */
export function partly({ dataset, of }: Partly): string {
  return of.length === 0
    ? `Of ${dataset} only what passed between the two is held throughout, so no rise or fall can be told.`
    : `Of ${dataset} only the rows on ${list(of)} are held: its whole volume is not known, so a rise or fall may be one of the press.`;
}

/** What rows of some actors alone do not show. */
export function unseen({ dataset, of }: Partly): string {
  return of.length === 0
    ? `The files of ${dataset} hold the rows now of one actor, now of another. Only what passed between the two is held throughout: there is nothing to hold a rise or a fall against, and what either did with others is left out.`
    : `Of ${dataset} only rows of which ${list(of, "or")} is a side are held. How much it reports in all, and how that grew, is not known: rises and falls are held against these rows alone. What others did with each other is not seen, so it can't be said whom one of them turned on most.`;
}

/** What a row is and what an act, where both are counted. */
export const RULE = `${rules.rows} ${rules.oneADay} Findings count rows, also where they call them acts. A rise or a fall is told by both: its interval spans that of rows and that of acts of one day and code, each held against the rest of the data.`;

/** Heads of the table of what the data cover; the last is of data that a machine coded. */
export const COLUMNS = ["data set", "from", "to", "events", "of the pair", "one a day"];

export const blindSpots = (title: string) => `Known blind spots of ${title}`;
