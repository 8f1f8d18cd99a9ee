import type { ShortFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contention.ts";
import type { Answer, Sentence } from "../answer.ts";
import { sentence } from "../kit/short.ts";
import type { Subject } from "../subject.ts";

const BARS = 5;

/** What the answer gives to the first page: what the rivalry turns on, and the matters by their part of it. */
export function firstPage(facts: ShortFacts, { name }: Subject): Pick<Answer, "judgement" | "glance"> {
  const { matters } = facts;
  const judgement = judgementOf(facts, name);
  const bars = matters.matters
    .filter(({ recent }) => recent.affairs > 0)
    .slice(0, BARS)
    .map((one) => ({ name: one.name, value: one.share.estimate }));
  return {
    ...(judgement && { judgement }),
    ...(matters.tied > 0 &&
      bars.length >= 2 && {
        glance: {
          kind: "bars",
          label: say.first.glance,
          findings: ["contention.matters"],
          unit: "share",
          bars,
        },
      }),
  };
}

function judgementOf({ matters, link }: ShortFacts, name: Subject["name"]): Sentence | null {
  if (matters.tied === 0) return null;
  if (link)
    return say.first.isAside(link) ? sentence(say.first.aside(matters, link, name), "contention.link") : null;
  return matters.tied > 1 && matters.hasIssues
    ? sentence(say.first.several(matters, name), "contention.matters")
    : null;
}
