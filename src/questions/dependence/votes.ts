import { distances } from "../../measures/idealPoints.ts";
import { theilSen } from "../../statistics/trend.ts";
import { number, percent, signed } from "../../words/en/forms.ts";
import { intervalWords } from "../../words/en/range.ts";
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
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const path = distances(subject, sides.client, sides.patron);
  const last = path.at(-1);
  const query = asked(
    `distance of UN ideal points of ${sides.client} to ${sides.patron}${rival ? ` and to ${rival}` : ""}, by year, to ${subject.asOf}`,
  );
  if (!last) {
    return tooFew({
      id: "dependence.political-distance",
      statement: `The record has no year with votes of both ${client} and ${patron} in the General Assembly.`,
      numbers: [measure("years", "years with both", 0, "count")],
      query,
      confidence: { level: "low", why: "No votes of both on record." },
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
  const way = !trend
    ? ""
    : trend.low > 0
      ? "moving apart"
      : trend.high < 0
        ? "drawing closer"
        : "neither closer nor further";
  // Every year of votes of either counts, and the rival's of the last year and the agreement beside them.
  const beside = [
    ...(far ? [valueEvidence(far.of[1], subject.name(rival!), "UN ideal point")] : []),
    ...(agreement ? [valueEvidence(agreement, `${client} – ${patron}`, "votes alike")] : []),
  ];
  return finding({
    id: "dependence.political-distance",
    statement:
      `In the General Assembly of ${last.year} ${client} stood ${number(last.value)} from ${patron}` +
      `${far ? ` and ${number(far.value)} from ${subject.name(rival!)}` : ""} (ideal points). ` +
      `${trend ? `Over ${recent.length} years the two are ${way}: ${signed(trend.slope)} a year (${intervalWords(trend)}).` : ""}` +
      `${agreement ? ` They voted alike on ${percent(agreement.value)} of contested roll calls in ${agreement.period}.` : ""}`,
    nature: "information",
    numbers: [
      measure("distance", `distance to ${patron}, ${last.year}`, last.value, "ideal points"),
      ageOf("age", "calendar years since that year", last.year, subject.asOf),
      far &&
        measure(
          "rivalDistance",
          `distance to ${subject.name(rival!)}, ${last.year}`,
          far.value,
          "ideal points",
        ),
      far &&
        measure(
          "ratio",
          "distance to the rival over distance to the patron",
          far.value / last.value,
          "times",
        ),
      trend &&
        estimate(
          "trend",
          "change a year (Theil–Sen)",
          { estimate: trend.slope, low: trend.low, high: trend.high },
          "ideal points a year",
          recent.length,
        ),
      agreement && measure("agreement", `votes alike, ${agreement.period}`, agreement.value, "share"),
    ],
    evidence: [
      ...last.of.map((value, i) => valueEvidence(value, i === 0 ? client : patron, "UN ideal point")),
      ...beside,
    ],
    evidenceCount: 2 * path.length + beside.length,
    query,
    confidence: confidenceByAge(last.year, subject.asOf, "UN General Assembly votes"),
  });
}
