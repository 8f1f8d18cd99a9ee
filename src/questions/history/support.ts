import { classFilter } from "../../chronicle/classes.ts";
import { dayFromNumber } from "../../dates.ts";
import { actsOf, COOPERATION, total, toward } from "../../measures/acts.ts";
import { classDays, designStudy, onsets, type Study, study } from "../../measures/study.ts";
import { type Windows, windowsFor } from "../../measures/windows.ts";
import type { Finding, Measure } from "../answer.ts";
import { effectMeasure, effectWords, studyConfidence, verdict } from "../kit/effects.ts";
import { strongest } from "../kit/evidence.ts";
import { capital, plural, possessive } from "../kit/words.ts";
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
  const design = designStudy({ members, cases, window, coverage });
  const result = study(design, given, `${id}|${subject.a}|${subject.b}|${subject.asOf}`);
  const [whom, who] = [subject.name(sanctioned), capital(subject.name(friend))];
  const opening = sanctions.where({ on: cases.map(dayFromNumber) });
  const read = {
    rise: `${who} does more for ${whom} when it is sanctioned than at other times`,
    fall: `${who} does less for ${whom} when it is sanctioned than at other times`,
    none: `${possessive(who)} cooperation with ${whom} does not differ measurably after sanctions from what other dates give`,
  }[verdict(result)];
  return {
    study: result,
    group: `after sanctions on ${whom}`,
    label: `cooperation by ${subject.name(friend)}`,
    finding: {
      id,
      statement: result.thin
        ? `Too few cases to say whether ${subject.name(friend)} does more for ${whom} when third parties sanction it: ${plural(result.used, "episode")} with both windows covered.`
        : `${read}: around ${plural(result.used, "episode")} of sanctions on ${whom} by third parties its cooperative acts go from ${effectWords(result)}, ${window} days on each side.`,
      nature: "judgement",
      numbers: [
        ...overPlacebo(result),
        ...present(effectMeasure("change", "change of the rate of cooperation", result)),
        {
          name: "episodes",
          label: `episodes of sanctions on ${whom}`,
          value: cases.length,
          unit: "episodes",
        },
        { name: "sanctions", label: "acts of sanction in them", value: total(rows), unit: "acts" },
      ],
      evidence: await strongest(opening, subject),
      evidenceCount: (await opening.count()) + total(given),
      query: `sanctions (163, 172) by third parties on ${sanctioned}, first of an episode (none in ${window} days before); cooperative acts ${friend} → ${sanctioned} ${window} days before and after; placebo dates of the same five years`,
      confidence: studyConfidence(result),
      ...(result.thin ? { thin: true } : {}),
    },
  };
}

/** The change less what placebo dates give, with the interval of the change. */
export function overPlacebo(result: Study): Measure[] {
  if (result.effect === null || result.placeboMean === null) return [];
  const shift = result.placeboMean;
  return [
    {
      name: "over-placebo",
      label: "change less that of placebo dates",
      value: result.effect - shift,
      unit: "acts per 30 days",
      ...(result.low === null || result.high === null
        ? {}
        : { low: result.low - shift, high: result.high - shift, level: 0.9 }),
      n: result.used,
      ...(result.p === null ? {} : { p: result.p }),
    },
  ];
}

export function present<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
