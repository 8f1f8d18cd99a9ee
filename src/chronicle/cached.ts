import type { QueryCache } from "./cache.ts";
import type { ChronicleView } from "./chronicle.ts";

/** A view whose answers are made until a signal. */
export type ViewUntil = (signal: AbortSignal) => ChronicleView;

interface CachedBy {
  cache: QueryCache;
  state: number;
  /** Those about whom the view is: only what is covered depends on them. */
  actors: readonly string[];
  asker?: AbortSignal;
}

/**
 * A view that keeps its answers, for as long as the cache does. `state` tells apart what the store held when the
 * view was made, where the view does not follow it. `asker` ends when nobody waits for what is asked of it.
 */
export function cachedView(
  { asOf, datasets }: Pick<ChronicleView, "asOf" | "datasets">,
  view: ViewUntil,
  { cache, state, actors, asker }: CachedBy,
): ChronicleView {
  const keep = <T>(
    what: string,
    asked: readonly unknown[],
    make: (view: ChronicleView) => Promise<T>,
  ): Promise<T> =>
    cache.get(JSON.stringify([what, state, asOf, datasets, ...asked]), (signal) => make(view(signal)), asker);
  return {
    asOf,
    datasets,
    events: (filter, part) => keep("events", [filter, part], (view) => view.events(filter, part)),
    strongest: (filter, n) => keep("strongest", [filter, n], (view) => view.strongest(filter, n)),
    counts: (filter, by) => keep("counts", [filter, by], (view) => view.counts(filter, by)),
    countsEach: (filter, keys) => keep("countsEach", [filter, keys], (view) => view.countsEach(filter, keys)),
    distinctCounts: (filter, by) =>
      keep("distinctCounts", [filter, by], (view) => view.distinctCounts(filter, by)),
    coverage: () => keep("coverage", [actors], (view) => view.coverage()),
    quarantined: () => keep("quarantined", [], (view) => view.quarantined()),
    refused: (part) => keep("refused", [part], (view) => view.refused(part)),
  };
}
