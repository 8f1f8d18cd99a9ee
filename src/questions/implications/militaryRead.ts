import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { type Acts, total } from "../../measures/acts.ts";
import { firstCovered } from "../../measures/cells.ts";
import { type Basis, type Change, densityOf } from "../../measures/density.ts";
import { within } from "../../measures/within.ts";
import { fitGammaPrior, gammaPoisson } from "../../statistics/rates.ts";
import type { ArmsTie, MilitaryFacts } from "../../words/implications.ts";
import { LEVEL } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Camps, defenceTreaty } from "./coalitions.ts";
import { militaryActs, militaryDeeds } from "./militaryTies.ts";

const WINDOW_YEARS = 5;

type Stretch = { from: string; to: string };

/** What the two have with each other in arms and forces, beside what the lesser has with the power that courts it. */
export interface Military {
  facts: MilitaryFacts;
  change: Change | null;
  rate: ReturnType<typeof gammaPoisson>;
  own: Acts;
  /** Acts of the client and of the patron with the third power, in the last years. */
  withThird: { of: string; acts: Acts; n: number }[];
  /** The two stretches that are compared, and what each is held against. */
  lately: Stretch;
  earlier: Stretch;
  basis: Basis;
}

/**
 * The rate is drawn toward those of the three ties and the earlier window (empirical Bayes, gamma–Poisson), since
 * single windows hold few acts; the earlier window counts for as many years as it has of the record at today's density.
 */
export async function readMilitary(
  camps: Camps,
  coverage: readonly DatasetCoverage[],
  followed: boolean,
  subject: Subject,
): Promise<Military> {
  const { asOf } = subject;
  const { patron, client, third } = camps;
  const half = Math.floor(daysBetween(firstCovered(coverage, asOf), asOf) / 30.44 / 2);
  const months = Math.max(1, Math.min(12 * WINDOW_YEARS, half));
  const years = months / 12;
  const from = addDays(addMonths(asOf, -months), 1);
  const before = addDays(addMonths(asOf, -2 * months), 1);
  const lately = { from, to: asOf };
  const earlier = { from: before, to: addDays(from, -1) };
  const own = militaryActs(subject, patron, client);
  const density = await densityOf(own.where({ from: before, to: asOf }), subject);
  const [held, heldBefore] = [density.in(lately), density.in(earlier)];
  const withThird = await Promise.all(
    (third ? [client, patron] : []).map(async (code) => {
      const acts = militaryActs(subject, code, third!).where(lately);
      return { of: code, acts, n: await acts.count() };
    }),
  );
  const yearsBefore =
    density.basis === "record" && held.exposure > 0 && heldBefore.exposure > 0
      ? (years * heldBefore.exposure) / held.exposure
      : years;
  const counts = [held.n, heldBefore.n, ...withThird.map(({ n }) => n)];
  const prior = fitGammaPrior(
    counts,
    counts.map((_, i) => (i === 1 ? yearsBefore : years)),
  );
  const change = density.change(lately, earlier);
  const tie = async (x: string, y: string, acts: number): Promise<ArmsTie> => {
    const deeds = await (await militaryDeeds(subject, x, y)).dated();
    const treaty = defenceTreaty(x, y, subject);
    const last = deeds.at(-1);
    return {
      x,
      y,
      treaty: treaty ? Number(treaty.signed.slice(0, 4)) : null,
      deeds: total(within(deeds, before, asOf)),
      lastDeed: last ? Number(last.date.slice(0, 4)) : null,
      acts,
    };
  };
  return {
    facts: {
      own: await tie(patron, client, held.n),
      beside: third ? await tie(client, third, withThird[0]!.n) : null,
      months,
      before: heldBefore.n,
      direction: change?.direction ?? null,
      followed,
    },
    change,
    rate: gammaPoisson({ k: held.n, exposure: years, ...prior, level: LEVEL }),
    own,
    withThird,
    lately,
    earlier,
    basis: density.basis,
  };
}
