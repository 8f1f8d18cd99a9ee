import { formatDate } from "../../dates.ts";
import type { Naming } from "../history.ts";
import type { AttendanceFacts, ContrastFacts, LoudFacts, ShortFacts } from "../signals.ts";
import { capital, count, list, number, plural } from "./forms.ts";

/** English of the answer to "What do parades and other shows of force do?": from the facts of src/words/signals.ts to sentences. */

const GUESTS_NAMED = 6;

/** "parades by China and North Korea and exercises by China": what is alike is said once. */
function joined(labels: readonly string[]): string {
  const kinds = new Map<string, string[]>();
  for (const label of labels) {
    const [kind, who] = label.split(" by ") as [string, string?];
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...(who ? [who] : [])]);
  }
  return list([...kinds].map(([kind, who]) => (who.length ? `${kind} by ${list(who)}` : kind)));
}

// What is answered and what is not

const KINDS = { words: "criticism, protest and threats", deeds: "sanctions and shows of force" } as const;

/** On a chart. */
export const kindLabel = { words: "Others: words", deeds: "Others: deeds" } as const;

export function effectsTitle(loud: readonly string[], quiet: readonly string[]): string {
  if (loud.length && quiet.length)
    return `${capital(joined(loud))} are answered, ${joined(quiet.slice(0, 2))} not clearly`;
  if (loud.length) return `${capital(joined(loud))} are answered`;
  return quiet.length ? "No show of force is clearly answered" : "How others answer shows of force";
}

export const effectsTopic = "How others answer shows of force";
export const respondersTopic = "What each responder says after shows of force";

export function respondersTitle(
  moved: readonly { who: string; label: string; way: "rise" | "fall" }[],
  name: Naming,
): string {
  if (moved.length === 0) return "After shows of force no state's words clearly changed";
  const told = moved.map(
    ({ who, label, way }) =>
      `${name(who)} had ${way === "rise" ? "more" : "fewer"} hard words after ${label}`,
  );
  return capital(told.join("; "));
}

/** "criticism, protest and threats by the United Nations rise from 0.03 to 0.22 per 30 days". */
function loudWords({ by, kind, rises, before, after }: LoudFacts, name: Naming): string {
  const whose = by.length ? `by ${list(by.map((code) => name(code)))}` : "by others";
  return `${KINDS[kind]} ${whose} ${rises ? "rise" : "fall"} from ${number(before)} to ${number(after)} per 30 days`;
}

