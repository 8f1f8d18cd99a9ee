import { formatDate } from "../../dates.ts";
import { LIKELIHOOD_TERMS } from "../../forecast/likelihood.ts";
import { number, percent } from "../../words/en/forms.ts";
import * as say from "../../words/en/reports.ts";
import { type Brief, type BriefSource, type Change, hasChanges, restsOnRecord } from "../brief.ts";
import type { Drawings } from "../drawings.ts";
import { annexSection, placeOf } from "./annexSection.ts";
import { answerSection } from "./answer.ts";
import { escapeHtml as text } from "./escape.ts";
import { frontSection } from "./front.ts";
import { GRADES_INTRO, gradeText } from "./grades.ts";
import { masthead, page } from "./page.ts";
import { quarantineText } from "./quarantine.ts";
import { redlineHtml } from "./redline.ts";
import { shortTitle } from "./shortTitle.ts";

/**
 * The brief as one self-contained page: no script, no network, figures inline as SVG. Good on
 * screen, phone and A4, light and dark. `svg` holds each figure's drawings by its id.
 */
export function renderHtml(brief: Brief, svg: ReadonlyMap<string, Drawings>): string {
  const annex = annexSection(brief.answers, svg);
  const sections = brief.answers
    .map((answer, index) => (answer.body > 0 ? answerSection(answer, index + 1, brief, svg) : ""))
    .join("\n");
  return page(
    brief,
    `<a class="skip" href="#front">Skip to the first page</a>
${masthead(brief)}
<div class="columns">
${contents(brief, annex !== "")}
<main>
${frontSection(brief, { linked: true })}
${annex && !restsOnRecord(brief) ? `<p class="in-print">Each finding names its strongest evidence; the rest, and what stands behind the findings, is in the annex at the end.</p>` : ""}
${sections}
${changes(brief)}
${gaps(brief)}
${sources(brief)}
${restsOnRecord(brief) ? "" : reading()}
${annex}
</main>
</div>`,
  );
}

function contents(brief: Brief, annex: boolean): string {
  const items = brief.answers
    .filter((answer) => placeOf(answer) !== "")
    .map((answer) => `<li><a href="#${placeOf(answer)}">${text(shortTitle(answer.question))}</a></li>`)
    .join("");
  const after = [
    hasChanges(brief) ? `<li><a href="#changes">What changed</a></li>` : "",
    `<li><a href="#gaps">Gaps</a></li>`,
    `<li><a href="#sources">Sources</a></li>`,
    restsOnRecord(brief) ? "" : `<li><a href="#reading">How to read this</a></li>`,
    annex ? `<li><a href="#annex">Annex</a></li>` : "",
  ].join("");
  return `<nav aria-label="Contents"><ol><li class="top"><a href="#front">In short</a></li>${items}</ol><ul>${after}</ul></nav>`;
}

function changes(brief: Brief): string {
  if (!hasChanges(brief)) return "";
  const onPage = new Set(brief.answers.flatMap(({ findings }) => findings.map(({ id }) => id)));
  const items = brief.changes.items.map((item) => `<li>${linked(item, onPage)}</li>`).join("");
  return `<section id="changes"><h2>What changed since ${text(formatDate(brief.changes.since))}</h2>${redlineHtml(brief.changes.redline, true)}<h3>What happened, and numbers that moved</h3><ul>${items}</ul></section>`;
}

/** What is no more on the page is said without a link. */
function linked({ finding, statement }: Change, onPage: ReadonlySet<string>): string {
  return onPage.has(finding) ? `<a href="#${text(finding)}">${text(statement)}</a>` : text(statement);
}

function gaps(brief: Brief): string {
  return `<section id="gaps"><h2>Gaps</h2><ul>${brief.gaps.map((gap) => `<li>${text(gap)}</li>`).join("")}${restsOnRecord(brief) ? "" : `<li>${text(quarantineText(brief))}</li>`}</ul></section>`;
}

function sources(brief: Brief): string {
  const list = brief.sources
    .map(
      (source) =>
        `<li><strong>${text(source.title)}</strong>. ${text(source.citation)}. <em>Terms:</em> ${text(source.terms)}.${source.quality ? ` <em>Note:</em> ${text(source.quality)}.` : ""}</li>`,
    )
    .join("\n");
  return `<section id="sources"><h2>Sources and their quality</h2>
${restsOnRecord(brief) ? "" : eventSources(brief)}
<details><summary>Citations and terms (${brief.sources.length})</summary><ul class="citations">${list}</ul></details></section>`;
}

/** What the event data cover, how good they are and who published them. */
function eventSources(brief: Brief): string {
  const withActs = brief.countingRule !== "";
  const columns = (withActs ? say.COLUMNS : say.COLUMNS.slice(0, -1))
    .map((title, at) => `<th scope="col"${at < 3 ? "" : ' class="n"'}>${title}</th>`)
    .join("");
  const coverage = brief.coverage
    .map(
      (row) =>
        `<tr><td>${text(row.dataset)}</td><td>${row.from}</td><td>${row.to}</td><td class="n">${number(row.events)}</td><td class="n">${number(row.pair)}</td>${withActs ? `<td class="n">${number(row.acts)}</td>` : ""}</tr>`,
    )
    .join("");
  const mix = (title: string, rows: Brief["sourceMix"]["byPlace"]) =>
    `<p><span class="label">${title}</span> ${rows
      .slice(0, 8)
      .map((row) => `${text(row.label)} ${percent(row.share)}`)
      .join(" · ")}</p>`;
  return `<div class="scroll" tabindex="0" role="group" aria-label="table"><table><caption>What the event data cover, cut at the as-of date. A day outside these spans is “no data”, not “no events”.</caption>
<thead><tr>${columns}</tr></thead><tbody>${coverage}</tbody></table></div>
${withActs ? `<p>${text(brief.countingRule)}</p>` : ""}
${brief.sources.map(blindSpots).join("")}
${brief.audit ? `<p>${text(brief.audit)}</p>` : ""}
${graded(brief)}
${mix("Where the publishers of the pair’s events are at home", brief.sourceMix.byPlace)}
${mix("How sure the rows are", brief.sourceMix.byConfidence)}`;
}

function blindSpots({ title, blindSpots: spots }: BriefSource): string {
  if (spots.length === 0) return "";
  return `<p>${text(say.blindSpots(title))}:</p><ul>${spots.map((spot) => `<li>${text(spot)}</li>`).join("")}</ul>`;
}

function graded({ completeness }: Brief): string {
  if (completeness.length === 0) return "";
  const items = completeness.map((row) => `<li>${text(gradeText(row))}</li>`).join("");
  return `<p>${text(GRADES_INTRO)}</p><ul>${items}</ul>`;
}

function reading(): string {
  const terms = LIKELIHOOD_TERMS.map(
    (band) =>
      `<tr><td>${band.term}</td><td class="n">${Math.round(band.from * 100)}–${Math.round(band.to * 100)} %</td></tr>`,
  );
  return `<section id="reading"><h2>How to read this</h2>
<p>A <strong>likelihood</strong> says how probable a thing is; <strong>confidence</strong> says how good the evidence for that number is. The words stand for these chances (Intelligence Community Directive 203):</p>
<table class="terms"><thead><tr><th scope="col">word</th><th scope="col" class="n">chance</th></tr></thead><tbody>${terms.join("")}</tbody></table>
<p>Each finding is marked as <em>information</em> (what the record holds), <em>assumption</em> (ours) or <em>judgement</em> (drawn from both). Numbers in brackets are intervals; n counts the cases behind them; p is how often chance alone does as much.</p></section>`;
}
