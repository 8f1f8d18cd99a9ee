import { distances } from "../../measures/idealPoints.ts";
import { theilSen } from "../../statistics/trend.ts";
import type { VotesFacts, Way } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceTies.ts";
import { pair } from "../../words/en/dependenceTrade.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { ageOf, estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";

const TREND_YEARS = 20;

/** How far the client votes from the patron, against how far from the patron's rival. Null without votes of all. */
export function politicalFinding(sides: Sides, rival: string | null, subject: Subject): Finding {
  const { name } = subject;
  const { labels, values } = say.votes;
  const path = distances(subject, sides.client, sides.patron);
  const last = path.at(-1);
  const query = asked(say.votes.query(sides, rival, subject.asOf));
  if (!last) {
    return tooFew({
      id: "dependence.political-distance",
      statement: say.votes.none(sides, name),
      numbers: [measure("years", labels.years, 0, "count")],
      query,
      confidence: { level: "low", why: say.votes.why },
    });
  }
  const far = rival
    ? distances(subject, sides.client, rival).find((row) => row.year === last.year)
    : undefined;
  const recent = path.filter((row) => row.year > last.year - TREND_YEARS);
  const trend = theilSen(
    recent.map((row) => row.year),
    recent.map((row) => row.value),
    LEVEL,
  );
  const agreement = subject.record.dyad(sides.client, sides.patron, "un_vote_agreement").at(-1);
  // Every year of votes of either counts, and the rival's of the last year and the agreement beside them.
  const beside = [
    ...(far ? [valueEvidence(far.of[1], name(rival!), values.point)] : []),
    ...(agreement ? [valueEvidence(agreement, pair(sides.client, sides.patron, name), values.alike)] : []),
  ];
  const facts: VotesFacts = {
    ...sides,
    year: last.year,
    distance: last.value,
    rival: far ? { code: rival!, distance: far.value } : null,
    trend: trend && {
      estimate: trend.slope,
      low: trend.low,
      high: trend.high,
      years: recent.length,
      way: wayOf(trend),
    },
    agreement: agreement ?? null,
  };
  return finding({
    id: "dependence.political-distance",
    statement: say.votes.statement(facts, name),
    nature: "information",
    numbers: [
      measure("distance", labels.distance(sides.patron, last.year, name), last.value, "ideal points"),
      ageOf("age", labels.age, last.year, subject.asOf),
      far && measure("rivalDistance", labels.distance(rival!, last.year, name), far.value, "ideal points"),
      far && measure("ratio", labels.ratio, far.value / last.value, "times"),
      facts.trend && estimate("trend", labels.trend, facts.trend, "ideal points a year", recent.length),
      agreement && measure("agreement", labels.agreement(agreement.period), agreement.value, "share"),
    ],
    evidence: [
      ...last.of.map((value, i) =>
        valueEvidence(value, name(i === 0 ? sides.client : sides.patron), values.point),
      ),
      ...beside,
    ],
    evidenceCount: 2 * path.length + beside.length,
    query,
    confidence: confidenceByAge(last.year, subject.asOf, say.votes.basis),
  });
}

/** Which way a distance moves, where its whole interval lies on one side of nought. */
export function wayOf({ low, high }: { low: number; high: number }): Way {
  return low > 0 ? "apart" : high < 0 ? "closer" : "neither";
}
