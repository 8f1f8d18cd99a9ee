import { plainText } from "../../plainText.ts";

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe inside HTML elements and quoted attributes; a number keeps its per cent sign on its line. */
export function escapeHtml(text: string): string {
  return plainText(text)
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(/(\d) %/g, "$1\u00a0%");
}

/** Only web addresses become links: anything else in a data file (javascript:, data:) stays text, and so does one that hides something. */
export function safeUrl(url: string): string | undefined {
  return /^https?:\/\/[^\s"'<>\\`]+$/i.test(url) && plainText(url) === url ? url : undefined;
}
