import { formatDate } from "../../dates.ts";
import type { Answer, Evidence, Figure, Finding } from "../../questions/answer.ts";
import { dataEnd } from "../../questions/kit/dataEnd.ts";
import { percent } from "../../words/en/forms.ts";
import * as say from "../../words/en/reports.ts";
import { annexOf, bodyOf } from "../annex.ts";
import { type Brief, type Front, hasChanges, restsOnRecord } from "../brief.ts";
import { openingOf } from "../opening.ts";
import { markdownUrl, escapeMarkdown as text } from "./escapeMarkdown.ts";
import { frontLines } from "./frontMarkdown.ts";
import { GRADES_INTRO, gradeText } from "./grades.ts";
import { likelihoodText, measureText } from "./numbers.ts";
import { quarantineText } from "./quarantine.ts";
import { redlineMarkdown } from "./redline.ts";

/** The brief as Markdown; `picture` gives the path of a figure's SVG relative to the document. */
export function renderMarkdown(brief: Brief, picture: (figure: Figure) => string): string {
  const { subject } = brief;
  const end = dataEnd(brief.coverage, subject.asOf);
  const parts = [
    `# ${text(brief.front.title)}`,
    "",
    text(brief.title),
    "",
    ...(end ? [text(end), ""] : []),
    ...(restsOnRecord(brief) ? [] : [focalLine(subject.focal), ""]),
    ...[brief.front.reports, brief.front.audit].filter(Boolean).flatMap((line) => [text(line), ""]),
    ...frontLines(brief),
    ...brief.answers.flatMap((answer, index) =>
      answer.body > 0 ? answerLines(answer, index + 1, brief.front, picture) : [],
    ),
    ...(hasChanges(brief)
      ? [
          `## What changed since ${formatDate(brief.changes.since)}`,
          "",
          ...brief.changes.items.map((item) => `- ${text(item.statement)}`),
          "",
          ...redlineMarkdown(brief.changes.redline),
        ]
      : []),
    "## Gaps",
    "",
    ...[...brief.gaps, ...(restsOnRecord(brief) ? [] : [quarantineText(brief)])].map(
      (gap) => `- ${text(gap)}`,
    ),
    "",
    "## Sources and their quality",
    "",
    ...(restsOnRecord(brief) ? [] : eventSources(brief)),
    ...brief.sources.map(
      (source) =>
        `- **${text(source.title)}**. ${text(source.citation)}. Terms: ${text(source.terms)}.${source.quality ? ` Note: ${text(source.quality)}.` : ""}`,
    ),
    "",
    ...annexLines(brief.answers, picture),
    `Written by Chancery ${text(brief.version)} from the record alone.`,
    ...(restsOnRecord(brief) ? ["", text(brief.loadEvents)] : []),
  ];
  return `${parts.join("\n")}\n`;
}

function focalLine(focal: Brief["subject"]["focal"]): string {
  return focal
    ? `Focal event: ${text(focal.when)}, ${text(focal.summary)}`
    : "Focal event: none in the 30 days before.";
}

/** What the event data cover, how good they are and who published them. */
function eventSources({ coverage, countingRule, sources, audit, completeness, sourceMix }: Brief): string[] {
  return [
    ...coverageLines(coverage, countingRule !== ""),
    "",
    ...(countingRule ? [text(countingRule), ""] : []),
    ...sources.flatMap(({ title, blindSpots }) => listed(say.blindSpots(text(title)), blindSpots)),
    ...(audit ? [text(audit), ""] : []),
    ...(completeness.length
      ? [GRADES_INTRO, "", ...completeness.map((row) => `- ${text(gradeText(row))}`), ""]
      : []),
    `Where the publishers of the pair's events are at home: ${sourceMix.byPlace
      .slice(0, 8)
      .map((row) => `${text(row.label)} ${percent(row.share)}`)
      .join(", ")}.`,
    "",
  ];
}

/** The spans of the data sets; of what a machine coded with the acts beside the rows. */
function coverageLines(coverage: Brief["coverage"], withActs: boolean): string[] {
  const columns = withActs ? say.COLUMNS : say.COLUMNS.slice(0, -1);
  return [
    `| ${columns.join(" | ")} |`,
    `| ${columns.map((_, at) => (at < 3 ? "---" : "--:")).join(" | ")} |`,
    ...coverage.map(
      (row) =>
        `| ${text(row.dataset)} | ${row.from} | ${row.to} | ${row.events} | ${row.pair} |${withActs ? ` ${row.acts} |` : ""}`,
    ),
  ];
}

function answerLines(
  answer: Answer,
  ordinal: number,
  front: Front,
  picture: (figure: Figure) => string,
): string[] {
  const { findings, moreFigures } = bodyOf(answer);
  return [
    `## ${ordinal}. ${text(answer.title)}`,
    "",
    `**${text(
      openingOf(answer, front)
        .map((one) => one.text)
        .join(" "),
    )}**`,
    "",
    `Confidence ${answer.confidence.level}: ${text(answer.confidence.why)}`,
    "",
    ...figureLines(answer.figure, picture),
    ...findings.flatMap(findingLines),
    ...moreFigures.flatMap((figure) => figureLines(figure, picture)),
    ...listed("Other readings", answer.alternatives),
    ...listed("What would change it", answer.wouldChange),
    `Method: ${text(answer.method)}`,
    "",
  ];
}

/** What the bodies leave out, question by question; nothing where they leave nothing out. */
function annexLines(answers: readonly Answer[], picture: (figure: Figure) => string): string[] {
  const parts = answers.flatMap((answer) => {
    const { evidence, findings, plots } = annexOf(answer);
    const lines = [
      ...evidence.flatMap(({ place, pieces }) => [
        `- More evidence of finding ${place}:`,
        ...pieces.map((piece) => `  - ${evidenceLine(piece)}`),
        "",
      ]),
      ...findings.flatMap(findingLines),
      ...plots.flatMap((figure) => figureLines(figure, picture)),
    ];
    return lines.length > 0 ? [`### ${text(answer.title)}`, "", ...lines] : [];
  });
  return parts.length > 0 ? ["## Annex", "", ...parts] : [];
}

function figureLines(figure: Figure | null, picture: (figure: Figure) => string): string[] {
  if (!figure) return [];
  return [
    `![${text(figure.alt)}](${picture(figure)})`,
    "",
    `*${text(figure.title)}.* ${text(figure.topic ? `${figure.topic}. ${figure.caption}` : figure.caption)}`,
    "",
  ];
}

function findingLines(finding: Finding): string[] {
  const chance = finding.likelihood ? ` **${text(`${likelihoodText(finding.likelihood)}.`)}**` : "";
  const numbers = finding.numbers
    .map((measure) => `${text(measure.label)}: ${text(measureText(measure))}`)
    .join("; ");
  return [
    `- ${text(finding.statement)}${chance} *(${finding.nature}, confidence ${finding.confidence.level})*`,
    ...(numbers ? [`  - ${numbers}`] : []),
    `  - Query: ${text(finding.query.words)}`,
    ...finding.evidence.map((piece) => `  - ${evidenceLine(piece)}`),
    "",
  ];
}

function evidenceLine(piece: Evidence): string {
  const url = markdownUrl(piece.url);
  const publisher = url ? `[${text(piece.publisher)}](<${url}>)` : text(piece.publisher);
  return `${text(piece.when)}, ${text(piece.who)}: ${text(piece.what)} ${publisher} ${text(`(${piece.source})`)}`;
}

function listed(title: string, items: readonly string[]): string[] {
  return items.length ? [`${title}:`, "", ...items.map((item) => `- ${text(item)}`), ""] : [];
}
