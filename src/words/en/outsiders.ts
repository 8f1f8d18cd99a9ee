import { formatDate } from "../../dates.ts";
import type { Change } from "../../measures/density.ts";
import type * as Facts from "../outsiders.ts";
import type { Naming, ToldFacts } from "../outsiders.ts";
import { directionWords, changeWords as sizeWords } from "./change.ts";
import { effectWords } from "./effects.ts";
import { capital, list, percent, plural, possessive, withoutStop } from "./forms.ts";
import { when } from "./when.ts";

/**
 * English of the answer to "How do outsiders see the two?": a function a finding, from its facts to what is said of
 * them. Nothing is computed here but rounding; nothing in src/questions/outsiders writes English.
 */

export const METHOD =
  "What outsiders did and said toward either side in the last 24 months, each statement once: rows of one day that one page tells of several, or in which one group speaks, are one. Who turns on the two most: the part of everything on record of the same observer (Wilson 1927), of those alone whom the record follows with both. Event study around what the two did together, against placebo dates, Benjamini–Hochberg over the observers.";

export const title = "Outsiders";

export const asks = ({ first, second }: Facts.Pair, name: Naming) =>
  `How do outsiders see ${name(first)} and ${name(second)}?`;

/** "the last 24 months", or the part of them that the data cover. */
export function lately({ months, of }: { months: number; of: number }): string {
  if (months < 1.5)
    return `the ${plural(Math.round(months * 30.44), "day")} of the last ${of} months that the data cover`;
  return months < of - 1
    ? `the ${Math.round(months)} of the last ${of} months that the data cover`
    : `the last ${of} months`;
}

/** Where one of the two is asked for as an observer. */
export const ofThePair = {
  message: (who: string) => `${who} is one of the pair and cannot observe it.`,
  hint: "Name observers outside the pair, for example --observers USA,EUU.",
};

const both = ({ first, second }: Facts.Pair, name: Naming) => `${name(first)} and ${name(second)}`;
const either = ({ first, second }: Facts.Pair, name: Naming) => `${name(first)} or ${name(second)}`;

/** "the G7", or those who made it by name. */
function byWords({ by }: ToldFacts, name: Naming): string {
  return typeof by === "string" ? `the ${by}` : list(by.map(name));
}

/** "3 September 2025: Kallas called …; 18 July 2025: …", with the speakers where `name` is given. */
function toldWords(told: readonly ToldFacts[], name?: Naming): string {
  return told
    .map((one) => `${when(one)}${name ? ` (${byWords(one, name)})` : ""}: ${withoutStop(one.what)}`)
    .join("; ");
}

/** "12 of 14 statements and acts hostile (5 of 6 toward China …)". */
function levelWords(f: Facts.RegardFacts, name: Naming): string {
  const sides = f.sides
    .filter(({ n }) => n > 0)
    .map(({ code, n, hostile }) => `${hostile} of ${n} toward ${name(code)}`);
  return `${plural(f.n, "statement or act", "statements and acts")} toward the two in ${lately(f)}, ${f.hostile || "none"} of them hostile (${list(sides)}).`;
}

/** What the change says, apart from whether it is seen in the rest of the record. */
function turnWords(change: Change, of: number): string {
  return `Hostile ones: ${change.now.n}, against ${change.before.n} in the ${of} months before; held against the rest of the record ${sizeWords(change)}: ${directionWords(change)}.`;
}

export const portrait = {
  statement(f: Facts.PortraitFacts, name: Naming): string {
    const who = capital(name(f.code!));
    if (f.n === 0)
      return `${who}: no statement or act toward either in ${lately(f)} on record.${f.latest.length ? ` The latest: ${toldWords(f.latest)}.` : ""}`;
    const latest = f.latest.length ? `${who}, the latest: ${toldWords(f.latest)}.` : `${who}.`;
    return `${latest} ${levelWords(f, name)}${turn(f, name)}`;
  },
  thin: "too few to tell a turn",
  single: "single finds, not followed",
  query: (f: Facts.PortraitFacts, asOf: string) =>
    `Acts of ${f.code} toward ${f.first} or ${f.second}, votes and statements of groups left out, in the ${f.of} months up to ${asOf} and the ${f.of} months before these, each against the rest of the record in the same time.`,
};

