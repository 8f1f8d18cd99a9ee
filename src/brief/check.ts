import { isMachineCoded } from "../chronicle/machineCoded.ts";
import type { Answer, Evidence, Finding } from "../questions/answer.ts";
import { type Brief, restsOnRecord } from "./brief.ts";
import { checkFront } from "./front/checkFront.ts";
import { checkLikelihood, type Shortfall, unless } from "./shortfall.ts";

/**
 * Walks a brief and tells where it falls short of the analytic standard and of "no sentence without
 * a query": (1) sources described, (2) uncertainty expressed, (3) information, assumption and
 * judgement kept apart, (4) alternatives considered, (5) relevance, (6) argument with evidence,
 * (7) change explained, (8) accuracy told, (9) pictures with words. [] is a pass.
 */
export function checkBrief(brief: Brief): Shortfall[] {
  const { datasets } = brief.subject;
  return [
    ...brief.answers.flatMap((answer) => checkAnswer(answer, brief)),
    ...checkFront(brief),
    ...repeated(brief).map(
      ([where, id]): Shortfall => ({ standard: 6, where, what: `the id ${id} stands twice` }),
    ),
    ...brief.sources.flatMap((source) =>
      unless(
        source.citation !== "" && source.terms !== "",
        1,
        `sources.${source.key}`,
        "has no citation or no terms",
      ),
    ),
    ...unless(
      !datasets.some(isMachineCoded) || (brief.front.reports !== "" && brief.countingRule !== ""),
      1,
      "front.reports",
      "does not tell reports from acts",
    ),
    ...unless(brief.sources.length > 0, 1, "sources", "no source is named"),
    ...unless(brief.coverage.length > 0 || restsOnRecord(brief), 1, "coverage", "no span of days is given"),
    ...unless(
      !restsOnRecord(brief) || brief.loadEvents !== "",
      1,
      "loadEvents",
      "rests on no event and does not say how to load any",
    ),
    ...unless(
      brief.changes !== null,
      7,
      "changes",
      "does not say what changed since an earlier day (--since)",
    ),
    ...unless(
      brief.changes === null || brief.changes.since < brief.subject.asOf,
      7,
      "changes",
      "compare with a day that is not earlier",
    ),
    ...checkTrackRecord(brief),
  ];
}

function checkAnswer(answer: Answer, brief: Brief): Shortfall[] {
  const { asOf } = brief.subject;
  const where = `answers.${answer.question}`;
  return [
    ...unless(answer.findings.length > 0, 6, where, "has no finding"),
    ...unless(answer.headline !== "", 5, where, "has no headline"),
    ...unless(answer.alternatives.length > 0, 4, where, "considers no alternative"),
    ...unless(answer.wouldChange.length > 0, 5, where, "does not say what would change it"),
    ...unless(answer.method !== "", 6, where, "names no method"),
    ...unless(answer.confidence.why !== "", 2, where, "confidence has no reason"),
    // Where every finding of events is too thin to say anything there is nothing to draw.
    ...unless(
      answer.figure !== null ||
        restsOnRecord(brief) ||
        answer.findings.every(({ thin, about }) => thin || about !== undefined),
      9,
      where,
      "has no figure",
    ),
    ...[answer.figure, ...answer.moreFigures].flatMap((figure) =>
      figure
        ? unless(
            figure.alt !== "" && figure.caption !== "",
            9,
            `${where}.figure.${figure.id}`,
            "has no text alternative or caption",
          )
        : [],
    ),
    ...answer.findings.flatMap((finding) => checkFinding(finding, `${where}.findings.${finding.id}`, asOf)),
  ];
}

function checkFinding(finding: Finding, where: string, asOf: string): Shortfall[] {
  return [
    ...unless(finding.statement !== "", 6, where, "says nothing"),
    ...unless(
      finding.likelihood === undefined || finding.nature === "judgement",
      3,
      where,
      `gives a chance as ${finding.nature}`,
    ),
    ...unless(finding.numbers.length > 0, 6, where, "has no number"),
    ...unless(finding.evidence.length > 0 || finding.thin === true, 6, where, "has no evidence"),
    ...unless(
      finding.evidenceCount >= finding.evidence.length,
      6,
      where,
      "counts less evidence than it lists",
    ),
    ...unless(finding.query.words !== "", 6, where, "has no query"),
    ...unless(finding.confidence.why !== "", 2, where, "confidence has no reason"),
    ...finding.numbers.flatMap((measure) => [
      ...unless(Number.isFinite(measure.value), 6, where, `number "${measure.name}" is not finite`),
      ...unless(
        Number.isFinite(measure.low ?? 0) && Number.isFinite(measure.high ?? 0),
        2,
        where,
        `a bound of "${measure.name}" is not finite`,
      ),
      ...unless(
        measure.low === undefined || measure.high === undefined || measure.low <= measure.high,
        2,
        where,
        `interval of "${measure.name}" is upside down`,
      ),
      ...unless(
        (measure.low === undefined && measure.high === undefined) || measure.level !== undefined,
        2,
        where,
        `interval of "${measure.name}" has no level`,
      ),
    ]),
    ...finding.evidence.flatMap((piece) => checkEvidence(piece, where, asOf)),
    ...(finding.likelihood ? checkLikelihood(finding.likelihood, where) : []),
  ];
}

function checkEvidence(piece: Evidence, where: string, asOf: string): Shortfall[] {
  return [
    ...unless(piece.date <= asOf, 6, where, `evidence ${piece.id} is dated ${piece.date}, after ${asOf}`),
    ...unless(piece.publisher !== "", 1, where, `evidence ${piece.id} names no publisher`),
  ];
}

/** Ids that stand more than once among the findings or the figures: a link to one would be ambiguous. */
function repeated(brief: Brief): [where: string, id: string][] {
  const twice = (ids: readonly string[]) => [
    ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
  ];
  const figures = brief.answers.flatMap((answer) => [answer.figure, ...answer.moreFigures]);
  return [
    ...twice(brief.answers.flatMap((answer) => answer.findings.map((finding) => finding.id))).map(
      (id): [string, string] => ["findings", id],
    ),
    ...twice(figures.flatMap((figure) => (figure ? [figure.id] : []))).map((id): [string, string] => [
      "figures",
      id,
    ]),
  ];
}

function checkTrackRecord(brief: Brief): Shortfall[] {
  const outcomes = brief.answers.find((answer) => answer.question === "outcomes");
  if (!outcomes || restsOnRecord(brief)) return [];
  const told = outcomes.findings.some((finding) => finding.id.startsWith("outcomes.track-record"));
  return unless(told, 8, "answers.outcomes", "gives probabilities without a track record");
}
