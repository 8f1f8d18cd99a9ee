import { addMonths, dayNumber } from "../../dates.ts";
import { type DyadEvent, type DyadHistory, dyadHistory } from "../../forecast/dyads/history.ts";
import { firstCovered } from "../../measures/cells.ts";
import type { Subject } from "../subject.ts";

/** How far back a dyad's long run reaches: what a machine reports of two changes with its sources. */
const YEARS = 3;

/**
 * What a data set reports of the two with each other and with third states, by day, direction and quad class, as far back
 * as the odds look; and how much it reports of all. Counted in the store: a pair may have a million events.
 */
export async function codedHistory(subject: Subject, years = YEARS): Promise<DyadHistory> {
  const { a, b, asOf, events, actors } = subject;
  const begun = firstCovered(await events.coverage(), asOf);
  const early = addMonths(asOf, -12 * years);
  const from = [begun, early].sort()[1]!;
  const acts = { kind: ["act"], precision: ["day"], addressed: true, abroad: true, from } as const;
  const [rows, world] = await Promise.all([
    events.counts({ ...acts, involving: [a, b] }, ["date", "source", "target", "quad"]),
    events.counts(acts, ["date"]),
  ]);
  const isState = (code: string) => ["state", "territory"].includes(actors.byCode(code, asOf)?.kind ?? "");
  const list = rows
    .filter(({ source, target }) => isState(source) && isState(target))
    .map(({ n, date, source, target, quad }): DyadEvent => {
      return { n, date, source, target, quad: quad as DyadEvent["quad"] };
    });
  return dyadHistory(list, { first: dayNumber(from), last: dayNumber(asOf), world });
}
