import type { Answer, Evidence, Figure, Finding } from "../../questions/answer.ts";
import type { LeftOut } from "../../questions/figures.ts";
import { plural } from "../../words/en/forms.ts";
import type { Drawings } from "../drawings.ts";
import { leftOutText } from "../figures/leftOut.ts";
import { safeUrl, escapeHtml as text } from "./escape.ts";
import { figureTable } from "./figureTable.ts";
import { likelihoodText, measureText } from "./numbers.ts";

/** Rows of a figure's data that a page shows; the JSON has more. */
const FIGURE_ROWS = 400;

/** One of the ten as a section of the page. */
export function answerSection(answer: Answer, ordinal: number, svg: ReadonlyMap<string, Drawings>): string {
  return `<section id="${answer.question}" class="answer" aria-labelledby="${answer.question}-title">
<p class="ordinal" aria-hidden="true">${ordinal}</p>
<h2 id="${answer.question}-title">${text(answer.title)}</h2>
${short(answer)}
<p class="headline">${text(answer.headline)}</p>
<p class="meta">Confidence ${answer.confidence.level}: ${text(answer.confidence.why)}</p>
${answer.figure ? figureBlock(answer.figure, svg) : ""}
<ol class="findings">
${answer.findings.slice(0, answer.body).map(findingItem).join("\n")}
</ol>
${annex(answer, svg)}
${answer.moreFigures
  .filter((figure) => !isPlot(figure))
  .map((figure) => figureBlock(figure, svg))
  .join("\n")}
<div class="asides">
${aside("Other readings", answer.alternatives)}
${aside("What would change it", answer.wouldChange)}
${aside("What is missing", answer.gaps)}
<div class="method"><h3>Method</h3><p>${text(answer.method)}</p></div>
</div>
</section>`;
}

/** The short answer; after each sentence the numbers of the findings that bear it. */
function short({ short, findings }: Answer): string {
  if (short.length === 0) return "";
  const placeOf = (id: string) => findings.findIndex((finding) => finding.id === id) + 1;
  const inOrder = (ids: readonly string[]) => [...ids].sort((x, y) => placeOf(x) - placeOf(y));
  const mark = (id: string) => {
    const place = placeOf(id);
    return `<a href="#${text(id)}" aria-label="finding ${place}">${place}</a>`;
  };
  const said = short.map(
    (one) => `${text(one.text)}<sup class="borne">${inOrder(one.findings).map(mark).join(" ")}</sup>`,
  );
  return `<p class="short">${said.join(" ")}</p>`;
}

/** An event study as it is published, for those who read intervals; the body has it as dots or in words. */
const isPlot = ({ data }: Figure) => data.kind === "effects";

/** Findings below the body and plots for specialists, folded; a link to one of them unfolds it. */
function annex({ findings, body, moreFigures }: Answer, svg: ReadonlyMap<string, Drawings>): string {
  const rest = findings.slice(body);
  const plots = moreFigures.filter(isPlot);
  const held = [
    ...(rest.length > 0 ? [plural(rest.length, "more finding")] : []),
    ...(plots.length > 0 ? [plural(plots.length, "plot")] : []),
  ];
  if (held.length === 0) return "";
  const list =
    rest.length > 0
      ? `<ol class="findings" start="${body + 1}">\n${rest.map(findingItem).join("\n")}\n</ol>\n`
      : "";
  return `<details class="annex"><summary>Annex: ${held.join(" and ")}</summary>
${list}${plots.map((figure) => figureBlock(figure, svg)).join("\n")}</details>`;
}

function pictures(figure: Figure, drawn: Drawings | undefined): string {
  if (!drawn) return `<p>${text(figure.alt)}</p>`;
  return `<div class="wide">${drawn.wide}</div><div class="narrow">${drawn.narrow}</div>`;
}

function figureBlock(figure: Figure, svg: ReadonlyMap<string, Drawings>): string {
  const { columns, rows } = figureTable(figure.data);
  const cut = cutNote(rows.length, figure.leftOut ?? []);
  return `<figure id="figure-${text(figure.id)}">
${figure.topic ? `<p class="figure-topic">${text(figure.topic)}</p>\n` : ""}<p class="figure-title">${text(figure.title)}</p>
${pictures(figure, svg.get(figure.id))}
<figcaption>${text(figure.caption)}</figcaption>
<details class="data"><summary>Data of this figure</summary>${cut}<div class="scroll" tabindex="0" role="group" aria-label="table"><table>
<thead><tr>${columns.map((column) => `<th scope="col">${text(column)}</th>`).join("")}</tr></thead>
<tbody>${rows
    .slice(0, FIGURE_ROWS)
    .map((row) => `<tr>${row.map(cell).join("")}</tr>`)
    .join("")}</tbody></table></div></details>
</figure>`;
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

function findingItem(finding: Finding): string {
  const likelihood = finding.likelihood
    ? `<p class="likelihood">${text(likelihoodText(finding.likelihood))}</p>`
    : "";
  const numbers = finding.numbers
    .map((measure) => `<li><span>${text(measure.label)}</span> ${text(measureText(measure))}</li>`)
    .join("");
  const shown = finding.evidence.length;
  const count = finding.evidenceCount > shown ? `${shown} of ${finding.evidenceCount}` : String(shown);
  return `<li id="${text(finding.id)}"${finding.thin ? ` class="thin"` : ""}>
<p class="statement">${text(finding.statement)}</p>
${likelihood}
<p class="meta"><span class="nature ${finding.nature}">${finding.nature}</span> confidence ${finding.confidence.level}: ${text(finding.confidence.why)}</p>
<details><summary>Numbers and evidence (${count})</summary>
<ul class="numbers">${numbers}</ul>
<p class="query"><span class="label">Query</span> ${text(finding.query.words)}</p>
<ul class="evidence">${finding.evidence.map(evidenceItem).join("")}</ul>
</details></li>`;
}

function evidenceItem(piece: Evidence): string {
  const url = safeUrl(piece.url);
  const publisher = url
    ? `<a href="${text(url)}" rel="noreferrer">${text(piece.publisher)}</a>`
    : text(piece.publisher);
  return `<li><time datetime="${piece.date}">${text(piece.when)}</time> <b>${text(piece.who)}</b> ${text(piece.what)} <span class="publisher">${publisher} · ${text(piece.source)}</span></li>`;
}

function aside(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<div><h3>${title}</h3><ul>${items.map((item) => `<li>${text(item)}</li>`).join("")}</ul></div>`;
}
