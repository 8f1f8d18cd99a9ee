import type { ChronicleView, DatasetCoverage } from "./chronicle.ts";
import type { EventFilter } from "./query.ts";

/** Whose rows two files hold alike, where each holds those of some actors alone; null is of all. */
export function keptInBoth<T extends readonly string[]>(one: T | null, other: T | null): T | string[] | null {
  if (!one || !other) return one ?? other;
  return one.filter((code) => other.includes(code));
}

/** The data sets of which the rows of some actors alone are held, with those whose rows all their files hold. */
export function partlyKept(
  coverage: readonly DatasetCoverage[],
): { dataset: string; kept: readonly string[] }[] {
  const found = new Map<string, readonly string[]>();
  for (const { dataset, kept } of coverage)
    if (kept) found.set(dataset, keptInBoth(found.get(dataset) ?? null, kept)!);
  return [...found].map(([dataset, kept]) => ({ dataset, kept }));
}

/** Whether all rows of at least one of the actors are held in the span. */
export function holdsRowsOf(actors: readonly string[], { kept }: Pick<DatasetCoverage, "kept">): boolean {
  return !kept || actors.some((code) => kept.includes(code));
}

/**
 * The view over what all files of a data set hold alike: where one holds the rows of a pair and the next those of all the
 * world, the pair would seem to fade from one to the other. Where no actor is held throughout, only what passes between the two is.
 */
export function evenView(
  view: ChronicleView,
  coverage: readonly DatasetCoverage[],
  pair: readonly [string, string],
): ChronicleView {
  const partly = partlyKept(coverage);
  if (partly.length === 0) return view;
  const even: EventFilter = {
    any: view.datasets.map((name): EventFilter => {
      const kept = partly.find(({ dataset }) => dataset === name)?.kept;
      return { dataset: [name], ...(kept && (kept.length > 0 ? { involving: kept } : { between: pair })) };
    }),
  };
  const evenly = (filter: EventFilter): EventFilter => ({ all: [even, filter] });
  return {
    asOf: view.asOf,
    datasets: view.datasets,
    events: (filter, part) => view.events(evenly(filter), part),
    strongest: (filter, n) => view.strongest(evenly(filter), n),
    counts: (filter, by) => view.counts(evenly(filter), by),
    countsEach: (filter, keys) => view.countsEach(evenly(filter), keys),
    distinctCounts: (filter, by) => view.distinctCounts(evenly(filter), by),
    coverage: () => view.coverage(),
    quarantined: () => view.quarantined(),
    refused: (part) => view.refused(part),
  };
}
