import { total } from "../../measures/acts.ts";
import * as say from "../../words/en/signalsFindings.ts";
import type { ShowerFacts } from "../../words/signals.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { effectMeasure, isMoved, studyConfidence, verdict } from "../kit/effects.ts";
import { EVIDENCE_SHOWN, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { LONGEST_DELAY } from "./delay.ts";
import type { ShowerStudy } from "./responses.ts";

function showerFacts({ shower, windows, cases, answers, delay, raised }: ShowerStudy): ShowerFacts {
  return {
    label: shower.label,
    members: total(shower.rows),
    cases: cases.length,
    used: Math.max(...answers.map(({ main }) => main.used)),
    window: windows[1],
    raised,
    delay,
    longest: LONGEST_DELAY,
    responses: answers
      .filter(({ main }) => main.effect !== null && !main.thin)
      .map((row) => ({
        responder: row.responder,
        kind: row.kind,
        study: row.main,
        moved: isMoved(row) ? verdict(row.main) : "none",
      })),
  };
}

/** How others answered one class: all together and each, size, delay and duration. */
export async function showerFinding(one: ShowerStudy, subject: Subject): Promise<Finding> {
  const { shower, windows, cases, answers, delay, raised } = one;
  const facts = showerFacts(one);
  const { labels } = say.shower;
  const told = answers.filter(({ main }) => main.effect !== null);
  const firmest = answers.map(({ main }) => main).reduce((x, y) => (y.clusters > x.clusters ? y : x));
  const [answered, n, shown] = await Promise.all([
    strongest(one.after, subject, EVIDENCE_SHOWN - 2),
    one.after.count(),
    strongest(shower.members, subject, 2),
  ]);
  return finding({
    id: `signals.${shower.id}`,
    statement: say.shower.statement(facts, subject.name),
    nature: "judgement",
    numbers: [
      measure("members", labels.members(shower.label), facts.members, "count"),
      measure("episodes", labels.episodes, cases.length, "count"),
      ...told.flatMap((row) =>
        row.studies.map((study) =>
          effectMeasure(
            row.responder === "" ? `${row.kind}-${study.window}` : `${row.responder}-${row.kind}`,
            labels.change(row, study.window, subject.name),
            study,
          ),
        ),
      ),
      delay && measure("delay", labels.delay, delay.days, "days", delay.n, delay.p),
      delay && measure("delay-placebo", labels.delayPlacebo, delay.placebo, "days", delay.n),
      measure("raised", labels.raised(facts), raised.windows, "count", cases.length),
    ],
    evidence: [...answered, ...shown],
    evidenceCount: n + facts.members,
    query: asked(say.shower.query(facts, shower, windows), one.after, shower.members),
    confidence: studyConfidence(firmest),
    thin: facts.responses.length === 0,
    noEffect: facts.responses.every(({ moved }) => moved === "none"),
  });
}
