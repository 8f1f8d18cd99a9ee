import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { actsOf, toward } from "../../measures/acts.ts";
import { windowCounter } from "../../measures/counter.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { MIN_CASES, NOTABLE_P } from "../../measures/policy.ts";
import { classDays, designStudy, STUDY_DRAWS, stratum } from "../../measures/study.ts";
import { wilson } from "../../statistics/intervals.ts";
import { randomisationP } from "../../statistics/permutation.ts";
import { seededRandom } from "../../statistics/random.ts";
import { number, percent, plural, possessive } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";

/** Appeals other than invitations (026), and criticism, rejection and threat. */
const CALLS = ["020", "021", "022", "024", "025", "027", "028", "11", "12", "13"];
/** Where the source has issues, only calls about arms and force: a fishing quarrel asks for no restraint. */
const ABOUT_FORCE = [
  "nuclear",
  "missile",
  "satellite",
  "exercise",
  "inter-korean",
  "war",
  "military-presence",
];
const FORCE = ["15", "18", "19", "20"];
const WINDOW = 60;

/**
 * Does the client heed the patron? How many of the patron's appeals and protests about arms were followed by a show
 * or use of force of the client within 60 days, against days of the same five years without a call.
 */
export async function defianceFinding(
  sides: Sides,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Finding> {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const ofIssue = actsOf(subject, { involving: [subject.a, subject.b], not: [{ issue: [""] }] });
  const hasIssues = (await ofIssue.count()) > 0;
  const calls = actsOf(subject, {
    ...toward([sides.patron], [sides.client]),
    cameo: CALLS,
    ...(hasIssues ? { issue: ABOUT_FORCE } : {}),
  });
  const shows = actsOf(subject, {
    kind: ["act"],
    source: [sides.client],
    cameo: FORCE,
    not: [{ issue: ["parade"] }],
  });
  const [callRows, showRows, ratings, evidence] = await Promise.all([
    calls.dated(),
    shows.dated(),
    calls.ratings(),
    strongest(calls, subject),
  ]);
  const design = designStudy({
    members: classDays(callRows),
    window: WINDOW,
    gap: 1,
    coverage,
    // Only its days are used: whether a show of force follows is asked, not at what rate.
    pace: () => 1,
  });
  const counter = windowCounter(showRows, coverage);
  const followed = (day: number): boolean | null => {
    const n = counter(day + 1, day + WINDOW);
    return n === null ? null : n > 0;
  };
  const cases = design.cases.filter((day) => followed(day) !== null);
  const ignored = cases.filter((day) => followed(day)).length;
  const query = asked(
    `appeals and protests of ${sides.patron} to ${sides.client} (CAMEO ${CALLS.join(", ")}${hasIssues ? "; about arms and force" : ""}), followed within ${WINDOW} days by CAMEO ${FORCE.join(", ")} of ${sides.client}; placebo days of the same five years; ${subject.events.datasets.join(", ")}`,
    calls,
    shows,
  );
  const base = {
    id: "dependence.defiance",
    evidence,
    evidenceCount: ratings.n,
    query,
  };
  if (cases.length < MIN_CASES) {
    return tooFew({
      ...base,
      statement: `Too few cases to say whether ${client} heeds ${patron}: ${plural(cases.length, "call for restraint", "calls for restraint")} with a day and ${WINDOW} covered days after it.`,
      numbers: [measure("calls", "days with a call for restraint", cases.length, "count")],
      confidence: caseConfidence(ratings),
    });
  }
  const share = wilson(ignored, cases.length, LEVEL);
  const against = placebo(
    cases,
    design.placebo,
    followed,
    `dependence|defiance|${subject.a}|${subject.b}|${subject.asOf}`,
    ignored,
  );
  return finding({
    ...base,
    nature: "judgement",
    thin: against === null,
    noEffect: against !== null && against.p >= NOTABLE_P,
    statement:
      `${ignored} of ${possessive(patron)} ${cases.length} calls for restraint were followed within ${WINDOW} days by a show or use of force of ${client} (${percent(share.estimate)}, 90 % interval ${percent(share.low)} to ${percent(share.high)})` +
      `${against ? `; after other days of the same years it was ${percent(against.share)} (p ${number(against.p)})${against.p < NOTABLE_P ? "" : ", so it cannot be told whether the calls are heeded"}` : "; there are no other days of the same years to compare with, so it cannot be told whether the calls are heeded"}.`,
    numbers: [
      estimate("share", "calls followed by force", share, "share", cases.length, against?.p),
      against && measure("placebo", "other days followed by force", against.share, "share", against.days),
      measure("calls", "days with a call for restraint", cases.length, "count"),
      measure("leftOut", "calls known only to the month or year", design.leftOut, "count"),
    ],
    confidence: caseConfidence(ratings, ["calls mostly follow a test, so they come in bad months"]),
  });
}

/** The share of placebo days that were followed too, matched to the calls by five-year period, and the p of the share seen. */
function placebo(
  cases: readonly number[],
  days: readonly number[],
  followed: (day: number) => boolean | null,
  seed: string,
  observed: number,
): { share: number; p: number; days: number } | null {
  const told = days.flatMap((day) => {
    const was = followed(day);
    return was === null ? [] : [{ day, was }];
  });
  const pools = new Map(
    [...groupBy(told, ({ day }) => stratum(day))].map(([name, rows]) => [name, rows.map(({ was }) => was)]),
  );
  if (cases.some((day) => !pools.has(stratum(day)))) return null;
  const random = seededRandom(seed);
  const own = cases.map((day) => pools.get(stratum(day))!);
  const drawn = Array.from(
    { length: STUDY_DRAWS },
    () => own.filter((pool) => pool[random.int(pool.length)]).length,
  );
  const share = own.reduce((sum, pool) => sum + pool.filter(Boolean).length / pool.length, 0) / own.length;
  return { share, p: randomisationP(observed, drawn).p, days: days.length };
}
