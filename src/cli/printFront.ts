import type { Brief } from "../brief/brief.ts";
import { likelihoodText } from "../brief/render/numbers.ts";
import { formatDate } from "../dates.ts";
import { dataEnd } from "../questions/kit/dataEnd.ts";
import * as say from "../words/en/front.ts";
import { glanceText } from "./glanceText.ts";
import { type Terminal, wrap } from "./terminal.ts";

/** The first page on the terminal; `shorts`: with the answers in short, else what comes before them. */
export function printFront(brief: Brief, terminal: Terminal, { shorts }: { shorts: boolean }): void {
  const { out, style, width } = terminal;
  const { front, coverage, subject, title } = brief;
  const line = (text: string, indent = "", first = indent) => out(wrap(text, width, indent, first), "\n");
  const end = dataEnd(coverage, subject.asOf);
  if (end) line(end);
  out(style("bold", wrap(front.title, width)), "\n");
  out(style("dim", wrap(title, width)), "\n\n");
  if (front.bottomLine.length) {
    line(front.bottomLine.map((one) => one.text).join(" "));
    out("\n");
  }
  for (const { statement, likelihood, confidence } of front.judgements) {
    const chance = likelihood ? `${likelihoodText(likelihood)}; ` : "";
    line(`${statement} (${chance}confidence ${confidence.level})`, "  ", "• ");
  }
  if (shorts) {
    watchAndShorts(brief, terminal);
    redline(brief, terminal);
  }
  for (const text of [front.reports, front.audit]) if (text) out("\n", style("dim", wrap(text, width)), "\n");
  if (brief.loadEvents) out("\n", style("dim", wrap(brief.loadEvents, width)), "\n");
}

/** What is new, gone and changed since the earlier day, a sentence a line. */
function redline({ changes }: Brief, { out, style, width }: Terminal): void {
  if (!changes?.redline) return;
  out("\n", style("bold", `What changed since ${formatDate(changes.since)}`), "\n");
  for (const { kind, text, was } of changes.redline) {
    if (was !== undefined) out(wrap(was, width, "    ", "  − "), "\n");
    out(wrap(text, width, "    ", kind === "gone" ? "  − " : "  + "), "\n");
  }
}

function watchAndShorts({ front }: Brief, { out, style, width }: Terminal): void {
  for (const [kind, heading] of say.watch.headings) {
    const of = front.watch.filter((one) => one.kind === kind);
    if (of.length === 0) continue;
    out("\n", style("bold", heading), "\n");
    for (const { text } of of) out(wrap(text, width, "  ", "– "), "\n");
  }
  for (const { asks, sentences, glance } of front.short) {
    out("\n", style("bold", wrap(asks, width)), "\n");
    out(wrap(sentences.map((one) => one.text).join(" "), width), "\n");
    if (glance) out(...glanceText(glance).map((row) => `  ${row}\n`));
  }
}
