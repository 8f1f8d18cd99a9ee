import { EVER, K, MONTH } from "./decay.ts";
import type { History } from "./history.ts";

/** Weight of a share against a triple: it orders only what no triple tells apart. */
const SHARE = 1e-3;

/**
 * The recurrency baseline (Gastinger, Sztyler, Sharma, Schuelke and Stuckenschmidt 2024): an answer is the likelier,
 * the more often and the more lately the very triple was seen; what no triple tells apart is ordered by its share of
 * the act's events. They choose decay and mixture for each relation on the validation days; here one setting serves
 * all: a half-life of 35 days, triples before shares. Writes a score of every actor as of the history's day.
 */
export function recurrencyScores(history: History, source: number, act: number, scores: Float64Array): void {
  const { byAct, ofAct, day } = history;
  scores.fill(0);
  const total = new Float64Array(K);
  const shares = ofAct.row(act);
  ofAct.readTotal(shares, day, total);
  for (let e = ofAct.first(shares); e >= 0; e = ofAct.next[e]!) {
    scores[ofAct.column[e]!] = (SHARE * ofAct.count(e, EVER, day)) / total[EVER]!;
  }
  for (let e = byAct.first(byAct.row(history.actKey(source, act))); e >= 0; e = byAct.next[e]!) {
    scores[byAct.column[e]!]! += byAct.count(e, MONTH, day);
  }
}
