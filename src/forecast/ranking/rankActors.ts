import { cameo } from "../../chronicle/cameo.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { type Asking, countedBy, type ReasonFamily, rowsBehind } from "./behind.ts";
import { type Contribution, reasonsFor } from "./candidates.ts";
import type { ChronicleActor } from "./chronicleActors.ts";
import { actNumber, type ChronicleStream } from "./chronicleStream.ts";
import { likeliest } from "./predict.ts";
import type { Ranker } from "./ranker.ts";

/** Which side of the act is looked for: whom the actor does it to, or who does it to the actor. */
export type Sought = "object" | "subject";

/** What a feature adds to a score, and the rows behind it. */
export interface Reason extends Contribution {
  family: ReasonFamily;
  behind: EventFilter;
}

/** How often two had to do with each other, of late (30 days) and in all that was read; days of the stream, -1 for never. */
export interface PairFacts {
  acts: { late: number; ever: number; last: number };
  any: { late: number; ever: number };
}

export interface RankedActor {
  actor: ChronicleActor;
  /** A difference of two is the log-odds between them. */
  score: number;
  /** Among events of the act with the actor on that day, the chance that the other side is this one. */
  probability: number;
  /** They add up to the score. */
  reasons: Reason[];
  facts: PairFacts;
}

export interface ActorRanking {
  sought: Sought;
  /** Events of the act with the actor on that side before the day. */
  seen: number;
  ranked: RankedActor[];
}

const LATE = 30;

/**
 * The likeliest on the other side of an act, best first, as of the morning of the stream's day. `among` are the numbers of those who may
 * be ranked, over whom the probabilities add up to one.
 */
export function rankActors(
  held: ChronicleStream,
  ranker: Ranker,
  asked: {
    actor: number;
    code: string;
    sought: Sought;
    top: number;
    among: (actor: ChronicleActor) => boolean;
  },
): ActorRanking {
  const { stream, actors, day, rows } = held;
  const act = actNumber(asked.code);
  const side = asked.sought === "object" ? "source" : "target";
  const doubled = side === "source" ? act : act + stream.acts.length;
  const scored = ranker.score({ day, source: asked.actor, act: doubled, answers: [] });
  const scores = scored.scores.map((score, o) =>
    asked.among(actors[o]!) ? score : Number.NEGATIVE_INFINITY,
  );
  const { root, quad } = cameo(asked.code)!;
  const asking: Asking = {
    actor: actors[asked.actor]!,
    side,
    acts: { act: { cameo: [asked.code] }, root: { cameo: [root] }, quad: { quad: [quad] } },
    rows,
    all: actors,
  };
  const ranked = likeliest({ ...scored, scores }, asked.top)
    .filter(({ probability }) => probability > 0)
    .map(({ actor, score, probability }) => ({
      actor: actors[actor]!,
      score,
      probability,
      reasons: reasonsFor(scored, actor).map((reason) => ({
        ...reason,
        family: countedBy(reason.group).family,
        behind: rowsBehind(reason.group, actors[actor]!, asking),
      })),
      facts: factsOf(held, { own: asked.actor, other: actor, act, side }),
    }));
  return {
    sought: asked.sought,
    seen: stream[side].filter((one, i) => one === asked.actor && stream.act[i] === act).length,
    ranked,
  };
}

function factsOf(
  { stream: { source, target, act, day: days }, day }: ChronicleStream,
  asked: { own: number; other: number; act: number; side: "source" | "target" },
): PairFacts {
  const facts: PairFacts = { acts: { late: 0, ever: 0, last: -1 }, any: { late: 0, ever: 0 } };
  const [from, to] = asked.side === "source" ? [asked.own, asked.other] : [asked.other, asked.own];
  for (let i = 0; i < days.length; i++) {
    const along = source[i] === from && target[i] === to;
    if (!along && !(source[i] === to && target[i] === from)) continue;
    const late = day - days[i]! <= LATE ? 1 : 0;
    facts.any.ever++;
    facts.any.late += late;
    if (!along || act[i] !== asked.act) continue;
    facts.acts.ever++;
    facts.acts.late += late;
    facts.acts.last = days[i]!;
  }
  return facts;
}
