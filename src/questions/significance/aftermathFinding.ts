import { duringAny, spansAfter } from "../../measures/spans.ts";
import { capital } from "../../words/en/forms.ts";
import { aftermath as words } from "../../words/en/significanceAftermath.ts";
import { beforeAfter, effects } from "../../words/en/significanceOutline.ts";
import type { AftermathFacts, Moved } from "../../words/significance.ts";
import type { Finding } from "../answer.ts";
import type { BeforeAfterFigure, EffectsFigure } from "../figures.ts";
import { asked } from "../kit/asked.ts";
import {
  beforeAfterRow,
  effectMeasure,
  effectRow,
  isMoved,
  studyConfidence,
  verdict,
} from "../kit/effects.ts";
import { EVIDENCE_SHOWN, eventEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Subject } from "../subject.ts";
import {
  type AftermathPlan,
  GAP_DAYS,
  LATEST_SHOWN,
  type ResponseStudy,
  type StudiedGroup,
} from "./aftermath.ts";

/** One finding for a group of responses, with the change at each window as its numbers. */
export async function aftermathFinding(
  { group, results }: StudiedGroup,
  plan: AftermathPlan,
  subject: Subject,
): Promise<Finding | null> {
  const told = results.filter(({ main }) => main.effect !== null);
  if (told.length === 0) return null;
  const seen = told.filter(({ main }) => main.before! + main.after! > 0);
  const window = plan.windows[1];
  const solid = told.filter(({ main }) => !main.thin);
  const notable = solid.filter(({ main }) => verdict(main) !== "none");
  const shown = notable.length || seen.length === 0 ? notable : seen.length <= 2 ? seen : [clearest(seen)];
  const best = (solid.length ? solid : told).reduce((x, y) => (y.main.clusters > x.main.clusters ? y : x));
  const [first, ...others] = told.map(({ response }) => response.acts);
  const after = first!.or(...others).where(duringAny(spansAfter(plan.cases, window, GAP_DAYS)));
  const [weightiest, followed] = await Promise.all([
    strongest(after, subject, EVIDENCE_SHOWN - LATEST_SHOWN),
    after.count(),
  ]);
  const facts: AftermathFacts = {
    what: group.what,
    plural: plan.chosen.plural,
    window,
    cases: Math.max(...told.map(({ main }) => main.used)),
    few: solid.length === 0,
    any: seen.length > 0,
    moved: movesOf(notable.filter(isMoved)),
    hints: movesOf(notable.filter((one) => !isMoved(one))),
    shown: shown.map(({ response, main }) => ({ label: response.label, study: main })),
  };
  return finding({
    id: `significance.${group.id}`,
    statement: words.statement(facts),
    nature: "judgement",
    numbers: told.flatMap(({ response, studies }) =>
      studies.map((one) =>
        effectMeasure(`${response.id}-${one.window}`, words.label(response.label, one.window), one),
      ),
    ),
    evidence: [...weightiest, ...plan.latest.map((event) => eventEvidence(event, subject))],
    evidenceCount: followed + plan.chosen.earlier.length,
    query: asked(
      words.query({
        group: group.query,
        plural: plan.chosen.plural,
        windows: plan.windows,
        days: plan.cases.length,
        gap: plan.designs[0]!.gap,
        datasets: subject.events.datasets,
      }),
      ...told.map(({ response }) => response.acts),
      plan.chosen.acts,
    ),
    confidence: studyConfidence(best.main),
    thin: facts.few || !facts.any,
    noEffect: !solid.some(isMoved),
  });
}

/** Which way each of them went. */
export function movesOf(results: readonly ResponseStudy[]): Moved[] {
  return results.map(({ response, main }) => ({
    label: response.label,
    direction: verdict(main) === "rise" ? "rise" : "fall",
  }));
}

/** The response that is hardest to put down to chance; the first among equals. */
function clearest(results: readonly ResponseStudy[]): ResponseStudy {
  return results.reduce((x, y) => ((y.main.p ?? 1) < (x.main.p ?? 1) ? y : x));
}

/** The change of each response at the main window, to be drawn. */
export function aftermathFigure(groups: readonly StudiedGroup[]): EffectsFigure {
  return {
    kind: "effects",
    unit: effects.unit,
    rows: groups.flatMap(({ group, results }) =>
      results.map(({ response, main }) => effectRow(group.title, capital(response.short), main)),
    ),
  };
}

/** The same as a layman reads it. */
export function beforeAfterOf(groups: readonly StudiedGroup[]): BeforeAfterFigure {
  return {
    kind: "beforeAfter",
    unit: beforeAfter.unit,
    rows: groups.flatMap(({ group, results }) =>
      results
        .filter(({ main }) => main.effect !== null)
        .map((result) => beforeAfterRow(group.title, capital(result.response.short), result)),
    ),
  };
}
