const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe inside HTML elements and quoted attributes; a number keeps its per cent sign on its line. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(/(\d) %/g, "$1\u00a0%");
}

/** Only web addresses become links: anything else in a data file (javascript:, data:) stays text. */
export function safeUrl(url: string): string | undefined {
  return /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : undefined;
}

/** Text made safe inside Markdown, tables included: no markup, no block of its own, no line break. */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/([\\`*_[\]<>|])/g, "\\$1")
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(/^([#+-])/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}
