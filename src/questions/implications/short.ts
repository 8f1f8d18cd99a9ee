import { pairSight } from "../../measures/sight.ts";
import * as say from "../../words/en/implications.ts";
import type { BufferFacts, ShortFacts } from "../../words/implications.ts";
import type { Finding, Sentence } from "../answer.ts";
import { sentence, shortOf } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import { firmOf, type Read } from "./conduct.ts";

const FORCE = "implications.close-client-force";

/** Whether the record follows the two. */
export async function isFollowed(subject: Subject): Promise<boolean> {
  return (await pairSight(subject)).grade !== "unobserved";
}

/** Whether shows of force by the client could be compared, and what came out. */
export function forceFacts(
  client: string,
  reads: readonly Read[],
  findings: readonly Finding[],
): ShortFacts["force"] {
  const read = reads.find(({ conduct }) => conduct.kind.id === "client-force");
  if (!read || findings.find(({ id }) => id === FORCE)?.thin !== undefined) return null;
  return { client, firm: firmOf([read]).length > 0, more: (read.contrast.difference?.estimate ?? 0) > 0 };
}

/** Fewer rounds of sanctions than this are no course. */
const MIN_ROUNDS = 2;

/** Whether trade can be set beside sanctions that went on, by figures that are not old. */
export function isUnderSanctions({ trade, share, rounds, old }: BufferFacts): boolean {
  return trade !== null && share !== null && !old && rounds.length >= MIN_ROUNDS;
}

/** What becomes of the balance, of trade under sanctions, of arms; and what cannot be said. */
export function shortAnswer(facts: ShortFacts, findings: readonly Finding[], { name }: Subject): Sentence[] {
  const { balance, buffer, military, stronger, force, followed } = facts;
  const { beside } = military;
  const choice = say.short.choice(facts, name);
  const chooses = stronger.between.length ? "implications.strain-stronger" : "implications.strain-weaker";
  const phases = findings.some(({ id }) => id === "implications.close-phases")
    ? "implications.close-phases"
    : "implications.strain-stronger";
  const isRival = balance?.bond === "rivals" || balance?.bond === "rival-ally";
  return shortOf([
    !followed && sentence(say.short.unfollowed(facts, name), "implications.strain-stronger"),
    balance && sentence(say.short.balance(balance, facts.hostile, name), "implications.balance"),
    // What strains others says more of rivals than what they have in arms.
    isRival && choice !== "" && sentence(choice, chooses),
    isUnderSanctions(buffer) &&
      followed &&
      !isRival &&
      sentence(say.short.buffer(buffer, name), "implications.buffer"),
    (!isRival || choice === "") &&
      followed &&
      sentence(say.short.military(military), "implications.military"),
    !isRival &&
      followed &&
      (force
        ? sentence(say.short.force(force, name), FORCE)
        : sentence(say.short.uncompared(facts, name), phases)),
    !isRival &&
      beside &&
      (beside.treaty !== null || beside.lastDeed !== null) &&
      sentence(say.short.beside(beside, name), "implications.military"),
    !isRival && choice !== "" && sentence(choice, chooses),
  ]);
}
