import { formatDate } from "../../../dates.ts";
import type { ConflictYear } from "../../../record/world/force.ts";
import type { OpenDispute } from "../../../record/world/ties.ts";
import { capital, count, list } from "../forms.ts";
import { when as whenOf } from "../when.ts";
import { matterName } from "./matters.ts";

/** English of what divides two states, from the record of the world. */

export const when = whenOf;
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
  managed: "was open but quiet, in talks or before a court",
  "part-settled": "was settled in part",
  settled: "was settled",
};

type Dispute = Pick<OpenDispute, "matters" | "status" | "about"> & {
  a: string;
  b: string;
  moved: string | undefined;
};

export function dispute({ a, b, matters, status, about, moved }: Dispute): string {
  const kinds = matters
    .map((matter) => MATTERS[matter] ?? matter)
    .filter((one) => matters.length === 1 || one !== MATTERS.other);
  const matter = list(kinds) === MATTERS.other ? list(abouts(about)) : list(kinds);
  const what = about === "" || matter === list(abouts(about)) ? "" : `: ${list(abouts(about))}`;
  const since = moved === undefined ? "" : ` It has moved since, last in ${formatDate(moved, "month")}.`;
  return status === "settled"
    ? `${capital(a)} and ${b} had settled what they disputed by 2024: ${matter}${what.replace(": ", ", ")}.${since}`
    : `${capital(a)} and ${b} are at odds over ${matter}${what}. In 2024 this ${STOOD[status]}.${since}`;
}

/** The matters in our own words; "other matters" where there are none. */
const abouts = (about: string) => (about === "" ? [MATTERS.other!] : about.split("; "));

export const disputeMore = "Status as of 2024; what the two quarrel about besides may not be on the list.";

export const row = ({ matters, status, about }: OpenDispute) =>
  `${list(matters.map((matter) => MATTERS[matter] ?? matter))}: ${status}${about === "" ? "" : ` (${about})`}`;

export const foughtOver = ({
  a,
  b,
  territory,
  last,
  times,
}: {
  a: string;
  b: string;
  territory: string;
  last: number;
  times: number;
}) =>
  `${matterName(territory) === "" ? "They" : `Over ${matterName(territory)} they`} last fought in ${last}${times > 1 ? `, one of ${count(times)} years of that conflict` : ""}, by a list that ends in 2024.`.replace(
    /^They/,
    `${capital(a)} and ${b}`,
  );

export const foughtMore =
  "A year counts from 25 battle deaths on; a year that is not on the list may have seen fewer, and is no peace.";

export const conflictRow = ({ territory, matter, level }: ConflictYear) =>
  `armed conflict; matter: ${territory === "" ? matter : territory}; ${level === 2 ? "a thousand battle deaths or more" : "25 to 999 battle deaths"}`;

export const none = (a: string, b: string) =>
  `No dispute of ${a} and ${b} is on the list of 2024, which is not complete.`;
