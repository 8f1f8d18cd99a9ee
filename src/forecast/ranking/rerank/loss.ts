/**
 * Cross-entropy of a query over its candidates: for each answer a softmax without the other answers, times n^-½ for n
 * answers. Writes its slope by the score of each candidate, and gives the loss.
 *
 * @param places where the answers stand among the candidates
 * @param n all answers of the query, those that are no candidates too
 */
export function lossOf(
  scores: Float64Array,
  places: readonly number[],
  n: number,
  slope: Float64Array,
): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const score of scores) best = Math.max(best, score);
  let others = 0;
  scores.forEach((score, i) => {
    slope[i] = Math.exp(score - best);
    others += slope[i]!;
  });
  for (const place of places) others -= slope[place]!;
  others = Math.max(0, others);
  const weight = n ** -0.5;
  let [loss, perOther] = [0, 0];
  const own = places.map((place) => {
    const all = others + slope[place]!;
    loss += weight * (Math.log(all) + best - scores[place]!);
    perOther += weight / all;
    return weight * (slope[place]! / all - 1);
  });
  for (let i = 0; i < scores.length; i++) slope[i]! *= perOther;
  places.forEach((place, i) => {
    slope[place] = own[i]!;
  });
  return loss;
}