function turn(f: Facts.PortraitFacts, name: Naming): string {
  if (!f.followed)
    return ` The record does not follow how it deals with both ${both(f, name)}: these are single finds, from which no change can be told.`;
  if (f.before === null) return ` The ${f.of} months before are not covered, so that no change can be told.`;
  if (f.few) return " Too few cases to tell a turn.";
  if (f.hostile + f.before.hostile === 0) return ` Nor was any in the ${f.of} months before.`;
  return f.change ? ` ${turnWords(f.change, f.of)}` : "";
}

export const west = {
  statement(f: Facts.TogetherFacts, name: Naming): string {
    const who = f.west ? "The West" : "The outsiders with most on record";
    if (f.n === 0) return `${who}: no statement or act toward either in ${lately(f)} on record.`;
    const latest = f.latest.length ? ` The latest: ${toldWords(f.latest, name)}.` : "";
    const change = f.change
      ? ` By ${list(f.followed.map(name))}, whom the record follows, ${turnWords(f.change, f.of).replace(/^H/, "h")}`
      : f.before === null
        ? ` The ${f.of} months before are not covered, so that no change can be told.`
        : " No change can be told: too little of those whom the record follows.";
    return `${who}: ${levelWords(f, name)} Hostile are criticism, sanctions, threats and shows of force; a statement of several, or one that names both, counts once in all.${latest}${change}`;
  },
  query: ({ first, second, of }: Facts.Pair & { of: number }, asOf: string) =>
    `Acts of outsiders toward ${first} or ${second}, votes left out, joint statements once, in the ${of} months up to ${asOf} and the ${of} months before; the change by those whom the record follows with both.`,
};

export const regardLabels = {
  acts: (f: Facts.RegardFacts) => `statements and acts toward the two in ${lately(f)}`,
  before: (of: number) => `statements and acts toward the two in the ${of} months before`,
  share: "share of hostile ones",
  side: (code: string, name: Naming) => `share of hostile ones toward ${name(code)}`,
  change: "hostile ones, as a part of the record, against the stretch before",
  cases: (f: Facts.RegardFacts) => `acts in ${lately(f)}`,
};

export const focal = {
  statement(f: Facts.FocalFacts, name: Naming): string {
    const time =
      f.from === f.to ? `On ${formatDate(f.from)}` : `From ${formatDate(f.from)} to ${formatDate(f.to)}`;
    const told = f.told.length
      ? ` ${f.hostile ? "Against them" : "The latest"}: ${toldWords(f.told, name)}.`
      : "";
    const also = f.also.length ? ` Yet also: ${toldWords(f.also, name)}.` : "";
    const guests = f.guests.length
      ? ` ${plural(f.guests.length, "outsider")} visited or met them: ${list(f.guests.map(name))}.`
      : "";
    const others = f.hostile
      ? `${plural(f.hostile, "statement or act", "statements and acts")} of ${list(f.critics.map(name))} turned on them${f.hostile < f.n ? ", the others did not" : ""}`
      : "none turned on them";
    return `${time} the record has ${plural(f.n, "statement or act", "statements and acts")} of ${plural(f.outsiders, "outsider")} toward ${either(f, name)}: ${others}.${told}${also}${guests}`;
  },
  labels: {
    outsiders: "outsiders on record",
    acts: "their statements and acts toward the two",
    conflict: "of these, hostile",
    critics: "outsiders with a hostile one",
  },
  query: ({ first, second, from, to }: Facts.FocalFacts) =>
    `Acts toward ${first} or ${second} by anybody else from ${from} to ${to}, known to the day, joint statements once.`,
  why: "Facts of some days around one event; comments that no page in the record carries are missing.",
};

export const group = {
  statement: (f: Facts.NamedFacts, name: Naming) =>
    `${capital(plural(f.n, "joint statement or step", "joint statements and steps"))} of several outsiders against ${either(f, name)} in ${lately(f)}, each counted once; what a group says is none of its members' own. The latest: ${toldWords(f.latest, name)}.`,
  label: (f: Facts.NamedFacts) => `joint statements and steps in ${lately(f)}`,
  groups: "of these, in the name of a group",
  query: ({ first, second, of }: Facts.NamedFacts) =>
    `Acts toward ${first} or ${second} in the last ${of} months that one page tells of several outsiders on one day, and what a group (the G7) said.`,
};

