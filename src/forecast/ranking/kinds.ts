import type { History } from "./history.ts";

/** What was known of an answer before its day: the same triple, the pair in another act, or neither. */
export const KINDS = ["same triple seen", "pair seen otherwise", "pair never seen"] as const;
export type Kind = (typeof KINDS)[number];

/** Of what kind an answer is, as of the history's day. */
export function kindOf(history: History, source: number, act: number, answer: number): Kind {
  const { byAct, byPair } = history;
  if (byAct.entry(byAct.row(history.actKey(source, act)), answer) >= 0) return "same triple seen";
  return byPair.entry(byPair.row(source), answer) >= 0 ? "pair seen otherwise" : "pair never seen";
}
