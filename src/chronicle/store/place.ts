import type { EventFilter } from "../query.ts";

/** The columns of the tables around actors: what is filtered, grouped and ordered by; the rest is read where the row stands. */
export const AROUND = [
  ...[
    "id",
    "date",
    "ends",
    "precision",
    "known",
    "source",
    "source_name",
    "source_person",
    "target",
    "target_name",
  ],
  ...[
    "target_person",
    "cameo",
    "root",
    "quad",
    "goldstein",
    "kind",
    "aim",
    "issue",
    "reports",
    "confidence",
    "publisher",
    "dataset",
  ],
] as const;

/** Where the events of a filter stand: all between two of some actors, or all with one of them as source or target. */
export type Place = "between" | "around";

/**
 * Where all events for which the filter holds stand; undefined where they may stand elsewhere, or it asks of their texts. `ids` are of events that are known to
 * stand around the actors. A filter for which nothing holds is between them.
 */
export function placeOf(
  filter: EventFilter,
  actors: readonly string[],
  ids: Pick<ReadonlySet<string>, "has">,
): Place | undefined {
  const known = (codes: readonly string[] | undefined) =>
    codes?.every((code) => actors.includes(code)) ?? false;
  const { between, source, target, involving, all = [], any } = filter;
  const [bySource, byTarget] = [known(source), known(target)];
  // Each of these must hold, so that the narrowest counts.
  const places: (Place | undefined)[] = [
    between &&
      (known(between) ? "between" : between.some((code) => actors.includes(code)) ? "around" : undefined),
    bySource && byTarget ? "between" : bySource || byTarget || known(involving) ? "around" : undefined,
    filter.id && placeOfIds(filter.id, ids),
    ...all.map((one) => placeOf(one, actors, ids)),
    any && widest(any.map((one) => placeOf(one, actors, ids))),
  ];
  if (asksOfText(filter)) return undefined;
  if (places.includes("between")) return "between";
  return places.includes("around") ? "around" : undefined;
}

/** Whether a filter asks of what those tables do not hold. */
function asksOfText({ text, all = [], any = [], not = [] }: EventFilter): boolean {
  return text !== undefined || [...all, ...any, ...not].some(asksOfText);
}

function placeOfIds(asked: readonly string[], ids: Pick<ReadonlySet<string>, "has">): Place | undefined {
  if (asked.length === 0) return "between";
  return asked.every((id) => ids.has(id)) ? "around" : undefined;
}

/** Of parts of which one must hold the widest counts. */
function widest(places: readonly (Place | undefined)[]): Place | undefined {
  if (places.includes(undefined)) return undefined;
  return places.includes("around") ? "around" : "between";
}
