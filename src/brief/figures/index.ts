import type { Figure } from "../../questions/answer.ts";
import type { FigureData } from "../../questions/figures.ts";
import { drawEffects } from "./effects.ts";
import { element } from "./element.ts";
import { drawHeat } from "./heat.ts";
import { drawLines } from "./lines.ts";
import { drawMix } from "./mix.ts";
import { drawNetwork } from "./network.ts";
import { drawOdds } from "./odds.ts";
import { drawPanels } from "./panels.ts";
import { drawPhases } from "./phases.ts";
import { drawRanking } from "./ranking.ts";
import { drawReliability } from "./reliability.ts";
import type { Stage, SvgElement } from "./stage.ts";
import { drawTimeline } from "./timeline.ts";

/** The figure as an SVG element of the stage's document, with its title and text alternative. */
export function drawFigure(figure: Figure, stage: Stage): SvgElement {
  const svg = drawData(figure.data, stage);
  const [title, alt] = [`${stage.id}-title`, `${stage.id}-alt`];
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${title} ${alt}`);
  const children = [...svg.childNodes];
  svg.append(
    element(stage, "title", { id: title }, figure.title),
    element(stage, "desc", { id: alt }, figure.alt),
    ...children,
  );
  return svg;
}

function drawData(data: FigureData, stage: Stage): SvgElement {
  switch (data.kind) {
    case "phases":
      return drawPhases(data, stage);
    case "effects":
      return drawEffects(data, stage);
    case "lines":
      return drawLines(data, stage);
    case "panels":
      return drawPanels(data, stage);
    case "network":
      return drawNetwork(data, stage);
    case "mix":
      return drawMix(data, stage);
    case "ranking":
      return drawRanking(data, stage);
    case "timeline":
      return drawTimeline(data, stage);
    case "heat":
      return drawHeat(data, stage);
    case "odds":
      return drawOdds(data, stage);
    case "reliability":
      return drawReliability(data, stage);
  }
}