export function contrast({ loud, quiet, thin }: ContrastFacts, name: Naming): string {
  if (loud.length + quiet.length + thin.length === 0) return "";
  const answered = [...new Set(loud.map(({ label }) => label))].map((label) => {
    const own = loud.filter((one) => one.label === label);
    const delay = own[0]!.delay;
    const soon =
      delay === null || delay >= 90
        ? ""
        : `, the first as a rule ${delay < 1 ? "on the day itself" : `after ${plural(Math.round(delay), "day")}`}`;
    return `After ${label} ${list(own.map((one) => loudWords(one, name)))}${soon}.`;
  });
  return [
    ...answered,
    quiet.length
      ? `After ${joined(quiet)} ${loud.length ? "no such answer" : "no answer"} can be told from what other days give.`
      : "",
    thin.length ? `Too few cases to say it of ${joined(thin)}.` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** Where there is nothing to test, or how much was tested. */
export function tested({ tests, combinations, unadjusted, loud }: ContrastFacts): string {
  return tests === 0
    ? `Too few cases to test: none of ${plural(combinations, "combination")} of class, responder and kind of answer has five usable cases.`
    : `${capital(plural(tests, "combination"))} of class, responder and kind of answer had enough cases; ${loud.length === 0 ? "none" : count(loud.length)} ${loud.length === 1 ? "stands" : "stand"} out with the number of tests allowed for, ${unadjusted === 0 ? "none" : count(unadjusted)} without.`;
}

/** What is answered and what is not, and how much was tested. */
export function responders(facts: ContrastFacts, name: Naming): string {
  return facts.tests === 0 ? tested(facts) : `${contrast(facts, name)} ${tested(facts)}`;
}

export const noShows = (first: string, second: string) =>
  `No show of force by ${first} or ${second}, or exercise against either, is on record.`;

// Who came

function guestName({ person, code }: AttendanceFacts["guests"][number], day: string, name: Naming): string {
  return `${person} (${name(code, day)})`;
}

export function attendance(
  { day, host, what, guests, states, before }: AttendanceFacts,
  name: Naming,
): string {
  const named = guests.slice(0, GUESTS_NAMED).map((guest) => guestName(guest, day, name));
  const more = guests.length - named.length;
  const all = list(more > 0 ? [...named, `${more} more`] : named);
  const earlier = before.n
    ? `${capital(plural(before.n, "earlier parade"))} ${before.n === 1 ? "has" : "have"} guests on record, from at most ${count(before.most)}, as far as pages name them.`
    : "No earlier parade has guests on record.";
  return `The latest parade with guests on record is that of ${formatDate(day)} (${name(host, day)}): ${what} ${capital(plural(states, "state or organisation", "states and organisations"))} had somebody there: ${all}. ${earlier}`;
}

export function paradesTitle(day: string, states: number, host: string): string {
  return states < 3
    ? "Parades and who stood there"
    : `No parade on record drew more guests than that of ${formatDate(day)} in ${host}: ${plural(states, "state or body", "states and bodies")}`;
}

/** The head of the answer: what is answered; where nothing is, first who came. */
export function headline(f: ShortFacts, name: Naming): string {
  const { contrast: told, attendance: seen } = f;
  const tests = contrast(told, name) || noShows(name(f.first), name(f.second));
  if (told.loud.length || !seen) return tests;
  return `At the latest parade with guests on record, on ${formatDate(seen.day)} in ${name(seen.host, seen.day)}, ${plural(seen.states, "state or organisation", "states and organisations")} had somebody there. ${tests}`;
}

// In short

export const short = {
  /** What is not answered: parades where these were tested, else all that was. */
  quiet({ contrast: { quiet }, quietParades }: ShortFacts): string {
    const labels = quietParades.length ? quietParades : quiet.slice(0, 3);
    return `After ${joined(labels)} others turn on them no more than at other times, as far as the record can tell.`;
  },
  loud({ contrast: { loud } }: ShortFacts, name: Naming): string {
    const said = [...new Set(loud.map(({ label }) => label))].map((label) => {
      const own = loud.filter((one) => one.label === label);
      const codes = [...new Set(own.flatMap(({ by }) => by))];
      const who = codes.length ? list(codes.map((code) => name(code))) : "others";
      const [first] = own;
      const verb = first!.rises ? (first!.kind === "words" ? "criticise" : "act against it") : "are quieter";
      return { label, who, verb, soon: first!.delay !== null && first!.delay <= 7 };
    });
    // The firmest first: what all together answer, and soon.
    const sorted = [...said].sort((x, y) => Number(y.soon) - Number(x.soon));
    return sorted
      .slice(0, 2)
      .map(
        ({ label, who, verb, soon }) =>
          `After ${label}, ${who} ${singular(who, verb)} more than usual${soon ? ", within days" : ""}.`,
      )
      .join(" ");
  },
  thin: ({ contrast: { thin } }: ShortFacts) =>
    `Too few shows of force are on record to say what ${joined(thin.slice(0, 3))} bring about.`,
  none: ({ first, second }: ShortFacts, name: Naming) => noShows(name(first), name(second)),
  /** Who stood there. */
  company({ attendance: seen, threefoldSince }: ShortFacts, name: Naming): string {
    const { day, host, guests } = seen!;
    const leaders = guests.filter(({ leads }) => leads);
    const shown = (leaders.length ? leaders : guests).slice(0, 2).map((guest) => guestName(guest, day, name));
    const since = threefoldSince === null ? "" : `, the first such three since ${threefoldSince}`;
    return `What a parade shows is who comes: on ${formatDate(day)} in ${name(host, day)} that was ${list(shown)}${since}.`;
  },
  fear: "Whether shows of force frighten anyone the record does not say; it holds words and deeds.",
};

/** "others criticise", "the United Nations criticises". */
function singular(who: string, verb: string): string {
  if (who === "others" || who.includes(" and ")) return verb;
  return verb.replace(/^(\w+)/, (word) => (word === "are" ? "is" : `${word}s`));
}

/** On the first page. */
export const first = {
  /** Where some shows are answered and parades are not. */
  cheap: ({ loud }: ContrastFacts) =>
    `A parade is the cheaper way to show force: ${loud[0]!.label} are answered, while after parades, as far as tested, nothing beyond the usual can be told.`,
  /** Where nothing that was tested is answered. */
  unanswered:
    "A new show of force is by itself no sign that others will turn on them: none tested so far was answered clearly beyond the usual.",
  glance({ label, kind }: LoudFacts): string {
    const [what, who] = label.split(" by ");
    return `${kind === "words" ? "Criticism" : "Pressure"} before and after ${who ? what : "shows of force"}`;
  },
  bars: ["30 days before", "30 days after"],
};
