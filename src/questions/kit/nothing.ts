import { formatDate } from "../../dates.ts";
import type { Finding, Found } from "../answer.ts";
import type { Subject } from "../subject.ts";
import { asked } from "./asked.ts";
import { tooFew } from "./finding.ts";
import { tenYearsBetween } from "./focus.ts";
import { measure } from "./measure.ts";
import { sentence } from "./short.ts";

const NO_DATA = "That may lie with the sources: no data is not the same as no events.";

/** That the two have no act with each other in ten years, from which an answer could start. */
export function noActBetween(id: string, subject: Subject): Finding {
  const { a, b, asOf, name, events } = subject;
  return tooFew({
    id,
    statement: `Too few cases: no act between ${name(a)} and ${name(b)} is on record in the ten years before ${formatDate(asOf)}.`,
    numbers: [measure("acts", "acts between the two in ten years", 0, "count", 0)],
    query: asked(
      `acts between ${a} and ${b}, ten years to ${asOf}; data sets ${events.datasets.join(", ")}`,
      tenYearsBetween(subject),
    ),
    confidence: { level: "low", why: "No event." },
  });
}

/**
 * The answer where there is nothing to ask about: one finding that says so (kit/finding, tooFew). No data is not
 * the same as no events, so that other readings and what would change it are always told.
 */
export function nothingAnswer(
  finding: Finding,
  parts: Pick<Found, "question" | "title" | "headline" | "method" | "alternatives" | "wouldChange" | "gaps">,
): Found {
  const { question, title, headline, method, alternatives, wouldChange, gaps } = parts;
  return {
    question,
    title,
    short: [sentence(headline, finding.id), sentence(NO_DATA, finding.id)],
    headline,
    findings: [finding],
    figure: null,
    moreFigures: [],
    confidence: { level: "low", why: finding.confidence.why },
    alternatives,
    method,
    wouldChange,
    gaps,
  };
}
