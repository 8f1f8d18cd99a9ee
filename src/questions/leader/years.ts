/** Whole calendar years of a time in office: a year that is only begun or half held is compared with none. */

export const DAYS_A_YEAR = 365.25;

/** The first year that lies wholly after the beginning of a day. */
export function firstWholeYear(day: string): number {
  return Number(day.slice(0, 4)) + (day.slice(5) > "01-01" ? 1 : 0);
}

/** Calendar years that lie wholly in the span. */
export function wholeYears(from: string, to: string): number[] {
  const first = firstWholeYear(from);
  const last = Number(to.slice(0, 4)) - (to.slice(5) < "12-31" ? 1 : 0);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
