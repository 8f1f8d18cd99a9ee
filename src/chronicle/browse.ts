import type { ChronicleView } from "./chronicle.ts";
import type { ChronicleEvent } from "./event.ts";
import type { EventFilter, Tally } from "./query.ts";

/** Rows `offset` to `offset + limit` in order of time, the latest or the earliest first. */
export interface PageAsk {
  offset: number;
  limit: number;
  order: "latest" | "earliest";
}

export interface Page {
  /** All rows for which the filter holds. */
  total: number;
  rows: readonly ChronicleEvent[];
}

/**
 * How many events each day has, by precision and class of act, in order of time. Pages and timeline are both made from
 * this one count, so that the engine reads the rows once for the two.
 */
export function dayCounts(
  view: ChronicleView,
  filter: EventFilter,
): Promise<readonly Tally<"date" | "precision" | "quad">[]> {
  return view.counts(filter, ["date", "precision", "quad"]);
}

/**
 * A page of the events. To sort a million rows for a page from their midst takes the engine 200 ms and more; so the
 * days are counted first (an answer that is kept), and only those on which the page lies are sorted.
 */
export async function pageOf(view: ChronicleView, filter: EventFilter, ask: PageAsk): Promise<Page> {
  const days = [...(await dayCounts(view, filter))];
  const total = days.reduce((sum, { n }) => sum + n, 0);
  if (ask.order === "latest") days.reverse();
  let before = 0;
  let dayStart = 0;
  let skip = 0;
  const on: string[] = [];
  for (const [at, { date, n }] of days.entries()) {
    if (date !== days[at - 1]?.date) dayStart = before;
    if (before + n > ask.offset && before < ask.offset + ask.limit) {
      if (on.length === 0) skip = ask.offset - dayStart;
      on.push(date);
    }
    before += n;
  }
  if (on.length === 0) return { total, rows: [] };
  const [from, begunBy] = [on[0]!, on.at(-1)!].sort() as [string, string];
  const within: EventFilter = { all: [filter, { from, begunBy }] };
  if (ask.order === "earliest") return { total, rows: await view.events(within, { first: ask.limit, skip }) };
  return { total, rows: (await view.events(within, { last: ask.limit, skip })).toReversed() };
}
