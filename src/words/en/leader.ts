import { FEW_FOR_A_COURSE, LEVEL, SHORTEST_COURSE_DAYS } from "../../measures/policy.ts";
import type * as Facts from "../leader.ts";
import type { Naming } from "../leader.ts";
import { changeWords } from "./change.ts";
import { capital, count, list, number, ordinal, percent, plural, possessive, withoutStop } from "./forms.ts";
import { COURSE_PLAIN, tooFew } from "./leaderCourse.ts";
import { cellName, when, whenPhrase } from "./when.ts";

/**
 * English of the answer to "How has this leader changed course?": a function a finding, from its facts to what is said
 * of them. Nothing is computed here but rounding.
 */

/** "to talks and visits", "back to …", "to fewer …" */
function toward({ course, move, back }: Facts.TurnFacts): string {
  if (move === "leads") return `${back ? "back " : ""}to ${COURSE_PLAIN[course]}`;
  return `to ${move === "more" ? "more" : "fewer"} ${COURSE_PLAIN[course]}`;
}

/** Words by which a summary opens that are no names: they stand small inside a sentence. */
const OPENERS = /^(?:A|An|The|After|At|In|On|By|Opening|Hosting|Parliament|State|Following)\b/;

/** A summary as what follows "In December 2023". */
function inside(summary: string): string {
  return OPENERS.test(summary) ? summary.charAt(0).toLowerCase() + summary.slice(1) : summary;
}

/** "In December 2023 Kim told a party plenum …", to the month; to the day where that is near. */
function dated(told: Facts.Told, precise = false): string {
  const date = precise ? whenPhrase(told) : `in ${monthOf(told)}`;
  return `${capital(date)} ${inside(withoutStop(told.what))}.`;
}

function monthOf({ date, precision }: Facts.Told): string {
  return when({ date, precision: precision === "day" ? "month" : precision });
}

// The answer

/** "Kim Jong Un, who has led North Korea since December 2011"; the state alone where nobody is named. */
function term({ who, named, code, start, grain, earlier }: Facts.CourseFacts, name: Naming): string {
  const since = cellName(start, grain === "year" ? "year" : "month");
  if (!named) return `The record names no leader of ${name(code)}`;
  return `${who} has led ${name(code)} since ${since}${earlier ? `, for the ${ordinal(earlier + 1)} time` : ""}`;
}

/** The answer in two sentences, with numbers. */
export function headline(f: Facts.CourseFacts, name: Naming): string {
  const missing = f.missing && f.named ? `The record names no leader of ${name(f.missing)}. ` : "";
  return `${missing}${courseLine(f, name)}`;
}

function courseLine(f: Facts.CourseFacts, name: Naming): string {
  const who = capital(f.who);
  const months = (turn: Facts.TurnFacts) => cellName(turn.from, f.grain);
  const told = (turn: Facts.TurnFacts) =>
    `${toward(turn)} in ${months(turn)} (${percent(turn.share)} of the acts that followed)`;
  const firm = f.turns.filter((turn) => turn.firm);
  const soft = f.turns.filter((turn) => !turn.firm);
  if (f.verdict === "firm") {
    const less = soft.length
      ? ` ${soft.length === 1 ? "A turn" : "Turns"} of ${list(soft.map(months))} ${soft.length === 1 ? "is" : "are"} less sure.`
      : "";
    return `By the mix of ${plural(f.acts, "act")} ${who} turned ${list(firm.map(told))}.${less}`;
  }
  if (f.verdict === "unsure")
    return `${term(f, name)}; the mix of ${plural(f.acts, "act")} suggests ${soft.length === 1 ? "a turn" : "turns"} ${list(soft.map(told))}, but ${soft.length === 1 ? "it is not" : "none is"} firm.`;
  if (f.verdict === "steady")
    return `${term(f, name)}; ${plural(f.acts, "act")} on record, ${percent(f.first.share)} of them ${COURSE_PLAIN[f.first.course]}, show no turn in their mix.`;
  return `${term(f, name)}; the ${plural(f.acts, "act")} on record${tooFew(f)} to tell a course.`;
}

