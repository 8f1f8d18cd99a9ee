import { total } from "../../measures/acts.ts";
import * as say from "../../words/en/signals.ts";
import * as words from "../../words/en/signalsFindings.ts";
import type { ContrastFacts } from "../../words/signals.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { isMoved, verdict } from "../kit/effects.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { LONGEST_DELAY } from "./delay.ts";
import { isThin, testedAnswers } from "./outline.ts";
import type { ShowerStudy } from "./responses.ts";

/** Which classes are answered, which are not, and of which too few are on record. */
export function contrastFacts(studies: readonly ShowerStudy[]): ContrastFacts {
  const tested = testedAnswers(studies);
  const solid = studies.filter((one) => !isThin(one));
  // What is answered soonest first: what follows after months is the weaker answer.
  const loud = solid
    .filter(({ answers }) => answers.some(isMoved))
    .sort((x, y) => (x.delay?.days ?? LONGEST_DELAY) - (y.delay?.days ?? LONGEST_DELAY));
  return {
    loud: loud.flatMap(({ shower, answers, delay }) => {
      const moved = answers.filter(isMoved);
      const all = moved.filter(({ responder }) => responder === "");
      // What all together do says more than what each of them does.
      return (all.length ? all : moved).map(({ responder, kind, main }) => ({
        label: shower.label,
        by: responder ? [responder] : shower.against ? shower.responders : [],
        kind,
        rises: verdict(main) === "rise",
        before: main.before!,
        after: main.after!,
        delay: delay?.days ?? null,
      }));
    }),
    quiet: solid.filter((one) => !loud.includes(one)).map(({ shower }) => shower.label),
    thin: studies.filter(isThin).map(({ shower }) => shower.label),
    tests: tested.length,
    combinations: studies.reduce((sum, { answers }) => sum + answers.length, 0),
    unadjusted: tested.filter(({ row }) => verdict(row.main) !== "none").length,
  };
}

/** Who answers shows of force at all, over the whole table of classes, responders and kinds of answer. */
export async function respondersFinding(
  studies: readonly ShowerStudy[],
  subject: Subject,
): Promise<Finding | null> {
  const [first, ...others] = studies;
  if (!first) return null;
  const facts = contrastFacts(studies);
  const { tests, combinations, unadjusted } = facts;
  const moved = testedAnswers(studies).filter(({ row }) => isMoved(row)).length;
  // One act may answer two classes.
  const answered = first.after.or(...others.map(({ after }) => after));
  const shows = first.shower.members.or(...others.map(({ shower }) => shower.members));
  const n = await answered.count();
  const { labels } = words.responders;
  return finding({
    id: "signals.responders",
    statement: say.responders(facts, subject.name),
    nature: "judgement",
    numbers: [
      measure("tested", labels.tested, tests, "count", combinations),
      measure("standing-out", labels.standingOut, moved, "count", tests),
      measure("unadjusted", labels.unadjusted, unadjusted, "count", tests),
    ],
    evidence: await strongest(n ? answered : shows, subject),
    evidenceCount: n || studies.reduce((sum, { shower }) => sum + total(shower.rows), 0),
    query: asked(words.responders.query(tests), n ? answered : shows),
    confidence: {
      level: tests >= 10 ? "moderate" : "low",
      why: words.responders.why(tests),
    },
    thin: tests === 0,
    noEffect: moved === 0,
  });
}
