import * as say from "../../words/en/signals.ts";
import type { ShortFacts } from "../../words/signals.ts";
import type { Answer, Finding, Sentence } from "../answer.ts";
import { sentence } from "../kit/short.ts";

/** What the answer gives to the first page: which shows are answered and which are not, and how much one is. */
export function firstPage(
  facts: ShortFacts,
  findings: readonly Finding[],
): Pick<Answer, "judgement" | "glance"> {
  if (!findings.some(({ id }) => id === "signals.responders")) return {};
  const judgement = judgementOf(facts);
  // What all together do: of one responder alone the label would have to name it.
  const loud = facts.contrast.loud.find(({ rises, by }) => rises && by.length === 0);
  return {
    ...(judgement && { judgement }),
    ...(loud && {
      glance: {
        kind: "bars",
        label: say.first.glance(loud),
        findings: ["signals.responders"],
        unit: "acts per 30 days",
        bars: [loud.before, loud.after].map((value, i) => ({ name: say.first.bars[i]!, value })),
      },
    }),
  };
}

function judgementOf({ contrast, quietParades }: ShortFacts): Sentence | null {
  const { loud, quiet } = contrast;
  if (loud[0]?.rises && quietParades.length > 0)
    return sentence(say.first.cheap(contrast), "signals.responders");
  return loud.length === 0 && quiet.length > 0 ? sentence(say.first.unanswered, "signals.responders") : null;
}
