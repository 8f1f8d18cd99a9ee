import { classFilter } from "../../chronicle/classes.ts";
import { dayFromNumber } from "../../dates.ts";
import { actsOf, COOPERATION, total, toward } from "../../measures/acts.ts";
import { paceOf } from "../../measures/pace.ts";
import { classDays, designStudy, onsets, type Study, study } from "../../measures/study.ts";
import { type Windows, windowsFor } from "../../measures/windows.ts";
import * as say from "../../words/en/history.ts";
import type { SupportFacts } from "../../words/history.ts";
import type { Finding, Measure } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { effectMeasure, studyConfidence, verdict } from "../kit/effects.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

const LONG: Windows = [90, 180, 360];
const BRIEF: Windows = [14, 28, 56];

/** A study that bears on support or strain, with its finding and its label for the figure. */
export interface Told {
  finding: Finding;
  study: Study;
  group: string;
  label: string;
}

/**
 * Does one side stand by the other when it is sanctioned by third parties? Acts of cooperation toward the
 * sanctioned side in the windows before and after the first sanction of an episode, against placebo dates.
 * Null where nobody sanctioned it.
 */
export async function supportStudy(id: string, sanctioned: string, subject: Subject): Promise<Told | null> {
  const friend = sanctioned === subject.a ? subject.b : subject.a;
  const sanctions = actsOf(subject, {
    ...classFilter("sanction"),
    target: [sanctioned],
    not: [{ source: [friend, sanctioned] }],
  });
  const support = actsOf(subject, { all: [toward([friend], [sanctioned]), COOPERATION], sign: 1 });
  const [rows, given, coverage] = await Promise.all([
    sanctions.dated(),
    support.dated(),
    subject.events.coverage(),
  ]);
  const members = classDays(rows);
  if (members.days.length === 0) return null;
  const [, window] = windowsFor(coverage, LONG, BRIEF);
  const cases = onsets(members.days, window);
  const design = designStudy({ members, cases, window, coverage, pace: await paceOf(subject) });
  const result = study(design, given, `${id}|${subject.a}|${subject.b}|${subject.asOf}`);
  const opening = sanctions.where({ on: cases.map(dayFromNumber) });
  const facts: SupportFacts = { sanctioned, friend, study: result, reading: verdict(result), window };
  const { name } = subject;
  const { labels } = say.support;
  return {
    study: result,
    group: say.support.group(facts, name),
    label: say.support.label(facts, name),
    finding: finding({
      id,
      statement: say.support.statement(facts, name),
      nature: "judgement",
      numbers: [
        overPlacebo(result),
        effectMeasure("change", labels.change, result),
        measure("episodes", labels.episodes(sanctioned, name), cases.length, "count"),
        measure("sanctions", labels.sanctions, total(rows), "count"),
      ],
      evidence: await strongest(opening, subject),
      evidenceCount: (await opening.count()) + total(given),
      query: asked(say.support.query(facts), opening, support),
      confidence: studyConfidence(result),
      thin: result.thin,
      noEffect: !result.thin && facts.reading === "none",
    }),
  };
}

/** The change less what placebo dates give, with the interval of the change. Null where either cannot be told. */
export function overPlacebo(result: Study): Measure | null {
  if (result.effect === null || result.placeboMean === null) return null;
  const shift = result.placeboMean;
  return {
    name: "over-placebo",
    label: say.overPlacebo,
    value: result.effect - shift,
    unit: "acts per 30 days",
    ...(result.low === null || result.high === null
      ? {}
      : { low: result.low - shift, high: result.high - shift, level: LEVEL }),
    n: result.used,
    ...(result.p === null ? {} : { p: result.p }),
  };
}
