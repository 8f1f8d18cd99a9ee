import { daysBetween } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { capital, duration, list, number, ordinal, percent, plural } from "../../words/en/forms.ts";
import { COURSE_LABELS, COURSE_WORDS } from "../../words/en/leaderCourse.ts";
import { cellName } from "../../words/en/when.ts";
import type { Answer, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Course, SURE_P } from "./phases.ts";
import { earlierTerms, type Rule, type RuleActs, ruleName } from "./rule.ts";
import { DAYS_A_YEAR } from "./years.ts";

/** Who leads, since when, and how much is known of that time. */
export async function termFinding(rule: Rule, acts: RuleActs, subject: Subject): Promise<Finding> {
  const { leaders, asOf, name } = subject;
  const days = daysBetween(rule.start, rule.to);
  const [n, own] = [total(acts.rows), total(acts.ownRows)];
  const before = leaders.terms(rule.code, asOf).filter((term) => term.start < rule.start);
  const earlier = earlierTerms(rule, subject);
  const state = name(rule.code);
  const who = capital(ruleName(rule, subject));
  const missing = rule.missing ? `The record names no leader of ${name(rule.missing)}. ` : "";
  const term = rule.person
    ? `${who} has led ${state} for ${duration(days)}, since ${cellName(rule.start, "week")}${earlier ? `, after ${plural(earlier, "earlier term")}` : ""}`
    : `What follows is the course of the state, over ${duration(days)} with data`;
  const place =
    rule.person && before.length
      ? `, the ${ordinal(before.length + 1)} term of a leader there on record`
      : "";
  return finding({
    id: "leader.term",
    statement: `${missing}${term}${place}. The record has ${plural(n, "act")} of that time${rule.person ? `, ${number(own)} of them with the leader's name` : ""}.`,
    nature: "information",
    numbers: [
      measure("years", "years in office", Number((days / DAYS_A_YEAR).toFixed(2)), "years"),
      measure("acts", "acts on record", n, "count"),
      measure("own", "acts that name the leader", own, "count"),
    ],
    evidence: await strongest(own ? acts.own : acts.all, subject),
    evidenceCount: n,
    query: asked(
      `record of leaders: ${rule.person || "none"} of ${rule.code}; acts of ${rule.code} and visitors received, ${rule.from} to ${rule.to}`,
      acts.all,
    ),
    confidence: {
      level: confidenceByCases(n, "acts").level,
      why: `Terms follow the record of leaders (Archigos and its continuations); ${plural(n, "act")}.`,
    },
    thin: n < THIN_COUNT,
  });
}

/** Readings of the same record that would tell another story. */
export function alternativesOf(rule: Rule, course: Course, acts: RuleActs, subject: Subject): string[] {
  const state = subject.name(rule.code);
  const soft = course.phases.slice(1).filter((phase) => !phase.opened!.firm);
  const [n, own] = [total(acts.rows), total(acts.ownRows)];
  return [
    soft.length
      ? `Fewer turns: ${list(soft.map((phase) => cellName(phase.from, course.grain)))} ${soft.length === 1 ? "does" : "do"} not hold where a break must earn twice as much, and may be steps within one course.`
      : `A steady course under changing conditions: the mix also moves when others visit, sanction or drill, which no leader decides alone.`,
    `The state's course and not the leader's: ${ruleName(rule, subject)} is named in ${number(own)} of ${plural(n, "act")}; offices, plans and programmes begun before may set the rest.`,
    `What the compilers looked for: tests and summits are counted for ${state} one by one, while work on the economy or at home reaches the record only where it is announced.`,
  ];
}

/** Observations that would make us answer otherwise. */
export function changesOf(rule: Rule, course: Course, subject: Subject): string[] {
  const now = course.phases.at(-1)!;
  const length =
    course.grain === "year"
      ? "two years"
      : course.grain === "week"
        ? "a month"
        : course.grain === "month"
          ? "four months"
          : "four quarters";
  const rare = now.mix.at(-1)!;
  return [
    `${capital(length)} in which another course than ${COURSE_LABELS[now.mix[0]!.course].toLowerCase()} takes the larger part would open a new phase.`,
    `A run of ${COURSE_WORDS[rare.course]}, now ${percent(rare.share)} of the acts of ${subject.name(rule.code)}, would show a turn that the phase does not have.`,
    ...(rule.person
      ? [
          `An account from inside, of who decided what, could take acts of the state away from ${rule.person} or give more.`,
        ]
      : []),
  ];
}

/** What is missing, with counts. */
export function gapsOf(rule: Rule, course: Course, findings: readonly Finding[], subject: Subject): string[] {
  const has = (id: string) => findings.some((finding) => finding.id === id);
  const empty = course.cells.filter((cell) => cell.counts.every((n) => n === 0)).length;
  const missing = [
    ["leader.consolidation", "domestic acts (removals, titles)"],
    ["leader.line", "declarations at home"],
    ["leader.lines", "laws, congresses or lines declared"],
    ["leader.heir", "somebody shown or raised as an heir"],
    ["leader.weapons", "tests and launches"],
    ["leader.summits", "meetings with leaders in office"],
    ["leader.economy", "economic acts"],
    ["leader.change", "ten years with data to compare first and last five"],
  ].filter(([id]) => !has(id!));
  return [
    rule.missing ? `The record of leaders has none for ${subject.name(rule.missing)}.` : "",
    rule.from > rule.start
      ? `${capital(duration(daysBetween(rule.start, rule.from)))} of the term lie before the first day that the data cover.`
      : "",
    rule.to < subject.asOf
      ? `The data or the term end on ${cellName(rule.to, "week")}, before the as-of date.`
      : "",
    empty
      ? `${plural(empty, course.grain)} of ${course.cells.length} ${empty === 1 ? "holds" : "hold"} no act: quiet or unrecorded, the record cannot tell.`
      : "",
    course.unplaced
      ? `${plural(course.unplaced, "act")} dated too widely for a ${course.grain} ${course.unplaced === 1 ? "stands" : "stand"} in no phase.`
      : "",
    missing.length ? `The record has none of these: ${missing.map(([, what]) => what).join(", ")}.` : "",
  ].filter((gap) => gap !== "");
}

export function confidenceOf(course: Course, acts: RuleActs): Answer["confidence"] {
  const breaks = course.phases.length - 1;
  const n = total(acts.rows);
  return {
    level: n >= 100 && (course.p ?? 1) < SURE_P ? "moderate" : "low",
    why: `${plural(n, "act")}, ${plural(breaks, "break")}, ${course.firm} firm${course.p === null ? "" : `; in ${percent(course.p)} of shuffled series phases explain as much`}. What a leader intends is not on record.`,
  };
}
