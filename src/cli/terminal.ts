import { styleText } from "node:util";

/** Where a command prints; the tests pass their own. */
export interface Terminal {
  out(text: string): void;
  /** Notes and progress, which never mix with results. */
  err(text: string): void;
  /** Columns to wrap at. */
  width: number;
  /** Whether progress may redraw a line. */
  live: boolean;
  style(kind: "bold" | "dim" | "blue", text: string): string;
}

export const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  width: Math.min(process.stdout.columns || 80, 100),
  live: Boolean(process.stderr.isTTY),
  style: (kind, text) => (coloured() ? styleText(kind, text) : text),
};

/** Colours only on a terminal, and never where NO_COLOR is set (no-color.org). */
function coloured(): boolean {
  return Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
}

/**
 * Breaks text into lines of at most `width` columns, each begun with `indent` (the first with `first`).
 * A word that is longer than a line, an address mostly, stays whole on a line of its own.
 */
export function wrap(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.trim().split(/\s+/)) {
    if (!empty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
  return lines.join("\n");
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u;

/** Columns that a text takes on a terminal: two for East Asian letters and emoji, none for marks upon letters. */
export function columns(text: string): number {
  let sum = 0;
  for (const letter of text) if (!/\p{Mark}/u.test(letter)) sum += WIDE.test(letter) ? 2 : 1;
  return sum;
}
