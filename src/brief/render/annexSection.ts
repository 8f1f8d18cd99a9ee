import type { Answer } from "../../questions/answer.ts";
import { list, plural } from "../../words/en/forms.ts";
import { type Annex, annexOf } from "../annex.ts";
import type { Drawings } from "../drawings.ts";
import { escapeHtml as text } from "./escape.ts";
import { figureBlock } from "./figureBlock.ts";
import { evidenceList, findingList } from "./finding.ts";

/**
 * What does not stand in the bodies, at the end of the page: a fold a question on screen, a part of its own in print.
 * The mark that links lead to lies within the fold, since a browser opens the folds round a target, not a target that
 * is one.
 */
export function annexSection(answers: readonly Answer[], svg: ReadonlyMap<string, Drawings>): string {
  const folds = answers.flatMap((answer) => {
    const annex = annexOf(answer);
    return isEmpty(annex) ? [] : [fold(answer, annex, svg)];
  });
  if (folds.length === 0) return "";
  return `<section id="annex"><h2>Annex</h2>
<p class="meta">${answers.some(({ body }) => body > 0) ? "By question: the evidence that the body leaves out, the findings that stand behind it, and the plots for specialists." : "By question: what the page rests on, with the row of each table."}</p>
${folds.join("\n")}
</section>`;
}

/** From an answer to its annex; empty where it has none. */
export function annexLink(answer: Answer): string {
  const annex = annexOf(answer);
  return isEmpty(annex)
    ? ""
    : `<p class="more"><a href="#${anchor(answer)}">${held(annex)} in the annex</a></p>`;
}

function fold(answer: Answer, annex: Annex, svg: ReadonlyMap<string, Drawings>): string {
  return `<details class="annex"><summary>${text(answer.title)} <span>${answer.body > 0 ? held(annex) : plural(annex.findings.length, "finding")}</span></summary>
<div id="${anchor(answer)}">
${furtherEvidence(annex)}${findingList(annex.findings, answer.body + 1)}${annex.plots.map((figure) => figureBlock(figure, svg)).join("\n")}
</div></details>`;
}

function furtherEvidence({ evidence }: Annex): string {
  if (evidence.length === 0) return "";
  const items = evidence.map(
    ({ finding, place, pieces }) =>
      `<li><a href="#${text(finding.id)}">Finding ${place}</a>${evidenceList(pieces)}</li>`,
  );
  return `<details><summary>More evidence of the findings in the body</summary><ul class="further">${items.join("\n")}</ul></details>\n`;
}

/** "21 more findings, 34 more pieces of evidence and 1 plot". */
function held({ evidence, findings, plots }: Annex): string {
  const pieces = evidence.reduce((sum, one) => sum + one.pieces.length, 0);
  const parts = [
    ...(findings.length > 0 ? [plural(findings.length, "more finding")] : []),
    ...(pieces > 0 ? [plural(pieces, "more piece of evidence", "more pieces of evidence")] : []),
    ...(plots.length > 0 ? [plural(plots.length, "plot")] : []),
  ];
  return list(parts);
}

const isEmpty = (annex: Annex) => held(annex) === "";

/** Where the page tells of an answer below its first page: its section, or its annex where that is all of it; "" where it has neither. */
export function placeOf(answer: Answer): string {
  if (answer.body > 0) return answer.question;
  return answer.findings.length > 0 ? anchor(answer) : "";
}

const anchor = ({ question }: Answer) => `annex-${question}`;
