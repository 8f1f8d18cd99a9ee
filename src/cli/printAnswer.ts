import { likelihoodText, measureText } from "../brief/render/numbers.ts";
import { formatDate } from "../dates.ts";
import type { Answer, Finding } from "../questions/answer.ts";
import { plural } from "../words/en/forms.ts";
import { type Styled, type Terminal, wrap } from "./terminal.ts";

const EVIDENCE_LINES = 3;

export interface Printed {
  /** The day of the question, and a sentence that says that the data end earlier. */
  asOf: string;
  end?: string | undefined;
  /** Whether the annex is printed as well as the body. */
  annex?: boolean | undefined;
}

/** An answer on the terminal: in short, then in numbers, findings with their first evidence, and the other readings. */
export function printAnswer(answer: Answer, { asOf, end, annex }: Printed, terminal: Terminal): void {
  const { width, style } = terminal;
  const rest = answer.findings.length - answer.body;
  const lines = [
    ...(end ? [wrap(end, width)] : []),
    style("bold", wrap(answer.title, width)),
    style("dim", `as of ${formatDate(asOf)}`),
    "",
    ...(answer.short.length
      ? [style("bold", wrap(answer.short.map((one) => one.text).join(" "), width)), ""]
      : []),
    wrap(answer.headline, width),
    wrap(`Confidence ${answer.confidence.level}: ${answer.confidence.why}`, width),
    "",
    ...answer.findings
      .slice(0, annex ? answer.findings.length : answer.body)
      .flatMap((finding) => findingLines(finding, terminal)),
    ...(annex || rest === 0
      ? []
      : [
          style("dim", wrap(`The annex has ${plural(rest, "more finding")}: --annex prints them.`, width)),
          "",
        ]),
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
