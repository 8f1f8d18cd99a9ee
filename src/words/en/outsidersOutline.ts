import { formatDate } from "../../dates.ts";
import type { Change } from "../../measures/density.ts";
import type * as Facts from "../outsiders.ts";
import type { Naming } from "../outsiders.ts";
import { changeWords, directionWords } from "./change.ts";
import { capital, list, number, percent, plural, possessive } from "./forms.ts";
import { when, whenPhrase } from "./when.ts";

/** English of the answer as a whole: what it says in short, its headline, its other readings and its figures. */

const speakers = ({ by }: Facts.ToldFacts, name: Naming) =>
  typeof by === "string" ? [`the ${by}`] : by.map(name);

/** A summary as a part of a sentence: only what reads as one. */
const isSentence = ({ what }: Facts.ToldFacts) => /^[A-Z][^"<>|]{10,160}\.$/.test(what);

export const short = {
  /** What outsiders said against the two around the event: the first and, of the same day, another speaker. */
  focal(f: Facts.FocalFacts, name: Naming): string | null {
    const [first, ...rest] = f.told.filter(isSentence);
    if (!first) return null;
    const who = speakers(first, name);
    const second = rest.find(
      (one) => one.date === first.date && !speakers(one, name).some((speaker) => who.includes(speaker)),
    );
    const told = [first, ...(second ? [second] : [])];
    const names = list([...new Set(told.flatMap((one) => speakers(one, name)))]);
    const verb = !first.hostile
      ? "dealt with them"
      : told.every(({ verbal }) => verbal)
        ? "spoke out"
        : "acted against them";
    return `${capital(whenPhrase(first))} ${names} ${verb}: ${told.map(({ what }) => what).join(" ")}`;
  },
  /** The latest word of anyone outside. */
  latest(told: readonly Facts.ToldFacts[], name: Naming): string | null {
    const one = told.find(isSentence);
    return one
      ? `The latest word on record from outside is of ${list(speakers(one, name))}, ${when(one)}: ${one.what}`
      : null;
  },
  change(change: Change, followed: readonly string[], name: Naming): string {
    const who = capital(list(followed.map(name)));
    const more = change.now.n > change.before.n;
    const than = "than before";
    if (change.direction === "rise")
      return `${who} turned on one or both more often ${than}, and by more than the rest of the record grew.`;
    if (change.direction === "fall")
      return more
        ? `Acts of ${list(followed.map(name))} against one or both are more ${than} on record, but grew by less than all else.`
        : `${who} turned on them less ${than}.`;
    return more
      ? `Acts of ${list(followed.map(name))} against one or both are more ${than} on record, but not clearly by more than all else grew.`
      : `${who} turned on them neither clearly more nor clearly less ${than}.`;
  },
  ranking(f: Facts.RankingFacts, calm: readonly string[], name: Naming): string {
    const [first, second] = f.order;
    const friends = calm.length
      ? `; ${list(calm.map(name))} ${calm.length === 1 ? "is" : "are"} friendly`
      : "";
    if (!first || first.hostile === 0)
      return f.unfollowed.length
        ? `The record does not follow how ${list([...f.unfollowed.slice(0, 3).map(name), ...(f.unfollowed.length > 3 ? ["others"] : [])])} deal${f.unfollowed.length === 1 ? "s" : ""} with both, so that who is most worried is not known.`
        : "Who is most worried is not known.";
    const part = `${percent(first.share.estimate)} of what it did and said to anyone`;
    if (second && !f.apart)
      return `Who is most worried is open: ${name(first.code)} gave them the largest hostile part of its own record (${part}), but not clearly more than ${name(second.code)}${friends}.`;
    return `Of those whom the record follows, ${name(first.code)} turned on them most, by its own record (${part})${friends}.`;
  },
  calm: (codes: readonly string[], name: Naming) =>
    `${capital(list(codes.map(name)))} ${codes.length === 1 ? "is" : "are"} on good terms with them.`,
  fears(f: Facts.FearFacts, name: Naming): string {
    const who = [...new Set(f.alliance.flatMap((one) => speakers(one, name)))];
    if (who.length)
      return `On record, only ${list(who)} ${who.length === 1 ? "speaks" : "speak"} of an alliance of autocracies${f.bolder.length ? "; a fear of bolder acts is on record too" : ", and nobody of bolder acts to come"}.`;
    return f.bolder.length
      ? "A fear of bolder acts is on record; talk of an alliance of autocracies is not."
      : "Neither talk of an alliance of autocracies nor a fear of bolder acts is on record.";
  },
  joint: "That outsiders turn sharper after both act together is unproven.",
  thin: "That is little: who says nothing on record may still have said it, and no turn can be told.",
};

export const headline = {
  /** How much was hostile, how that changed, and who turned on them most where one stands clear. */
  statement(f: Facts.TogetherFacts, { order, apart }: Facts.RankingFacts, name: Naming): string {
    if (f.n === 0)
      return `No outsider's words or acts toward ${name(f.first)} and ${name(f.second)} in the last ${f.of} months are on record.`;
    const who = f.west ? "of the West" : "of outsiders";
    const level = `In the last ${f.of} months ${f.hostile} of ${plural(f.n, "statement or act", "statements and acts")} ${who} toward ${name(f.first)} or ${name(f.second)} ${f.hostile === 1 ? "was" : "were"} hostile`;
    const change = f.change
      ? `; of those followed, ${changeWords(f.change)}: ${directionWords(f.change)}`
      : "";
    const first = order[0] && apart ? ` By its own record ${name(order[0].code)} turned on them most.` : "";
    return `${level}${change}.${first}`;
  },
  nobody: (f: Facts.Pair, name: Naming) =>
    `No outsider has enough words or acts toward ${name(f.first)} and ${name(f.second)} on record to be followed.`,
};

export const why = (n: number, observers: number, time: string) =>
  `${plural(n, "act")} of ${plural(observers, "observer")} in ${time}, as the sources carried them.`;

export const alternatives = {
  own: (most: { code: string; n: number } | null, hostile: number, name: Naming) =>
    `Outsiders may quarrel with each of the two for its own reasons and not with the tie${hostile && most ? `: ${most.n} of their ${plural(hostile, "hostile act")} name ${name(most.code)}` : ""}.`,
  sources:
    "The record may show whom the sources follow: states whose press is followed less are heard less, and what they think is not known.",
  comparable:
    "A change is held against the rest of the record, which grows denser with time; where the words of these observers were gathered more closely than the rest, a rise would show that and no sharper words.",
  alone:
    "Without an earlier stretch to compare with, what looks like concern now may be how these observers always speak.",
};

export const wouldChange = {
  half: (half: number) =>
    half >= 2
      ? `Half a year in which fewer than ${half} hostile acts by these observers are on record, half the present rate.`
      : "A run of open criticism by an observer that is now silent.",
  calm: (code: string | undefined, name: Naming) =>
    code
      ? `Sanctions or open criticism by ${name(code)}, now on good terms with both.`
      : "A visit, an agreement or the lifting of sanctions by one of the critics.",
  sources: "Sources in other languages that show words toward the two which this record lacks.",
};

export const gaps = {
  blurred: (n: number, of: number) =>
    `${plural(n, "act")} of the observers in the last ${of} months known only to the month or year.`,
  uncovered: (n: number, of: number) => `${n} of the ${of} months before are not covered by the data.`,
  cases: (cases: number, n: number) =>
    `${cases} of ${plural(n, "joint act")} of the two can serve as cases: the others follow one another too closely or have no day.`,
  focus: "There is no event to look at from outside.",
  parliaments: "Parliaments, parties and analysts are mostly not on record.",
};

export const figures = {
  acts: {
    title: "What outsiders said and did toward the two, one by one",
    observed:
      "The record follows no observer closely enough to put these in an order, so they are drawn one by one.",
    few: "No observer has enough of them in the last four years to be followed, so they are drawn one by one.",
  },
  ranking: {
    topic: "Hostile acts toward the two, as a part of each observer's record",
    query: (names: string, asOf: string) =>
      `hostile acts of each observer toward ${names} lately, to ${asOf}`,
    title: (first: string, apart: boolean) =>
      apart
        ? `${capital(first)} turns on the two most, by its own record`
        : `${capital(first)} turns on the two most, but not clearly so`,
    caption: (names: string, of: number, asOf: string, sources: string) =>
      `Hostile acts toward ${names} as a part of everything that the record holds of the observer, ${of} months to ${asOf}, with 90 % interval. Source: ${sources}.`,
    unit: "share of the observer's own record",
    note: (hostile: number, all: number) => `${hostile} of ${plural(all, "act")}`,
    alt: (rows: readonly { name: string; share: number }[]) =>
      rows.map((row) => `${row.name} ${percent(row.share)}`).join("; "),
  },
  joint: {
    topic: "After the two acted together",
    title: (moved: readonly string[]) =>
      moved.length
        ? `After the two acted together ${list(moved)} did not act as usual`
        : "After the two acted together nobody clearly turned on them more or less",
    caption: (window: number, sources: string) =>
      `Change in hostile acts per 30 days from the ${window} days before to the ${window} days after, mean with 90 % interval; the band is where placebo dates fall; faint rows have too few cases. Source: ${sources}.`,
    unit: "change in hostile acts per 30 days",
    west: "The West",
    others: "Others",
    alt: (rows: readonly { name: string; effect: number; cases: number }[]) =>
      rows.map((row) => `${row.name}: ${number(row.effect)}, ${plural(row.cases, "case")}`).join("; "),
  },
  years: {
    topic: "Hostile acts by year",
    query: (names: string, asOf: string) =>
      `hostile acts of each observer toward ${names} to ${asOf}, by year`,
    title: (name: string, year: string) =>
      `${capital(possessive(name))} hostile acts took their largest part of the record in ${year}`,
    caption: (names: string, year: number, asOf: string, sources: string) =>
      `Hostile acts toward ${names} to 100 rows of the rest of the record of the same year, by observer that the record follows; ${year} up to ${formatDate(asOf)}. Source: ${sources}.`,
    unit: "hostile acts to 100 rows of the rest of the record",
    mark: "the event",
    alt: (rows: readonly { name: string; cells: readonly { year: string; value: number }[] }[]) =>
      rows
        .map(
          ({ name, cells }) =>
            `${name}: ${cells.map(({ year, value }) => `${year} ${number(value)}`).join(", ")}`,
        )
        .join("; "),
  },
};

/** On the first page. */
export const first = {
  /** Whether the days of the event made outsiders turn on the two: only where few of many did. */
  judgement({ critics }: Facts.FocalFacts, name: Naming): string {
    return critics.length
      ? `Few of the outsiders on record in these days turned on either of the two: only ${list(critics.map((code) => name(code)))}, so the protest is a narrow one.`
      : "In these days no outsider on record turned on either of the two: what they did met no protest that the record holds.";
  },
  glance: "Hostile part of what each said or did",
};
