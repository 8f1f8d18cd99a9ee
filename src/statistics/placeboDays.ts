/**
 * Days on which nothing of a class happened: every `step`-th day from `from` to `to` that lies at least `distance`
 * days from each day in `avoid`. A `distance` as long as the two windows of the study together keeps the placebo
 * windows clear of the class. Throws RangeError on a step below 1.
 */
export function placeboDays({
  from,
  to,
  avoid,
  distance,
  step,
}: {
  from: number;
  to: number;
  avoid: readonly number[];
  distance: number;
  step: number;
}): number[] {
  if (!(step >= 1)) throw new RangeError(`A step is at least one day, not ${step}.`);
  const sorted = [...avoid].sort((a, b) => a - b);
  const days: number[] = [];
  let next = 0;
  for (let day = from; day <= to; day += step) {
    while (next < sorted.length && sorted[next]! < day) next++;
    const since = day - (sorted[next - 1] ?? Number.NEGATIVE_INFINITY);
    const until = (sorted[next] ?? Number.POSITIVE_INFINITY) - day;
    if (Math.min(since, until) >= distance) days.push(day);
  }
  return days;
}