/** Sentences of the short answer; each says what one or two findings hold. */
export const short = {
  term: (f: Facts.CourseFacts, name: Naming) => `${capital(term(f, name))}.`,
  /** Who was removed at first, and what was tested. */
  firstYears(
    f: Facts.CourseFacts,
    hold: Facts.ConsolidationFacts,
    tests: { n: number; all: number; year: string } | null,
    name: Naming,
  ): string {
    const most = hold.people.reduce((best, one) => (one.n > best.n ? one : best));
    const early = hold.change?.direction === "fall" ? "began by removing" : "removed";
    const tested = tests ? ` and held ${testsWords(tests, "its")}` : "";
    return `${f.who}, leader of ${name(f.code)} since ${f.start.slice(0, 4)}, ${early} people at the top (${most.person} in ${most.year})${tested}.`;
  },
  weapons: (f: Facts.CourseFacts, tests: { n: number; all: number; year: string }, name: Naming) =>
    `Under ${f.who} came ${testsWords(tests, possessive(name(f.code)))}.`,
  turns(f: Facts.CourseFacts): string {
    const at = (turn: Facts.TurnFacts) => `${toward(turn)} in ${cellName(turn.from, f.grain)}`;
    const firm = f.turns.filter((turn) => turn.firm);
    if (f.verdict === "firm")
      return `The course turned ${list(firm.map(at))}${f.thin ? "; the record of that time is thin" : firm.length < f.turns.length ? "; others are less sure" : ""}.`;
    if (f.verdict === "unsure")
      return f.turns.length === 1
        ? `The record suggests a turn ${at(f.turns[0]!)}, but it is not sure.`
        : `The record suggests turns ${list(f.turns.map(at))}, but none of them is sure.`;
    if (f.verdict === "steady")
      return `The acts on record, most often ${COURSE_PLAIN[f.first.course]}, show no turn; what goes on at home they hardly show.`;
    if (f.acts >= FEW_FOR_A_COURSE && f.days < SHORTEST_COURSE_DAYS)
      return `The ${plural(f.acts, "act")} on record${tooFew(f)} to tell a course, or a change of it.`;
    return `The ${plural(f.acts, "act")} on record ${f.acts === 1 ? "is" : "are"} too few to tell a course, or a change of it.`;
  },
  line: (told: Facts.Told) => dated(told),
  beginning: (told: Facts.Told) => dated(told, true),
  backing: (told: Facts.Told) => dated(told),
  /** The two partners met last, the latest last. */
  meetings({ who, latest }: Facts.SummitFacts): string {
    const [last, before] = latest;
    return before
      ? `The leaders whom ${who} met last were ${before.with} and, ${whenPhrase(last!)}, ${last!.with}.`
      : `The leader whom ${who} met last was ${last!.with}, ${whenPhrase(last!)}.`;
  },
  heir: ({ person, shown, code }: Facts.HeirFacts, name: Naming) =>
    `${person} was first shown in ${when({ date: shown[0]!.date, precision: "month" })}; that ${name(code)} has chosen an heir is unproven.`,
  /** The act by which the state named an heir. */
  naming: (told: Facts.Told) => dated(told),
  /** What the record lacks for the two asked about. */
  lack({ missing, named, unfollowed }: Facts.CourseFacts, name: Naming): string | null {
    const parts = [
      missing && named ? `names no leader of ${name(missing)}` : "",
      unfollowed ? `does not follow ${name(unfollowed[0])} and ${name(unfollowed[1])} with each other` : "",
    ].filter((part) => part !== "");
    return parts.length > 0 ? `The record ${list(parts)}.` : null;
  },
  motives: "What a leader intends is not on record.",
};

function testsWords({ n, all, year }: { n: number; all: number; year: string }, whose: string): string {
  if (all === 1) return `${whose} only nuclear test, in ${year}`;
  const of = n === all ? `all of ${whose} ${count(all)}` : `${count(n)} of ${whose} ${count(all)}`;
  return `${of} nuclear tests, ${n === 1 ? "in" : "the last in"} ${year}`;
}

// Findings

export const beginning = {
  statement: ({ who, months, over, acts, told }: Facts.BeginningFacts) =>
    `${over ? `In the first ${count(months)} months` : "So far"} ${plural(acts, "act")} of ${who} ${acts === 1 ? "is" : "are"} on record; the weightiest: ${told.map(cited).join("; ")}.`,
  labels: { acts: "acts with the leader's name in the first months", months: "months" },
  query: (code: string, person: string, from: string, to: string) =>
    `acts of ${code} with ${person} by name, ${from} to ${to}, the weightiest`,
};

export const consolidation = {
  statement(f: Facts.ConsolidationFacts, name: Naming): string {
    const whom = f.people.length ? ` (${list(f.people.map(({ person, year }) => `${person} ${year}`))})` : "";
    const removed = `${plural(f.removals, "removal or killing", "removals and killings")} of people of ${name(f.code)}${whom}`;
    const titles = `${plural(f.titles, "title")} given to the leader`;
    const crowd =
      f.early === null || f.early === 0
        ? ""
        : ` ${f.early} of all ${f.all} removals, appointments and titles fall in the first five years${f.change ? `; those since are ${changeWords(f.change)}` : ""}.`;
    const last = [
      f.lastRemoval ? `the last removal came ${whenPhrase(f.lastRemoval)}` : "",
      f.lastTitle ? `the last title ${f.lastRemoval ? "" : "came "}${whenPhrase(f.lastTitle)}` : "",
    ].filter((part) => part !== "");
    return `At home the record has ${removed} and ${titles}.${crowd}${last.length ? ` On record ${list(last)}.` : ""}`;
  },
  labels: {
    ratio: "such acts since the first five years as a part of the record, times that in those years",
    removals: "removals and killings",
    people: "people removed or killed",
    titles: "titles given to the leader",
    early: "removals, appointments and titles in the first five years",
  },
  query: (code: string, from: string, to: string) =>
    `domestic rows of ${code} from ${from} to ${to}: titles and appointments (051) and removals (172 to 175, 18, 20)`,
  weakness: "purges are known from official notices and foreign services: a floor, not a count",
};

