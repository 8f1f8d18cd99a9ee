import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { dayNumber } from "../../dates.ts";
import { windowCounter } from "../../measures/counter.ts";
import { benjaminiHochberg } from "../../statistics/falseDiscovery.ts";
import { seededRandom } from "../../statistics/random.ts";
import type { Figure, Finding } from "../answer.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, measure } from "../kit/measure.ts";
import { capital, number, plural, signed } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { type Closeness, inEra } from "./closeness.ts";
import type { Conduct } from "./conducts.ts";
import { type Contrast, contrastOf } from "./contrast.ts";

/** Below this p a conduct is told apart from what rotated labels give, from so many acts on. */
const TOLD_P = 0.1;
const FEW = 10;

/** A conduct with what was found of it. */
export interface Read {
  conduct: Conduct;
  contrast: Contrast;
  /** The p adjusted for looking at all of them (Benjamini and Hochberg 1995). */
  q: number | null;
}

export async function readConducts(
  conducts: readonly Conduct[],
  closeness: Closeness,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Read[]> {
  const dated = await Promise.all(conducts.map(({ acts }) => acts.dated()));
  const rows = conducts.map((conduct, i) => {
    const counter = windowCounter(dated[i]!, coverage);
    const counts = closeness.cells.map(({ from, to }) => counter(dayNumber(from), dayNumber(to)) ?? 0);
    const seed = `implications|${conduct.id}|${subject.a}|${subject.b}|${subject.asOf}`;
    return { conduct, contrast: contrastOf(closeness.cells, counts, seededRandom(seed)) };
  });
  const tested = rows.filter((row) => row.contrast.p !== null);
  const adjusted = benjaminiHochberg(tested.map((row) => row.contrast.p!));
  return rows.map((row) => ({ ...row, q: adjusted[tested.indexOf(row)] ?? null }));
}

/** One finding for each conduct: how much more of it there was when the two were close. */
export function conductFindings(
  reads: readonly Read[],
  closeness: Closeness,
  subject: Subject,
): Promise<Finding>[] {
  const perYear = closeness.grain === "quarter" ? 4 : 52;
  const span = `${closeness.cells[0]!.from} to ${closeness.cells.at(-1)!.to}`;
  const closeCells = closeness.cells.filter((cell) => cell.close).length;
  return reads.map(async ({ conduct, contrast, q }) => {
    const { difference, p, events } = contrast;
    const thin = events < FEW || difference === null || p === null;
    const rates = `${number(contrast.close * perYear)} a year when the two were close, ${number(contrast.other * perYear)} when not`;
    const verdict =
      !thin && p < TOLD_P
        ? difference.estimate > 0
          ? "more when they were close"
          : "fewer when they were close"
        : "no difference that chance would not give";
    return {
      id: `implications.close-${conduct.id}`,
      statement: thin
        ? `Too few cases of ${conduct.label}: ${plural(events, "act")} in ${plural(closeness.cells.length, closeness.grain)} (${rates}).`
        : `${capital(conduct.label)}: ${rates}; within the same five years ${signed(difference.estimate * perYear)} a year (90 % interval ${signed(difference.low * perYear)} to ${signed(difference.high * perYear)}, p ${number(p)}): ${verdict}.`,
      nature: "judgement" as const,
      numbers: [
        measure("close", "acts a year when close", contrast.close * perYear, "acts a year", closeCells),
        measure(
          "other",
          "acts a year when not",
          contrast.other * perYear,
          "acts a year",
          closeness.cells.length - closeCells,
        ),
        ...(difference
          ? [
              estimate(
                "difference",
                "difference within the same five years",
                {
                  estimate: difference.estimate * perYear,
                  low: difference.low * perYear,
                  high: difference.high * perYear,
                },
                "acts a year",
                events,
                p,
              ),
            ]
          : []),
        ...(q === null
          ? []
          : [measure("q", "p adjusted for all conducts looked at", q, "false discovery rate")]),
      ],
      evidence: await strongest(conduct.acts.where(inEra(closeness)), subject, 4),
      evidenceCount: events,
      query: `${conduct.label} by ${closeness.grain}, ${span}, split at the median closeness of ${subject.a} and ${subject.b}; ${subject.events.datasets.join(", ")}`,
      confidence: confidenceByCases(events, "acts", [
        "an association, since closeness was not assigned",
        ...(closeness.phases.length < 4 ? [`only ${plural(closeness.phases.length, "close phase")}`] : []),
      ]),
      ...(thin ? { thin: true } : {}),
    };
  });
}

/** Whether a conduct differs between close and other times by more than chance gives. */
export function isTold({ contrast }: Read): boolean {
  return contrast.p !== null && contrast.p < TOLD_P && contrast.events >= FEW;
}

/** Differences of all conducts, as a chart against what rotated labels give. */
export function conductFigure(reads: readonly Read[], closeness: Closeness, subject: Subject): Figure {
  const perYear = closeness.grain === "quarter" ? 4 : 52;
  const scaled = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value * perYear;
  const rows = reads.map(({ conduct, contrast }) => ({
    group: "",
    label: capital(conduct.label),
    effect: scaled(contrast.difference?.estimate),
    low: scaled(contrast.difference?.low),
    high: scaled(contrast.difference?.high),
    placeboLow: scaled(contrast.chanceLow),
    placeboHigh: scaled(contrast.chanceHigh),
    n: contrast.events,
    thin: contrast.events < FEW || contrast.difference === null,
  }));
  return {
    id: "implications.conduct",
    title: `What was different when ${subject.name(subject.a)} and ${subject.name(subject.b)} were close`,
    caption: `Acts a year in close less other ${closeness.grain}s of the same five years, with 90 % intervals (block bootstrap); the band is where rotated labels fall. n = acts, ${closeness.cells[0]!.from} to ${closeness.cells.at(-1)!.to}. Source: ${subject.events.datasets.join(", ")}.`,
    alt: rows
      .map(
        (row) =>
          `${row.label}: ${row.effect === null ? "cannot be told" : signed(row.effect)}${row.low === null || row.high === null ? "" : ` (${signed(row.low)} to ${signed(row.high)})`}`,
      )
      .join("; "),
    data: { kind: "effects", unit: "acts a year", rows },
  };
}
