import { daysBetween } from "../../dates.ts";
import type { Acts } from "../../measures/acts.ts";
import * as say from "../../words/en/implicationsPast.ts";
import type { PhasesFacts } from "../../words/implications.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Closeness } from "./closeness.ts";
import { firmOf, type Read } from "./conduct.ts";

type Span = { from: string; to: string };

const longestOf = (spans: readonly Span[]): Span | null =>
  spans.reduce<Span | null>(
    (best, span) =>
      best === null || daysBetween(span.from, span.to) > daysBetween(best.from, best.to) ? span : best,
    null,
  );

/** When the two were close, when distant and when too little passed between them to say. */
export function phasesFacts(
  { cells, phases, quiet, grain, now }: Closeness,
  reads: readonly Read[],
  { a, b }: Subject,
): PhasesFacts {
  return {
    first: a,
    second: b,
    grain,
    from: cells[0]!.from,
    cells: cells.length,
    close: cells.filter((cell) => cell.close).length,
    quiet: cells.filter((cell) => cell.quiet).length,
    longest: longestOf(phases),
    longestQuiet: longestOf(quiet),
    now: now?.state ?? null,
    compared: reads.length,
    firm: firmOf(reads).map(({ conduct }) => conduct.kind),
  };
}

/** When they were close, and where they are now. */
export async function phasesFinding(
  closeness: Closeness,
  pair: Acts,
  reads: readonly Read[],
  subject: Subject,
): Promise<Finding> {
  const { cells, grain } = closeness;
  const { labels } = say.phases;
  const facts = phasesFacts(closeness, reads, subject);
  // To the day asked for, not to the last whole cell: where they stand is told too.
  const inAll = pair.where({ from: cells[0]!.from });
  const [held, evidence] = await Promise.all([
    inAll.count(),
    strongest(inAll.where({ from: cells.at(-4)!.from }), subject, 5),
  ]);
  return finding({
    id: "implications.close-phases",
    statement: say.phases.statement(facts, subject.name),
    nature: "judgement",
    numbers: [
      measure("cells", labels.cells(grain), cells.length, "count"),
      measure("close", labels.close(grain), facts.close, "count", cells.length),
      measure("quiet", labels.quiet(grain), facts.quiet, "count", cells.length),
      measure("usual", labels.usual, closeness.usual, "share"),
      closeness.now && measure("now", labels.now, closeness.now.closeness, "Goldstein points"),
      measure("median", labels.median, closeness.median, "Goldstein points"),
      measure("firm", labels.firm, facts.firm.length, "count", reads.length),
    ],
    evidence,
    evidenceCount: held,
    query: asked(say.phases.query(facts, subject.asOf, subject.events.datasets), inAll),
    confidence: confidenceByCases(cells.length - facts.quiet, say.phases.cases(grain), [say.phases.weakness]),
    noEffect: facts.firm.length === 0,
  });
}
