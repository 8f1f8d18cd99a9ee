import { total } from "../../measures/acts.ts";
import { type Change, changeBetween, type Density } from "../../measures/density.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import type { ShiftFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contention.ts";
import type { FindingChange, Measure } from "../answer.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { affairsOf } from "./affairs.ts";
import type { Rivals } from "./rivalry.ts";

type Rows = Parameters<typeof affairsOf>[0];

/**
 * From the window before to the window "now", by affairs, against both that a change can be mistaken for: what else the
 * two did to each other (all their dealings may have grown), and what else the record holds (it grows denser). Neither is
 * told where fewer than ten acts stand in the two windows together.
 */
export function shiftOf(rows: Rows, all: Rows, density: Density, rivals: Rivals): ShiftFacts {
  const { now, before, nowMonths } = rivals;
  const sizeOf = ({ from, to }: Rivals["now"]) => {
    const held = within(rows, from, to);
    const affairs = affairsOf(held);
    return { acts: total(held), affairs, others: Math.max(0, affairsOf(within(all, from, to)) - affairs) };
  };
  const [late, early] = [sizeOf(now), sizeOf(before)];
  const told = late.acts + early.acts >= FEW_ROWS;
  const [inNow, inBefore] = [density.in(now), density.in(before)];
  const against = (exposures: readonly [number, number], basis: Density["basis"]): Change | null =>
    told
      ? changeBetween(
          { ...inNow, distinct: late.affairs, exposure: exposures[0] },
          { ...inBefore, distinct: early.affairs, exposure: exposures[1] },
          basis,
        )
      : null;
  return {
    months: nowMonths,
    since: now.from,
    now: { acts: late.acts, affairs: late.affairs },
    before: { acts: early.acts, affairs: early.affairs },
    own: against([late.others, early.others], "record"),
    record: density.spanned(against([inNow.exposure, inBefore.exposure], density.basis), now, before),
  };
}

/** The changes as numbers of a finding. */
export function shiftNumbers({ own, record }: ShiftFacts): (Measure | null)[] {
  return [
    record && changeMeasure("change", say.shift.labels.record, record),
    own && changeMeasure("ownChange", say.shift.labels.own, own),
  ];
}

/**
 * What is held against the density of the record. A part of what ran between the two themselves is a share, which no
 * density moves: it is a number only.
 */
export function shiftChanges({ record }: ShiftFacts): FindingChange[] {
  return record ? [declared("change", record)] : [];
}
