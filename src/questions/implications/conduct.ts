import type { Acts } from "../../measures/acts.ts";
import { type Basis, densityOf } from "../../measures/density.ts";
import { FEW_ROWS, FIRM_Q } from "../../measures/policy.ts";
import { seededRandom } from "../../statistics/random.ts";
import type { ConductFacts } from "../../words/implications.ts";
import { adjustedP } from "../kit/effects.ts";
import type { Subject } from "../subject.ts";
import { type Closeness, comparedCells, inEra } from "./closeness.ts";
import type { Conduct } from "./conducts.ts";
import { type Contrast, contrastOf } from "./contrast.ts";

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
      const random = seededRandom(
        `implications|${conduct.kind.id}|${subject.a}|${subject.b}|${subject.asOf}`,
      );
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

export function conductFacts(read: Read, closeness: Closeness): ConductFacts {
  const { conduct, basis, inQuiet, contrast, q } = read;
  const { difference, p, events } = contrast;
  const perYear = yearly(closeness);
  const closeCells = closeness.cells.filter((cell) => cell.close).length;
  const thin = events < FEW_ROWS || difference === null || p === null;
  return {
    kind: conduct.kind,
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

/** Cells in a year. */
export const yearly = ({ grain }: Closeness) => (grain === "quarter" ? 4 : 52);
