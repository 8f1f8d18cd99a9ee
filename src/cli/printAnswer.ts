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
  /** How to load events, where none are held of the pair. */
  load?: string | undefined;
}

/** An answer on the terminal: in short, then in numbers, findings with their first evidence, and the other readings. */
export function printAnswer(answer: Answer, { asOf, end, annex, load }: Printed, terminal: Terminal): void {
  const { width, style } = terminal;
  // An answer of the record alone has no body: its findings are few and all are told.
  const shown = annex || answer.body === 0 ? answer.findings.length : answer.body;
  const rest = answer.findings.length - shown;
  const lines = [
    ...(end ? [wrap(end, width)] : []),
    style("bold", wrap(answer.title, width)),
    style("dim", `as of ${formatDate(asOf)}`),
    "",
    ...(answer.short.length
      ? [style("bold", wrap(answer.short.map((one) => one.text).join(" "), width)), ""]
      : []),
    ...(answer.body === 0 ? [] : [wrap(answer.headline, width)]),
    wrap(`Confidence ${answer.confidence.level}: ${answer.confidence.why}`, width),
    "",
    ...answer.findings.slice(0, shown).flatMap((finding) => findingLines(finding, terminal)),
    ...(rest === 0
      ? []
      : [
          style("dim", wrap(`The annex has ${plural(rest, "more finding")}: --annex prints them.`, width)),
          "",
        ]),
    ...section("Other readings", answer.alternatives, terminal),
    ...section("What would change it", answer.wouldChange, terminal),
    ...section("What is missing", answer.gaps, terminal),
    wrap(`Method: ${answer.method}`, width),
    ...(load ? ["", style("dim", wrap(load, width))] : []),
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
