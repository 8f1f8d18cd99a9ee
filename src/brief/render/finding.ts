import type { Evidence, Finding } from "../../questions/answer.ts";
import { safeUrl, escapeHtml as text } from "./escape.ts";
import { likelihoodText, measureText } from "./numbers.ts";

/** Findings as a list that is numbered from a place on. */
export function findingList(findings: readonly Finding[], start: number): string {
  if (findings.length === 0) return "";
  const from = start > 1 ? ` start="${start}"` : "";
  return `<ol class="findings"${from}>\n${findings.map(findingItem).join("\n")}\n</ol>\n`;
}

export function evidenceList(pieces: readonly Evidence[]): string {
  return `<ul class="evidence">${pieces.map(evidenceItem).join("")}</ul>`;
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
${evidenceList(finding.evidence)}
</details></li>`;
}

function evidenceItem(piece: Evidence): string {
  const url = safeUrl(piece.url);
  const publisher = url
    ? `<a href="${text(url)}" rel="noreferrer">${text(piece.publisher)}</a>`
    : text(piece.publisher);
  return `<li><time datetime="${piece.date}">${text(piece.when)}</time> <b>${text(piece.who)}</b> ${text(piece.what)} <span class="publisher">${publisher} · ${text(piece.source)}</span></li>`;
}
