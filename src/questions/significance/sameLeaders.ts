import { designStudy, study } from "../../measures/study.ts";
import { narrow as words } from "../../words/en/significanceAftermath.ts";
import type { NarrowFacts } from "../../words/significance.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { effectMeasure } from "../kit/effects.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type AftermathPlan, daysOf } from "./aftermath.ts";
import type { ReferenceClass } from "./referenceClass.ts";
import type { ResponseGroup } from "./responses.ts";

/**
 * What followed the members of the narrow class, told apart where the study had to take a wider one:
 * they say most about this event, and are too few or too close together to be tested.
 */
export async function narrowFinding(
  narrow: ReferenceClass,
  groups: readonly ResponseGroup[],
  plan: AftermathPlan,
  subject: Subject,
): Promise<Finding | null> {
  const members = daysOf(narrow.earlier);
  const sharp = narrow.earlier.length - members.leftOut;
  if (plan.chosen.id === narrow.id || sharp === 0) return null;
  const { window, gap, coverage, pace } = plan.designs[1]!;
  const design = designStudy({ members, window, gap, coverage, pace });
  const wanted = groups.filter(
    (group) => group.id === "force" || group.id === "talks" || group.id === "cooperation",
  );
  const results = wanted
    .flatMap((group) => group.responses)
    .map((response) => ({
      response,
      result: study(design, response.rows, `significance|narrow|${subject.a}|${subject.b}|${response.id}`),
    }))
    .filter(({ result }) => result.effect !== null);
  if (results.length === 0) return null;
  const [first, ...others] = results.map(({ response }) => response.acts);
  const clusters = Math.max(...results.map(({ result }) => result.clusters));
  const facts: NarrowFacts = {
    members: sharp,
    independent: clusters,
    plural: narrow.plural,
    window,
    rates: results
      .filter(({ result }) => (result.before ?? 0) + (result.after ?? 0) > 0)
      .map(({ response, result }) => ({
        label: response.label,
        before: result.before!,
        after: result.after!,
      })),
  };
  return finding({
    id: "significance.same-leaders",
    statement: words.statement(facts),
    nature: "information",
    thin: true,
    numbers: [
      measure("independent", words.labels.independent, clusters, "count", sharp),
      ...results.map(({ response, result }) =>
        effectMeasure(response.id, words.labels.change(response.label, window), result),
      ),
    ],
    evidence: (await narrow.latest(EVIDENCE_SHOWN)).reverse().map((event) => eventEvidence(event, subject)),
    evidenceCount: narrow.earlier.length,
    query: asked(
      words.query(members.days.length, facts),
      narrow.acts.where({ precision: ["day"] }),
      first!.or(...others),
    ),
    confidence: { level: "low", why: words.why(facts) },
  });
}
