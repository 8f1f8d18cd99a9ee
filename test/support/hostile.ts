/** Control characters, marks of direction, breaks of line, and what hides: nothing of it may come to a reader. */
export const UNSAFE =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e001f}]/u;

/** A text that has them all, with sequences that colour, link, retitle and wipe a terminal. */
export const HOSTILE = [
  "\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 \u001b]0;title\u0007 \u001b[2J\u001b[1A\r",
  "\u009b31m \u0085 \u0000\u0008\u007f \u202eabc\u202c \u2066x\u2069 \u200e\u200f\u061c z\u200bero \ufeff\u2060\u00ad",
  "\u2028line\u2029 \u3164 \u{e0001} \ufff9",
].join(" ");
