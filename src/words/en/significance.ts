import { formatDate } from "../../dates.ts";
import type { Theme } from "../../record/readouts.ts";
import type { Naming } from "../history.ts";
import type { FollowUpFacts, ReadoutFacts, ShortFacts, VoicesFacts } from "../significance.ts";
import { capital, count, duration, list, ordinal, plural, possessive, withoutStop } from "./forms.ts";
import { movedWords } from "./significanceAftermath.ts";
import { when } from "./when.ts";

/** English of the answer to "What does this meeting change?": from the facts of src/words/significance.ts to sentences. */

// What was said and what was left out

/** A theme of the accounts within a sentence (casebook/SOURCES.md says what counts as each). */
export const THEMES: Record<Theme, string> = {
  denuclearisation: "the nuclear question",
  "peace-and-stability": "peace and stability",
  "sovereignty-core-interests": "sovereignty and core interests",
  "strategic-communication": "strategic communication",
  "economic-cooperation": "economic cooperation",
  "military-cooperation": "military cooperation",
  sanctions: "sanctions",
  "usa-named": "the United States",
  taiwan: "Taiwan",
  hegemonism: "hegemonism",
  "multilateral-support": "support in international bodies",
  "friendship-unchanging": "unchanging friendship",
  "gratitude-war": "the bonds of past wars",
  socialism: "socialism",
  "people-exchange": "exchanges of people",
  invitation: "an invitation",
  "agreement-signed": "an agreement signed",
};

const labels = (themes: readonly Theme[]) => list(themes.map((theme) => THEMES[theme]));

export const readouts = {
  statement(f: ReadoutFacts, name: Naming): string {
    const only = f.both.length ? "only " : "";
    const said = [
      f.both.length ? `both sides' accounts of the talks name ${labels(f.both)}` : "",
      f.firstOnly.length ? `${only}${possessive(name(f.first))} names ${labels(f.firstOnly)}` : "",
      f.secondOnly.length ? `${only}${possessive(name(f.second))} names ${labels(f.secondOnly)}` : "",
    ].filter((part) => part !== "");
    const missed = f.missed.map(
      ({ theme, named, known }) =>
        `${THEMES[theme]} (named at ${count(named)} of ${count(known)} earlier ones)`,
    );
    return [
      said.length ? `${capital(said.join("; "))}.` : "What was named at the talks is not on record.",
      missed.length ? `Left out: ${list(missed)}.` : "",
      f.unnamed.length ? `Not named either: ${labels(f.unnamed)}.` : "",
    ]
      .filter((part) => part !== "")
      .join(" ");
  },
  labels: {
    said: (theme: Theme) => `sides whose account names ${THEMES[theme]}`,
    earlier: (theme: Theme) => `earlier talks at which an account names ${THEMES[theme]}`,
    missed: "themes of most earlier talks that neither account names now",
  },
  evidence: {
    present: (theme: Theme, note: string) => `account names ${THEMES[theme]}: ${note}`,
    absent: (theme: Theme, note: string) => `account leaves out ${THEMES[theme]}: ${note}`,
  },
  query: ({ first, second, talks, earlier, samePersons }: ReadoutFacts, themes: number) =>
    `What the accounts of ${first} and of ${second} of the talks of ${when(talks)} name and lack, of ${themes} themes, and those of ${earlier} earlier talks of ${samePersons ? "the same persons" : "leaders of the two"} (casebook/readouts.csv).`,
  why({ first, second, whole }: ReadoutFacts, name: Naming): string {
    const partly = [!whole.first && name(first), !whole.second && name(second)].filter(Boolean) as string[];
    return partly.length === 0
      ? "Both accounts were read whole."
      : `The account of ${list(partly)} was not read whole: what it leaves out is told only where a page says so.`;
  },
};

