import type { Figure } from "../../questions/answer.ts";
import type { LeftOut } from "../../questions/figures.ts";
import type { Drawings } from "../drawings.ts";
import { leftOutText } from "../figures/leftOut.ts";
import { escapeHtml as text } from "./escape.ts";
import { figureTable } from "./figureTable.ts";

/** Rows of a figure's data that a page shows; the JSON has more. */
const FIGURE_ROWS = 400;

/** A figure with its words and, folded, its data. */
export function figureBlock(figure: Figure, svg: ReadonlyMap<string, Drawings>): string {
  const { columns, rows } = figureTable(figure.data);
  const cut = cutNote(rows.length, figure.leftOut ?? []);
  const drawn = svg.get(figure.id);
  return `<figure id="figure-${text(figure.id)}"${drawn && isTall(drawn) ? ` class="tall"` : ""}>
${figure.topic ? `<p class="figure-topic">${text(figure.topic)}</p>\n` : ""}<p class="figure-title">${text(figure.title)}</p>
${pictures(figure, drawn)}
<figcaption>${text(figure.caption)}</figcaption>
<details class="data"><summary>Data of this figure</summary>${cut}<div class="scroll" tabindex="0" role="group" aria-label="table"><table>
<thead><tr>${columns.map((column) => `<th scope="col">${text(column)}</th>`).join("")}</tr></thead>
<tbody>${rows
    .slice(0, FIGURE_ROWS)
    .map((row) => `<tr>${row.map(cell).join("")}</tr>`)
    .join("")}</tbody></table></div></details>
</figure>`;
}

function pictures(figure: Figure, drawn: Drawings | undefined): string {
  if (!drawn) return `<p>${text(figure.alt)}</p>`;
  return `<div class="wide">${drawn.wide}</div><div class="narrow">${drawn.narrow}</div>`;
}

/** From this height, by its width, the drawing for a phone is too long for a column of print. */
const TALL = 1.75;

/** In a column of print the drawing for a phone is the legible one; where that is too long, the wide one takes its place. */
function isTall({ narrow }: Drawings): boolean {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(narrow) ?? [];
  return Number(height) / Number(width) >= TALL;
}

/** What the table does not show, and where the rest is; empty where it shows all. */
function cutNote(rows: number, leftOut: readonly LeftOut[]): string {
  const shown =
    rows > FIGURE_ROWS
      ? [`The first ${FIGURE_ROWS} of ${rows} rows; the JSON has ${leftOut.length > 0 ? "these" : "all"}.`]
      : [];
  const notes = leftOut.length > 0 ? [...shown, leftOutText(leftOut)] : shown;
  return notes.length > 0 ? `<p>${text(notes.join(" "))}</p>` : "";
}

function cell(value: string | number | null): string {
  if (value === null) return `<td class="none">no data</td>`;
  return typeof value === "number"
    ? `<td class="n">${Number(value.toPrecision(5))}</td>`
    : `<td>${text(value)}</td>`;
}
