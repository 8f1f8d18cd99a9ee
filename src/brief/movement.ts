import { formatDate } from "../dates.ts";
import type { Finding, Measure, Resolution } from "../questions/answer.ts";
import type { Unit } from "../questions/units.ts";
import { capital, percent } from "../words/en/forms.ts";
import { amountText, unitText } from "./render/numbers.ts";

/** A probability moves when it moves by five points; another number when it leaves its earlier interval, or moves by a quarter. */
const POINTS = 0.05;
const SHARE = 0.25;

/** How a number is worked out or how good a method is, and nothing of the two: the chance that comes of it is told instead. */
const OF_METHOD: ReadonlySet<Unit> = new Set(["log-odds", "score", "index"]);

/** Time that has passed: it grows by itself, and an event that ended it is told as an event. */
const OF_TIME: ReadonlySet<Unit> = new Set(["days", "quarters", "years"]);

/**
 * How a finding's chance or first number moved since an earlier day, and how far; undefined where it did not, or where
 * that would tell a reader nothing of the two.
 */
export function movement(was: Finding, now: Finding): { size: number; statement: string } | undefined {
  if (was.likelihood && now.likelihood) {
    const step = now.likelihood.probability - was.likelihood.probability;
    if (Math.abs(step) < POINTS) return undefined;
    return {
      size: 10 * Math.abs(step),
      statement: `${resolutionWords(now.likelihood.resolves)} ${percent(was.likelihood.probability)} → ${percent(now.likelihood.probability)} (${was.likelihood.term} → ${now.likelihood.term}).`,
    };
  }
  const [old, fresh] = [was.numbers[0], now.numbers[0]];
  if (!old || !fresh || old.name !== fresh.name || !isOfTheTwo(fresh) || !moved(old, fresh)) return undefined;
  const size = Math.abs(fresh.value - old.value) / Math.max(Math.abs(old.value), 1e-9);
  return {
    size: Math.min(size, 5),
    statement: `${placeOf(now)}: ${fresh.label}: ${amountText(old.value, fresh.unit)} → ${amountText(fresh.value, fresh.unit)}${unitText(fresh.unit, fresh.value)}.`,
  };
}

/** "outsiders.JPN" → "Outsiders, JPN": labels alone ("acts in the last 30 days") do not say whose. */
function placeOf(finding: Finding): string {
  return capital(finding.id.replace(".", ", ").replaceAll("-", " "));
}

function isOfTheTwo({ unit }: Measure): boolean {
  return !OF_METHOD.has(unit) && !OF_TIME.has(unit) && !isOfRows(unit);
}

/** A count of what the record holds grows as the record does: that it rose tells nothing of the two. */
const isOfRows = (unit: Unit) => unit === "count" || unit.startsWith("acts");

function moved(old: Measure, fresh: Measure): boolean {
  if (old.low !== undefined || old.high !== undefined)
    return fresh.value < (old.low ?? fresh.value) || fresh.value > (old.high ?? fresh.value);
  return Math.abs(fresh.value - old.value) > SHARE * Math.abs(old.value);
}

/** "A visit or meeting between China and North Korea from 5 September 2025 to 3 December 2025:" */
function resolutionWords({ label, from, to }: Resolution): string {
  return `${label} from ${formatDate(from)} to ${formatDate(to)}:`;
}
