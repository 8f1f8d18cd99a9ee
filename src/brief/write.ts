import { join } from "node:path";
import { plainJson } from "../plainText.ts";
import { withoutAnnex } from "./annex.ts";
import type { Brief } from "./brief.ts";
import { type Drawings, drawAll } from "./drawings.ts";
import { standaloneSvg } from "./figures/svg.ts";
import { figuresOf } from "./figuresOf.ts";
import { explainHtml, explainMarkdown } from "./render/explain.ts";
import { renderHtml } from "./render/html.ts";
import { renderMarkdown } from "./render/markdown.ts";
import { makeFolder, makeOwnFolder, writeWhole } from "./writeWhole.ts";

export type BriefFormat = "html" | "md" | "json";

export const BRIEF_FORMATS: readonly BriefFormat[] = ["html", "md", "json"];

/** "chn-prk-2025-09-04": the stem of a brief's files. */
export function briefName(brief: Brief): string {
  const { a, b, asOf } = brief.subject;
  return `${a.code}-${b.code}-${asOf}`.toLowerCase();
}

/**
 * Writes the brief in the formats asked for and gives the paths. The pictures of the Markdown lie
 * beside it as SVG. Each file is written whole under another name and then moved into place, so that
 * a reader never meets half a file. `drawings` are the figures by id where they are drawn already. Without the annex
 * the page and the Markdown hold the body alone; the JSON always holds all.
 *
 * @throws ChanceryError "io" where a file or folder can't be written: it names the path.
 */
export function writeBrief(
  brief: Brief,
  folder: string,
  formats: readonly BriefFormat[],
  drawings: ReadonlyMap<string, Drawings> = showsFigures(formats) ? drawAll(brief.answers) : new Map(),
  annex = true,
): string[] {
  const name = briefName(brief);
  const read = annex ? brief : withoutAnnex(brief);
  const files: [string, string][] = [];
  if (formats.includes("html")) files.push([`${name}.html`, renderHtml(read, drawings)]);
  if (formats.includes("md")) {
    files.push([`${name}.md`, renderMarkdown(read, (figure) => `${name}/${figure.id}.svg`)]);
    const shown = new Set(read.answers.flatMap(figuresOf).map(({ id }) => id));
    for (const [id, { wide }] of drawings)
      if (shown.has(id)) files.push([join(name, `${id}.svg`), standaloneSvg(wide)]);
  }
  if (formats.includes("json")) files.push([`${name}.json`, `${plainJson(brief, 2)}\n`]);
  makeFolder(folder);
  if (formats.includes("md")) makeOwnFolder(join(folder, name));
  return files.map(([file, content]) => writeWhole(join(folder, file), content));
}

/** The first page alone, as `chn-prk-2025-09-04-explain.html` and the like. */
export function writeExplained(brief: Brief, folder: string, formats: readonly BriefFormat[]): string[] {
  const name = `${briefName(brief)}-explain`;
  const made: Record<BriefFormat, () => string> = {
    html: () => explainHtml(brief),
    md: () => explainMarkdown(brief),
    json: () => `${plainJson(brief.front, 2)}\n`,
  };
  makeFolder(folder);
  return formats.map((format) => writeWhole(join(folder, `${name}.${format}`), made[format]()));
}

/** Whether a brief in these formats holds pictures. */
export function showsFigures(formats: readonly BriefFormat[]): boolean {
  return formats.includes("html") || formats.includes("md");
}
