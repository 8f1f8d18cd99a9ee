import { HARDLY } from "../../words/en/implications.ts";
import * as say from "../../words/en/implicationsFirst.ts";
import type { BalanceFacts, ShortFacts } from "../../words/implications.ts";
import type { Answer, Finding, Glance, Sentence } from "../answer.ts";
import { sentence } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import { isUnderSanctions } from "./short.ts";

/** Trade is a shelter where at least so much of it is with the other. */
const SHELTER = 0.5;

/** What the answer gives to the first page; what the record does not bear is left out. */
export function firstPage(
  facts: ShortFacts,
  findings: readonly Finding[],
  subject: Subject,
): Pick<Answer, "judgement" | "glance"> {
  const judgement = judgementOf(facts, findings);
  const glance = facts.balance && glanceOf(facts.balance, subject);
  return { ...(judgement && { judgement }), ...(glance && { glance }) };
}

/** What to take from it; null where the record bears nothing. */
export function judgementOf(facts: ShortFacts, findings: readonly Finding[]): Sentence | null {
  const { balance, buffer, military, stronger, followed } = facts;
  const { own, direction } = military;
  if (!followed || !balance) return null;
  if (balance.bond === "rivals" || balance.bond === "rival-ally")
    return stronger.between.length
      ? sentence(say.judgement.price(stronger.between.length), "implications.strain-stronger")
      : null;
  if (own.deeds > 0 && direction === "rise")
    return sentence(say.judgement.arms, "implications.military", "implications.balance");
  if (balance.gain >= HARDLY) return null;
  if (isUnderSanctions(buffer) && buffer.share!.last.value >= SHELTER) {
    const past = findings.find(({ id }) => id === "implications.close-phases");
    const unmoved = past?.noEffect === true && !past.thin;
    const ids = unmoved ? ["implications.close-phases"] : [];
    return sentence(say.judgement.shelter(unmoved), "implications.buffer", "implications.balance", ...ids);
  }
  if (own.deeds > 0 && own.treaty !== null && own.lastDeed !== null)
    return sentence(say.judgement.working(own.lastDeed), "implications.military", "implications.balance");
  return own.deeds === 0 && own.treaty !== null
    ? sentence(say.judgement.paper(own.lastDeed), "implications.military")
    : null;
}

/** The share of a camp in the power of both: alone, with the other, and with the third power. */
function glanceOf(facts: BalanceFacts, { name }: Subject): Glance {
  const { near, bond } = facts;
  const findings = ["implications.balance"];
  if (bond === "rivals")
    return { kind: "share", label: say.glance.rivals(facts, name), findings, value: near.apart };
  const [alone, joined, all] = say.glance.bars(facts, name);
  return {
    kind: "bars",
    label: say.glance.balance(facts),
    findings,
    unit: "share",
    bars: [
      { name: alone, value: near.apart },
      { name: joined, value: near.together },
      ...(near.withThird === null ? [] : [{ name: all, value: near.withThird }]),
    ],
  };
}
