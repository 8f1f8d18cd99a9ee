import type { LeverFacts, ShortFacts } from "../../words/dependence.ts";
import { isHardly, isMutual } from "../../words/en/dependence.ts";
import * as say from "../../words/en/dependenceFirst.ts";
import type { Answer, Finding, Sentence } from "../answer.ts";
import { numberOf } from "../kit/finding.ts";
import { sentence } from "../kit/short.ts";
import type { Subject } from "../subject.ts";

/** From this part of all trade on there is a grip. */
const GRIP = 0.5;

/** What the answer gives to the first page; what the record does not bear is left out. */
export function firstPage(
  facts: ShortFacts,
  findings: readonly Finding[],
  { asOf, name }: Pick<Subject, "asOf" | "name">,
): Pick<Answer, "judgement" | "glance"> {
  const judgement = judgementOf(facts, leverOf(facts, findings, asOf), name);
  const label = facts.share && say.glance.share(facts, name);
  return {
    ...(judgement && { judgement }),
    ...(label && {
      glance: { kind: "share", label, findings: ["dependence.trade-share"], value: facts.share!.value },
    }),
  };
}

function leverOf({ client, patron }: ShortFacts, findings: readonly Finding[], asOf: string): LeverFacts {
  const quiet = numberOf(findings, "dependence.pressure", "quiet");
  return {
    client,
    patron,
    measures: numberOf(findings, "dependence.pressure", "measures") ?? 0,
    last: quiet === undefined ? null : Number(asOf.slice(0, 4)) - quiet,
    asOf,
  };
}

/** What to take from it; null where the record bears nothing. */
function judgementOf(facts: ShortFacts, lever: LeverFacts, name: Subject["name"]): Sentence | null {
  const { share, both, votes, isFollowed } = facts;
  const { judgement } = say;
  const trade = "dependence.trade-share";
  if (!share) return null;
  if (isMutual(facts)) return sentence(judgement.mutual(both!.year), "dependence.asymmetry");
  if (isHardly(facts))
    return votes.lastVeto !== null && votes.lastVeto > (votes.lastFor ?? 0)
      ? sentence(judgement.cover(facts, votes.lastVeto, name), "dependence.shield", trade)
      : sentence(judgement.noLever(facts, name), trade);
  if (share.value < GRIP) return sentence(judgement.say(facts, share.year, name), trade);
  // Of a pair that is not followed, or by figures of long ago, no use of the lever can be told.
  return share.isOld || !isFollowed
    ? null
    : sentence(judgement.lever(lever, name), trade, "dependence.pressure");
}
