import { formatDate } from "../../dates.ts";
import { dataEnd } from "../../questions/kit/dataEnd.ts";
import { capital } from "../../words/en/forms.ts";
import { type Brief, restsOnRecord } from "../brief.ts";
import { contentPolicy } from "./contentPolicy.ts";
import { escapeHtml as text } from "./escape.ts";
import { STYLE } from "./style.ts";

/** A self-contained page round a body: no script, no network. */
export function page(brief: Brief, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(STYLE)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Chancery ${text(brief.version)}">
<meta name="color-scheme" content="light dark">
<title>${text(brief.front.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
<footer><p>Written by Chancery ${text(brief.version)} from the record alone; the same input gives the same bytes.
Every sentence is computed from the evidence beneath it.</p>${restsOnRecord(brief) ? `\n<p class="load">${text(brief.loadEvents)}</p>` : ""}</footer>
</body>
</html>
`;
}

/** What stands above all: the news, the pair, the day, how far the data go, and how many rows were right when checked. */
export function masthead(brief: Brief): string {
  const { subject } = brief;
  const end = dataEnd(brief.coverage, subject.asOf);
  const focal = restsOnRecord(brief)
    ? ""
    : subject.focal
      ? `<p class="focal"><span class="label">Focal event</span> ${text(subject.focal.when)}: ${text(subject.focal.summary)}</p>`
      : `<p class="focal"><span class="label">Focal event</span> none in the 30 days before</p>`;
  return `<header class="masthead">
<p class="kicker">Chancery brief: ${text(capital(subject.a.name))} and ${text(subject.b.name)}</p>
<h1>${text(brief.front.title)}</h1>
<p class="asof">As of <time datetime="${subject.asOf}">${text(formatDate(subject.asOf))}</time>. Nothing later was used.${end ? ` ${text(end)}` : ""}</p>
${focal}
${brief.front.reports ? `<p class="audit">${text(brief.front.reports)}</p>` : ""}
${brief.front.audit ? `<p class="audit">${text(brief.front.audit)}</p>` : ""}
</header>`;
}
