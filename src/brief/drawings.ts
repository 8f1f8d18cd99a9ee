import type { Answer, Figure } from "../questions/answer.ts";
import { figureSvg } from "./figures/svg.ts";
import { figuresOf } from "./figuresOf.ts";

/** A figure as SVG, drawn for a page and for a phone. */
export interface Drawings {
  wide: string;
  narrow: string;
}

/** A picture drawn for the width of a page shrinks to illegible text on a phone: there it is drawn anew. */
const PHONE_WIDTH = 390;

/** The figure at both widths. */
export function drawingsOf(figure: Figure): Drawings {
  return { wide: figureSvg(figure), narrow: figureSvg(figure, { width: PHONE_WIDTH }) };
}

/** All figures of the answers, drawn, by the figure's id. */
export function drawAll(answers: readonly Answer[]): Map<string, Drawings> {
  return new Map(answers.flatMap(figuresOf).map((figure) => [figure.id, drawingsOf(figure)]));
}
