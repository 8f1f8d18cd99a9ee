import { FEW_FOR_A_COURSE, SHORTEST_COURSE_DAYS } from "../../measures/policy.ts";
import type * as Facts from "../leader.ts";
import type { CourseId, Naming } from "../leader.ts";
import { changeWords } from "./change.ts";
import { pValue } from "./effects.ts";
import { capital, count, duration, list, number, percent, plural, withoutStop } from "./forms.ts";
import { cellName, spanName, whenPhrase } from "./when.ts";

/**
 * English of a leader's course: its names, its phases, its change since the first years, toward
 * whom it is hostile, what is tested, and how much of it the leader does in person.
 */

/** Short, for a legend. */
export const COURSE_LABELS: Readonly<Record<CourseId, string>> = {
  consolidation: "Hold on power",
  line: "Line at home",
  arms: "Tests and shows of force",
  hostility: "Hostility",
  diplomacy: "Diplomacy",
  economy: "Economy",
};

/** "acts of …" for a sentence. */
export const COURSE_WORDS: Readonly<Record<CourseId, string>> = {
  consolidation: "removals, appointments and titles",
  line: "congresses, laws and declarations",
  arms: "tests, launches, parades and drills",
  hostility: "threats, demands, breaks and clashes",
  diplomacy: "visits, talks, messages and agreements",
  economy: "acts of trade, aid and supply",
};

/** What a reader calls a course. */
export const COURSE_PLAIN: Readonly<Record<CourseId, string>> = {
  consolidation: "removals and titles",
  line: "declarations at home",
  arms: "tests and shows of force",
  hostility: "threats and quarrels",
  diplomacy: "talks and visits",
  economy: "trade and aid",
};

/** The label inside a sentence. */
export function courseName(course: CourseId): string {
  return COURSE_LABELS[course].toLowerCase();
}

/** "2013 to 2017", "since 2023". */
export function phaseSpan({ from, to, last, grain }: Facts.PhaseFacts): string {
  return last ? `since ${cellName(from, grain)}` : spanName(from, to, grain);
}

/** What tells a phase from the one before: its leading course, or where that is the same, the course whose share moved most. */
export function phaseTitle({ mix, move, sameLead }: Facts.PhaseFacts): string {
  const [lead] = mix;
  if (!move || !sameLead) return `${courseName(lead!.course)} ${percent(lead!.share)}`;
  return `${move.to > move.from ? "more" : "less"} ${moved(move)}`;
}

/** "hostility, 20 % to 40 %" */
function moved({ course, from, to }: Facts.Move): string {
  return `${courseName(course)}, ${percent(from)} to ${percent(to)}`;
}

/** " in 3 years are too few"; many acts within weeks: " lie within 12 days, too short a time". */
export function tooFew({ acts, days }: Pick<Facts.CourseFacts, "acts" | "days">): string {
  // The first and the last day are both of it.
  if (acts >= FEW_FOR_A_COURSE && days < SHORTEST_COURSE_DAYS)
    return ` lie within ${duration(days + 1)}, too short a time`;
  return ` in ${duration(days)} ${acts === 1 ? "is" : "are"} too few`;
}

export const phases = {
  statement(f: Facts.PhasesFacts): string {
    const [first, ...turns] = f.phases;
    const [lead] = first!.mix;
    if (turns.length === 0) {
      const found = f.few
        ? `${tooFew(f)} to tell a course or a change of it; most are`
        : " show no change in their mix, most often";
      return `The ${plural(f.acts, "act")} on record under ${f.who}${found} ${COURSE_WORDS[lead!.course]} (${percent(lead!.share)}).`;
    }
    const told = f.phases.map((phase) => `${phaseSpan(phase)} (${phaseTitle(phase)})`);
    const firm = turns.filter(({ opened }) => opened?.firm).map(({ from }) => cellName(from, f.grain));
    const held = firm.length
      ? `The ${firm.length === 1 ? "turn" : "turns"} of ${list(firm)} ${firm.length === 1 ? "holds" : "hold"} even where a break must earn twice as much.`
      : "No turn holds where a break must earn twice as much.";
    return `By the mix of ${plural(f.acts, "act")} the rule of ${f.who} falls into ${count(f.phases.length)} phases, named by what leads or moves in each: ${list(told)}. ${held}`;
  },
  labels: {
    phases: "phases of the rule",
    firm: "breaks that hold at twice the penalty",
    anyChange: "share of shuffled series in which phases explain as much",
    dispersion: "scatter of the mix within phases, 1 where acts fall one by one",
  },
  query: (code: string, from: string, to: string, grain: string) =>
    `acts of ${code} from ${from} to ${to}, and visitors received by its leader, by ${grain} and course (declared by CAMEO code, issue and kind); PELT, multinomial cost, BIC penalty`,
  why({ phases: found, firm, cells, grain, dispersion }: Facts.PhasesFacts): string {
    const breaks = found.length - 1;
    const scatter =
      dispersion === null
        ? ""
        : `; within phases the mix scatters ${number(dispersion)} times as much as single draws would`;
    return `${breaks ? `${firm} of ${plural(breaks, "break")} firm` : "no break to judge"}, ${cells} ${grain}s with acts${scatter}.`;
  },
};

