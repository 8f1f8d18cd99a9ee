import { readCsv } from "../actors/csv.ts";
import type { ChronicleEvent } from "../chronicle/event.ts";

/**
 * What a page is worth as a witness: `official`, its publisher is a state or an organisation that acted, or the
 * record of one; `copy`, a mirror, a digest or a copied text, whose address will not last and whose wording nobody
 * answers for; `plain`, all else.
 */
export type PageKind = "official" | "copy" | "plain";

/** A line of casebook/page_kinds.csv; the first that fits a page decides. */
export interface PageRule {
  kind: PageKind;
  /** Whether `pattern` is a part of the publisher's name or the end of the address's host. */
  where: "publisher" | "host";
  pattern: string;
  /** The state whose acts alone the publisher speaks for; "" = all. */
  of: string;
}

export function loadPageRules(casebook: URL): PageRule[] {
  return readCsv(new URL("page_kinds.csv", casebook)).map(
    ({ kind, where, pattern, of }) => ({ kind, where, pattern, of }) as PageRule,
  );
}

/** The kinds of the pages behind an event, its own first; the second page's publisher is known by its address alone. */
export function pagesOf(
  event: ChronicleEvent,
  rules: readonly PageRule[],
): { host: string; kind: PageKind }[] {
  const { publisher, url, url2 } = event.evidence;
  return [
    { url, publisher },
    { url: url2, publisher: "" },
  ]
    .filter((page) => page.url !== "")
    .map((page) => ({
      host: hostOf(page.url),
      kind: kindOfPage(page.url, page.publisher, [event.source.code, event.target?.code ?? ""], rules),
    }));
}

/** The kind of a page that tells of what these states did; its publisher "" where it is known by its address alone. */
export function kindOfPage(
  url: string,
  publisher: string,
  states: readonly string[],
  rules: readonly PageRule[],
): PageKind {
  const host = hostOf(url);
  return rules.find((rule) => fits(rule, host, publisher, states))?.kind ?? "plain";
}

function fits(rule: PageRule, host: string, publisher: string, states: readonly string[]): boolean {
  if (rule.of !== "" && !states.includes(rule.of)) return false;
  return rule.where === "publisher"
    ? publisher.includes(rule.pattern)
    : host === rule.pattern || host.endsWith(`.${rule.pattern}`);
}

/** The host of an address without its "www". */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}
