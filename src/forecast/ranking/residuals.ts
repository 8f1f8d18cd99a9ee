/**
 * Scores to the gradient of the cross-entropy by score: for each answer a softmax over all actors but the other
 * answers, averaged over the answers, times the root of their number.
 */
export function intoResiduals(scores: Float64Array, answers: readonly number[]): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let o = 0; o < scores.length; o++) sum += scores[o] = Math.exp(scores[o]! - top);
  let others = sum;
  for (const answer of answers) others -= scores[answer]!;
  const n = answers.length;
  let perOther = 0;
  for (const answer of answers) perOther += 1 / (Math.max(0, others) + scores[answer]!);
  const scale = Math.sqrt(n) / n;
  const own = answers.map(
    (answer) => scale * (scores[answer]! / (Math.max(0, others) + scores[answer]!) - 1),
  );
  for (let o = 0; o < scores.length; o++) scores[o]! *= scale * perOther;
  answers.forEach((answer, i) => {
    scores[answer] = own[i]!;
  });
}
