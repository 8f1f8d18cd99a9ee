import { likelihoodText, measureText } from "../brief/render/numbers.ts";
import { formatDate } from "../dates.ts";
import type { Answer, Finding } from "../questions/answer.ts";
import { type Styled, type Terminal, wrap } from "./terminal.ts";

const EVIDENCE_LINES = 3;

/** An answer on the terminal: headline, findings with their numbers and first evidence, then the other readings. `end` says that the data end earlier. */
export function printAnswer(answer: Answer, asOf: string, terminal: Terminal, end?: string): void {
  const { width, style } = terminal;
  const lines = [
    ...(end ? [wrap(end, width)] : []),
    style("bold", wrap(answer.title, width)),
    style("dim", `as of ${formatDate(asOf)}`),
    "",
    wrap(answer.headline, width),
    wrap(`Confidence ${answer.confidence.level}: ${answer.confidence.why}`, width),
    "",
    ...answer.findings.flatMap((finding) => findingLines(finding, terminal)),
    ...section("Other readings", answer.alternatives, terminal),
    ...section("What would change it", answer.wouldChange, terminal),
    ...section("What is missing", answer.gaps, terminal),
    wrap(`Method: ${answer.method}`, width),
  ];
  terminal.out(...lines.flatMap((line) => [line, "\n"]));
}

function findingLines(finding: Finding, { width, style }: Terminal): (string | Styled)[] {
  const shown = finding.evidence.slice(0, EVIDENCE_LINES);
  const more = finding.evidenceCount - shown.length;
  return [
    wrap(finding.statement, width, "  ", "• "),
    ...(finding.likelihood ? [style("bold", wrap(likelihoodText(finding.likelihood), width, "  "))] : []),
    ...finding.numbers.map((measure) =>
      style("dim", wrap(`${measure.label}: ${measureText(measure)}`, width, "      ", "    ")),
    ),
    ...shown.map((piece) =>
      style(
        "dim",
        wrap(`${piece.when}: ${piece.who}: ${piece.what} (${piece.publisher})`, width, "      ", "    – "),
      ),
    ),
    ...(more > 0 ? [style("dim", `    … and ${more} more (--json lists what the brief shows)`)] : []),
    "",
  ];
}

function section(title: string, items: readonly string[], { width, style }: Terminal): (string | Styled)[] {
  if (items.length === 0) return [];
  return [style("bold", title), ...items.map((item) => wrap(item, width, "  ", "– ")), ""];
}
