/**
 * p-values adjusted for looking at many at once: the least false discovery rate at which each would be called a
 * finding, in the order given (Benjamini and Hochberg 1995, JRSS B 57). Holds for independent tests and for tests
 * that rise and fall together. An empty list gives an empty list; throws RangeError on a p outside [0, 1].
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const order = ps.map((p, i) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`A p-value lies in [0, 1], not ${p}.`);
    return { p, i };
  });
  order.sort((x, y) => y.p - x.p || y.i - x.i);
  const adjusted = new Array<number>(ps.length);
  let least = 1;
  order.forEach(({ p, i }, above) => {
    least = Math.min(least, (p * ps.length) / (ps.length - above));
    adjusted[i] = least;
  });
  return adjusted;
}
