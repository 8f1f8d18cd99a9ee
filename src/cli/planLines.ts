import type { PlanLine } from "../intake/planText.ts";
import { cut, padEnd } from "./table.ts";
import { wrap } from "./terminal.ts";

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
  return padEnd(cut(text, size), size);
}
