import { wordsIn } from "../../words/en/plain.ts";
import { isPlain } from "../../words/en/readingGrade.ts";
import type { Front } from "../brief.ts";

/** Two printed pages: what can be read in five minutes. Headings and the words of a chance take the rest to 1,100. */
const WORDS = 1060;
/** An answer keeps so many sentences, the weightiest. */
const KEPT = 2;

/** Words of the first page: all that stands on it but headings, confidence and the numbers in its pictures. */
export function wordsOfFront({ title, audit, reports, bottomLine, judgements, watch, short }: Front): number {
  return wordsIn(
    [
      title,
      audit,
      reports,
      ...bottomLine.map(({ text }) => text),
      ...judgements.map(({ statement }) => statement),
      ...watch.map(({ text }) => text),
      ...short.flatMap(({ asks, sentences, glance }) => [
        asks,
        glance?.label ?? "",
        ...sentences.map(({ text }) => text),
      ]),
    ].join(" "),
  );
}

/**
 * The first page with as many sentences of the short answers as fit: while there are too many words the longest answer
 * gives up its last sentence, or the last without which the rest still reads plainly. What had no room stands with its
 * question.
 */
export function fitFront(front: Front): Front {
  let fitted = front;
  while (wordsOfFront(fitted) > WORDS) {
    const lengths = fitted.short.map(({ sentences }) =>
      sentences.length > KEPT ? wordsIn(sentences.map(({ text }) => text).join(" ")) : 0,
    );
    const longest = lengths.indexOf(Math.max(...lengths));
    if (lengths[longest] === 0) return fitted;
    fitted = {
      ...fitted,
      short: fitted.short.map((one, at) =>
        at === longest ? { ...one, sentences: shorter(one.sentences) } : one,
      ),
    };
  }
  return fitted;
}

function shorter(sentences: Front["short"][number]["sentences"]): typeof sentences {
  const without = (at: number) => sentences.filter((_, index) => index !== at);
  const places = sentences.map((_, at) => at).slice(1);
  const plain = places.findLast((at) =>
    isPlain(
      without(at)
        .map(({ text }) => text)
        .join(" "),
    ),
  );
  return without(plain ?? sentences.length - 1);
}
