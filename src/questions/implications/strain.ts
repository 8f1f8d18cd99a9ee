import { actsOf, CONFLICT, toward } from "../../measures/acts.ts";
import * as say from "../../words/en/implicationsTies.ts";
import type { StrainFacts } from "../../words/implications.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { tieConfidence } from "./triadFindings.ts";
import { strainedBy, type Ties, tieOf } from "./triads.ts";

const WAYS = ["stronger", "weaker"] as const;

/** Who would have to choose if the two draw closer (`stronger`), and if they fall out (`weaker`). */
export function strainFacts(
  ties: Ties,
  followed: boolean,
  { a, b }: Subject,
): Record<(typeof WAYS)[number], StrainFacts> {
  const strained = strainedBy(ties, a, b);
  const isFriend = (side: string, code: string) => (tieOf(ties.ties, side, code)?.sign ?? 0) > 0;
  const base = { first: a, second: b, looked: ties.actors.length - 2, followed };
  return {
    stronger: {
      ...base,
      way: "stronger",
      friends: [],
      foes: [],
      between: strained.stronger.map((code) =>
        isFriend(a, code) ? { code, friendOf: a, foeOf: b } : { code, friendOf: b, foeOf: a },
      ),
    },
    weaker: {
      ...base,
      way: "weaker",
      friends: strained.weaker.filter((code) => isFriend(a, code)),
      foes: strained.weaker.filter((code) => !isFriend(a, code)),
      between: [],
    },
  };
}

export function strainFindings(
  facts: ReturnType<typeof strainFacts>,
  ties: Ties,
  subject: Subject,
): Promise<Finding>[] {
  return WAYS.map((way) => strainFinding(facts[way], ties, subject));
}

async function strainFinding(facts: StrainFacts, ties: Ties, subject: Subject): Promise<Finding> {
  const { a, b, name } = subject;
  const { way } = facts;
  const { labels } = say.strain;
  const thirds = [...facts.between.map(({ code }) => code), ...facts.friends, ...facts.foes];
  const shown = thirds.length ? thirds : ties.actors.slice(2);
  const behind = actsOf(subject, { any: [toward([a, b], shown), toward(shown, [a, b])], from: ties.from });
  const [n, evidence] = await Promise.all([
    behind.count(),
    strongest(way === "stronger" && thirds.length ? behind.where(CONFLICT) : behind, subject),
  ]);
  return finding({
    id: `implications.strain-${way}`,
    statement: say.strain.statement(facts, name),
    nature: "judgement",
    numbers: [
      measure("triads", labels.triads, thirds.length, "count", facts.looked),
      ...thirds.flatMap((code) =>
        [a, b].map((side) => {
          const tie = tieOf(ties.ties, side, code);
          const label = labels.tie(code, side, name);
          return measure(`${code}-${side}`, label, tie?.score ?? 0, "index", tie?.n ?? 0);
        }),
      ),
    ],
    evidence,
    evidenceCount: n,
    query: asked(say.strain.query(facts, ties.actors.slice(2), ties.from, subject.events.datasets), behind),
    confidence: tieConfidence(ties.ties.filter((tie) => shown.includes(tie.a) || shown.includes(tie.b))),
    thin: n === 0,
    noEffect: thirds.length === 0,
  });
}
