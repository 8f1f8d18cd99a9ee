import { isDay } from "../dates.ts";
import { readTable, type Taken, takeRows } from "./table.ts";

/** What became of the rows of an era that were drawn at random and checked by somebody who had not compiled them. */
export interface Audit {
  dataset: string;
  /** The day on which it was made, and of which edition of the data set. */
  made: string;
  edition: string;
  /** First and last day of the era; all of an audit cover what it looked at. */
  from: string;
  to: string;
  /** Rows drawn, and of these without a fault. */
  rows: number;
  right: number;
  /** The others, by what was wrong with them; they add up to `rows` with `right`. */
  wrongDay: number;
  wrongDetail: number;
  doubtfulCode: number;
  oneSided: number;
  unsupported: number;
}

/** Reads casebook/audits.csv. */
export function loadAudits(url: URL): Taken<Audit> {
  const table = readTable(url);
  return takeRows(table, (cells) => {
    const [dataset, made, edition, from, to, ...counts] = cells;
    const [rows, ...became] = counts.map(Number) as [number, ...number[]];
    const adds = rows === became.reduce((sum, n) => sum + n, 0);
    if (cells.length !== table.header.length || ![made, from, to].every((day) => isDay(day!)) || !adds)
      return "is no audit of an era whose counts add up to its rows";
    const [right, wrongDay, wrongDetail, doubtfulCode, oneSided, unsupported] = became;
    return {
      dataset: dataset!,
      made: made!,
      edition: edition!,
      from: from!,
      to: to!,
      rows,
      right: right!,
      wrongDay: wrongDay!,
      wrongDetail: wrongDetail!,
      doubtfulCode: doubtfulCode!,
      oneSided: oneSided!,
      unsupported: unsupported!,
    };
  });
}

/** The latest audit of a data set, an entry for each era in order; [] where it was never audited. */
export function latestAudit(audits: readonly Audit[], dataset: string): Audit[] {
  const own = audits.filter((audit) => audit.dataset === dataset);
  const made = own
    .map((audit) => audit.made)
    .sort()
    .at(-1);
  return own.filter((audit) => audit.made === made).sort((a, b) => (a.from < b.from ? -1 : 1));
}
