import type { Answer, Figure } from "../questions/answer.ts";

/** The figures of an answer, the one beside its headline first. */
export function figuresOf(answer: Answer): Figure[] {
  return [answer.figure, ...answer.moreFigures].filter((figure) => figure !== null);
}
