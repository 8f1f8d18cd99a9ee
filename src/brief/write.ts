import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ChanceryError } from "../errors.ts";
import { plainJson } from "../plainText.ts";
import type { Brief } from "./brief.ts";
import { type Drawings, drawAll } from "./drawings.ts";
import { standaloneSvg } from "./figures/svg.ts";
import { renderHtml } from "./render/html.ts";
import { renderMarkdown } from "./render/markdown.ts";

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
 * a reader never meets half a file. `drawings` are the figures by id where they are drawn already.
 *
 * @throws ChanceryError "io" where the folder can't be written.
 */
export function writeBrief(
  brief: Brief,
  folder: string,
  formats: readonly BriefFormat[],
  drawings: ReadonlyMap<string, Drawings> = showsFigures(formats) ? drawAll(brief.answers) : new Map(),
): string[] {
  const name = briefName(brief);
  const files: [string, string][] = [];
  if (formats.includes("html")) files.push([`${name}.html`, renderHtml(brief, drawings)]);
  if (formats.includes("md")) {
    files.push([`${name}.md`, renderMarkdown(brief, (figure) => `${name}/${figure.id}.svg`)]);
    for (const [id, { wide }] of drawings) files.push([join(name, `${id}.svg`), standaloneSvg(wide)]);
  }
  if (formats.includes("json")) files.push([`${name}.json`, `${plainJson(brief, 2)}\n`]);
  try {
    mkdirSync(formats.includes("md") ? join(folder, name) : folder, { recursive: true });
    return files.map(([file, content]) => writeWhole(join(folder, file), content));
  } catch (cause) {
    throw new ChanceryError(
      "io",
      `The brief could not be written to "${folder}": ${(cause as Error).message}.`,
      {
        hint: "Name a folder that you may write with --out DIR.",
        cause,
      },
    );
  }
}

/** Whether a brief in these formats holds pictures. */
export function showsFigures(formats: readonly BriefFormat[]): boolean {
  return formats.includes("html") || formats.includes("md");
}

/** Writes beside the path and moves into place; where that fails, nothing of it stays. */
function writeWhole(path: string, content: string): string {
  const part = `${path}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
  return path;
}
