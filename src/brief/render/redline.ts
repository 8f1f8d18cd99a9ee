import { groupBy } from "../../measures/groupBy.ts";
import type { Redlined } from "../brief.ts";
import type { WordRun } from "../front/wordDiff.ts";
import { escapeHtml } from "./escape.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { shortTitle } from "./shortTitle.ts";

type Lines = readonly Redlined[] | undefined;

const TITLE = "The short answers, sentence by sentence";
const NONE = "Every sentence of the short answers stands as it stood.";

/** The redline under "What changed", its questions `linked` to their sections where the page has them; without colour, and by ear, what is new is told from what is gone. */
export function redlineHtml(lines: Lines, linked: boolean): string {
  if (!lines) return "";
  const groups = byQuestion(lines).map(([question, sentences]) => {
    const items = sentences.map((one) => `<li>${runsOf(one).map(runHtml).join(" ")}</li>`).join("");
    const title = shortTitle(question);
    const label = linked
      ? `<a class="label" href="#${question}">${title}</a>`
      : `<span class="label">${title}</span>`;
    return `<li>${label}<ul>${items}</ul></li>`;
  });
  const list = groups.length
    ? `<p class="meta">Underlined is new, struck through is gone; a sentence that is gone need not be untrue now.</p><ul class="redline">${groups.join("\n")}</ul>`
    : `<p>${NONE}</p>`;
  return `<h3>${TITLE}</h3>${list}`;
}

/** The same as lines of Markdown: `~~gone~~`, `**new**`. */
export function redlineMarkdown(lines: Lines): string[] {
  if (!lines) return [];
  const groups = byQuestion(lines).flatMap(([question, sentences]) => [
    `- ${shortTitle(question)}`,
    ...sentences.map((one) => `  - ${runsOf(one).map(runMarkdown).join(" ")}`),
  ]);
  const list = groups.length
    ? ["Bold is new, struck through is gone; a sentence that is gone need not be untrue now.", "", ...groups]
    : [NONE];
  return [`### ${TITLE}`, "", ...list, ""];
}

function byQuestion(lines: readonly Redlined[]): [question: string, Redlined[]][] {
  return [...groupBy(lines, (one) => one.question)];
}

/** A sentence that is wholly new or gone is one run. */
function runsOf({ kind, text, words }: Redlined): readonly WordRun[] {
  return words ?? [{ text, kind: kind === "gone" ? "gone" : "new" }];
}

function runHtml({ text, kind }: WordRun): string {
  if (kind === "same") return escapeHtml(text);
  const element = kind === "new" ? "ins" : "del";
  return `<${element}><span class="unseen">${kind}: </span>${escapeHtml(text)}</${element}>`;
}

function runMarkdown({ text, kind }: WordRun): string {
  const safe = escapeMarkdown(text);
  if (kind === "same" || safe === "") return safe;
  return kind === "new" ? `**${safe}**` : `~~${safe}~~`;
}
