import type { Actor } from "./actor.ts";
import type { Leader, Leaders } from "./leaders.ts";
import type { Actors } from "./registry.ts";

/** Who is named in a stretch of a text. A leader stands for his state too. */
export interface Mention {
  /** The one actor that is meant; undefined where several could be, who are then the candidates. */
  actor?: Actor;
  leader?: Leader;
  /** What could be meant where it is not clear: "North Korea", "Kim Jong Il". */
  candidates: string[];
  start: number;
  end: number;
  matched: string;
}

/**
 * States, organisations, blocs and leaders in a text as known on a day, left to right. Where two readings
 * overlap the longer stands ("Kim Jong Un" over "Kim"), and a clear one stands over an unclear one of its length.
 */
export function mentions(
  text: string,
  actors: Pick<Actors, "findAll" | "unclear" | "byCode">,
  leaders: Pick<Leaders, "findLeaders" | "unclearLeaders">,
  asOf: string,
): Mention[] {
  const all: Mention[] = [
    ...actors.findAll(text, asOf).map((hit) => ({ ...hit, candidates: [] })),
    ...leaders.findLeaders(text, asOf).map(({ leader, ...where }) => ({
      ...where,
      leader,
      actor: actors.byCode(leader.code, asOf),
      candidates: [],
    })),
    ...actors
      .unclear(text, asOf)
      .map(({ candidates, ...where }) => ({ ...where, candidates: candidates.map((actor) => actor.short) })),
    ...leaders
      .unclearLeaders(text, asOf)
      .map(({ candidates, ...where }) => ({ ...where, candidates: candidates.map((leader) => leader.name) })),
  ];
  all.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || a.candidates.length - b.candidates.length || a.start - b.start,
  );
  const kept: Mention[] = [];
  for (const one of all)
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}
