import { pageOf } from "../../chronicle/browse.ts";
import { cameoName } from "../../chronicle/cameo.ts";
import type { ChronicleEvent, Party } from "../../chronicle/event.ts";
import { FACETS, type FacetKey } from "../../chronicle/facets.ts";
import { timelineOf } from "../../chronicle/timeline.ts";
import { formatDate } from "../../dates.ts";
import { issueWords } from "../../words/en/issues.ts";
import type { Held } from "../desk/held.ts";
import type { AnswerOf } from "../endpoints.ts";
import type { AnswerTo } from "./all.ts";
import { chosenOf, viewOf } from "./chronicleFilter.ts";

/** Values listed of each facet. */
const LISTED = 12;

export const events: AnswerTo<"events"> = async (held, { id, offset, limit, order, ...query }) => {
  const { view, filter, asOf, a, b } = await chosenOf(held, query);
  const whole = id === undefined ? filter : { ...filter, id: [id] };
  const { total, rows } = await pageOf(view, whole, { offset, limit, order });
  const actor = (code: string | undefined) =>
    code === undefined ? null : { code, name: held.desk.actors.name(code, asOf) };
  return {
    total,
    asOf: asOf ?? null,
    a: actor(a),
    b: actor(b),
    events: rows.map((event) => eventRow(held, event)),
  };
};

export const timeline: AnswerTo<"timeline"> = async (held, query) => {
  const { view, filter } = await chosenOf(held, query);
  const { bins, coverage, ...rest } = await timelineOf(view, filter);
  return { ...rest, bins: [...bins], coverage: [...coverage] };
};

export const facets: AnswerTo<"facets"> = async (held, query) => {
  const { view, filter, asOf } = await chosenOf(held, query);
  const found = await view.countsEach(filter, FACETS);
  return {
    facets: found.map(({ key, values }) => {
      const rest = values.slice(LISTED);
      return {
        key,
        values: values
          .slice(0, LISTED)
          .map(({ value, n }) => ({ value, name: nameOf(held, key, value, asOf), n })),
        more: { values: rest.length, n: rest.reduce((sum, { n }) => sum + n, 0) },
      };
    }),
  };
};

export const quarantine: AnswerTo<"quarantine"> = async (held, { reason, offset, limit, ...query }) => {
  const { view } = await viewOf(held, query);
  const [counted, rows] = await Promise.all([view.quarantined(), view.refused({ reason, offset, limit })]);
  const reasons = new Map<string, number>();
  for (const row of counted) reasons.set(row.reason, (reasons.get(row.reason) ?? 0) + row.rows);
  const all = [...reasons.values()].reduce((sum, n) => sum + n, 0);
  return {
    total: reason === undefined ? all : (reasons.get(reason) ?? 0),
    reasons: [...reasons].map(([why, n]) => ({ reason: why, n })).sort((x, y) => y.n - x.n),
    rows: [...rows],
  };
};

function nameOf({ desk }: Held, key: FacetKey, value: string, asOf: string | undefined): string {
  if (value === "") return "";
  if (key === "source" || key === "target") return desk.actors.name(value, asOf);
  if (key === "root") return cameoName(value);
  return key === "issue" ? issueWords(value) : value;
}

/** The event as a reader wants it: names of the day, the act in words, links that are safe to follow. */
function eventRow(held: Held, event: ChronicleEvent): AnswerOf<"events">["events"][number] {
  const { id, date, precision, known, source, target, cameo, quad, goldstein } = event;
  const { kind, aim, issue, reports, confidence, evidence, origin } = event;
  return {
    ...{ id, date, precision, when: formatDate(date, precision), known },
    source: partyRow(held, source, date),
    target: target && partyRow(held, target, date),
    act: { code: cameo, name: cameoName(cameo) },
    ...{ quad, goldstein, kind, aim, issue: issueWords(issue), reports, confidence },
    summary: evidence.summary,
    publisher: evidence.publisher,
    urls: [evidence.url, evidence.url2].filter(isWeb),
    ...{ dataset: origin.dataset, file: origin.file, line: origin.line },
  };
}

function partyRow({ desk }: Held, { code, name, person }: Party, date: string) {
  return { code, name: code ? desk.actors.name(code, date) : name, person, written: name };
}

/** Whether it is an address of the web: a file may hold any text in its place. */
function isWeb(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
