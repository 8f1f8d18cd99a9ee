import { formatDate } from "../dates.ts";
import type { Answer } from "../questions/answer.ts";
import { glanceText } from "./glanceText.ts";
import { type Terminal, wrap } from "./terminal.ts";

/** The short answer on the terminal, under its question, with its small picture. */
export function printShort(
  { title, short, glance }: Answer,
  { asOf, end }: { asOf: string; end?: string | undefined },
  { out, style, width }: Terminal,
): void {
  if (end) out(wrap(end, width), "\n");
  out(style("bold", wrap(title, width)), "\n", style("dim", `as of ${formatDate(asOf)}`), "\n\n");
  out(wrap(short.map((one) => one.text).join(" "), width), "\n\n");
  if (glance) out(...glanceText(glance).map((line) => `  ${line}\n`), "\n");
}
