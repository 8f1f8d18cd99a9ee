import type { Acts } from "../../measures/acts.ts";
import { type Basis, densityOf } from "../../measures/density.ts";
import { FEW_ROWS, NOTABLE_P } from "../../measures/policy.ts";
import { seededRandom } from "../../statistics/random.ts";
import { capital, number, plural, signed } from "../../words/en/forms.ts";
import type { Figure, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { adjustedP } from "../kit/effects.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Closeness, inEra } from "./closeness.ts";
import type { Conduct } from "./conducts.ts";
import { type Contrast, contrastOf } from "./contrast.ts";

/** A conduct with what was found of it. */
export interface Read {
  conduct: Conduct;
  /** Its acts in the era. */
  acts: Acts;
  /** What its counts are held against in each cell: the rest of the record, or time alone. */
  basis: Basis;
  contrast: Contrast;
  /** The p adjusted for looking at all of them (Benjamini and Hochberg 1995). */
  q: number | null;
}

export async function readConducts(
  conducts: readonly Conduct[],
  closeness: Closeness,
  subject: Subject,
): Promise<Read[]> {
  const rows = await Promise.all(
    conducts.map(async (conduct) => {
      const acts = conduct.acts.where(inEra(closeness));
      const density = await densityOf(acts, subject);
      const held = closeness.cells.map((cell) => density.in(cell));
      // Without anything else on record there is only time.
      const basis = held.some((cell) => cell.exposure > 0) ? density.basis : "time";
      const counts = held.map((cell) => cell.n);
      const weights = held.map((cell) => (basis === "record" ? cell.exposure : cell.days));
      const random = seededRandom(`implications|${conduct.id}|${subject.a}|${subject.b}|${subject.asOf}`);
      return { conduct, acts, basis, contrast: contrastOf(closeness.cells, counts, weights, random) };
    }),
  );
  const adjusted = adjustedP(rows.map(({ contrast }) => contrast));
  return rows.map((row, i) => ({ ...row, q: adjusted[i]! }));
}

/** One finding for each conduct: how much more of it there was when the two were close, at one density of the record. */
export function conductFindings(
  reads: readonly Read[],
  closeness: Closeness,
  subject: Subject,
): Promise<Finding>[] {
  const perYear = closeness.grain === "quarter" ? 4 : 52;
  const span = `${closeness.cells[0]!.from} to ${closeness.cells.at(-1)!.to}`;
  const closeCells = closeness.cells.filter((cell) => cell.close).length;
  const otherCells = closeness.cells.length - closeCells;
  return reads.map(async ({ conduct, acts, basis, contrast, q }) => {
    const { difference, p, events, inClose, inOther } = contrast;
    const thin = events < FEW_ROWS || difference === null || p === null;
    const counts = `${plural(inClose, "act")} in ${plural(closeCells, `close ${closeness.grain}`)}, ${number(inOther)} in ${plural(otherCells, "other")}`;
    const rates = `${basis === "record" ? "at an even density of the record " : ""}${number(contrast.close * perYear)} a year when the two were close, ${number(contrast.other * perYear)} when not`;
    const even = basis === "record" ? ", at the mean density of the record" : "";
    const verdict =
      !thin && p < NOTABLE_P
        ? difference.estimate > 0
          ? "more when they were close"
          : "fewer when they were close"
        : "no difference that chance would not give";
    return finding({
      id: `implications.close-${conduct.id}`,
      statement: thin
        ? `Too few cases of ${conduct.label}: ${counts}.`
        : `${capital(conduct.label)}: ${counts}; ${rates}; within the same five years ${signed(difference.estimate * perYear)} a year (90 % interval ${signed(difference.low * perYear)} to ${signed(difference.high * perYear)}, p ${number(p)}): ${verdict}.`,
      nature: "judgement" as const,
      numbers: [
        measure(
          "close",
          `acts a year when close${even}`,
          contrast.close * perYear,
          "acts a year",
          closeCells,
        ),
        measure("other", `acts a year when not${even}`, contrast.other * perYear, "acts a year", otherCells),
        measure("inClose", "acts when close", inClose, "count"),
        measure("inOther", "acts when not", inOther, "count"),
        difference &&
          estimate(
            "difference",
            `difference within the same five years${even}`,
            {
              estimate: difference.estimate * perYear,
              low: difference.low * perYear,
              high: difference.high * perYear,
            },
            "acts a year",
            events,
            p,
          ),
        q !== null && measure("q", "false discovery rate: p adjusted for all conducts looked at", q, "index"),
      ],
      evidence: await strongest(acts, subject, 4),
      evidenceCount: events,
      query: asked(
        `${conduct.label} by ${closeness.grain}, ${span}, split at the median closeness of ${subject.a} and ${subject.b}, each ${closeness.grain} held against ${basis === "record" ? "the rest of the record in it, at its mean density" : "its days, since a public list shows the acts to be whole"}; ${subject.events.datasets.join(", ")}`,
        acts,
      ),
      confidence: confidenceByCases(events, "acts", [
        "an association, since closeness was not assigned",
        ...(closeness.phases.length < 4 ? [`only ${plural(closeness.phases.length, "close phase")}`] : []),
      ]),
      thin,
    });
  });
}

/** Whether a conduct differs between close and other times by more than chance gives. */
export function isTold({ contrast }: Read): boolean {
  return contrast.p !== null && contrast.p < NOTABLE_P && contrast.events >= FEW_ROWS;
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
    thin: contrast.events < FEW_ROWS || contrast.difference === null,
  }));
  return {
    id: "implications.conduct",
    title: `What was different when ${subject.name(subject.a)} and ${subject.name(subject.b)} were close`,
    caption: `Acts a year in close less other ${closeness.grain}s of the same five years, at an even density of the record; 90 % intervals (block bootstrap); the band is where rotated labels fall. n = acts, ${closeness.cells[0]!.from} to ${closeness.cells.at(-1)!.to}. Source: ${subject.events.datasets.join(", ")}.`,
    alt: rows
      .map(
        (row) =>
          `${row.label}: ${row.effect === null ? "cannot be told" : signed(row.effect)}${row.low === null || row.high === null ? "" : ` (${signed(row.low)} to ${signed(row.high)})`}`,
      )
      .join("; "),
    data: { kind: "effects", unit: "acts a year", rows },
  };
}
