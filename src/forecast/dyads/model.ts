import { readFileSync } from "node:fs";
import { z } from "zod";
import { QUADS } from "../../chronicle/event.ts";
import { ChanceryError } from "../../errors.ts";

const NUMBERS = z.array(z.number());
const QUAD_MODEL = z.object({
  base: z.number().describe("Log-odds where every feature adds what it usually does."),
  terms: z.record(
    z.string(),
    z.object({
      weight: z.number().describe("Log-odds for each unit of the feature."),
      usual: z.number().describe("What weight and curve together add on average where it was fitted."),
    }),
  ),
});
const HORIZON_MODEL = z.object({
  horizon: z.int().positive(),
  curves: z.record(
    z.string(),
    z
      .object({ cuts: NUMBERS, values: NUMBERS })
      .refine(
        ({ cuts, values }) => values.length === cuts.length + 1,
        "a curve has one value more than cuts",
      ),
  ),
  quads: z.record(z.enum(QUADS), QUAD_MODEL),
});
const SCORE = z.object({
  horizon: z.int().positive(),
  quad: z.enum(QUADS),
  skill: z.number().describe("Over climatology, on the last two months before `until`, fitted without them."),
  n: z.int().positive().describe("Forecasts behind it; their windows overlap."),
});
const MODEL = z.object({
  version: z.string(),
  horizons: z.array(HORIZON_MODEL).min(1),
  until: z.iso
    .date()
    .optional()
    .describe("The last day that it was fitted on: no earlier day may be asked of it."),
  scores: z.array(SCORE).optional(),
});

/** log-odds = base + Σ over features of (weight · value + curve at value − usual); curves are shared by the classes. */
export type DyadModel = z.infer<typeof MODEL>;
export type HorizonModel = z.infer<typeof HORIZON_MODEL>;
export type QuadModel = z.infer<typeof QUAD_MODEL>;

/** Where the fitted model lies; models/dyads/README.md is its card. */
const WEIGHTS = new URL("../../../models/dyads/weights.json", import.meta.url);

let shipped: DyadModel | undefined;

/** The model that ships with the program. */
export function loadDyadModel(): DyadModel {
  shipped ??= readDyadModel(readFileSync(WEIGHTS, "utf8"), "models/dyads/weights.json");
  return shipped;
}

/** A model from its file; throws ChanceryError "bad-input" that names the part at fault. */
export function readDyadModel(text: string, file: string): DyadModel {
  const fail = (field: string, message: string): never => {
    throw new ChanceryError("bad-input", message, {
      place: { file, ...(field === "" ? {} : { field }) },
      hint: "Fit it anew with npm run fit:dyads -- --data DIR.",
    });
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail("", "the file is not JSON.");
  }
  const parsed = MODEL.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  return fail(path.join("."), `${message}.`);
}

/** A model as it is written down: six significant digits, a line a horizon's part. */
export function writtenDyadModel({ version, horizons, until, scores }: DyadModel): string {
  const six = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value;
  const parts = horizons.map(
    ({ horizon, curves, quads }) =>
      `{"horizon":${horizon},\n"curves":${JSON.stringify(curves, six)},\n"quads":{\n${Object.entries(quads)
        .map(([quad, own]) => `${JSON.stringify(quad)}:${JSON.stringify(own, six)}`)
        .join(",\n")}}}`,
  );
  const card = { version, until, scores };
  return `${JSON.stringify(card, six).slice(0, -1)},"horizons":[\n${parts.join(",\n")}\n]}\n`;
}
