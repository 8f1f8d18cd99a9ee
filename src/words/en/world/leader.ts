import { formatWhen } from "../../../dates.ts";
import type { LeaderNow } from "../../../record/world/states.ts";
import { list } from "../forms.ts";
import { whenText } from "../when.ts";

/** English of who leads two states, from the record of the world. */

export const when = formatWhen;
export const edition = "January 2026";
/** The day of the list's newest data. */
export const EDITION_DAY = "2026-01-22";

export const labels = {
  since: (name: string) => `year since which the leader of ${name} has been in office`,
  leaders: "leaders on the list",
  due: (name: string) => `year in which a vote or handover was due in ${name}`,
};

export const queries = {
  inOffice: (a: string, b: string) => `who leads ${a} and ${b}`,
  due: (a: string, b: string) => `votes and handovers due in ${a} and ${b}`,
};

export const general = {
  level: "low",
  why: "from general knowledge of January 2026, not looked up since",
} as const;

interface Side {
  state: string;
  leaders: readonly LeaderNow[];
}

/** Who leads each, and since when. After the day of the list it is told as what the list says, since nothing newer is held. */
export function inOffice(sides: readonly Side[], asOf: string): string {
  const late = asOf > EDITION_DAY;
  const known = sides.filter(({ leaders }) => leaders.length > 0);
  const none = sides.filter(({ leaders }) => leaders.length === 0);
  const inList = known.filter(({ leaders }) => leaders.every(({ since }) => since <= EDITION_DAY));
  const told = inList.map(({ state, leaders }, at) => {
    const leads = late ? "led" : leaders.length > 1 ? "lead" : "leads";
    return `${late && at === 0 ? "In January 2026 " : ""}${who(leaders)} ${leads} ${state}.${began(leaders)}`;
  });
  const later = known
    .filter((side) => !inList.includes(side))
    .map(({ state, leaders }) => `${who(leaders)} has led ${state} since ${formatWhen(leaders[0]!.since)}.`);
  return [...told, ...later, ...none.map(({ state }) => `Who leads ${state} is not on the list.`)].join(" ");
}

const who = (leaders: readonly LeaderNow[]) =>
  list(leaders.map(({ name, title }) => `${name} (${titleOf(title)})`));

/** Where two lead, when each began stands in the evidence. */
function began(leaders: readonly LeaderNow[]): string {
  const [only, ...others] = leaders;
  if (!only || others.length > 0 || only.since === "") return "";
  const since = whenText(only.since);
  return only.presentTerm ? ` The present term began ${since}.` : ` The office began ${since}.`;
}

/** Titles of many words say less than they hide. */
function titleOf(title: string): string {
  const short = title.split(/ and |,/)[0]!;
  return short
    .split(" ")
    .map((word) => (PROPER.has(word) ? word : word.toLowerCase()))
    .join(" ");
}

/** Words of titles that are names. */
const PROPER = new Set(["Taliban", "Swiss", "Spain", "Houthi", "Grenadines"]);

export function inOfficeMore(leaders: readonly LeaderNow[]): string | undefined {
  const notes = leaders
    .filter(({ note }) => note !== "" && !/date set/.test(note))
    .map(({ name, note }) => `${name}: ${note.replace(/ ?\(hand\)/, "")}.`);
  return notes.length > 0 ? notes.join(" ") : undefined;
}

export const row = ({ title, name, presentTerm }: LeaderNow) =>
  `${title} ${name}${presentTerm ? ", present term" : ""}`;

/** What the list of January 2026 knew to come. Whether it came, and what came of it, is not on the list. */
export const due = (ahead: readonly { state: string; by: string }[]) =>
  `By the list of January 2026 a vote or a handover was to come ${list(ahead.map(({ state, by }) => `in ${state} by ${by.length === 4 ? `the end of ${by}` : formatWhen(by)}`))}.`;

export const dueRow = (by: string) => `vote or handover due, ${formatWhen(by)}`;
