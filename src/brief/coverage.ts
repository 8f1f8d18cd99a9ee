import type { DatasetCoverage } from "../chronicle/chronicle.ts";
import { type ToldAct, toldCounts } from "../measures/overlap/toldActs.ts";
import type { Brief } from "./brief.ts";

/** The spans of days that the data sets cover, with how many of the rows and of the acts of the two began in each. */
export function coverageOf(
  coverage: readonly DatasetCoverage[],
  told: readonly ToldAct[],
): Brief["coverage"] {
  return coverage.map(({ kept, ...span }) => {
    const { rows, acts } = toldCounts(
      told.filter(({ dataset, date }) => dataset === span.dataset && date >= span.from && date <= span.to),
    );
    return { ...span, pair: rows, acts, ...(kept && { kept: [...kept] }) };
  });
}
