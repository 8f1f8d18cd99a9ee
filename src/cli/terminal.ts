import { styleText } from "node:util";
import { plainJson, plainLines, plainText } from "../plainText.ts";

/** Text that stands out; the terminal alone turns it into escape codes, so that no text of data can. */
export interface Styled {
  kind: "bold" | "dim";
  text: string;
}

/**
 * Where a command prints; the tests pass their own. Whatever is printed is made plain here, line breaks
 * apart: rows, names and arguments can't colour, wipe or retitle a screen.
 */
export interface Terminal {
  out(...parts: (string | Styled)[]): void;
  /** Notes, which never mix with results. */
  err(...parts: (string | Styled)[]): void;
  /** A value as JSON and a line break. */
  json(value: unknown, indent?: number): void;
  /** Writes over the line that is being drawn beside the results; "" wipes it. */
  redraw(line: string): void;
  /** Columns to wrap at. */
  width: number;
  /** Whether progress may redraw a line. */
  live: boolean;
  style(kind: Styled["kind"], text: string): Styled;
}

export const terminal: Terminal = {
  out: (...parts) => process.stdout.write(printed(parts)),
  err: (...parts) => process.stderr.write(printed(parts)),
  json: (value, indent) => process.stdout.write(`${plainJson(value, indent)}\n`),
  redraw: (line) => process.stderr.write(`\r\u001b[K${plainText(line)}`),
  width: Math.min(process.stdout.columns || 80, 100),
  live: Boolean(process.stderr.isTTY),
  style: (kind, text) => ({ kind, text }),
};

function printed(parts: readonly (string | Styled)[]): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return plainLines(part);
      const text = plainLines(part.text);
      return coloured() ? styleText(part.kind, text) : text;
    })
    .join("");
}

/** Colours only on a terminal, and never where NO_COLOR is set (no-color.org). */
function coloured(): boolean {
  return Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
}

/**
 * Breaks text into lines of at most `width` columns, each begun with `indent` (the first with `first`).
 * A word that is longer than a line, an address mostly, stays whole on a line of its own, and a number keeps its percent sign.
 */
export function wrap(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of plainText(text).replace(/\s+/g, " ").match(WORDS) ?? []) {
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

/** Words; a percent sign belongs to its number, though a space stands between. */
const WORDS = /\S+(?:(?<=\d) %\S*)?/g;

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u;

/** Columns that a text takes on a terminal: two for East Asian letters and emoji, none for marks upon letters. */
export function columns(text: string): number {
  let sum = 0;
  for (const letter of text) if (!/\p{Mark}/u.test(letter)) sum += WIDE.test(letter) ? 2 : 1;
  return sum;
}