/** What each side said in the days of the event, by its rows. */
export function voices({ sides, supporters, agreements, quarrels }: VoicesFacts, name: Naming): string {
  const said = sides
    .filter(({ n }) => n > 0)
    .map(({ code, n }) => `${counted(n, "statement")} of goodwill or support by ${name(code)}`);
  const found = [
    ...said,
    agreements > 0 ? counted(agreements, "agreement") : "",
    quarrels > 0 ? `${counted(quarrels, "act")} of one against the other` : "",
  ].filter((part) => part !== "");
  const none = [said.length === 0 && "word of support", agreements === 0 && "agreement"].filter(
    (part): part is string => part !== false,
  );
  const holds = found.length
    ? `the record has ${list(found)}`
    : "the record has nothing of the two with each other";
  const missing = none.length ? `, and no ${none.join(" and no ")}` : "";
  return `In the days of the event ${holds}${missing}.${supporters === 2 ? " Both sides voiced support for the other." : supporters === 1 ? " Support is on record from one side only." : ""}`;
}

export const voicesWords = {
  labels: {
    words: (who: string) => `statements of goodwill by ${who}`,
    sides: "sides that voiced support for the other",
    conflict: "acts of conflict between the two",
    agreements: "agreements signed",
  },
  query: (from: string, to: string) =>
    `Acts between the two from ${from} to ${to}, by side; statements are CAMEO 01 to 03 and 05.`,
  why: "Statements as news agencies carried them; what was said in private is not on record.",
};

/** What the two did with each other after the event. */
export function followUp({ days, n, kinds, quarrels, soon, asOf }: FollowUpFacts, of: number): string {
  if (soon)
    return `Too early to say what followed: ${plural(days, "day")} of the ${of} after the event had passed by ${formatDate(asOf)}, with ${counted(n, "act")} between the two on record.`;
  const found = kinds.filter((kind) => kind.n > 0).map((kind) => plural(kind.n, kind.one, kind.many));
  const none = kinds.filter((kind) => kind.n === 0).map((kind) => kind.one);
  const quarrel = quarrels > 0 ? `${counted(quarrels, "act")} of one against the other` : "";
  const all = [...found, quarrel].filter((part) => part !== "");
  return `In the ${days} days after the event the record has ${all.length ? list(all) : "no act"} between the two${none.length ? `, and no ${none.join(" and no ")}` : ""}.`;
}

export const followUpWords = {
  labels: {
    days: "days after the event that the as-of date allows",
    acts: "acts between the two after the event",
    kind: (many: string) => `${many} in the days after`,
    conflict: "acts of conflict between the two",
  },
  query: (day: string, end: string) => `Acts between the two after ${day} and known by ${end}.`,
  why: (soon: boolean) =>
    soon ? "The time since is too short." : "One case; what followed need not follow from it.",
};

/** "no agreement", "one agreement", "12 agreements". */
function counted(n: number, one: string): string {
  return `${count(n)} ${n === 1 || n === 0 ? one : `${one}s`}`;
}

// The head of the answer

/** What it is with its rank and interval; what was left out; what earlier ones were followed by where that stands out. */
export function headline(f: ShortFacts, companyYears: number | null): string {
  const place = `the ${ordinal(f.rank)} ${f.label} on record`;
  const gap = f.since ? `, ${duration(f.since.days)} after the last` : "";
  const company =
    companyYears === null
      ? ""
      : `, and the first in ${Math.round(companyYears)} years with the leader of a third power on record beside the two`;
  const rank =
    f.isMeeting && f.seen === "yes"
      ? `It is ${place}${gap}${company}.`
      : `${short.event(f)} ${rarity(f, place, gap)}`;
  const [first] = f.readout?.missed ?? [];
  const missed =
    f.readout && first
      ? `Of what most of ${plural(f.readout.earlier, "earlier meeting")} named, ${labels(f.readout.missed.map(({ theme }) => theme))} ${f.readout.missed.length === 1 ? "is" : "are"} in neither account.`
      : "";
  const after = f.followed?.moved.length ? short.followed(f.followed, f) : "";
  return [rank, missed, after].filter((part) => part !== "").join(" ");
}

function rarity(f: ShortFacts, place: string, gap: string): string {
  return f.seen === "yes" ? `It is ${place}${gap}.` : short.rarity(f);
}

/** Why the record cannot say how rare an event is. */
export const seldom = {
  unfollowed: "How rare that is cannot be told: the record does not follow the two and holds single finds.",
  headlines: "How rare that is cannot be told: the record holds the two in headlines only.",
};

