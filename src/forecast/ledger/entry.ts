import { createHash } from "node:crypto";
import { z } from "zod";

/** The format of the lines, raised with every change by which an older line reads otherwise. */
const LEDGER_FORMAT = 1;

const text = z.string().min(1);
const day = z.iso.date();
const chance = z.number().min(0).max(1);
const written = z.iso.datetime().describe("The real time at which the line was written, in UTC.");
const hash = z.string().regex(/^[0-9a-f]{16}$/);

const FORECAST_CONTENT = z.strictObject({
  kind: z.literal("forecast"),
  format: z.literal(LEDGER_FORMAT),
  a: text,
  b: text,
  asOf: day,
  cutoff: day.describe("The last day that the data covered."),
  datasets: z.array(text),
  method: z.strictObject({ id: text, version: text }),
  target: z.strictObject({
    id: text,
    label: text,
    rule: text.describe("The wording that settles it, kept for ever as it was."),
    atLeast: z.number().int().min(1),
    settledBy: text,
  }),
  horizon: z.number().int().min(1).describe("Days of the window."),
  from: day,
  to: day,
  probability: chance,
  low: chance,
  high: chance,
  climatology: chance.describe("The long-run rate of such windows."),
  persistence: z
    .union([z.literal(0), z.literal(1)])
    .nullable()
    .describe("Whether the window before held one; null where the data do not hold that window."),
});

const RESOLUTION_CONTENT = z.strictObject({
  kind: z.literal("resolution"),
  format: z.literal(LEDGER_FORMAT),
  forecast: hash.describe("Id of the forecast that it settles."),
  outcome: z.enum(["yes", "no", "void"]),
  settledOn: day.describe("The day to which the data were read."),
  why: text,
  events: z.array(z.strictObject({ date: text, summary: z.string(), url: z.string(), id: text })),
});

const stamp = { id: hash, written, seal: hash };

/** A line of the ledger as it stands in the file. */
export const LEDGER_ENTRY = z.discriminatedUnion("kind", [
  FORECAST_CONTENT.extend(stamp),
  RESOLUTION_CONTENT.extend(stamp),
]);

/** A forecast before it is written: all that its id is made of. */
export type ForecastContent = Omit<z.infer<typeof FORECAST_CONTENT>, "kind" | "format">;
/** What came of a forecast, before it is written. */
export type ResolutionContent = Omit<z.infer<typeof RESOLUTION_CONTENT>, "kind" | "format">;

export type LedgerEntry = z.infer<typeof LEDGER_ENTRY>;
export type ForecastEntry = Extract<LedgerEntry, { kind: "forecast" }>;
export type ResolutionEntry = Extract<LedgerEntry, { kind: "resolution" }>;

/** A forecast as a line; `now` is the real time (ISO 8601, UTC). The same content has the same id at any time. */
export function forecastEntry(content: ForecastContent, now: string): ForecastEntry {
  return stamped(FORECAST_CONTENT.parse({ kind: "forecast", format: LEDGER_FORMAT, ...content }), now);
}

/** A resolution as a line; `now` is the real time (ISO 8601, UTC). */
export function resolutionEntry(content: ResolutionContent, now: string): ResolutionEntry {
  return stamped(RESOLUTION_CONTENT.parse({ kind: "resolution", format: LEDGER_FORMAT, ...content }), now);
}

/** Whether an entry still is what was written: its id fits its content, and its seal the time of writing. */
export function isUnaltered({ id, seal, written: at, ...content }: LedgerEntry): boolean {
  return id === hashOf(content) && seal === hashOf({ id, written: at });
}

function stamped<Content extends object>(content: Content, now: string) {
  const id = hashOf(content);
  return { ...content, id, written: now, seal: hashOf({ id, written: now }) };
}

/** The first 16 hexadecimal digits of SHA-256 over the value as JSON with sorted keys. */
function hashOf(value: object): string {
  const sorted = JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
  return createHash("sha256").update(sorted).digest("hex").slice(0, 16);
}
