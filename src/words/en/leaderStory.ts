import type { Grain } from "../../measures/cells.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import type * as Facts from "../leader.ts";
import type { Naming } from "../leader.ts";
import { capital, duration, list, number, ordinal, percent, plural } from "./forms.ts";
import { COURSE_PLAIN, COURSE_WORDS, courseName, phaseSpan, phaseTitle } from "./leaderCourse.ts";
import { cellName } from "./when.ts";

/** English of what stands round the findings on a leader: whose time it is, other readings, gaps and figures. */

export const title = "Leader";

export const asks = (who: string) => `How has ${who} changed course?`;

/** A leadership that the record does not name. */
export const leadershipOf = (code: string, name: Naming) => `the leadership of ${name(code)}`;

export const method = (ofChange: string) =>
  `Phases: exact change points (PELT, Killick, Fearnhead and Eckley 2012) in the mix of six courses declared by CAMEO code, issue and kind, multinomial cost, BIC penalty; a phase lasts at least a year of quarters. Comparisons: Wilson intervals for shares, permutation of whole quarters for the change of the mix. ${ofChange}`;

/** The answer where nothing is on record. */
export const nothing = {
  why: (code: string, who: string, name: Naming) =>
    who === leadershipOf(code, name)
      ? `No act of ${name(code)} is on record, and no leader of it is named there.`
      : `No act of ${name(code)} in the time of ${who} is on record.`,
  statement: (code: string, who: string, name: Naming) =>
    `Too few cases: the record has 0 acts of ${name(code)} in the time of ${who}.`,
  label: "acts on record",
  query: (code: string, from: string, to: string) => `acts of ${code}, ${from} to ${to}`,
  headline: (why: string) => `${why} Nothing can be said of a change of course.`,
  alternatives: ["The leader may act through others.", "The data set in use may not cover the state."],
  wouldChange: ["A data set that covers the state in that time.", "Acts of the state after the as-of date."],
};

export const term = {
  statement(f: Facts.TermFacts, name: Naming): string {
    const missing = f.missing ? `The record names no leader of ${name(f.missing)}. ` : "";
    const again = f.earlier ? `, after ${plural(f.earlier, "earlier term")}` : "";
    const time = f.named
      ? `${capital(f.who)} has led ${name(f.code)} for ${duration(f.days)}, since ${cellName(f.start, "week")}${again}`
      : `What follows is the course of the state, over ${duration(f.days)} with data`;
    const place =
      f.named && f.before ? `, the ${ordinal(f.before + 1)} term of a leader there on record` : "";
    const own = f.named ? `, ${number(f.own)} of them with the leader's name` : "";
    return `${missing}${time}${place}. The record has ${plural(f.acts, "act")} of that time${own}.`;
  },
  labels: {
    years: "years in office",
    acts: "acts on record",
    own: "acts that name the leader",
  },
  query: (code: string, person: string, from: string, to: string) =>
    `record of leaders: ${person || "none"} of ${code}; acts of ${code} and visitors received, ${from} to ${to}`,
  why: (acts: number) =>
    `Terms follow the record of leaders (Archigos and its continuations); ${plural(acts, "act")}.`,
};

/** Readings of the same record that would tell another story. */
export function alternatives(f: Facts.StoryFacts, name: Naming): string[] {
  return [
    f.soft.length
      ? `Fewer turns: ${list(f.soft.map((day) => cellName(day, f.grain)))} ${f.soft.length === 1 ? "does" : "do"} not hold where a break must earn twice as much, and may be steps within one course.`
      : `A steady course under changing conditions: the mix also moves when others visit, sanction or drill, which no leader decides alone.`,
    `The state's course and not the leader's: ${f.who} is named in ${number(f.own)} of ${plural(f.acts, "act")}; offices, plans and programmes begun before may set the rest.`,
    `What the compilers looked for: tests and summits are counted for ${name(f.code)} one by one, while work on the economy or at home reaches the record only where it is announced.`,
  ];
}

/** So long another course must lead to open a new phase. */
const NEW_PHASE: Readonly<Record<Grain, string>> = {
  week: "a month",
  month: "four months",
  quarter: "four quarters",
  year: "two years",
};

/** Observations that would make us answer otherwise. */
export function wouldChange(f: Facts.StoryFacts, name: Naming): string[] {
  const inside = `An account from inside, of who decided what, could take acts of the state away from ${f.who} or give more.`;
  return [
    `${capital(NEW_PHASE[f.grain])} in which another course than ${courseName(f.lead)} takes the larger part would open a new phase.`,
    `A run of ${COURSE_WORDS[f.rarest.course]}, now ${percent(f.rarest.share)} of the acts of ${name(f.code)}, would show a turn that the phase does not have.`,
    ...(f.named ? [inside] : []),
  ];
}

