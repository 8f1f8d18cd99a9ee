import type * as PlotLibrary from "@observablehq/plot";
import type { Theme } from "./theme.ts";

/** The little of an SVG element that the figures use, so that they compile with and without the DOM's types. */
export interface SvgElement {
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  append(...nodes: unknown[]): void;
  textContent: string | null;
  readonly childNodes: Iterable<unknown>;
  readonly outerHTML: string;
}

/** The little of a document that the figures use: our own in Node, the page's in a browser. */
export interface SvgDocument {
  createElementNS(namespace: string, name: string): unknown;
}

/**
 * Where a figure is drawn. Everything that differs between Node and a browser comes in here, so the
 * drawing functions are the same in both.
 */
export interface Stage {
  document: SvgDocument;
  /** Observable Plot, however the caller loaded it. */
  Plot: typeof PlotLibrary;
  /** Pixels. 720 for page and paper, about 390 for a phone: the layout follows it. */
  width: number;
  theme: Theme;
  /** Put before every id (patterns, title), so that many figures can share one page. */
  id: string;
  /** Written under the figure: what was left out of it. */
  foot?: string;
  /** Where true, marks tell which rows of the figure's table they show, and thin ones get room for a pointer. */
  rows?: boolean;
}

/** True where the figure is so narrow that secondary text has to go below or away. */
export function isNarrow(stage: Stage): boolean {
  return stage.width < 520;
}
