import type { Answer } from "../../questions/answer.ts";
import * as say from "../../words/en/front.ts";
import { type Brief, type Judgement, restsOnRecord, type Watch } from "../brief.ts";
import { glanceSvg } from "../figures/glance.ts";
import { placeOf } from "./annexSection.ts";
import { escapeHtml as text } from "./escape.ts";
import { likelihoodText } from "./numbers.ts";

/** Where the first page stands alone there is nothing beneath it to lead to. */
export interface FrontOptions {
  linked: boolean;
}

/** The first page: the bottom line, the key judgements, what to watch, and the ten answers in short. */
export function frontSection(brief: Brief, { linked }: FrontOptions): string {
  const { front, answers } = brief;
  const marks = linked ? marksOf(answers) : () => "";
  const line = front.bottomLine.map((one) => `${text(one.text)}${marks(one.findings)}`).join(" ");
  return `<section id="front" class="front" aria-label="In short">
${line === "" ? "" : `<p class="bottom-line">${line}</p>`}
${restsOnRecord(brief) ? "" : judgements(front.judgements, marks)}
${watch(front.watch, marks)}
<h2>${front.short.length === 10 ? "The ten questions" : "The questions"} in short</h2>
<div class="shorts">
${front.short.map((one, at) => shortBlock(one, marks, linked ? placeOf(answers[at]!) : "")).join("\n")}
</div>
</section>`;
}

type Marks = (ids: readonly string[]) => string;

/** After a sentence the numbers of the findings that bear it, each a link: "2·1" is the first finding of the second answer. */
function marksOf(answers: readonly Answer[]): Marks {
  const place = new Map(
    answers.flatMap(({ findings }, at) =>
      findings.map(({ id }, nth): [string, string] => [id, `${at + 1}·${nth + 1}`]),
    ),
  );
  return (ids) => {
    const links = ids
      .flatMap((id) => {
        const name = place.get(id);
        return name ? [{ id, name }] : [];
      })
      .slice(0, 3)
      .map(({ id, name }) => `<a href="#${text(id)}" aria-label="finding ${name}">${name}</a>`);
    return links.length ? `<sup class="borne">${links.join(" ")}</sup>` : "";
  };
}

function judgements(all: readonly Judgement[], marks: Marks): string {
  if (all.length === 0)
    return `<div id="judgements"><h2>Key judgements</h2><p>The record is too thin for a judgement.</p></div>`;
  const items = all.map(({ statement, findings, likelihood, confidence }) => {
    const chance = likelihood ? `<strong>${text(likelihoodText(likelihood))}</strong> · ` : "";
    return `<li><span class="statement">${text(statement)}</span>${marks(findings)}
<span class="meta" title="${text(confidence.why)}">${chance}confidence ${confidence.level}</span></li>`;
  });
  return `<div id="judgements"><h2>Key judgements</h2><ol class="judgements">${items.join("\n")}</ol></div>`;
}

function watch(all: readonly Watch[], marks: Marks): string {
  if (all.length === 0) return "";
  const groups = say.watch.headings.flatMap(([kind, heading]) => {
    const of = all.filter((one) => one.kind === kind);
    if (of.length === 0) return [];
    const items = of.map((one) => `<li>${text(one.text)}${kind === "date" ? "" : marks(one.findings)}</li>`);
    return [`<div><h3>${heading}</h3><ul>${items.join("")}</ul></div>`];
  });
  return `<div id="watch"><h2>What to watch</h2><div class="watch">${groups.join("")}</div></div>`;
}

function shortBlock(
  { asks, sentences, glance }: Brief["front"]["short"][number],
  marks: Marks,
  place: string,
): string {
  const heading = place ? `<a href="#${place}">${text(asks)}</a>` : text(asks);
  const picture = glance
    ? `<figure class="glance">${glanceSvg(glance)}<figcaption>${text(glance.label)}</figcaption></figure>`
    : "";
  const said = sentences.map((one) => `${text(one.text)}${marks(one.findings)}`).join(" ");
  return `<article><h3>${heading}</h3>${picture}<p>${said}</p></article>`;
}
