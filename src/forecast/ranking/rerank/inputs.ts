import { featuresOf } from "../candidates.ts";
import { EVER, K, MONTH, WEEK } from "../decay.ts";
import { logOnePlus } from "../features/logOnePlus.ts";
import type { ScoredQuery } from "../ranker.ts";

const ROOTS = 40;
/** Days back on which it is asked whether a pair had to do with each other. */
const PAIR_DAYS = [1, 2, 3, 4, 5, 6, 7, 14, 21, 28] as const;
const ACTOR_DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Inputs that are read together; `write` puts the values of each candidate at `at(place of the candidate)` and after. */
interface InputGroup {
  width: number;
  write(
    scored: ScoredQuery,
    candidates: readonly number[],
    out: Float64Array,
    at: (place: number) => number,
  ): void;
}

/** Where the candidate stands by the additive score: gap to the best and to the mean, place, share of the softmax. */
const standing: InputGroup = {
  width: 6,
  write({ scores }, candidates, out, at) {
    const best = scores[candidates[0]!]!;
    const gaps = candidates.map((o) => scores[o]! - best);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const all = gaps.reduce((sum, gap) => sum + Math.exp(gap), 0);
    gaps.forEach((gap, place) => {
      const share = Math.exp(gap) / all;
      out.set([gap, gap - mean, 1 / (1 + place), Math.log(1 + place), share, Math.sqrt(share)], at(place));
    });
  },
};

/** How much is known of the source, with the act and at all: equal for all candidates. */
const known: InputGroup = {
  width: 2,
  write({ history, query }, candidates, out, at) {
    const { byAct, byPair, day } = history;
    const [withAct, atAll] = [new Float64Array(K), new Float64Array(K)];
    byAct.readTotal(byAct.row(history.actKey(query.source, query.act)), day, withAct);
    byPair.readTotal(byPair.row(query.source), day, atAll);
    const values = [Math.log(1 + withAct[EVER]!), Math.log(1 + atAll[EVER]!)];
    candidates.forEach((_, place) => {
      out.set(values, at(place));
    });
  },
};

/** On which of the last days the pair had to do with each other, at all and in the act; and the candidate with anybody. */
const days: InputGroup = {
  width: 2 * PAIR_DAYS.length + ACTOR_DAYS.length,
  write({ history, query }, candidates, out, at) {
    const { byAct, byPair, ofAny, day } = history;
    const inAct = byAct.row(history.actKey(query.source, query.act));
    const [pair, any] = [byPair.row(query.source), ofAny.row(history.totalKey)];
    candidates.forEach((o, place) => {
      const [atAll, withAct, actor] = [byPair.entry(pair, o), byAct.entry(inAct, o), ofAny.entry(any, o)];
      let to = at(place);
      for (const ago of PAIR_DAYS) out[to++] = byPair.activeOn(atAll, day, ago) ? 1 : 0;
      for (const ago of PAIR_DAYS) out[to++] = byAct.activeOn(withAct, day, ago) ? 1 : 0;
      for (const ago of ACTOR_DAYS) out[to++] = ofAny.activeOn(actor, day, ago) ? 1 : 0;
    });
  },
};

/** What the pair did to each other, by CAMEO root and direction, at 7 and 35 days: log(1 + 2 c). */
const pairRoots: InputGroup = {
  width: 2 * ROOTS,
  write({ history, query }, candidates, out, at) {
    const { byRoot, day } = history;
    for (let root = 0; root < ROOTS; root++) {
      const row = byRoot.row(history.keyOfRoot(query.source, root));
      candidates.forEach((o, place) => {
        const entry = byRoot.entry(row, o);
        const to = at(place) + 2 * root;
        out[to] = entry < 0 ? 0 : logOnePlus(2 * byRoot.count(entry, WEEK, day));
        out[to + 1] = entry < 0 ? 0 : logOnePlus(2 * byRoot.count(entry, MONTH, day));
      });
    }
  },
};

/** What the candidate did and suffered, with anybody, by CAMEO root and direction, at 7 days: log(1 + 2 c). */
const actorRoots: InputGroup = {
  width: ROOTS,
  write({ history }, candidates, out, at) {
    const { ofRoot, day } = history;
    for (let root = 0; root < ROOTS; root++) {
      const row = ofRoot.row(root);
      candidates.forEach((o, place) => {
        const entry = ofRoot.entry(row, o);
        out[at(place) + root] = entry < 0 ? 0 : logOnePlus(2 * ofRoot.count(entry, WEEK, day));
      });
    }
  },
};

const GROUPS: readonly InputGroup[] = [standing, known, days, pairRoots, actorRoots];
const OWN = GROUPS.reduce((sum, { width }) => sum + width, 0);

/** Number of inputs of a candidate, where the additive ranker has `features` features. */
export function inputWidth(features: number): number {
  return features + OWN;
}

/**
 * What the re-ranker reads of candidates, given best first: their additive features, where they stand, how much is known
 * of the source, on which days the pair was active and what both did. All of it is from days before the query's.
 */
export function inputsOf(scored: ScoredQuery, candidates: readonly number[]): Float64Array {
  const features = scored.scorer.width;
  const width = inputWidth(features);
  const found = new Float64Array(candidates.length * width);
  const read = featuresOf(scored.scorer, candidates);
  candidates.forEach((_, place) => {
    found.set(read.subarray(place * features, (place + 1) * features), place * width);
  });
  let offset = features;
  for (const group of GROUPS) {
    const from = offset;
    group.write(scored, candidates, found, (place) => place * width + from);
    offset += group.width;
  }
  return found;
}
