import type { PlanLine } from "../intake/planText.ts";
import { plainText } from "../plainText.ts";
import { columns, wrap } from "./terminal.ts";

/** A line of a plan as lines that fit so many columns. */
export function planLines(line: PlanLine, width: number): string {
  if (line.kind === "event") return eventLine(line.event, width);
  // On one line whatever its length: it is there to be pasted.
  if (line.kind === "command") return line.text;
  return line.kind === "detail" ? wrap(line.text, width, "    ", "  ") : wrap(line.text, width);
}

/** An event on one line: day, who, to whom, what. */
function eventLine(
  { date, source, target, cameo, act }: Extract<PlanLine, { kind: "event" }>["event"],
  width: number,
): string {
  const side = 18;
  const rest = width - 2 - 11 - side * 2 - 4 - 5;
  return `  ${date.padEnd(11)}${padded(source, side)} → ${padded(target, side)} ${cameo.padEnd(4)} ${cut(act, rest)}`;
}

function padded(text: string, size: number): string {
  const short = cut(text, size);
  return short + " ".repeat(Math.max(0, size - columns(short)));
}

function cut(text: string, size: number): string {
  const plain = plainText(text);
  if (columns(plain) <= size) return plain;
  let short = "";
  for (const letter of plain) {
    if (columns(short + letter) > size - 1) break;
    short += letter;
  }
  return `${short.trimEnd()}…`;
}
