/** The costs that the change-point search weighs segments by, one for each kind of series. */
export { estimateDispersion, negativeBinomialCost, poissonCost } from "./countCosts.ts";
export { multinomialCost } from "./multinomialCost.ts";
export { normalMeanCost } from "./normalMeanCost.ts";
export type { SegmentCost } from "./segmentCost.ts";
