import { holdsRowsOf } from "../../chronicle/kept.ts";
import { type Acts, actsOf, toward } from "../../measures/acts.ts";
import { sampleOf } from "../../measures/density.ts";
import { CHARACTER, FEW_ROWS, FEWEST_ACTS, THIN_COUNT } from "../../measures/policy.ts";
import { type Interval, wilson } from "../../statistics/intervals.ts";
import { LEVEL } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Observed } from "./regard.ts";
import { type Stretch, stretchesOf } from "./stretch.ts";

/** An observer's place in the order. */
export interface Concern extends Observed {
  /** Hostile acts toward the two, and everything that the record holds of the observer toward anyone. */
  hostile: number;
  /** The hostile ones. */
  acts: Acts;
  all: number;
  share: Interval;
}

/**
 * Who turns on the two most, by the part that this is of everything on record of the same observer in the same
 * time: an observer of whom the record holds more has no higher place for that. Only those whom the record follows
 * with both of the two, and whose rows are all held; classes that lists show to be whole left out; the greatest part first.
 */
export async function rankConcern(rows: readonly Observed[], subject: Subject): Promise<Concern[]> {
  const { now } = stretchesOf(subject.asOf);
  const sample = sampleOf(subject).acts;
  const coverage = await subject.events.coverage();
  const isWhole = (code: string) => coverage.every((span) => holdsRowsOf([code], span));
  const ranks = rows.filter(({ followed, observer }) => followed && isWhole(observer.code));
  const everything = await actsOf(subject, {
    kind: ["act"],
    aim: ["other"],
    source: ranks.map(({ observer }) => observer.code),
    abroad: true,
    ...now,
  })
    .where(sample.filter)
    .by("source");
  const held = new Map(everything.map(({ source, n }) => [source, n]));
  const ranked = await Promise.all(
    ranks.map(async (row): Promise<Concern[]> => {
      const { code } = row.observer;
      const acts = row.regard.now.conflict.where(toward([code], [subject.a, subject.b])).where(sample.filter);
      const [all, hostile] = [held.get(code) ?? 0, await acts.count()];
      return all >= FEW_ROWS && hostile <= all
        ? [{ ...row, hostile, acts, all, share: wilson(hostile, all, LEVEL) }]
        : [];
    }),
  );
  return ranked
    .flat()
    .sort((x, y) => y.share.estimate - x.share.estimate || (x.observer.code < y.observer.code ? -1 : 1));
}

/**
 * Observers on good terms with both: at most a tenth of at least five acts toward the two is conflict, and no more than
 * a third of at least three toward each.
 */
export function calmOf(rows: readonly Observed[]): Observed[] {
  const isMild = ({ n, hostile }: Pick<Stretch, "n" | "hostile">, least: number, most: number) =>
    n >= least && hostile <= most * n;
  return rows.filter(
    ({ regard: { now, toward: sides }, followed }) =>
      followed &&
      isMild(now, THIN_COUNT, CHARACTER.mostlyCooperative) &&
      sides.every(({ stretch }) => isMild(stretch, FEWEST_ACTS, 1 / 3)),
  );
}