/** One phase: what was done most, against the phase before, and what marked it. */
export const phase = {
  statement(f: Facts.PhaseFacts, marks: readonly Facts.Mark[]): string {
    const [first, second] = f.mix;
    const also = second!.n ? ` and ${percent(second!.share)} ${COURSE_WORDS[second!.course]}` : "";
    const turn = f.move ? `; the largest move is in ${moved(f.move)}` : "";
    const marked = marks.map(({ what, when }) => `${withoutStop(what)} (${when})`).join("; ");
    return `${capital(phaseSpan(f))}${began(f)}: ${plural(f.n, "act")}, ${percent(first!.share)} ${COURSE_WORDS[first!.course]}${also}${turn}${marked ? `; marked by: ${marked}` : ""}.`;
  },
  labels: {
    leading: (course: CourseId) => `share of the acts: ${courseName(course)}`,
    acts: (course: CourseId) => `acts: ${courseName(course)}`,
  },
  query: (code: string, from: string, to: string) =>
    `acts of ${code} from ${from} to ${to}, and visitors received, by course`,
};

function began({ opened, grain }: Facts.PhaseFacts): string {
  if (!opened) return "";
  const { low, high } = opened;
  return ` (began ${low === high ? `in that ${grain}` : `between ${cellName(low, grain)} and ${cellName(high, grain)}`})`;
}

export const change = {
  statement({ early, late, moves, clear, p }: Facts.ChangeFacts): string {
    const told = moves.map(({ course, from, to }) => {
      return `${courseName(course)} went from ${percent(from)} to ${percent(to)}`;
    });
    const mix = clear
      ? "the mix changed more than chance would have it"
      : "the mix changed no more than chance would have it";
    return `Between the first five years in office (${plural(early, "act")}) and the last five (${late}) ${told.length ? list(told) : "no share moved by a hundredth"}; ${mix} (p ${pValue(p)}).`;
  },
  labels: {
    distance: "share of the acts that would have to be of another course for the mixes to agree",
    last: (course: CourseId) => `${courseName(course)}, share of the acts of the last five years`,
    first: (course: CourseId) => `${courseName(course)}, share of the acts of the first five years`,
  },
  query: (code: string, first: readonly [string, string], last: readonly [string, string], grain: string) =>
    `acts of ${code} from ${first[0]} to ${first[1]} and from ${last[0]} to ${last[1]} by course; permutation of ${grain}s between the two, total variation distance`,
};

export const hostility = {
  statement({ n, all, share, threats, targets, now }: Facts.HostilityFacts, name: Naming): string {
    const toward = targets.map(({ code, n: acted }) => `${name(code)} (${acted})`);
    const lately = now
      ? `; in the current phase, ${phaseSpan(now.phase)}, the share is ${percent(now.share.estimate)}`
      : "";
    return `${percent(share.estimate)} of the acts on record are hostile (${number(n)} of ${number(all)}), ${threats} of them ${threats === 1 ? "a threat" : "threats"}, most often toward ${list(toward)}${lately}.`;
  },
  labels: {
    share: "share of hostile acts in all",
    now: (phase: Facts.PhaseFacts) => `share of hostile acts in all, ${phaseSpan(phase)}`,
    threats: "threats",
    perYear: "hostile acts a year",
  },
  query: (code: string, from: string, to: string) =>
    `conflict acts (09 to 14, 16 to 20) of ${code} toward others, ${from} to ${to}, by target`,
};

export const weapons = {
  statement(f: Facts.WeaponsFacts): string {
    const launched = f.launches
      ? launchWords(f.launches)
      : `The record has ${plural(f.missiles, "missile test or launch", "missile tests and launches")} under ${f.who}.`;
    const last = f.lastTest ? `, the last ${whenPhrase(f.lastTest)}` : "";
    const nuclear = f.allTests
      ? ` Of ${plural(f.allTests, "nuclear test")} ${f.tests} ${f.tests === 1 ? "falls" : "fall"} under ${f.who}${last}.`
      : "";
    return `${launched}${nuclear}`;
  },
  labels: {
    ratio: "launches a year, times the rate before",
    launches: "missiles and rockets launched in whole years in office",
    peak: (year: string) => `launches in ${year}, the most`,
    tests: "nuclear tests in office",
    rows: "missile tests and launches among the events",
    lastYear: "year of the last nuclear test",
    since: "days since the last nuclear test",
  },
  query: (code: string, from: string, to: string) =>
    `series of the role launches of ${code} by year; nuclear tests and missile tests of ${code}, ${from} to ${to} and before`,
};

function launchWords({ label, from, to, n, peak, none, before, change }: Facts.LaunchFacts): string {
  const lacking = none.length ? `, none in ${list(none)}` : "";
  const earlier = before
    ? `; in the ${before.years} years on record before it was ${number(before.n)}${change ? `, so ${changeWords(change)}` : ""}`
    : "";
  return `In ${from}–${to} the state launched ${number(n)} ${label.replace(/ launched$/, "")}, the most in ${peak.period} (${number(peak.value)})${lacking}${earlier}.`;
}

export const voice = {
  statement({ who, own, all, hostile, compared, change }: Facts.VoiceFacts): string {
    const now = change ? `; the leader's own acts are now ${changeWords(change)}` : "";
    const path = compared
      ? ` In the first three years ${compared.early.own} of ${compared.early.all}, in the last three ${compared.late.own} of ${compared.late.all}${now}.`
      : "";
    const of =
      hostile === 0 ? "None of these acts is" : `Of these acts ${hostile} ${hostile === 1 ? "is" : "are"}`;
    return `${capital(who)} acts or is met in person in ${number(own)} of the ${plural(all, "act")} on record.${path} ${of} hostile.`;
  },
  labels: {
    ratio:
      "the leader's own acts in the last three years as a part of the record, times that in the first three",
    early: "own acts in the first three years",
    late: "own acts in the last three years",
    share: "share of acts that name the leader",
    own: "acts that name the leader",
    hostile: "hostile acts among those that name the leader",
  },
  query: (code: string, person: string, from: string, to: string) =>
    `acts of ${code} with ${person} as the source's person, and visitors received, over all acts on record, ${from} to ${to}`,
};
