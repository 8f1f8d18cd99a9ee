import type { OpenDispute } from "../../../record/world/ties.ts";
import type { Turn } from "../../../record/world/turns.ts";
import { capital, count, list } from "../forms.ts";
import { whenPhrase } from "../when.ts";
import { matterName } from "./matters.ts";

/** English of what divides two states, from the record of the world. */

export const edition = "2024";

export const labels = {
  matters: "kinds of matters in dispute",
  disputes: "disputes of the two on the list",
  last: "last year in which the two fought each other",
  years: "years of this conflict",
};

export const queries = {
  dispute: (a: string, b: string) => `disputes of ${a} and ${b} on the list of 2024`,
  fought: (a: string, b: string) => `armed conflicts between ${a} and ${b}, each a main party`,
};

export const byHand = {
  level: "low",
  why: "the list is of 2024 and was coded by one hand from the Factbook",
} as const;
export const notWhole = { level: "low", why: "the list is not complete" } as const;

const MATTERS: Readonly<Record<string, string>> = {
  territory: "territory",
  maritime: "waters at sea",
  "border-demarcation": "the course of the border",
  water: "rivers",
  refugees: "refugees",
  "arms/nuclear": "arms",
  other: "other matters",
};

const STOOD: Readonly<Record<OpenDispute["status"], string>> = {
  active: "was being fought over",
  open: "was open",
  frozen: "was frozen",
  managed: "was open but quiet",
  "part-settled": "was settled in part",
  settled: "was settled",
};

type Dispute = Pick<OpenDispute, "matters" | "status" | "about"> & {
  a: string;
  b: string;
  /** The last turn since the list was made, as a sentence. */
  moved: string | undefined;
};

/** In the past, since the list is of 2024; what moved since is told by its own sentence. */
export function dispute({ a, b, matters, status, about, moved }: Dispute): string {
  const kinds = matters.map((matter) => MATTERS[matter] ?? matter);
  // Where more than the kinds of the list is at stake, our own words say it and no kind stands before them.
  const matter = matters.includes("other") && about !== "" ? together(abouts(about)) : list(kinds);
  const what = about === "" || matters.includes("other") ? "" : ` It was about ${together(abouts(about))}.`;
  const since = moved === undefined ? "" : ` Since then, ${moved}`;
  return status === "settled"
    ? `${capital(a)} and ${b} had settled by 2024 what they disputed over ${matter}.${what}${since}`
    : `In 2024 ${a} and ${b} were at odds over ${matter}.${what} It ${STOOD[status]}.${since}`;
}

/** Items that hold an "and" of their own are not joined by another. */
const together = (items: readonly string[]) =>
  items.some((item) => item.includes(" and ")) ? items.join(", ") : list(items);

/** The matters in our own words; "other matters" where there are none. */
const abouts = (about: string) => (about === "" ? [MATTERS.other!] : about.split("; "));

export const disputeMore = "Status as of 2024; what the two quarrel about besides may not be on the list.";

export const row = ({ matters, status, about }: OpenDispute) =>
  `${list(matters.map((matter) => MATTERS[matter] ?? matter))}: ${status}${about === "" ? "" : ` (${about})`}`;

interface FoughtOver {
  a: string;
  b: string;
  territory: string;
  last: number;
  times: number;
}

export function foughtOver({ a, b, territory, last, times }: FoughtOver): string {
  const over = matterName(territory) === "" ? "" : ` over ${matterName(territory)}`;
  const of = times > 1 ? `, one of ${count(times)} years of that conflict` : "";
  return `The last year in which ${a} and ${b} fought each other${over}, by the list to 2024, is ${last}${of}.`;
}

export const foughtMore =
  "A year counts from 25 battle deaths on; a year that is not on the list may have seen fewer, and is no peace.";

export const none = (a: string, b: string) =>
  `The list of disputes has none for ${a} and ${b}; it is of 2024 and not complete.`;

/** The day of the list of disputes: before it nothing is told of it. */
export const LIST_DAY = "2024-04-18";

/** A turn as the end of a sentence. */
export const turned = ({ what, ...period }: Pick<Turn, "what" | "date" | "precision">) =>
  `${whenPhrase(period)}: ${what}`;

export const movedMore = (turn: Pick<Turn, "what" | "date" | "precision">) => `Since then, ${turned(turn)}`;
