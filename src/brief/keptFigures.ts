import type { Answer, Figure } from "../questions/answer.ts";
import { KEPT, LONGEST_ALT } from "./figures/bounds.ts";
import { cutFigure } from "./figures/cut/figure.ts";
import { clip } from "./figures/keep.ts";
import { addLeftOut } from "./figures/leftOut.ts";

/** The answer with no more data in its figures than a brief keeps; each figure says what was left out of it. */
export function withKeptFigures(answer: Answer): Answer {
  return {
    ...answer,
    figure: answer.figure && keptFigure(answer.figure),
    moreFigures: answer.moreFigures.map(keptFigure),
  };
}

/** Kept is more than is drawn, so a cut here never shows in the picture but by its count. */
function keptFigure(figure: Figure): Figure {
  const cut = cutFigure(figure.data, KEPT);
  const leftOut = addLeftOut(figure.leftOut ?? [], cut.leftOut);
  return {
    ...figure,
    alt: clip(figure.alt, LONGEST_ALT),
    data: cut.data,
    ...(leftOut.length > 0 ? { leftOut } : {}),
  };
}