export const together = {
  statement: (f: Facts.NamedFacts, name: Naming) =>
    `${f.n ? plural(f.n, "statement or step", "statements and steps") : "No statement or step"} in ${lately(f)} turned on both ${both(f, name)} at once${f.latest.length ? `. The latest: ${toldWords(f.latest, name)}` : ""}.`,
  label: (f: Facts.NamedFacts) => `statements and steps against both at once, in ${lately(f)}`,
  observers: "outsiders and groups with such a statement",
  query: ({ first, second }: Facts.NamedFacts) =>
    `Acts of conflict of an outsider toward ${first} and toward ${second} that one page tells of the same day, and what a group said of both.`,
  why: "one text that names both may be on record under one of them only",
};

export const fears = {
  statement(f: Facts.FearFacts, name: Naming): string {
    const alliance = f.alliance.length
      ? `${capital(plural(f.alliance.length, "statement"))} on record ${f.alliance.length === 1 ? "speaks" : "speak"} of an axis or alliance of autocracies: ${toldWords(f.alliance, name)}.`
      : `That outsiders see an axis or alliance of autocracies is not on record: none of ${plural(f.searched, "statement")} says so.`;
    const bolder = f.bolder.length
      ? ` Of bolder acts to come: ${toldWords(f.bolder, name)}.`
      : ` That they fear bolder acts of ${either(f, name)} is not on record.`;
    return alliance + bolder;
  },
  alliance: "statements that speak of an axis or alliance of autocracies",
  bolder: "statements that fear bolder acts",
  query: ({ first, second }: Facts.FearFacts) =>
    `Words of outsiders toward ${first} or ${second} whose summary speaks of autocracies or an axis, or of somebody emboldened.`,
  why: "by the words of one-line summaries; a fear that these leave out is not found",
};

/** Words of a summary by which a fear is known. */
export const ALLIANCE = /\bautocra|\bauthoritarian (?:bloc|alliance|axis)|\baxis\b/i;
/** A word that denies it: "not concerned about an axis". */
export const DENIED = /\bnot\b|\bno\b|\bden(?:y|ied)/i;
export const BOLDER = /\bembolden|\bbolder\b/i;

export const issues = {
  statement: (f: Facts.IssuesFacts) =>
    `What ${plural(f.n, "hostile statement or act", "hostile statements and acts")} of the observers in ${lately(f)} were about: ${list(f.matters.slice(0, 4).map(({ matter, n }) => `${matter} ${percent(n / f.n)} (${n})`))}.${f.hasIssues ? " Each is filed under one matter; which motive they read into the tie of the two is not on record." : " The data set names no issues, so the kind of act stands in."}`,
  label: (matter: string) => `share of ${matter} in hostile statements and acts`,
  query: ({ first, second, of }: Facts.IssuesFacts, asOf: string) =>
    `Acts of conflict of the observers toward ${first} or ${second} in the ${of} months up to ${asOf}, by matter (casebook/issues.csv).`,
  cases: "hostile statements and acts",
  weakness: "each act carries one issue, though many name several",
};

export const measures = {
  statement(f: Facts.MeasuresFacts, name: Naming): string {
    const counted = list(f.kinds.map(({ one, many, n }) => plural(n, one, many)));
    const sides = f.sides.map(({ code, n }) => `${n} toward ${name(code)}`);
    const changed = f.kinds.flatMap(({ many, change }) =>
      change ? [`${many} ${sizeWords(change)}, ${directionWords(change)}`] : [],
    );
    const latest = f.latest.length ? ` The latest: ${toldWords(f.latest, name)}.` : "";
    const change = changed.length
      ? ` By those whom the record follows, against the ${f.of} months before: ${changed.join("; ")}.`
      : "";
    return `Beyond words, in ${lately(f)}: ${counted}; ${list(sides)}.${latest}${change}`;
  },
  label: (many: string, f: Facts.MeasuresFacts) => `${many} in ${lately(f)}`,
  change: (many: string) => `${many} of those followed, as a part of the record, against the stretch before`,
  query: ({ first, second, of }: Facts.MeasuresFacts, asOf: string) =>
    `Sanctions (CAMEO 163, 172), shows of force (15) and threats (13) of the observers toward ${first} or ${second} in the ${of} months up to ${asOf}, joint steps once.`,
  cases: "measures",
  weakness: "designations are thin in the record in some years",
};