const LACKS: Readonly<Record<Facts.Lack, string>> = {
  consolidation: "domestic acts (removals, titles)",
  line: "declarations at home",
  lines: "laws, congresses or lines declared",
  heir: "somebody shown or raised as an heir",
  weapons: "tests and launches",
  summits: "meetings with leaders in office",
  economy: "economic acts",
  change: "ten years with data to compare first and last five",
};

/** What is missing, with counts. */
export function gaps(f: Facts.StoryFacts, name: Naming): string[] {
  return [
    f.missing && `The record of leaders has none for ${name(f.missing)}.`,
    f.uncovered !== null &&
      `${capital(duration(f.uncovered))} of the term lie before the first day that the data cover.`,
    f.ends && `The data or the term end on ${cellName(f.ends, "week")}, before the as-of date.`,
    f.empty > 0 &&
      `${plural(f.empty, f.grain)} of ${f.cells} ${f.empty === 1 ? "holds" : "hold"} no act: quiet or unrecorded, the record cannot tell.`,
    f.unplaced > 0 &&
      `${plural(f.unplaced, "act")} dated too widely for a ${f.grain} ${f.unplaced === 1 ? "stands" : "stand"} in no phase.`,
    f.lacks.length > 0 && `The record has none of these: ${f.lacks.map((lack) => LACKS[lack]).join(", ")}.`,
  ].filter((gap) => typeof gap === "string");
}

/** Why the answer as a whole is as sure as it is. */
export function why({ acts, breaks, firm, p }: Facts.StoryFacts): string {
  const shuffled = p === null ? "" : `; in ${percent(p)} of shuffled series phases explain as much`;
  return `${plural(acts, "act")}, ${plural(breaks, "break")}, ${firm} firm${shuffled}. What a leader intends is not on record.`;
}

export const mixFigure = {
  topic: ({ who }: Facts.MixFigureFacts) => `What the rule of ${who} is made of`,
  /** What leads the mix of the latest phase. */
  title({ who, code, phases }: Facts.MixFigureFacts, name: Naming): string {
    const phase = phases.at(-1);
    const [lead] = phase?.mix ?? [];
    if (!phase || !lead || phase.n < THIN_COUNT) return `Few acts on record under ${who}`;
    const time =
      phases.length === 1 ? `under ${who}` : phase.last ? phaseSpan(phase) : `in ${phaseSpan(phase)}`;
    return `${capital(COURSE_PLAIN[lead.course])} were ${percent(lead.share)} of the acts of ${name(code)} ${time}`;
  },
  caption: (f: Facts.MixFigureFacts, name: Naming) =>
    `Acts of ${name(f.code)} and visitors received, by ${f.unit} and course (n = ${f.acts}); bands are phases of one mix, found by ${f.grain}. The record grows denser with time: compare shares. Source: ${f.sources.join(", ")}.`,
  alt(f: Facts.MixFigureFacts): string {
    const told = f.phases.map(
      (phase) => `${capital(phaseSpan(phase))}, ${plural(phase.n, "act")}, ${phaseTitle(phase)}`,
    );
    return `${capital(f.who)}: stacked bars by ${f.unit} in ${plural(f.phases.length, "phase")}. ${told.join("; ")}.`;
  },
  unit: ({ unit }: Facts.MixFigureFacts) => `acts a ${unit}`,
  query: ({ code, unit }: Facts.MixFigureFacts, name: Naming) =>
    `acts of ${name(code)} and visitors received, by course and ${unit}`,
};

export const contactsFigure = {
  query: ({ who }: Facts.ContactsFigureFacts) =>
    `visits and meetings in person of ${who} with named persons of other states`,
  topic: ({ who }: Facts.ContactsFigureFacts) => `Whom ${who} met`,
  /** Counts of the record alone: it reads some states more closely than others, so nobody is said to come first. */
  title({ who, lanes }: Facts.ContactsFigureFacts, name: Naming): string {
    const [first, second] = lanes;
    const next = second ? `, ${second.n} with ${name(second.code)}` : "";
    return `${capital(who)} on record: ${plural(first!.n, "contact")} with ${name(first!.code)}${next}`;
  },
  caption({ n, lanes, partners, sources }: Facts.ContactsFigureFacts): string {
    const states =
      lanes.length < partners ? `the ${lanes.length} states met most, of ${partners}` : "all states met";
    return `Contacts in person by state of the other side (n = ${n}), leaders in office named; ${states}. Source: ${sources.join(", ")}.`;
  },
  alt: ({ lanes, summits }: Facts.ContactsFigureFacts, name: Naming) =>
    `Timeline of contacts: ${list(lanes.map(({ code, n }) => `${name(code)} ${n}`))}; ${plural(summits, "meeting")} with leaders in office.`,
};
