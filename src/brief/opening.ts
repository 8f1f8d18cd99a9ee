import type { Answer, Sentence } from "../questions/answer.ts";
import type { Front } from "./brief.ts";

/**
 * What opens an answer below the first page: the sentences of its short form that had no room there; where all had, its
 * headline. What is said once is not said again.
 */
export function openingOf({ short, headline }: Answer, front: Front): Sentence[] {
  const said = new Set(
    [...front.bottomLine, ...front.short.flatMap(({ sentences }) => sentences)].map(({ text }) => text),
  );
  const left = short.filter(({ text }) => !said.has(text));
  return left.length ? left : [{ text: headline, findings: [] }];
}
