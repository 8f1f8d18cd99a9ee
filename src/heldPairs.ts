import { ALL_DAYS } from "./dates.ts";
import type { Desk } from "./desk.ts";
import { heldPairs } from "./record/world/heldPairs.ts";

/** Two states with what is held of them. */
export interface RankedPair {
  a: string;
  b: string;
  /** Events by data set. */
  events: Record<string, number>;
  visits: number;
  /** Rows of the record of the world by kind. */
  facts: Record<string, number>;
}

/** The pairs of states by what is held of them: events first, then visits with the US and facts of the record. */
export async function rankedPairs(desk: Desk): Promise<RankedPair[]> {
  const ranked = new Map<string, RankedPair>();
  const isState = (code: string) => desk.actors.byCode(code)?.kind === "state";
  const of = (x: string, y: string): RankedPair | undefined => {
    if (x === y || !isState(x) || !isState(y)) return undefined;
    const [a, b] = x < y ? [x, y] : [y, x];
    const pair = ranked.get(`${a} ${b}`) ?? { a, b, events: {}, visits: 0, facts: {} };
    ranked.set(`${a} ${b}`, pair);
    return pair;
  };
  const held = await desk.chronicle.datasets(ALL_DAYS.to);
  const events = await desk.chronicle
    .view(
      ALL_DAYS.to,
      held.map(({ dataset }) => dataset),
    )
    .counts({ addressed: true }, ["dataset", "source", "target"]);
  for (const { dataset, source, target, n } of events) {
    const pair = of(source, target);
    if (pair) pair.events[dataset] = (pair.events[dataset] ?? 0) + n;
  }
  for (const { source, target, n } of await desk.visits(ALL_DAYS.to).counts({}, ["source", "target"])) {
    const pair = of(source, target);
    if (pair) pair.visits += n;
  }
  for (const { a, b, rows } of heldPairs(desk.record.at(ALL_DAYS.to).world.tables())) {
    const pair = of(a, b);
    if (pair) pair.facts = rows;
  }
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, n) => all + n, 0);
  const weight = ({ events, visits, facts }: RankedPair) => [sum(events), visits + sum(facts)] as const;
  return [...ranked.values()].sort((x, y) => {
    const [[moreEvents, moreFacts], [events, facts]] = [weight(y), weight(x)];
    return moreEvents - events || moreFacts - facts || (`${x.a}${x.b}` < `${y.a}${y.b}` ? -1 : 1);
  });
}
