import type { Answer, Sentence } from "../../questions/answer.ts";
import type { QuestionId } from "../../questions/ids.ts";
import * as say from "../../words/en/front.ts";
import type { Front } from "../brief.ts";
import { fitFront } from "./fit.ts";
import { keyJudgements } from "./judgements.ts";
import { recordFront } from "./recordFront.ts";
import { watchOf } from "./watch.ts";

export interface FrontRequest {
  answers: readonly Answer[];
  /** "China and North Korea". */
  pair: string;
  asOf: string;
  /** The day that the brief is compared with, where one was named. */
  since?: string | undefined;
  /** How many rows were right when checked, in one sentence. */
  audit: string;
  /** How many reports of a machine and how many acts the data are. */
  reports: string;
  /** The title of a brief that rests on the record of the world alone. */
  record?: string | undefined;
}

/** The first page, drawn from the answers alone: nothing stands there that an answer does not say. */
export function frontOf({ answers, pair, asOf, since, audit, reports, record }: FrontRequest): Front {
  if (record !== undefined) return recordFront(answers, record);
  const of = (id: QuestionId) => answers.find(({ question }) => question === id);
  const [happened, tie] = [of("significance")?.news, of("history")?.news];
  const bottomLine = bottomLineOf(answers, of);
  const taken = bottomLine.map(({ text }) => text);
  const judgements = keyJudgements(answers, { asOf, since, taken });
  const told = judgements.flatMap(({ likelihood, findings }) => (likelihood ? findings : []));
  return fitFront({
    title: say.title(happened?.text, tie?.text, pair),
    titleFindings: [...new Set([...(happened?.findings ?? []), ...(tie?.findings ?? [])])],
    audit,
    reports,
    bottomLine,
    judgements,
    watch: watchOf(answers, told),
    short: answers.map(({ question, title, short, glance }) => ({
      question,
      asks: title,
      sentences: unsaid(short, taken),
      ...(glance && { glance }),
    })),
  });
}

/** The sentences that do not stand in the bottom line, where enough are left. */
function unsaid(short: readonly Sentence[], taken: readonly string[]): Sentence[] {
  const left = short.filter(({ text }) => !taken.includes(text));
  return left.length >= 2 ? left : [...short];
}

/** Fewer judgements than these are left for the key judgements, and the bottom line makes do with sentences of the answers. */
const KEPT = 7;

/**
 * What happened, what the tie is now, and what follows: the first sentence on significance, then the judgements on the
 * history and the implications of the tie. Where the answers bear few judgements these stay among the key judgements, and
 * the short answers' own sentences are said.
 */
function bottomLineOf(answers: readonly Answer[], of: (id: QuestionId) => Answer | undefined): Sentence[] {
  const [significance, history, implications, outcomes] = (
    ["significance", "history", "implications", "outcomes"] as const
  ).map(of);
  const enough = answers.filter(({ judgement }) => judgement).length >= KEPT;
  const lines = enough
    ? [significance?.short[0] ?? history?.short[0], history?.judgement, implications?.judgement]
    : [significance?.short[0], history?.short.at(-1), outcomes?.short[0]];
  return lines.filter((line): line is Sentence => line !== undefined);
}
