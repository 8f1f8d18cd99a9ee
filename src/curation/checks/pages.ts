import { addDays } from "../../dates.ts";
import type { Book } from "../book.ts";
import { confidenceOf } from "../confidence.ts";
import { type Doubt, doubt } from "../doubt.ts";
import { pagesOf } from "../pageKinds.ts";

// What the pages behind a row say of it.

/** A row whose first page is a copy although its second is none: the better page stands first. */
export function copies({ events, pageRules }: Book): Doubt[] {
  return events
    .filter((event) => {
      const [first, second] = pagesOf(event, pageRules);
      return first?.kind === "copy" && second !== undefined && second.kind !== "copy";
    })
    .map((event) =>
      doubt("copy first", event, `${event.evidence.url} is a copy, ${event.evidence.url2} is none`),
    );
}

/** Confidence by rule; `npm run casebook:confidence` writes it. */
export function confidence({ events, pageRules }: Book): Doubt[] {
  return events.flatMap((event) => {
    const due = confidenceOf(event, pageRules);
    return due === event.confidence
      ? []
      : [doubt("confidence", event, `${event.confidence}, by rule ${due}`)];
  });
}

const DAY_IN_ADDRESS = /(?<!\d)((?:19|20)\d\d)[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day that stands in a page's address, where one does. */
function dayOfAddress(url: string): string | undefined {
  const found = DAY_IN_ADDRESS.exec(url);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : undefined;
}

/** A page cannot tell of an act that came after it. A day of grace is for those who live further west. */
export function olderPages({ events }: Book): Doubt[] {
  return events.flatMap((event) => {
    const days = [event.evidence.url, event.evidence.url2].map(dayOfAddress);
    if (event.precision !== "day" || days.every((day) => day === undefined)) return [];
    const tellsIt = (day: string | undefined, url: string) =>
      url !== "" && (day === undefined || day >= addDays(event.date, -1));
    const urls = [event.evidence.url, event.evidence.url2];
    return urls.some((url, i) => tellsIt(days[i], url))
      ? []
      : [doubt("page older than act", event, `the page is of ${days.find((day) => day !== undefined)}`)];
  });
}
