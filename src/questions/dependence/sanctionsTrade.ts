import { type Acts, type Dated, total } from "../../measures/acts.ts";
import { FEWEST_ACTS, NOTABLE_P } from "../../measures/policy.ts";
import { growthAfter, type YearPath } from "../../measures/trade.ts";
import { meanInterval } from "../../statistics/intervals.ts";
import { randomisationP } from "../../statistics/permutation.ts";
import { mean } from "../../statistics/quantiles.ts";
import { count, list, number, plural, signed } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest, valueEvidence } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";

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
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const years = [...new Set(sanctions.rows.map((row) => Number(row.date.slice(0, 4))))].sort((x, y) => x - y);
  const path = totals[0];
  const growth = path ? growthAfter(path, YEARS_AFTER) : new Map<number, number>();
  const cases = years.filter((year) => growth.has(year));
  const query = asked(
    `trade between ${sides.client} and ${sides.patron} (${path?.basis ?? "no basis"}), growth over ${YEARS_AFTER} years after years with sanctions on ${sides.client} by ${sanctions.by}, against other years`,
    sanctions.acts,
  );
  const evidence = await strongest(sanctions.acts, subject, 3);
  if (cases.length < FEWEST_ACTS || !path) {
    return tooFew({
      id: "dependence.sanctions-trade",
      statement: `Too few cases to set trade beside sanctions: ${plural(years.length, "year")} with sanctions on ${client}, ${cases.length} of them with trade on record for the ${YEARS_AFTER} years after.`,
      numbers: [measure("cases", "years with sanctions and trade", cases.length, "count")],
      evidence,
      evidenceCount: total(sanctions.rows),
      query,
      confidence: confidenceByCases(cases.length, "years with sanctions and trade"),
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
  const told = cases.map((year) => `${year} ${change(growth.get(year)!)}`);
  const [grew, fell] = [
    cases.filter((year) => growth.get(year)! > 0),
    cases.filter((year) => growth.get(year)! <= 0),
  ];
  return finding({
    id: "dependence.sanctions-trade",
    statement:
      `Trade between ${client} and ${patron} in the ${YEARS_AFTER} years after each year of sanctions by ${sanctions.by}: ${list(told)} a year. ` +
      `${courseOf(grew, fell)}; ` +
      `${rest === null || p === null ? "there are no other years to compare" : `the mean, ${change(after)} (90 % interval ${change(spread.low)} to ${change(spread.high)}), stands against ${change(rest)} after the ${others.length} other years (p ${number(p)})${p < NOTABLE_P ? "" : ": no difference that can be told from chance"}`}.`,
    nature: "information",
    noEffect: p !== null && p >= NOTABLE_P,
    numbers: [
      estimate(
        "after",
        `growth a year over the ${YEARS_AFTER} years after`,
        {
          estimate: Math.expm1(after) * 100,
          low: Math.expm1(spread.low) * 100,
          high: Math.expm1(spread.high) * 100,
        },
        "per cent a year",
        cases.length,
        p,
      ),
      rest !== null &&
        measure(
          "others",
          "the same after other years",
          Math.expm1(rest) * 100,
          "per cent a year",
          others.length,
        ),
      measure("grew", "years with sanctions after which trade grew", grew.length, "count", cases.length),
      ...cases.map((year) =>
        measure(
          `after${year}`,
          `growth a year after ${year}`,
          Math.expm1(growth.get(year)!) * 100,
          "per cent a year",
        ),
      ),
    ],
    evidence: [
      ...evidence,
      ...cases
        .slice(-2)
        .flatMap((year) =>
          path.points
            .filter((point) => point.year === year || point.year === year + YEARS_AFTER)
            .flatMap(({ of }) =>
              of.map((value) => valueEvidence(value, `${client} – ${patron}`, `trade (${path.basis})`)),
            ),
        ),
    ],
    evidenceCount: total(sanctions.rows) + growth.size,
    query,
    confidence: confidenceByCases(cases.length, "years with sanctions and trade", [
      "years overlap and other things happened in them",
    ]),
  });
}

/** In what order growth and fall came. */
function courseOf(grew: readonly number[], fell: readonly number[]): string {
  if (fell.length === 0) return "It grew each time";
  if (grew.length === 0) return "It fell each time";
  const [first, second] = grew.at(-1)! < fell[0]! ? ["grew", "fell"] : ["fell", "grew"];
  const [early, late] = first === "grew" ? [grew, fell] : [fell, grew];
  return early.at(-1)! < late[0]!
    ? `It ${first} after the first ${count(early.length)} and ${second} after the last ${count(late.length)}`
    : `It grew after ${count(grew.length)} and fell after ${count(fell.length)}`;
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

/** 0.22 (log) → "+25 %". */
function change(log: number): string {
  return `${signed(Math.round(Math.expm1(log) * 100))} %`;
}
