import { readFileSync } from "node:fs";
import { z } from "zod";
import { dayFromNumber } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import { KINDS, type Kind } from "./case.ts";
import { FEATURES } from "./features.ts";

const FORMAT = "chancery-listed-odds/1";

/** Days of the windows that are asked about. */
export const HORIZONS = [7, 30, 90, 365] as const;
export type Horizon = (typeof HORIZONS)[number];

const number = z.number();
const weights = z.object({
  constant: number,
  base: number,
  features: z.array(number).length(FEATURES.length),
});
const ofHorizon = z.object({
  /** The rate of the kind over all its cases, to which a case's own is drawn. */
  pools: z.record(z.enum(KINDS), number),
  kinds: z.record(z.enum(KINDS), weights),
});
const line = z.object({ constant: number, slope: number });
const ofYear = z.object({
  /** The first day on which they may be used: everything that they were fitted on was over and known the day before. */
  from: z.iso.date(),
  /**
   * log-odds → constant + slope × log-odds, by what came of the forecasts of the years before: of the model's, and of the
   * usual rate alone.
   */
  calibration: z.object({ model: line, usual: line }),
  horizons: z.object({ 7: ofHorizon, 30: ofHorizon, 90: ofHorizon, 365: ofHorizon }),
});
const model = z.object({
  format: z.literal(FORMAT),
  version: z.string(),
  features: z.tuple(FEATURES.map(({ id }) => z.literal(id)) as [z.ZodLiteral<string>]),
  years: z.array(ofYear).min(1),
});

export type ListedWeights = z.infer<typeof weights>;
export type Line = z.infer<typeof line>;
export type YearOfWeights = z.infer<typeof ofYear>;

/** Weights as they could have been fitted at the start of each year: a forecast of a day uses none that knew what came after it. */
export type ListedModel = z.infer<typeof model>;

const SHIPPED = new URL("../../../models/listed/weights.json", import.meta.url);

let shipped: ListedModel | undefined;

/** The weights that ship. Throws ChanceryError "io" where the file is missing or is none. */
export function shippedModel(): ListedModel {
  shipped ??= readModel(SHIPPED);
  return shipped;
}

function readModel(url: URL): ListedModel {
  try {
    return model.parse(JSON.parse(readFileSync(url, "utf8")));
  } catch (cause) {
    throw new ChanceryError("io", "The weights in models/listed/weights.json can't be read.", {
      hint: "Reinstall Chancery, or fit them again with: npm run fit:listed.",
      cause,
    });
  }
}

/** The weights that were there on a day (a day number); null before the first year. */
export function weightsOn({ years }: ListedModel, day: number): YearOfWeights | null {
  const date = dayFromNumber(day);
  return years.findLast(({ from }) => from <= date) ?? null;
}

export function asModel(years: YearOfWeights[], version: string): ListedModel {
  return { format: FORMAT, version, features: FEATURES.map(({ id }) => id) as [string], years };
}

/** Which features say something of a kind, by their place. */
export function placesOf(kind: Kind): readonly number[] {
  return PLACES[kind];
}

const PLACES = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    FEATURES.flatMap(({ kinds }, i) => (!kinds || kinds.includes(kind) ? [i] : [])),
  ]),
) as Record<Kind, number[]>;
