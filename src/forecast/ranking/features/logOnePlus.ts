/** log(1 + x) for x >= 0, to six digits; most counts have decayed to almost nothing, where its series is quick. */
export function logOnePlus(x: number): number {
  return x < 0.01 ? x - x * x * (0.5 - x * 0.3333333333333333) : Math.log(1 + x);
}
