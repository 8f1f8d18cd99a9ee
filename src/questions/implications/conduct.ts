import type { Acts } from "../../measures/acts.ts";
import { type Basis, densityOf } from "../../measures/density.ts";
import { FEW_ROWS, FIRM_Q } from "../../measures/policy.ts";
import { seededRandom } from "../../statistics/random.ts";
import { capital, plural, signed } from "../../words/en/forms.ts";
import * as say from "../../words/en/implications.ts";
import type { ConductFacts } from "../../words/implications.ts";
import type { Figure, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { adjustedP } from "../kit/effects.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Closeness, comparedCells, inEra } from "./closeness.ts";
import type { Conduct } from "./conducts.ts";
import { type Contrast, contrastOf } from "./contrast.ts";

/** Kinds of conduct with a finding of their own; the others stand in the figure and in the count. */
const TOLD_APART = new Set(["client-force", "toward-client", "sanctions", "rivals"]);

/** A conduct with what was found of it. */
export interface Read {
  conduct: Conduct;
  /** Its acts in the era. */
  acts: Acts;
  /** What its counts are held against in each cell: the rest of the record, or time alone. */
  basis: Basis;
  /** Its acts in quiet cells, which are not compared. */
  inQuiet: number;
  contrast: Contrast;
  /** The p adjusted for looking at all of them (Benjamini and Hochberg 1995). */
  q: number | null;
}

/** Conducts in close and in distant cells; quiet cells are left out, so that labels are rotated over those that are left. */
export async function readConducts(
  conducts: readonly Conduct[],
  closeness: Closeness,
  subject: Subject,
): Promise<Read[]> {
  const cells = comparedCells(closeness);
  const rows = await Promise.all(
    conducts.map(async (conduct) => {
      const acts = conduct.acts.where(inEra(closeness));
      const density = await densityOf(acts, subject);
      const held = cells.map((cell) => density.in(cell));
      // Without anything else on record there is only time.
      const basis = held.some((cell) => cell.exposure > 0) ? density.basis : "time";
      const counts = held.map((cell) => cell.n);
      const weights = held.map((cell) => (basis === "record" ? cell.exposure : cell.days));
      const inQuiet = closeness.cells
        .filter((cell) => cell.quiet)
        .reduce((sum, cell) => sum + density.in(cell).n, 0);
      const random = seededRandom(`implications|${conduct.id}|${subject.a}|${subject.b}|${subject.asOf}`);
      return { conduct, acts, basis, inQuiet, contrast: contrastOf(cells, counts, weights, random) };
    }),
  );
  const adjusted = adjustedP(rows.map(({ contrast }) => contrast));
  return rows.map((row, i) => ({ ...row, q: adjusted[i]! }));
}

/** Those that differ between close and distant times, with the number looked at allowed for. */
export function firmOf(reads: readonly Read[]): Read[] {
  return reads.filter(({ q, contrast }) => q !== null && q < FIRM_Q && contrast.events >= FEW_ROWS);
}

function conductFacts(read: Read, closeness: Closeness): ConductFacts {
  const { conduct, basis, inQuiet, contrast, q } = read;
  const { difference, p, events } = contrast;
  const perYear = yearly(closeness);
  const closeCells = closeness.cells.filter((cell) => cell.close).length;
  const thin = events < FEW_ROWS || difference === null || p === null;
  return {
    label: conduct.label,
    grain: closeness.grain,
    inClose: contrast.inClose,
    inOther: contrast.inOther,
    inQuiet,
    closeCells,
    otherCells: comparedCells(closeness).length - closeCells,
    basis,
    close: contrast.close * perYear,
    other: contrast.other * perYear,
    difference: difference && {
      estimate: difference.estimate * perYear,
      low: difference.low * perYear,
      high: difference.high * perYear,
    },
    p: thin ? null : (q ?? p),
    thin,
    firm: firmOf([read]).length > 0,
  };
}

const yearly = ({ grain }: Closeness) => (grain === "quarter" ? 4 : 52);

/** A finding for each conduct that is told by itself: how much more of it there was when the two were close, at one density of the record. */
export function conductFindings(
  reads: readonly Read[],
  closeness: Closeness,
  subject: Subject,
): Promise<Finding>[] {
  const span = `${closeness.cells[0]!.from} to ${closeness.cells.at(-1)!.to}`;
  return reads
    .filter(({ conduct }) => TOLD_APART.has(conduct.id))
    .map(async (read) => {
      const { conduct, acts, basis, contrast } = read;
      const facts = conductFacts(read, closeness);
      const { closeCells, otherCells, thin } = facts;
      const even = basis === "record" ? ", at the mean density of the record" : "";
      const held = contrast.events + read.inQuiet;
      return finding({
        id: `implications.close-${conduct.id}`,
        statement: say.conduct.statement(facts),
        nature: "judgement" as const,
        numbers: [
          measure("close", `acts a year when close${even}`, facts.close, "acts a year", closeCells),
          measure("other", `acts a year when distant${even}`, facts.other, "acts a year", otherCells),
          measure("inClose", "acts when close", facts.inClose, "count"),
          measure("inOther", "acts when distant", facts.inOther, "count"),
          measure("inQuiet", "acts in quiet times, left out", facts.inQuiet, "count"),
          facts.difference &&
            estimate(
              "difference",
              `difference within the same five years${even}; p adjusted for all conducts looked at`,
              facts.difference,
              "acts a year",
              contrast.events,
              facts.p,
            ),
        ],
        evidence: await strongest(acts, subject, 4),
        evidenceCount: held,
        query: asked(
          `${conduct.label} by ${closeness.grain}, ${span}, split at the median closeness of ${subject.a} and ${subject.b}, quiet ${closeness.grain}s left out, each ${closeness.grain} held against ${basis === "record" ? "the rest of the record in it, at its mean density" : "its days, since a public list shows the acts to be whole"}; ${subject.events.datasets.join(", ")}`,
          acts,
        ),
        confidence: confidenceByCases(contrast.events, "acts", [
          "an association, since closeness was not assigned",
          ...(closeness.phases.length < 4 ? [`only ${plural(closeness.phases.length, "close phase")}`] : []),
        ]),
        thin,
        noEffect: !thin && !facts.firm,
      });
    });
}

/** Differences of all conducts, as a chart against what rotated labels give. */
export function conductFigure(reads: readonly Read[], closeness: Closeness, subject: Subject): Figure {
  const perYear = yearly(closeness);
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
    title: firmOf(reads).length
      ? `What was different when ${subject.name(subject.a)} and ${subject.name(subject.b)} were close`
      : `Nothing is clearly different when ${subject.name(subject.a)} and ${subject.name(subject.b)} are close`,
    caption: `Acts a year in close less distant ${closeness.grain}s of the same five years, quiet ones left out, at an even density of the record; 90 % intervals (block bootstrap); the band is where rotated labels fall. n = acts, ${closeness.cells[0]!.from} to ${closeness.cells.at(-1)!.to}. Source: ${subject.events.datasets.join(", ")}.`,
    alt: rows
      .map(
        (row) =>
          `${row.label}: ${row.effect === null ? "cannot be told" : signed(row.effect)}${row.low === null || row.high === null ? "" : ` (${signed(row.low)} to ${signed(row.high)})`}`,
      )
      .join("; "),
    data: { kind: "effects", unit: "acts a year", rows },
  };
}
