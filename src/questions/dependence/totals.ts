import { COW_BASIS, cowFlows, highest, valuesOf, type YearPath, yearly } from "../../measures/trade.ts";
import { money } from "../../words/en/dependence.ts";
import { capital, list, percent, plural } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { ageOf, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { recorded } from "./recorded.ts";
import type { Sides } from "./sides.ts";

/** The value of the trade, from its peak to its trough to now; each basis apart. */
export function totalFinding(sides: Sides, totals: readonly YearPath[], subject: Subject): Finding {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const [path, ...others] = totals;
  const query = asked(
    `trade between ${sides.client} and ${sides.patron} by year and basis, to ${subject.asOf}`,
  );
  if (!path || path.points.length < 3) {
    return tooFew({
      id: "dependence.trade-total",
      statement: `Too few cases: the record has the value of trade between ${client} and ${patron} for ${plural(path?.points.length ?? 0, "year")}.`,
      numbers: [measure("years", "years with a value", path?.points.length ?? 0, "count")],
      evidence: (path?.points ?? []).flatMap(({ of }) =>
        of.map((value) => valueEvidence(value, `${client} – ${patron}`, "trade")),
      ),
      query,
      confidence: { level: "low", why: "Hardly any trade data on the pair." },
    });
  }
  const { points, basis, unit, caveat } = path;
  const last = points.at(-1)!;
  const peak = highest(points)!;
  const after = points.filter((point) => point.year > peak.year);
  const trough = after.length
    ? after.reduce((least, point) => (point.value < least.value ? point : least))
    : null;
  const beside = others.flatMap((other) => {
    const point =
      other.points.find(({ year }) => year === last.year) ??
      other.points.findLast(({ year }) => year > last.year);
    if (!point) return [];
    return [`${money(point.value)}${point.year === last.year ? "" : ` in ${point.year}`} by ${other.basis}`];
  });
  const missing = yearsMissing(points.map((point) => point.year));
  const fall =
    trough && trough !== last
      ? ` After the peak of ${money(peak.value)} in ${peak.year} it fell to ${money(trough.value)} in ${trough.year} (${percent(trough.value / peak.value)}) and has come back to ${percent(last.value / peak.value)} of the peak.`
      : trough
        ? ` The peak was ${money(peak.value)} in ${peak.year}; it now stands at ${percent(last.value / peak.value)} of that, the lowest since.`
        : " That is the highest on record.";
  return finding({
    id: "dependence.trade-total",
    statement:
      `Trade between ${client} and ${patron} came to ${money(last.value)} in ${last.year} (${basis})${beside.length ? `, ${list(beside)}` : ""}.${fall}` +
      `${missing.length ? ` Years missing: ${list(missing.map(String))}.` : ""}`,
    nature: "information",
    numbers: [
      recorded("last", `trade in ${last.year}`, last.value, unit),
      ageOf("age", "calendar years since that value", last.year, subject.asOf),
      recorded("peak", `trade in ${peak.year}`, peak.value, unit),
      measure("ofPeak", "last over peak", last.value / peak.value, "share"),
      trough && recorded("trough", `lowest since the peak (${trough.year})`, trough.value, unit),
    ],
    evidence: [...new Set([last, peak, ...(trough ? [trough] : [])])].flatMap(({ of }) =>
      of.map((value) => valueEvidence(value, `${client} – ${patron}`, `trade (${basis})`)),
    ),
    evidenceCount: totals.reduce((sum, row) => sum + valuesOf(row.points), 0),
    query,
    confidence: confidenceByAge(
      last.year,
      subject.asOf,
      capital(basis),
      totals.length > 1 && beside.length ? ["bases differ"] : [],
      caveat,
    ),
  });
}

/** What the client buys against what it sells: a deficit must be paid from elsewhere, lent or given. Null without both flows. */
export function balanceFinding(sides: Sides, subject: Subject): Finding | null {
  const { record } = subject;
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const flows = [...declaredFlows(sides, subject), ...cow(sides, subject)];
  const best = flows.reduce<Flow | null>(
    (last, row) => (last === null || row.year > last.year ? row : last),
    null,
  );
  if (!best || best.bought + best.sold === 0) return null;
  const deficit = best.bought - best.sold;
  const broken = [sides.patron, sides.client].some((code) => record.notes(code, "trade_flow").length > 0);
  return finding({
    id: "dependence.balance",
    statement:
      `In ${best.year} ${client} bought ${money(best.bought)} of goods from ${patron} and sold it ${money(best.sold)} (${best.basis}): ` +
      `${deficit > 0 ? `a deficit of ${money(deficit)}, which must be paid with other earnings, lent or given` : `a surplus of ${money(-deficit)}`}.`,
    nature: "information",
    numbers: [
      measure("bought", `${client} bought, ${best.year}`, best.bought, "million US dollars"),
      measure("sold", `${client} sold, ${best.year}`, best.sold, "million US dollars"),
      measure("deficit", "deficit", deficit, "million US dollars"),
      best.sold > 0 && measure("ratio", "bought over sold", best.bought / best.sold, "times"),
    ],
    evidence: best.of.map((value) => valueEvidence(value, `${client} – ${patron}`, `trade (${best.basis})`)),
    evidenceCount: flows.length * 2,
    query: asked(
      `exports and imports between ${sides.client} and ${sides.patron}, last year with both, to ${subject.asOf}`,
    ),
    confidence: confidenceByAge(
      best.year,
      subject.asOf,
      capital(best.basis),
      broken && best.basis === COW_BASIS ? ["a break in the series"] : [],
      best.caveat,
    ),
  });
}

interface Flow {
  year: number;
  basis: string;
  caveat: string;
  bought: number;
  sold: number;
  of: YearPath["points"][number]["of"];
}

/** The patron's declared exports to the client, and its imports, on one basis. */
function declaredFlows({ client, patron }: Sides, { record }: Subject): Flow[] {
  return record.seriesAs("exports", patron, client).flatMap((series) => {
    const imports = record.seriesAs("imports", patron, client).find((row) => row.basis === series.basis);
    const sold = new Map(imports ? yearly(imports).points.map((point) => [point.year, point]) : []);
    return yearly(series).points.flatMap((point): Flow[] => {
      const other = sold.get(point.year);
      return other
        ? [
            {
              year: point.year,
              basis: series.basis,
              caveat: series.caveat,
              bought: point.value,
              sold: other.value,
              of: [...point.of, ...other.of],
            },
          ]
        : [];
    });
  });
}

function cow({ client, patron }: Sides, { record }: Subject): Flow[] {
  return cowFlows(record, patron, client).map(({ year, out, back }) => ({
    year,
    basis: COW_BASIS,
    caveat: "",
    bought: out.value,
    sold: back.value,
    of: [out, back],
  }));
}

function yearsMissing(years: readonly number[]): number[] {
  const held = new Set(years);
  const all = Array.from({ length: years.at(-1)! - years[0]! + 1 }, (_, i) => years[0]! + i);
  return all.filter((year) => !held.has(year));
}
