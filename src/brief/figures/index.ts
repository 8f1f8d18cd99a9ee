import type { Figure } from "../../questions/answer.ts";
import type { FigureData } from "../../questions/figures.ts";
import { drawBeforeAfter } from "./beforeAfter.ts";
import { DRAWN, LONGEST_ALT, tallest, tighter } from "./bounds.ts";
import { cutFigure } from "./cut/figure.ts";
import { drawEffects } from "./effects.ts";
import { element } from "./element.ts";
import { drawHeat } from "./heat.ts";
import { clip } from "./keep.ts";
import { addLeftOut, leftOutText } from "./leftOut.ts";
import { drawLines } from "./lines.ts";
import { drawMix } from "./mix.ts";
import { drawNetwork } from "./network.ts";
import { drawOdds } from "./odds.ts";
import { drawPanels } from "./panels.ts";
import { drawPhases } from "./phases.ts";
import { drawRanking } from "./ranking.ts";
import { drawReliability } from "./reliability.ts";
import type { Stage, SvgElement } from "./stage.ts";
import { numbered } from "./tableRows.ts";
import { drawTimeline } from "./timeline.ts";
import { drawWaterfall } from "./waterfall.ts";

/**
 * The figure as an SVG element of the stage's document, with its title and text alternative. However much the
 * data hold, it is no taller than {@link tallest} says; what is left out is told at its foot and in its alternative.
 */
export function drawFigure(figure: Figure, stage: Stage): SvgElement {
  const { svg, foot } = drawWithin(figure, stage);
  const [title, alt] = [`${stage.id}-title`, `${stage.id}-alt`];
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${title} ${alt}`);
  const children = [...svg.childNodes];
  svg.append(
    element(stage, "title", { id: title }, clip(figure.title, DRAWN.text)),
    element(stage, "desc", { id: alt }, [clip(figure.alt, LONGEST_ALT), foot].filter(Boolean).join(" ")),
    ...children,
  );
  return svg;
}

/** Draws within bounds, and within tighter ones as long as long labels make it too tall. */
function drawWithin({ data: whole, leftOut }: Figure, stage: Stage): { svg: SvgElement; foot: string } {
  // Rows are numbered before anything is cut, so that the numbers are those of the whole.
  const data = stage.rows ? numbered(whole) : whole;
  for (let bounds = DRAWN; ; ) {
    const cut = cutFigure(data, bounds);
    const foot = leftOutText(addLeftOut(leftOut ?? [], cut.leftOut), cut.meanOf);
    const svg = drawData(cut.data, { ...stage, foot });
    const next = Number(svg.getAttribute("height")) > tallest(stage) ? tighter(bounds) : null;
    if (next === null) return { svg, foot };
    bounds = next;
  }
}

function drawData(data: FigureData, stage: Stage): SvgElement {
  switch (data.kind) {
    case "phases":
      return drawPhases(data, stage);
    case "effects":
      return drawEffects(data, stage);
    case "beforeAfter":
      return drawBeforeAfter(data, stage);
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
    case "waterfall":
      return drawWaterfall(data, stage);
  }
}
