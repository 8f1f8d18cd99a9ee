import type { Answer } from "../questions/answer.ts";

/** More findings than these, over all answers, nobody reads in one sitting. */
const BODY_FINDINGS = 40;
/** An answer of which less stands in the body is no answer. */
const LEAST = 2;

/**
 * The answers with bodies that hold at most forty findings together. The longest body gives first, of equal ones the
 * later, and each gives its last-ranked finding, so that no question is silenced for another; what is taken from a body
 * stands first in the annex. Each keeps its first two.
 */
export function fitBody(answers: readonly Answer[], most: number = BODY_FINDINGS): Answer[] {
  const bodies = answers.map(({ body }) => body);
  let over = bodies.reduce((sum, body) => sum + body, 0) - most;
  while (over > 0) {
    const longest = Math.max(...bodies);
    if (longest <= LEAST) break;
    bodies[bodies.lastIndexOf(longest)] = longest - 1;
    over -= 1;
  }
  return answers.map((answer, index) => ({ ...answer, body: bodies[index]! }));
}
