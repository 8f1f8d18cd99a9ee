import type { Figure } from "../../questions/answer.ts";
import { drawFigure } from "./index.ts";
import { plotBundle } from "./plotBundle.ts";
import type { SvgDocument } from "./stage.ts";
import { svgDocument } from "./svgDocument.ts";
import { PAGE_THEME } from "./theme.ts";

export interface SvgOptions {
  /** Pixels; 720 unless told. Draw at 390 for phones. */
  width?: number;
  /**
   * Each mark tells its row of `figureTable(figure.data).rows` as `data-row`, and where several were merged into it all
   * of them as `data-rows` ("3-7,9"). Thin marks get room for a pointer: elements of class "hit" that are not seen.
   */
  rows?: boolean;
}

const WIDTH = 720;
let page: SvgDocument | undefined;

/**
 * The figure as SVG text: same figure and options, same bytes. Ids begin with the figure's id (and
 * its width where that is not 720), so that many can stand in one page.
 */
export function figureSvg(figure: Figure, options: SvgOptions = {}): string {
  const width = options.width ?? WIDTH;
  page ??= svgDocument();
  const svg = drawFigure(figure, {
    document: page,
    Plot: plotBundle(),
    width,
    theme: PAGE_THEME,
    id: idOf(figure.id, width),
    rows: options.rows ?? false,
  });
  return `${withoutInnerLabels(roundNumbers(svg.outerHTML))}\n`;
}

/** A figure of a page as a file of its own: dark on white, where a page lends it its colours. */
export function standaloneSvg(svg: string): string {
  return svg
    .replace(/^<svg[^>]*/, `$& xmlns="http://www.w3.org/2000/svg" style="background:#ffffff;color:#1a1d21"`)
    .replaceAll(PAGE_THEME.paper, "#ffffff");
}

/** Plot labels its groups by mark, but a group within a picture (role img) may bear no label (ARIA 1.2). */
function withoutInnerLabels(svg: string): string {
  return svg.replace(/<g aria-label="/g, '<g data-mark="');
}

function idOf(id: string, width: number): string {
  const safe = id.replace(/[^A-Za-z0-9_-]+/g, "-");
  return width === WIDTH ? `figure-${safe}` : `figure-${safe}-${width}`;
}

const GEOMETRY = /\s(?:d|transform|x|y|x1|x2|y1|y2|cx|cy|r|rx|width|height|dx|dy|stroke-width)="[^"]*"/g;

/** Two decimals are a fiftieth of a pixel: more only makes files long and different between machines. */
function roundNumbers(svg: string): string {
  return svg.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(GEOMETRY, (attribute) =>
      attribute.replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, (number) =>
        String(Math.round(Number(number) * 100) / 100 + 0),
      ),
    ),
  );
}