// In short

export const short = {
  /** What it is: a meeting by its place among such, another event by what its row says. */
  event({ event, isMeeting, isOld, seen, rank, label, since }: ShortFacts): string {
    if (isMeeting && seen === "yes") {
      const place = `the ${ordinal(rank)} ${label} on record`;
      const gap = rank > 1 && since ? `, ${duration(since.days)} after the last` : "";
      return isOld
        ? `No event of the last month stands out; the latest of weight, of ${when(event)}, was ${place}${gap}.`
        : `It is ${place}${gap}.`;
    }
    return isOld
      ? `No event of the last month is on record; the latest of weight is of ${when(event)}: ${withoutStop(event.summary)}.`
      : `The event of ${when(event)}: ${withoutStop(event.summary)}.`;
  },
  /** How rare an event is that is no meeting, as far as the record can say. */
  rarity({ seen, plural: such, since, rank }: ShortFacts): string {
    if (seen !== "yes") return seldom[seen];
    if (since === null || rank === 1) return `No earlier one of the kind is on record (${such}).`;
    return since.isUsual
      ? `Such events are nothing rare: the last came ${duration(since.days)} before.`
      : `The last of the kind came ${duration(since.days)} before, a longer pause than usual.`;
  },
  company: (year: number) => `No leader of a third power had stood beside leaders of the two since ${year}.`,
  /** What was said and what was left out. */
  said({ readout, words, isMeeting }: ShortFacts): string {
    if (!readout) return words && isMeeting ? shortWords(words) : "";
    const named = [...readout.both, ...readout.firstOnly, ...readout.secondOnly];
    const pledge =
      [readout.both, named].flatMap((some) => PLEDGES.filter((theme) => some.includes(theme)))[0] ?? named[0];
    const missed = readout.missed.slice(0, 2).map(({ theme }) => theme);
    const noDeal = readout.unnamed.includes("agreement-signed");
    const said = [
      pledge && `the accounts of it speak of ${THEMES[pledge]}`,
      noDeal && `${pledge ? "but " : ""}no agreement is on record`,
    ].filter((part): part is string => Boolean(part));
    const silence = missed.length ? `${labels(missed)}, named at earlier meetings, went unmentioned` : "";
    return `${capital([said.join(" "), silence].filter((part) => part !== "").join("; "))}.`;
  },
  /** What came after it, where enough time has passed. */
  after({ visits, support, agreements }: NonNullable<ShortFacts["after"]>): string {
    const came = [visits > 0 && "visits or talks", support > 0 && "words of support"].filter(
      (part): part is string => part !== false,
    );
    const deal = agreements > 0 ? "an agreement" : "no agreement that the record knows";
    if (came.length === 0) return `In the months after, the record has ${deal} and no visit between the two.`;
    return `In the months after came ${list(came)}, ${agreements > 0 ? "and" : "but"} ${deal}.`;
  },
  /** What such events are followed by. */
  followed({ moved }: NonNullable<ShortFacts["followed"]>, { isMeeting, independent }: ShortFacts): string {
    const earlier = isMeeting ? "earlier meetings" : "earlier events of the kind";
    if (moved.length > 0) return `After ${earlier}, ${movedWords(moved)} more than chance would give.`;
    const cases =
      independent === null
        ? ""
        : `; only ${count(independent)} of ${isMeeting ? "those of the same persons" : "the closest kind"} ${independent === 1 ? "stands" : "stand"} apart`;
    return `What followed ${earlier} cannot be told from chance${cases}.`;
  },
  unproven: "Too few earlier ones stand apart to say what such an event changes.",
};

function shortWords({ supporters, agreements }: NonNullable<ShortFacts["words"]>): string {
  const support = [
    "no word of support is on record from either",
    "support is on record from one side only",
    "both voiced support for the other",
  ][supporters];
  return `In those days ${support}${agreements === 0 ? ", and no agreement that the record knows was signed" : ""}.`;
}

/** What the two assure each other of, the strongest first. */
const PLEDGES: readonly Theme[] = [
  "friendship-unchanging",
  "strategic-communication",
  "economic-cooperation",
  "military-cooperation",
];
