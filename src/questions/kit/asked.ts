import type { Acts } from "../../measures/acts.ts";
import type { FindingQuery } from "../answer.ts";

/**
 * The query behind a finding: its words, and the events that it counted or compared, by their filters, so that it can
 * be run again (`chancery query`). A finding of the record alone names no events.
 */
export function asked(words: string, ...acts: readonly (Acts | null | undefined)[]): FindingQuery {
  const filters = acts.filter((one) => one !== null && one !== undefined).map((one) => one.filter);
  return { words, events: filters };
}
