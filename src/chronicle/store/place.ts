import type { EventFilter } from "../query.ts";

/** Where the events of a filter stand: all between two of some actors, or all with one of them as source or target. */
export type Place = "between" | "around";

/** Events that are known to stand around the actors, by their ids. */
type Ids = Pick<ReadonlySet<string>, "has">;

/**
 * Where all events for which the filter holds stand; undefined where they may stand elsewhere, or it asks of what is not told there. A
 * filter for which nothing holds is between the actors.
 */
export function placeOf(filter: EventFilter, actors: readonly string[], ids: Ids): Place | undefined {
  return asksOfMore(filter, ids) ? undefined : placed(filter, actors);
}

function placed(filter: EventFilter, actors: readonly string[]): Place | undefined {
  const known = (codes: readonly string[] | undefined) =>
    codes?.every((code) => actors.includes(code)) ?? false;
  const { between, source, target, involving, all = [], any } = filter;
  const [bySource, byTarget] = [known(source), known(target)];
  // Each of these must hold, so that the narrowest counts.
  const places: (Place | undefined)[] = [
    between &&
      (known(between) ? "between" : between.some((code) => actors.includes(code)) ? "around" : undefined),
    bySource && byTarget ? "between" : bySource || byTarget || known(involving) ? "around" : undefined,
    filter.id && (filter.id.length === 0 ? "between" : "around"),
    ...all.map((one) => placed(one, actors)),
    any && widest(any.map((one) => placed(one, actors))),
  ];
  if (places.includes("between")) return "between";
  return places.includes("around") ? "around" : undefined;
}

/** Whether a filter asks of what is not told there: texts, and ids of events that were not read before. */
function asksOfMore({ text, id = [], all = [], any = [], not = [] }: EventFilter, ids: Ids): boolean {
  if (text !== undefined || !id.every((one) => ids.has(one))) return true;
  return [...all, ...any, ...not].some((one) => asksOfMore(one, ids));
}

/** Of parts of which one must hold the widest counts. */
function widest(places: readonly (Place | undefined)[]): Place | undefined {
  if (places.includes(undefined)) return undefined;
  return places.includes("around") ? "around" : "between";
}
