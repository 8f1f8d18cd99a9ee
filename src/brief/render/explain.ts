import type { Brief } from "../brief.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { frontSection } from "./front.ts";
import { frontLines } from "./frontMarkdown.ts";
import { masthead, page } from "./page.ts";

/** The first page alone: what a reader gets who asks to have it explained. */
export function explainHtml(brief: Brief): string {
  return page(
    brief,
    `${masthead(brief)}\n<main class="alone">\n${frontSection(brief, { linked: false })}\n</main>`,
  );
}

export function explainMarkdown(brief: Brief): string {
  const { front, title } = brief;
  const text = escapeMarkdown;
  const lines = [`# ${text(front.title)}`, "", text(title), "", ...frontLines(brief)];
  return `${[...lines, ...(front.audit ? [text(front.audit)] : [])].join("\n")}\n`;
}
