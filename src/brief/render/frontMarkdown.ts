import * as say from "../../words/en/front.ts";
import { type Brief, type Front, restsOnRecord } from "../brief.ts";
import { glanceWords } from "../figures/glance.ts";
import { escapeMarkdown as text } from "./escapeMarkdown.ts";
import { likelihoodText } from "./numbers.ts";
import { shortTitle } from "./shortTitle.ts";

/** The first page as lines of Markdown, below its title. */
export function frontLines(brief: Brief): string[] {
  const { bottomLine, watch, short } = brief.front;
  return [
    ...(bottomLine.length ? [`**${text(bottomLine.map((one) => one.text).join(" "))}**`, ""] : []),
    ...(restsOnRecord(brief) ? [] : judgementLines(brief.front)),
    ...(watch.length ? ["## What to watch", ""] : []),
    ...say.watch.headings.flatMap(([kind, heading]) => {
      const of = watch.filter((one) => one.kind === kind);
      return of.length ? [`${heading}:`, "", ...of.map((one) => `- ${text(one.text)}`), ""] : [];
    }),
    `## ${short.length === 10 ? "The ten questions" : "The questions"} in short`,
    "",
    ...short.flatMap(({ asks, sentences, glance }) => [
      `### ${text(asks)}`,
      "",
      text(sentences.map((one) => one.text).join(" ")),
      "",
      ...(glance ? [`*${text(glanceWords(glance))}*`, ""] : []),
    ]),
  ];
}

function judgementLines({ judgements }: Front): string[] {
  return [
    "## Key judgements",
    "",
    ...judgements.map(
      ({ question, statement, likelihood, confidence }, at) =>
        `${at + 1}. ${text(statement)} *(${shortTitle(question)}; ${likelihood ? `${text(likelihoodText(likelihood))}; ` : ""}confidence ${confidence.level})*`,
    ),
    ...(judgements.length ? [] : ["The record is too thin for a judgement."]),
    "",
  ];
}
