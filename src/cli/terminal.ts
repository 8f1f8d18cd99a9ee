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
  width: Math.min(process.stdout.columns ?? 80, 100),
  live: Boolean(process.stderr.isTTY),
  style: (kind, text) => (coloured() ? styleText(kind, text) : text),
};

/** Colours only on a terminal, and never where NO_COLOR is set (no-color.org). */
function coloured(): boolean {
  return Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
}

/** Breaks text into lines of at most `width` columns, each begun with `indent` (the first with `first`). */
export function wrap(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > width) {
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
