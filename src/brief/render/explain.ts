import { formatDate } from "../../dates.ts";
import type { Brief } from "../brief.ts";
import { escapeHtml } from "./escape.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { frontSection } from "./front.ts";
import { frontLines } from "./frontMarkdown.ts";
import { masthead, page } from "./page.ts";
import { redlineHtml, redlineMarkdown } from "./redline.ts";

/** The first page alone, and what changed in it since an earlier day where one was named. */
export function explainHtml(brief: Brief): string {
  const { changes } = brief;
  const since = changes
    ? `<section><h2>What changed since ${escapeHtml(formatDate(changes.since))}</h2>${redlineHtml(changes.redline, false)}</section>\n`
    : "";
  return page(
    brief,
    `${masthead(brief)}\n<main class="alone">\n${frontSection(brief, { linked: false })}\n${since}</main>`,
  );
}

export function explainMarkdown(brief: Brief): string {
  const { front, title, changes } = brief;
  const text = escapeMarkdown;
  const lines = [
    `# ${text(front.title)}`,
    "",
    text(title),
    "",
    ...frontLines(brief),
    ...(changes
      ? [`## What changed since ${formatDate(changes.since)}`, "", ...redlineMarkdown(changes.redline)]
      : []),
    ...[front.reports, front.audit].filter(Boolean).flatMap((line) => [text(line), ""]),
  ];
  return `${lines.join("\n")}\n`;
}