export const lines = {
  statement({ who, n, lines: told }: Facts.LinesFacts): string {
    const more =
      n > told.length
        ? `; ${count(n - told.length)} more ${n - told.length === 1 ? "is" : "are"} on record`
        : "";
    return `Laws, congresses and lines declared under ${who}, in order of time: ${told.map(cited).join("; ")}${more}. How far a declared line was followed they do not say.`;
  },
  labels: { lines: "laws, congresses and lines declared", own: "declared by the leader in person" },
  query: (code: string, from: string, to: string) =>
    `domestic acts and statements of ${code} from ${from} to ${to} whose account names a plenum, a party congress, a parliament, a law, a constitution or a doctrine`,
};

export const line = {
  statement(f: Facts.LineFacts): string {
    const said = plural(f.declarations, "congress, law or declaration", "congresses, laws and declarations");
    const share = f.share ? ` (${percent(f.share.estimate)})` : "";
    return `At home ${f.who} speaks by ${said} and ${plural(f.parades, "parade")} on record; ${f.held} of ${plural(f.years, "whole year")} in office ${f.held === 1 ? "has" : "have"} one or the other${share}. The last declaration came ${whenPhrase(f.last)}.`;
  },
  labels: {
    share: "share of the whole years in office with a declaration or a parade",
    declarations: "congresses, laws and declarations",
    parades: "parades",
  },
  query: (code: string, from: string, to: string) =>
    `domestic statements of ${code} (kind domestic, or 01 toward nobody) and parades (150) from ${from} to ${to}, by calendar year`,
  weakness: "what is said at home is recorded only where it was noticed abroad",
};

export const heir = {
  statement({ who, code, person, shown, others, named }: Facts.HeirFacts, name: Naming): string {
    const said = others.length ? ` From abroad: ${others.map(cited).join("; ")}.` : "";
    const own = named
      ? `${capital(plural(named, "act"))} of ${name(code)} ${named === 1 ? "names" : "name"} an heir.`
      : `No act of ${name(code)} on record names an heir.`;
    return `Shown or raised at home beside ${who}: ${person}. ${shown.map(cited).join("; ")}.${said} ${own}`;
  },
  labels: {
    shown: "times shown or raised at home",
    others: "statements of others about it",
    named: "acts of the state that name an heir",
  },
  query: (code: string, person: string, from: string, to: string) =>
    `domestic acts of ${code} toward ${person}, and what others said of ${person}, ${from} to ${to}`,
  weakness: "who is to follow is decided out of sight",
};

export const backing = {
  statement(f: Facts.BackingFacts, name: Naming): string {
    return `Backing for others' wars, arms and troops under ${f.who}: ${plural(f.n, "act")} on record, ${f.ofPartner} of them toward ${name(f.partner)}, from ${when(f.first)} to ${when(f.last)}; for example: ${f.told.map(cited).join("; ")}.`;
  },
  labels: {
    n: "acts of backing in war, arms and troops",
    partner: (code: string, name: Naming) => `of them toward ${name(code)}`,
  },
  query: (code: string, from: string, to: string) =>
    `cooperative acts of ${code} toward others over war, arms and troops, ${from} to ${to}, by target`,
};

export const economy = {
  statement({ n, all, share, trade }: Facts.EconomyFacts): string {
    const path = trade
      ? ` The state's trade went from ${amount(trade.first)} to ${amount(trade.lowest)}${trade.latest.period === trade.lowest.period ? "" : ` and ${amount(trade.latest)}`}${trade.caveat ? ` (${trade.caveat})` : ""}.`
      : "";
    return `Economic acts are ${percent(share.estimate)} of what the state does on record (${n} of ${number(all)}; ${percent(LEVEL)} interval ${percent(share.low)} to ${percent(share.high)}). The record samples diplomacy and arms between states and hardly the economy: what share of a leader's attention it had cannot be told from this.${path}`;
  },
  labels: {
    share: "share of economic acts in all",
    acts: "economic acts",
    trade: (period: string) => `trade with the world in ${period}`,
  },
  query: (code: string) =>
    `acts of ${code} toward others with CAMEO 0211, 0231, 0311, 0331, 061, 071, 073, 085 or of the issues trade, aid, food, energy; series of the role world-trade`,
  weakness: "policy at home, farms and markets leave no acts between states",
};

/** "A plenum adopted a line (31 March 2013)". */
function cited(told: Facts.Told): string {
  return `${withoutStop(told.what)} (${when(told)})`;
}

function amount({ value, period }: Facts.Figure): string {
  return `${number(value)} million dollars in ${period}`;
}
