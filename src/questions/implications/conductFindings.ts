import { FEW_ROWS } from "../../measures/policy.ts";
import { type Era, conduct as say } from "../../words/en/implicationsPast.ts";
import type { ConductId } from "../../words/implications.ts";
import type { Drawn, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Closeness } from "./closeness.ts";
import { conductFacts, firmOf, type Read, yearly } from "./conduct.ts";

/** Kinds of conduct with a finding of their own; the others stand in the figure and in the count. */
const TOLD_APART = new Set<ConductId>(["client-force", "toward-client", "sanctions", "rivals"]);
/** With fewer close phases the finding is held to be weaker. */
const FEW_PHASES = 4;

const eraOf = ({ cells }: Closeness, { a, b, events }: Subject): Era => ({
  first: a,
  second: b,
  from: cells[0]!.from,
  to: cells.at(-1)!.to,
  sources: events.datasets,
});

/** A finding for each conduct that is told by itself: how much more of it there was when the two were close, at one density of the record. */
export function conductFindings(
  reads: readonly Read[],
  closeness: Closeness,
  subject: Subject,
): Promise<Finding>[] {
  return reads
    .filter(({ conduct }) => TOLD_APART.has(conduct.kind.id))
    .map((read) => conductFinding(read, closeness, subject));
}

async function conductFinding(read: Read, closeness: Closeness, subject: Subject): Promise<Finding> {
  const { conduct, acts, basis, contrast } = read;
  const { labels } = say;
  const { name } = subject;
  const facts = conductFacts(read, closeness);
  const { closeCells, otherCells, thin } = facts;
  const phases = closeness.phases.length;
  return finding({
    id: `implications.close-${conduct.kind.id}`,
    statement: say.statement(facts, name),
    nature: "judgement",
    numbers: [
      measure("close", labels.close(basis), facts.close, "acts a year", closeCells),
      measure("other", labels.other(basis), facts.other, "acts a year", otherCells),
      measure("inClose", labels.inClose, facts.inClose, "count"),
      measure("inOther", labels.inOther, facts.inOther, "count"),
      measure("inQuiet", labels.inQuiet, facts.inQuiet, "count"),
      facts.difference &&
        estimate(
          "difference",
          labels.difference(basis),
          facts.difference,
          "acts a year",
          contrast.events,
          facts.p,
        ),
    ],
    evidence: await strongest(acts, subject, 4),
    evidenceCount: contrast.events + read.inQuiet,
    query: asked(say.query(facts, eraOf(closeness, subject), name), acts),
    confidence: confidenceByCases(contrast.events, "acts", [
      say.weakness,
      ...(phases < FEW_PHASES ? [say.fewPhases(phases)] : []),
    ]),
    thin,
    noEffect: !thin && !facts.firm,
  });
}

/** Differences of all conducts, as a chart against what rotated labels give. */
export function conductFigure(reads: readonly Read[], closeness: Closeness, subject: Subject): Drawn {
  const { name } = subject;
  const era = eraOf(closeness, subject);
  const perYear = yearly(closeness);
  const scaled = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value * perYear;
  const rows = reads.map(({ conduct, contrast }) => ({
    group: "",
    label: say.row(conduct.kind, name),
    effect: scaled(contrast.difference?.estimate),
    low: scaled(contrast.difference?.low),
    high: scaled(contrast.difference?.high),
    placeboLow: scaled(contrast.chanceLow),
    placeboHigh: scaled(contrast.chanceHigh),
    n: contrast.events,
    thin: contrast.events < FEW_ROWS || contrast.difference === null,
  }));
  return {
    id: "implications.conduct",
    topic: say.topic,
    title: say.title(firmOf(reads).length > 0, era, name),
    caption: say.caption(closeness.grain, era),
    alt: say.alt(rows),
    data: { kind: "effects", unit: "acts a year", rows },
  };
}
