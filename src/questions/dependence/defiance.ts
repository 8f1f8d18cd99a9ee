import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { actsOf, toward } from "../../measures/acts.ts";
import { windowCounter } from "../../measures/counter.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { MIN_CASES, NOTABLE_P } from "../../measures/policy.ts";
import { classDays, designStudy, STUDY_DRAWS, stratum } from "../../measures/study.ts";
import { wilson } from "../../statistics/intervals.ts";
import { randomisationP } from "../../statistics/permutation.ts";
import { seededRandom } from "../../statistics/random.ts";
import type { DefianceFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceTies.ts";
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
  const { labels } = say.defiance;
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
    say.defiance.query(sides, {
      calls: CALLS,
      force: FORCE,
      window: WINDOW,
      hasIssues,
      datasets: subject.events.datasets,
    }),
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
      statement: say.defiance.few(sides, cases.length, WINDOW, subject.name),
      numbers: [measure("calls", labels.calls, cases.length, "count")],
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
  const facts: DefianceFacts = {
    ...sides,
    calls: cases.length,
    followed: ignored,
    window: WINDOW,
    share,
    placebo: against && { share: against.share, p: against.p, differs: against.p < NOTABLE_P },
  };
  return finding({
    ...base,
    nature: "judgement",
    thin: against === null,
    noEffect: facts.placebo?.differs === false,
    statement: say.defiance.statement(facts, subject.name),
    numbers: [
      estimate("share", labels.share, share, "share", cases.length, against?.p),
      against && measure("placebo", labels.placebo, against.share, "share", against.days),
      measure("calls", labels.calls, cases.length, "count"),
      measure("leftOut", labels.leftOut, design.leftOut, "count"),
    ],
    confidence: caseConfidence(ratings, [say.defiance.weakness]),
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
