import { formatDate } from "../dates.ts";
import type { Finding, Likelihood, Measure } from "../questions/answer.ts";
import type { Unit } from "../questions/units.ts";
import { capital, percent } from "../words/en/forms.ts";
import { amountText, unitText } from "./render/numbers.ts";

/**
 * A number moves when it leaves its earlier interval, or moves by a quarter where it has none; a part of a whole by five points
 * as well, and a likelihood by these alone.
 */
const POINTS = 0.05;
const SHARE = 0.25;

/** How a number is worked out or how good a method is, and nothing of the two: the chance that comes of it is told instead. */
const OF_METHOD: ReadonlySet<Unit> = new Set(["log-odds", "score", "index"]);

/** "2024", "June 2024", "5 June 2024". */
const TIME = /(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}/g;
const DATED = new RegExp(`(?:since |in )?${TIME.source}`, "g");

/** Parts of a whole, 0 to 1: from 1 % to 2 % is a doubling, and no change that a reader would look for. */
const PARTS: ReadonlySet<Unit> = new Set(["share", "probability"]);

/** Time that has passed: it grows by itself, and an event that ended it is told as an event. */
const OF_TIME: ReadonlySet<Unit> = new Set(["days", "quarters", "years"]);

/**
 * How a finding's chance or first number moved since an earlier day, and how far; undefined where it did not, or where
 * that would tell a reader nothing of the two.
 */
export function movement(was: Finding, now: Finding): { size: number; statement: string } | undefined {
  if (was.likelihood && now.likelihood) {
    const step = Math.abs(now.likelihood.probability - was.likelihood.probability);
    return step < POINTS
      ? undefined
      : { size: sizeOfPoints(step), statement: likelihoodMove(was.likelihood, now.likelihood) };
  }
  const [old, fresh] = [was.numbers[0], now.numbers[0]];
  if (!old || !fresh || !isOfTheSame(old, fresh) || !isOfTheTwo(fresh) || !moved(old, fresh))
    return undefined;
  const step = Math.abs(fresh.value - old.value);
  const size = PARTS.has(fresh.unit) ? sizeOfPoints(step) : step / Math.max(Math.abs(old.value), 1e-9);
  return { size: Math.min(size, 5), statement: `${placeOf(now)}: ${numberMove(old, fresh)}.` };
}

/** By what moves are put in order: ten points of a chance or a share are as much as the doubling of another number. */
const sizeOfPoints = (step: number) => 10 * step;

/** "A visit or meeting between China and North Korea from 5 September 2025 to 3 December 2025: 50 % → 70 % (roughly even chance → likely)." */
function likelihoodMove(was: Likelihood, { probability, term, resolves }: Likelihood): string {
  const { label, from, to } = resolves;
  const terms = was.term === term ? `still ${term}` : `${was.term} → ${term}`;
  return `${label} from ${formatDate(from)} to ${formatDate(to)}: ${percent(was.probability)} → ${percent(probability)} (${terms}).`;
}

/** "acts a year: 12 → 17"; where it was of another time, with that: "trade in 2024: 318 (in 2021) → 2,180 million US dollars". */
function numberMove(old: Measure, { label, value, unit }: Measure): string {
  const then = old.label === label ? "" : ` (${old.label.match(DATED)?.join(", ")})`;
  return `${label}: ${amountText(old.value, unit)}${then} → ${amountText(value, unit)}${unitText(unit, value)}`;
}

/** "outsiders.JPN" → "Outsiders, JPN": labels alone ("acts in the last 30 days") do not say whose. */
function placeOf(finding: Finding): string {
  return capital(finding.id.replace(".", ", ").replaceAll("-", " "));
}

/** The same number of the same states, be it of another time: the rival of then may be another than that of now. */
function isOfTheSame(old: Measure, fresh: Measure): boolean {
  const matter = ({ label }: Measure) => label.replaceAll(TIME, "");
  return old.name === fresh.name && matter(old) === matter(fresh);
}

function isOfTheTwo({ unit }: Measure): boolean {
  return !OF_METHOD.has(unit) && !OF_TIME.has(unit) && !isOfRows(unit);
}

/** A count of what the record holds grows as the record does: that it rose tells nothing of the two. */
const isOfRows = (unit: Unit) => unit === "count" || unit.startsWith("acts");

function moved(old: Measure, fresh: Measure): boolean {
  if (PARTS.has(fresh.unit) && Math.abs(fresh.value - old.value) < POINTS) return false;
  if (old.low !== undefined || old.high !== undefined)
    return fresh.value < (old.low ?? fresh.value) || fresh.value > (old.high ?? fresh.value);
  return Math.abs(fresh.value - old.value) > SHARE * Math.abs(old.value);
}
