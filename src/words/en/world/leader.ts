import { formatWhen, sureDay } from "../../../dates.ts";
import type { LeaderNow } from "../../../record/world/states.ts";
import { capital, list } from "../forms.ts";

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

/** A sentence for each of the two. After the day of the list it is told as what the list says, since nothing newer is held. */
export function inOffice(sides: readonly Side[], asOf: string): string {
  const known = sides.filter(({ leaders }) => leaders.length > 0);
  const none = sides.filter(({ leaders }) => leaders.length === 0);
  const verb = asOf > EDITION_DAY ? "was" : "is";
  const told = known.map(({ state, leaders }, at) => {
    const text = `${state} ${verb} led by ${list(leaders.map(termOf))}.`;
    return at === 0 && asOf > EDITION_DAY ? `In January 2026 ${text}` : capital(text);
  });
  return [...told, ...none.map(({ state }) => `Who leads ${state} is not on the list.`)].join(" ");
}

const termOf = ({ title, name, since, presentTerm }: LeaderNow) =>
  `${name}, ${titleOf(title)}${since === "" ? "" : presentTerm ? `, in this term since ${formatWhen(since)}` : ` since ${formatWhen(since)}`}`;

/** Titles of many words say less than they hide. */
const titleOf = (title: string) => {
  const short = title.split(/ and |,/)[0]!;
  return /^(President|Prime Minister|King|Chancellor|Supreme Leader|Sultan|Amir|Emir)/.test(short)
    ? short.toLowerCase()
    : short;
};

export function inOfficeMore(leaders: readonly LeaderNow[]): string | undefined {
  const notes = leaders
    .filter(({ note }) => note !== "" && !/date set/.test(note))
    .map(({ name, note }) => `${name}: ${note.replace(/ ?\(hand\)/, "")}.`);
  return notes.length > 0 ? notes.join(" ") : undefined;
}

export const row = ({ title, name, presentTerm }: LeaderNow) =>
  `${title} ${name}${presentTerm ? ", present term" : ""}`;

/** A vote that lies ahead of the day is told as such; what came of one behind it is not on the list. */
export function due(ahead: readonly { state: string; by: string }[], asOf: string): string {
  const told = (some: typeof ahead, verb: string) =>
    list(
      some.map(
        ({ state, by }) =>
          `in ${state} ${verb} due by ${by.length === 4 ? `the end of ${by}` : formatWhen(by)}`,
      ),
    );
  const [past, coming] = [
    ahead.filter(({ by }) => sureDay(by) <= asOf),
    ahead.filter(({ by }) => sureDay(by) > asOf),
  ];
  return [
    ...(coming.length > 0 ? [`${capital(told(coming, "a vote or a handover is"))}.`] : []),
    ...(past.length > 0
      ? [`${capital(told(past, "a vote or a handover was"))}; what came of it is not on the list.`]
      : []),
  ].join(" ");
}

export const dueRow = (by: string) => `vote or handover due, ${formatWhen(by)}`;
