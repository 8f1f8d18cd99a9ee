import { type Acts, type Dated, total } from "../../measures/acts.ts";
import { FEWEST_ACTS, NOTABLE_P } from "../../measures/policy.ts";
import { growthAfter, growthPerCent, type YearPath } from "../../measures/trade.ts";
import { type Interval, meanInterval } from "../../statistics/intervals.ts";
import { randomisationP } from "../../statistics/permutation.ts";
import { mean } from "../../statistics/quantiles.ts";
import type { Course, SanctionsTradeFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceTrade.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";
import { tradeEvidence } from "./tradeEvidence.ts";

const YEARS_AFTER = 2;

/** Sanctions on the client, with their counts along time. */
export interface Sanctions {
  acts: Acts;
  by: "organisations" | "anyone";
  rows: readonly Dated<"source">[];
}

/** What trade did in the two years after each year with sanctions, against the other years. */
export async function sanctionsTradeFinding(
  sides: Sides,
  totals: readonly YearPath[],
  sanctions: Sanctions,
  subject: Subject,
): Promise<Finding> {
  const { by } = sanctions;
  const { labels } = say.sanctionsTrade;
  const years = [...new Set(sanctions.rows.map((row) => Number(row.date.slice(0, 4))))].sort((x, y) => x - y);
  const path = totals[0];
  const growth = path ? growthAfter(path, YEARS_AFTER) : new Map<number, number>();
  const cases = years.filter((year) => growth.has(year));
  const query = asked(
    say.sanctionsTrade.query(sides, { basis: path?.basis ?? null, by, span: YEARS_AFTER }),
    sanctions.acts,
  );
  const evidence = await strongest(sanctions.acts, subject, 3);
  if (cases.length < FEWEST_ACTS || !path) {
    return tooFew({
      id: "dependence.sanctions-trade",
      statement: say.sanctionsTrade.few(
        { client: sides.client, span: YEARS_AFTER, years: years.length, cases: cases.length },
        subject.name,
      ),
      numbers: [measure("cases", labels.cases, cases.length, "count")],
      evidence,
      evidenceCount: total(sanctions.rows),
      query,
      confidence: confidenceByCases(cases.length, say.sanctionsTrade.cases),
    });
  }
  const others = [...growth.keys()].filter((year) => !years.includes(year));
  const after = mean(cases.map((year) => growth.get(year)!));
  const spread = meanInterval(
    cases.map((year) => growth.get(year)!),
    LEVEL,
  );
  const rest = others.length ? mean(others.map((year) => growth.get(year)!)) : null;
  const p = rest === null ? null : rotationP(growth, years, after - rest);
  const [grew, fell] = [
    cases.filter((year) => growth.get(year)! > 0),
    cases.filter((year) => growth.get(year)! <= 0),
  ];
  const facts: SanctionsTradeFacts = {
    ...sides,
    by,
    span: YEARS_AFTER,
    cases: cases.map((year) => ({ year, growth: growthPerCent(growth.get(year)!) })),
    grew: grew.length,
    fell: fell.length,
    course: courseOf(grew, fell),
    mean: perCent({ ...spread, estimate: after }),
    others:
      rest === null || p === null
        ? null
        : { n: others.length, growth: growthPerCent(rest), p, differs: p < NOTABLE_P },
  };
  return finding({
    id: "dependence.sanctions-trade",
    statement: say.sanctionsTrade.statement(facts, subject.name),
    nature: "information",
    noEffect: p !== null && p >= NOTABLE_P,
    numbers: [
      estimate("after", labels.after(YEARS_AFTER), facts.mean, "per cent a year", cases.length, p),
      rest !== null &&
        measure("others", labels.others, growthPerCent(rest), "per cent a year", others.length),
      measure("grew", labels.grew, grew.length, "count", cases.length),
      ...facts.cases.map((one) =>
        measure(`after${one.year}`, labels.case(one.year), one.growth, "per cent a year"),
      ),
    ],
    evidence: [
      ...evidence,
      ...cases
        .slice(-2)
        .flatMap((year) =>
          path.points
            .filter((point) => point.year === year || point.year === year + YEARS_AFTER)
            .flatMap(({ of }) => tradeEvidence(of, [sides.client, sides.patron], path.basis, subject)),
        ),
    ],
    evidenceCount: total(sanctions.rows) + growth.size,
    query,
    confidence: confidenceByCases(cases.length, say.sanctionsTrade.cases, [say.sanctionsTrade.weakness]),
  });
}

/** In what order growth and fall came. */
export function courseOf(grew: readonly number[], fell: readonly number[]): Course {
  if (fell.length === 0) return "grew";
  if (grew.length === 0) return "fell";
  if (grew.at(-1)! < fell[0]!) return "grew-first";
  return fell.at(-1)! < grew[0]! ? "fell-first" : "mixed";
}

/** How unusual the difference is when the marked years are moved round the calendar together, which keeps their spacing. */
function rotationP(
  growth: ReadonlyMap<number, number>,
  marked: readonly number[],
  observed: number,
): number | null {
  const years = [...growth.keys()].sort((x, y) => x - y);
  const flags = years.map((year) => marked.includes(year));
  const values = years.map((year) => growth.get(year)!);
  const drawn = years.slice(1).map((_, turn) => {
    const at = (i: number) => flags[(i + turn + 1) % flags.length]!;
    const [on, off] = [values.filter((_v, i) => at(i)), values.filter((_v, i) => !at(i))];
    return mean(on) - mean(off);
  });
  return drawn.length ? randomisationP(observed, drawn).p : null;
}

function perCent({ estimate: mid, low, high }: Interval): Interval {
  return { estimate: growthPerCent(mid), low: growthPerCent(low), high: growthPerCent(high) };
}
