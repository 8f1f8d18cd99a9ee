import type { FigureData } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { cutOdds, cutReliability, cutWaterfall } from "./chances.ts";
import type { Cut } from "./cut.ts";
import { cutBeforeAfter, cutEffects } from "./effects.ts";
import { cutHeat } from "./heat.ts";
import { cutLines, cutPanels } from "./lines.ts";
import { cutMix } from "./mix.ts";
import { cutNetwork } from "./network.ts";
import { cutPhases } from "./phases.ts";
import { cutRanking } from "./ranking.ts";
import { cutTimeline } from "./timeline.ts";

/**
 * The figure with no more than its bounds allow: the most important of each sort by the rule that stands
 * with it, in the order given. Values along time are merged with their neighbours, texts end in "…". What
 * is within its bounds stays as it is, and the same data are always cut the same way.
 */
export function cutFigure(data: FigureData, bounds: Bounds): Cut {
  switch (data.kind) {
    case "phases":
      return cutPhases(data, bounds);
    case "effects":
      return cutEffects(data, bounds);
    case "beforeAfter":
      return cutBeforeAfter(data, bounds);
    case "lines":
      return cutLines(data, bounds);
    case "panels":
      return cutPanels(data, bounds);
    case "network":
      return cutNetwork(data, bounds);
    case "mix":
      return cutMix(data, bounds);
    case "ranking":
      return cutRanking(data, bounds);
    case "timeline":
      return cutTimeline(data, bounds);
    case "heat":
      return cutHeat(data, bounds);
    case "odds":
      return cutOdds(data, bounds);
    case "reliability":
      return cutReliability(data, bounds);
    case "waterfall":
      return cutWaterfall(data, bounds);
  }
}
