import type { Desk } from "../desk.ts";
import type { LookUp } from "./settle.ts";

/** Single rows are looked through for an event that is told in words: of more than so many the latest. */
const MOST_ROWS = 20_000;

/** Looks up in all that a desk holds as known on a day. */
export async function deskLookUp(desk: Desk, asOf: string): Promise<LookUp> {
  const held = await desk.chronicle.datasets(asOf);
  const view = desk.chronicle.view(
    asOf,
    held.map((row) => row.dataset),
  );
  return {
    async partnerOf(code) {
      const counts = new Map<string, number>();
      for (const row of await view.counts({ involving: [code] }, ["source", "target"])) {
        const other = row.source === code ? row.target : row.source;
        if (other !== code && desk.actors.byCode(other)?.kind === "state")
          counts.set(other, (counts.get(other) ?? 0) + row.n);
      }
      return [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]?.[0];
    },
    events: (filter) => view.events(filter, { last: MOST_ROWS }),
    async follows(a, b) {
      const known = (await desk.datasetsFor(a, b, asOf)).some(({ pair }) => pair > 0);
      return known && (await (await desk.subject({ a, b, asOf })).events.coverage()).length > 0;
    },
    leaderOf: (code) => desk.leaders.leaderOf(code, asOf)?.name,
    led: desk.leaders.led,
  };
}
