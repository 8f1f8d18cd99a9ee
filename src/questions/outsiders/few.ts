import { type Acts, actsOf } from "../../measures/acts.ts";
import * as say from "../../words/en/outsiders.ts";
import * as words from "../../words/en/outsidersOutline.ts";
import type { Drawn, Finding } from "../answer.ts";
import { figureOfActs } from "../kit/actsFigure.ts";
import { asked } from "../kit/asked.ts";
import { tooFew } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

/** Where nobody outside has a word or an act toward the two: said as a finding. */
export function noOutsidersFinding(subject: Subject): Finding {
  const { a, b, name, events, asOf } = subject;
  const pair = { first: a, second: b };
  return tooFew({
    id: "outsiders.none",
    statement: say.none.statement(pair, name),
    numbers: [measure("acts", say.none.label, 0, "count", 0)],
    query: asked(say.none.query(pair, asOf, events.datasets), outsideActs(subject)),
    confidence: { level: "low", why: say.none.why },
  });
}

/** What outsiders said and did toward the two, act by act: where no observer has a rank. */
export function outsideActsFigure(
  observed: boolean,
  focus: Focus | null,
  subject: Subject,
): Promise<Drawn | null> {
  const { acts: figure } = words.figures;
  return figureOfActs(
    outsideActs(subject),
    { id: "outsiders-acts", title: figure.title, why: observed ? figure.observed : figure.few },
    focus?.event ?? null,
    subject,
  );
}

function outsideActs(subject: Subject): Acts {
  const pair = [subject.a, subject.b];
  return actsOf(subject, { kind: ["act"], aim: ["other"], target: pair, not: [{ source: pair }] });
}
