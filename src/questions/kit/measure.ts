import { LEVEL } from "../../measures/policy.ts";
import type { Interval } from "../../statistics/intervals.ts";
import type { Measure } from "../answer.ts";
import type { Unit } from "../units.ts";

export { LEVEL };

/** How old a yearly figure is: a year printed as a number would read "2,024". */
export function ageOf(name: string, label: string, year: number, asOf: string): Measure {
  return measure(name, label, Number(asOf.slice(0, 4)) - year, "years");
}

/** A plain number: a count, a year, a value of the record. */
export function measure(
  name: string,
  label: string,
  value: number,
  unit: Unit,
  n?: number,
  p?: number | null,
): Measure {
  return {
    name,
    label,
    value,
    unit,
    ...(n === undefined ? {} : { n }),
    ...(p === undefined || p === null ? {} : { p }),
  };
}

/** An estimate with its interval at {@link LEVEL}; an open end is left out, since it bounds nothing. */
export function estimate(
  name: string,
  label: string,
  { estimate: value, low, high }: Interval,
  unit: Unit,
  n: number,
  p?: number | null,
): Measure {
  return {
    ...measure(name, label, value, unit, n),
    ...(Number.isFinite(low) ? { low } : {}),
    ...(Number.isFinite(high) ? { high } : {}),
    level: LEVEL,
    ...(p === undefined || p === null ? {} : { p }),
  };
}

/** Numbers as they can be told and written: an open end is left out, and a measure without a finite value as well. */
export function finiteNumbers(numbers: readonly Measure[]): Measure[] {
  return numbers
    .filter(({ value }) => Number.isFinite(value))
    .map(({ low, high, level, p, ...rest }) => {
      const ends = { ...kept("low", low), ...kept("high", high) };
      const bounded = Object.keys(ends).length > 0;
      return { ...rest, ...ends, ...(bounded ? kept("level", level) : {}), ...kept("p", p) };
    });
}

function kept<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value !== undefined && Number.isFinite(value) ? ({ [key]: value } as Record<K, number>) : {};
}
