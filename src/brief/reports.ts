import type { DatasetCoverage } from "../chronicle/chronicle.ts";
import { partlyKept } from "../chronicle/kept.ts";
import { isMachineCoded } from "../chronicle/machineCoded.ts";
import { type ToldAct, toldCounts, touching } from "../measures/overlap/toldActs.ts";
import type { Subject } from "../questions/subject.ts";
import * as say from "../words/en/reports.ts";

/**
 * What a reader must know of data that a machine coded or that hold the rows of some actors alone: for the first page how many rows
 * and acts there are and whose, the rule by which they are counted, and what is not seen. Empty where there is nothing of the kind.
 */
export function reportsOf(
  { name, events }: Pick<Subject, "name" | "events">,
  coverage: readonly DatasetCoverage[],
  told: readonly ToldAct[],
): { front: string; rule: string; gaps: string[] } {
  const coded = events.datasets.filter(isMachineCoded).map((dataset) => {
    const all = told.filter((act) => act.dataset === dataset);
    const isCovered = touching(coverage.filter((span) => span.dataset === dataset));
    return { dataset, ...toldCounts(all), outside: toldCounts(all.filter((act) => !isCovered(act))).rows };
  });
  const partly = partlyKept(coverage).map(({ dataset, kept }) => ({
    dataset,
    of: kept.map((code) => name(code)),
  }));
  return {
    front: [...(coded.length ? [say.counts(coded)] : []), ...partly.map(say.partly)].join(" "),
    rule: coded.length ? say.RULE : "",
    gaps: partly.map(say.unseen),
  };
}