export const ranking = {
  statement(f: Facts.RankingFacts, name: Naming): string {
    const [first, second] = f.order;
    const without = f.unfollowed.length ? ` ${unfollowed(f, name)}` : "";
    if (!first) return `Who is most concerned can't be told.${without}`;
    const order = f.order.map(
      ({ code, hostile, all, share }) => `${name(code)} ${percent(share.estimate)} (${hostile} of ${all})`,
    );
    const clear = second
      ? ` ${capital(name(first.code))} ${f.apart ? "stands clear of" : "can't be told apart from"} ${name(second.code)}.`
      : " There is nobody to compare with.";
    return `Of everything on record that each did or said to anyone in the last ${f.of} months, so much was hostile to ${either(f, name)}: ${list(order)}.${clear}${without}`;
  },
  label: (code: string, name: Naming) => `part of its record that is hostile to the two, ${name(code)}`,
  unfollowed: "observers that the record does not follow with both",
  query: ({ first, second, of }: Facts.RankingFacts, asOf: string) =>
    `Acts of conflict of each observer toward ${first} or ${second}, over all its acts toward anyone abroad, in the ${of} months up to ${asOf}, classes that lists show to be whole left out; ranked are those of whom casebook/coverage.csv or another data set follows how they deal with both.`,
  why: "Each is held against its own record, which follows its dealings with some states more than with others.",
  none: "What is on record of these observers are single finds.",
};

/** "The record does not follow how Italy deals with both China and North Korea, so that it has no rank." */
export function unfollowed(f: Facts.Pair & { unfollowed: readonly string[] }, name: Naming): string {
  const one = f.unfollowed.length === 1;
  return `The record does not follow how ${list(f.unfollowed.map(name))} ${one ? "deals" : "deal"} with both ${both(f, name)}, so that ${one ? "it has" : "they have"} no rank.`;
}

export const calm = {
  statement: (f: Facts.CalmFacts, name: Naming) =>
    `On good terms with them: ${list(f.rows.map(({ code, n, hostile }) => `${name(code)} (${hostile === 0 ? "none" : hostile} of ${plural(n, "statement or act", "statements and acts")} in ${lately(f)} hostile)`))}. ${capital(possessive(name(f.rows[0]!.code)))} latest: ${toldWords(f.rows[0]!.latest)}.`,
  calm: "observers on good terms with them",
  share: (code: string, name: Naming) => `share of hostile ones, ${name(code)}`,
  query: ({ first, second, of }: Facts.CalmFacts, asOf: string) =>
    `Observers that the record follows, with at least five acts toward ${first} and ${second} in the ${of} months up to ${asOf}, three toward each, conflict in at most a tenth of all and a third of each.`,
  why: (n: number) => `${plural(n, "act")}; silence is not counted as calm.`,
};

export const joint = {
  statement(f: Facts.JointFacts, name: Naming): string {
    const opening =
      f.solid === 0
        ? `Too few cases to say whether outsiders react when the two act together: ${plural(f.cases, "such occasion follows", "such occasions follow")} a quiet spell of ${f.window} days.`
        : f.moved.length === 0
          ? `After the two acted together, ${f.solid === 1 ? "the one observer that can be studied" : `none of ${plural(f.solid, "observer")}`} turned on them ${f.solid === 1 ? "neither more nor less" : "more or less"} than around placebo dates, the number of tests allowed for.`
          : `After the two acted together, ${list(f.moved.map(({ code, direction }) => `${name(code)} turned on them ${direction === "rise" ? "more" : "less"}`))} than around placebo dates.`;
    return `${opening} Clearest: ${name(f.clearest.code)}, ${effectWords(f.clearest.study)} over ${f.window} days.`;
  },
  label: (code: string, window: number, name: Naming) =>
    `hostile acts by ${name(code)}, change from the ${window} days before to the ${window} days after`,
  query: ({ first, second }: Facts.Pair, n: number) =>
    `Leaders' meetings, agreements, military cooperation and joint exercises between ${first} and ${second} (${plural(n, "row")}) that follow a quiet spell as long as the window; acts of conflict of each observer toward either, before and after; placebo dates of the same five years.`,
};

export const none = {
  statement: (f: Facts.Pair, name: Naming) =>
    `Too few cases: the record has no words or acts of outsiders toward ${either(f, name)} that can be counted.`,
  label: "words and acts of outsiders that can be counted",
  query: ({ first, second }: Facts.Pair, asOf: string, datasets: readonly string[]) =>
    `acts of anybody else toward ${first} or ${second} up to ${asOf}; data sets ${datasets.join(", ")}`,
  why: "No case; the sources may not follow how others see this pair.",
};
