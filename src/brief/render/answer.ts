import type { Answer, Sentence } from "../../questions/answer.ts";
import { bodyOf } from "../annex.ts";
import type { Brief } from "../brief.ts";
import type { Drawings } from "../drawings.ts";
import { openingOf } from "../opening.ts";
import { annexLink } from "./annexSection.ts";
import { escapeHtml as text } from "./escape.ts";
import { figureBlock } from "./figureBlock.ts";
import { findingList } from "./finding.ts";

/** The body of one of the ten as a section of the page. What the record lacks stands under the brief's gaps. */
export function answerSection(
  answer: Answer,
  ordinal: number,
  { front }: Brief,
  svg: ReadonlyMap<string, Drawings>,
): string {
  const { findings, moreFigures } = bodyOf(answer);
  return `<section id="${answer.question}" class="answer" aria-labelledby="${answer.question}-title">
<p class="ordinal" aria-hidden="true">${ordinal}</p>
<h2 id="${answer.question}-title">${text(answer.title)}</h2>
${opening(openingOf(answer, front), answer)}
<p class="meta">Confidence ${answer.confidence.level}: ${text(answer.confidence.why)}</p>
<div class="detail">
${answer.figure ? figureBlock(answer.figure, svg) : ""}
${findingList(findings, 1)}${annexLink(answer)}
${moreFigures.map((figure) => figureBlock(figure, svg)).join("\n")}
<div class="asides">
${aside("Other readings", answer.alternatives)}
${aside("What would change it", answer.wouldChange)}
<div class="method"><h3>Method</h3><p>${text(answer.method)}</p></div>
</div>
</div>
</section>`;
}

/**
 * What opens the section; after each sentence the numbers of the findings that bear it. One that is not on the page has no
 * number: it would lead nowhere.
 */
function opening(sentences: readonly Sentence[], { findings }: Answer): string {
  const mark = (ids: readonly string[]) =>
    findings
      .flatMap(({ id }, index) =>
        ids.includes(id) ? [`<a href="#${text(id)}" aria-label="finding ${index + 1}">${index + 1}</a>`] : [],
      )
      .join(" ");
  const said = sentences.map((one) => {
    const marks = mark(one.findings);
    return `${text(one.text)}${marks ? `<sup class="borne">${marks}</sup>` : ""}`;
  });
  return `<p class="short">${said.join(" ")}</p>`;
}

function aside(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<div><h3>${title}</h3><ul>${items.map((item) => `<li>${text(item)}</li>`).join("")}</ul></div>`;
}
