import { NEED } from "../../measures/policy.ts";
import { highest, valuesOf, type YearPath, type YearPoint, yearly } from "../../measures/trade.ts";
import { theilSen } from "../../statistics/trend.ts";
import type { AsymmetryFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependence.ts";
import { sharp } from "../../words/en/dependence.ts";
import { capital, plural, possessive, signed } from "../../words/en/forms.ts";
import { intervalWords } from "../../words/en/range.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { ageOf, estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { lastCommon, type Sides } from "./sides.ts";

/** The share of the client's trade that the patron has, on the basis that reaches furthest, and beside it on the next. */
export function shareFinding(sides: Sides, totals: readonly YearPath[], subject: Subject): Finding {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const [path, second] = sides.shares;
  const query = asked(`share of ${sides.client}'s trade with ${sides.patron} by year, to ${subject.asOf}`);
  if (!path || path.points.length < 3) {
    return tooFew({
      id: "dependence.trade-share",
      statement: `Too few cases: the record has ${possessive(client)} trade share with ${patron} for ${plural(path?.points.length ?? 0, "year")}.`,
      numbers: [measure("years", "years with a share", path?.points.length ?? 0, "count")],
      evidence: (path?.points ?? []).flatMap((point) => pointEvidence(point, client, patron)),
      query,
      confidence: { level: "low", why: "Hardly any trade data on the pair." },
    });
  }
  const { points, basis, caveat } = path;
  const [first, last] = [points[0]!, points.at(-1)!];
  const peak = highest(points)!;
  const trend = theilSen(
    points.map((point) => point.year),
    points.map((point) => point.value),
    LEVEL,
  )!;
  const tie = peak === last ? "the highest yet" : `the highest was ${sharp(peak.value)} in ${peak.year}`;
  const same = second?.points.find((point) => point.year === Math.min(last.year, second.points.at(-1)!.year));
  const here = same && points.find((point) => point.year === same.year);
  const ceiling = ceilingAfter(sides, last.year, subject);
  const beside =
    second && same
      ? ` ${capital(second.basis)} gives ${sharp(same.value)} for ${same.year}${here ? `, where ${basis} gives ${sharp(here.value)}` : ""}.`
      : "";
  const isOld = Number(subject.asOf.slice(0, 4)) - last.year > NEED.old;
  const single = isOld ? latestTotal(totals, last.year) : null;
  return finding({
    id: "dependence.trade-share",
    statement:
      `${capital(patron)} had ${sharp(last.value)} of ${possessive(client)} trade in ${last.year}${isOld ? ", the last year with a full figure on record" : ""} (${basis}), ${tie}; in ${first.year} it was ${sharp(first.value)}. ` +
      `The trend is ${signed(trend.slope * 100)} percentage points a year (${intervalWords({ low: trend.low * 100, high: trend.high * 100 })}, ${plural(points.length, "year")}).${beside}` +
      `${ceiling ? ` In ${ceiling.year} it can have been ${sharp(ceiling.value)} at most, since ${subject.name(ceiling.partner)} had the rest.` : ""}` +
      `${single ? ` Of later trade the record has the value alone, the last ${say.money(single.value)} in ${single.year}.` : ""}`,
    nature: "information",
    numbers: [
      measure("share", `share in ${last.year}`, last.value, "share"),
      ageOf("age", "calendar years since that share", last.year, subject.asOf),
      measure("peak", `highest share (${peak.year})`, peak.value, "share"),
      measure("first", `share in ${first.year}`, first.value, "share"),
      estimate(
        "trend",
        "change a year (Theil–Sen)",
        { estimate: trend.slope * 100, low: trend.low * 100, high: trend.high * 100 },
        "percentage points a year",
        points.length,
      ),
      ceiling && measure("atMost", `most that it can have been in ${ceiling.year}`, ceiling.value, "share"),
      single && measure("single", `trade in ${single.year}`, single.value, "million US dollars"),
      single && ageOf("singleAge", "calendar years since that trade", single.year, subject.asOf),
      same && measure("beside", `share in ${same.year} by ${second!.basis}`, same.value, "share"),
    ],
    evidence: [
      ...[...new Set([last, peak, first, ...(same ? [same] : [])])].flatMap((point) =>
        pointEvidence(point, client, patron),
      ),
      ...(single?.of ?? []).map((value) => valueEvidence(value, `${client} – ${patron}`, "trade")),
    ],
    evidenceCount: valuesOf(points) + valuesOf(second?.points ?? []) + (single?.of.length ?? 0),
    query,
    confidence: confidenceByAge(last.year, subject.asOf, capital(basis), [], caveat),
  });
}

/** The last value of the trade between the two after a year, of any basis. */
function latestTotal(totals: readonly YearPath[], after: number): YearPoint | null {
  return totals
    .flatMap(({ points }) => points.filter(({ year }) => year > after))
    .reduce<YearPoint | null>((best, point) => (best && best.year >= point.year ? best : point), null);
}

/** What a later share of another partner leaves for this one at most. */
export function ceilingAfter(
  { client, patron }: Sides,
  year: number,
  subject: Subject,
): { year: number; value: number; partner: string } | null {
  const later = subject.record.seriesAs("trade-share", client).flatMap((series) => {
    const last = yearly(series).points.at(-1);
    return series.partner !== patron && last && last.year > year
      ? [{ year: last.year, value: 1 - last.value / 100, partner: series.partner }]
      : [];
  });
  return later[0] ?? null;
}

/** Who needs whom more: the two shares in the last year that has both (Keohane and Nye 1977: power lies in asymmetry). */
export function asymmetryFinding(sides: Sides, totals: readonly YearPath[], subject: Subject): Finding {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const last = lastCommon(sides.shares, sides.back);
  const query = asked(
    `trade shares of ${sides.client} with ${sides.patron} and of ${sides.patron} with ${sides.client}, last common year to ${subject.asOf}`,
  );
  if (!last) {
    return tooFew({
      id: "dependence.asymmetry",
      statement: `The record has no year with the trade shares of both ${client} and ${patron}, so it cannot tell who needs whom more by trade.`,
      numbers: [measure("years", "years with both shares", 0, "count")],
      query,
      confidence: { level: "low", why: "No trade data on both sides." },
    });
  }
  const at = (paths: readonly YearPath[]) =>
    paths.find((path) => path.basis === last.basis)!.points.find((point) => point.year === last.year)!;
  const toGdp = shareOfGdp(sides, totals, subject);
  const latest = sides.shares[0]?.points.at(-1);
  const facts: AsymmetryFacts = {
    ...sides,
    both: { year: last.year, ofClient: last.first, ofPatron: last.second },
    basis: last.basis,
    later:
      latest && latest.year > last.year
        ? { year: latest.year, value: latest.value, basis: sides.shares[0]!.basis }
        : null,
    ofGdp: toGdp,
  };
  // The flows between the two stand behind both shares, each of one or of several values.
  const pieces = [
    ...pointEvidence(at(sides.shares), client, patron),
    ...pointEvidence(at(sides.back), patron, client),
    ...(facts.later ? pointEvidence(latest!, client, patron) : []),
  ];
  const evidence = [...new Map(pieces.map((piece) => [piece.id, piece])).values()];
  return finding({
    id: "dependence.asymmetry",
    statement: say.asymmetry.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("client", `share of ${possessive(client)} trade`, last.first, "share"),
      measure("patron", `share of ${possessive(patron)} trade`, last.second, "share"),
      ageOf("age", "calendar years since that year", last.year, subject.asOf),
      facts.later &&
        measure(
          "later",
          `share of ${possessive(client)} trade, ${facts.later.year}`,
          facts.later.value,
          "share",
        ),
      toGdp && measure("gdp", `trade over ${possessive(patron)} GDP, ${toGdp.year}`, toGdp.value, "share"),
    ],
    evidence,
    query,
    confidence: confidenceByAge(last.year, subject.asOf, capital(last.basis), [], last.caveat),
  });
}

/** The latest trade between the two as a share of the patron's GDP (current US dollars). */
function shareOfGdp(
  { patron }: Sides,
  totals: readonly YearPath[],
  subject: Subject,
): { year: number; value: number } | null {
  const gdp = new Map(
    subject.record.state(patron, "gdp_usd").map((value) => [Number(value.period), value.value]),
  );
  const point = totals[0]?.points.findLast(({ year }) => gdp.has(year));
  return point ? { year: point.year, value: (point.value * 1e6) / gdp.get(point.year)! } : null;
}

function pointEvidence(point: YearPoint, of: string, partner: string) {
  return point.of.map((value) => {
    const label = value.unit === "percent" ? `share of ${of}'s trade` : measureName(value.unit, value.file);
    return valueEvidence(value, `${of} – ${partner}`, label);
  });
}

function measureName(unit: string, file: string): string {
  return file.startsWith("dyad") ? `trade flow (${unit})` : `total trade (${unit})`;
}
