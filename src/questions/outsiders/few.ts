import { type Acts, actsOf } from "../../measures/acts.ts";
import type { Figure, Finding } from "../answer.ts";
import { figureOfActs } from "../kit/actsFigure.ts";
import { asked } from "../kit/asked.ts";
import { tooFew } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

/** Where nobody outside has a word or an act toward the two: said as a finding. */
export function noOutsidersFinding(subject: Subject): Finding {
  const { a, b, name, events, asOf } = subject;
  return tooFew({
    id: "outsiders.none",
    statement: `Too few cases: the record has no words or acts of outsiders toward ${name(a)} or ${name(b)} that can be counted.`,
    numbers: [measure("acts", "words and acts of outsiders that can be counted", 0, "count", 0)],
    query: asked(
      `acts of anybody else toward ${a} or ${b} up to ${asOf}; data sets ${events.datasets.join(", ")}`,
      outsideActs(subject),
    ),
    confidence: { level: "low", why: "No case; the sources may not follow how others see this pair." },
  });
}

/** What outsiders said and did toward the two, act by act: where no observer has an index. */
export function outsideActsFigure(
  observed: boolean,
  focus: Focus | null,
  subject: Subject,
): Promise<Figure | null> {
  return figureOfActs(
    outsideActs(subject),
    {
      id: "outsiders-acts",
      title: "Words and acts of outsiders toward the two",
      why: observed
        ? "No observer that the record follows has enough of them in the last two years for an index of concern, so they are drawn one by one."
        : "No observer has enough of them in the last four years to be followed, so they are drawn one by one.",
    },
    focus?.event ?? null,
    subject,
  );
}

function outsideActs(subject: Subject): Acts {
  const pair = [subject.a, subject.b];
  return actsOf(subject, { kind: ["act"], aim: ["other"], target: pair, not: [{ source: pair }] });
}
