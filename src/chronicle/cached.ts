import type { QueryCache } from "./cache.ts";
import type { ChronicleView } from "./chronicle.ts";

/**
 * A view that keeps its answers, for as long as the cache does. `state` tells apart what the store held when the
 * view was made, where the view does not follow it.
 */
export function cachedView(view: ChronicleView, cache: QueryCache, state: number): ChronicleView {
  const { asOf, datasets } = view;
  const keep = <T>(what: string, asked: readonly unknown[], make: () => Promise<T>): Promise<T> =>
    cache.get(JSON.stringify([what, state, asOf, datasets, ...asked]), make);
  return {
    asOf,
    datasets,
    events: (filter, part) => keep("events", [filter, part], () => view.events(filter, part)),
    strongest: (filter, n) => keep("strongest", [filter, n], () => view.strongest(filter, n)),
    counts: (filter, by) => keep("counts", [filter, by], () => view.counts(filter, by)),
    countsEach: (filter, keys) => keep("countsEach", [filter, keys], () => view.countsEach(filter, keys)),
    distinctCounts: (filter, by) =>
      keep("distinctCounts", [filter, by], () => view.distinctCounts(filter, by)),
    coverage: () => keep("coverage", [], () => view.coverage()),
    quarantined: () => keep("quarantined", [], () => view.quarantined()),
    refused: (part) => keep("refused", [part], () => view.refused(part)),
  };
}
