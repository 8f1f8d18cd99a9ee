import type { Markish, RenderableMark } from "@observablehq/plot";
import { element } from "./element.ts";
import type { Stage, SvgElement } from "./stage.ts";
import { rowAttributes } from "./tableRows.ts";

/** A Plot mark as it is once made: Plot's types leave out its data. */
type Made = RenderableMark & { data: unknown };

/**
 * Plot's marks, each of which gives the elements that it draws the rows of what they are drawn from. Plot draws one
 * element for each datum of its index, in that order; lines draw one for many, and bear no row.
 */
export function tellingRows(stage: Stage, marks: Markish[]): Markish[] {
  return flat(marks).map((mark) => telling(stage, mark));
}

/** Marks stand in lists within lists, and none in the place of one that is not drawn. */
function flat(mark: Markish): Markish[] {
  if (mark === null || mark === undefined) return [];
  return Array.isArray(mark) ? mark.flatMap(flat) : [mark];
}

function telling(stage: Stage, mark: Markish): Markish {
  const made = mark as Made;
  const { data } = made;
  if (!Array.isArray(data) || mark instanceof stage.Plot.Line) return mark;
  const render = made.render;
  made.render = function (index, ...rest) {
    const drawn = render.call(this, index, ...rest);
    const nodes = drawn ? [...(drawn as unknown as SvgElement).childNodes] : [];
    if (nodes.length === index.length)
      nodes.forEach((node, k) => {
        give(node as SvgElement, data[index[k]!]);
      });
    return drawn;
  };
  return mark;
}

function give(node: SvgElement, datum: unknown): void {
  for (const [name, value] of Object.entries(rowAttributes(datum)))
    if (value !== undefined) node.setAttribute(name, String(value));
}

/** The nodes drawn for a datum: as they are, or where rows are told in a group that tells them. */
export function ofRow(stage: Stage, data: readonly unknown[], ...nodes: SvgElement[]): SvgElement[] {
  const attributes = stage.rows ? rowAttributes(...data) : {};
  return "data-row" in attributes ? [element(stage, "g", attributes, ...nodes)] : nodes;
}
