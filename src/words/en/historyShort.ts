import { CHARACTER } from "../../measures/policy.ts";
import type * as Facts from "../history.ts";
import type { Naming } from "../history.ts";
import { capital, count, list, percent, plural, possessive } from "./forms.ts";
import { cellName } from "./when.ts";

/** English of the short answer to "How did this tie come to be what it is?", and of its headline. */

/** A sentence with the findings that bear it. */
export interface Candidate {
  text: string;
  findings: [string, ...string[]];
}

type Part = { text: string; findings: readonly string[] };

const id = (name: string) => `history.${name}`;

function candidate(text: string, findings: readonly string[]): Candidate {
  const [first, ...rest] = [...new Set(findings)];
  return { text: `${capital(text)}.`, findings: [first!, ...rest] };
}

/** The sentences that the record bears, in order of weight and of reading. */
export function candidates(facts: Facts.ShortFacts, name: Naming): Candidate[] {
  const followed = facts.sight !== "unobserved";
  const [found, limit] = record(facts, name);
  const told = [
    origin(facts, name),
    followed ? turning(facts, name) : null,
    trade(facts, name),
    followed ? today(facts) : null,
    followed ? lately(facts) : null,
  ].filter((one) => one !== null);
  return followed && told.length > 1 ? told : [found, ...told, limit];
}

/** "1950–53". */
export function years({ from, to }: { from: string; to: string }): string {
  if (from === to) return from;
  return `${from}–${from.slice(0, 2) === to.slice(0, 2) ? to.slice(2) : to}`;
}

/** Wars, recognition and treaty: what the tie began with. */
function origin(f: Facts.ShortFacts, name: Naming): Candidate | null {
  const [a, b] = [name(f.first), name(f.second)];
  const parts: Part[] = [];
  if (f.together.length)
    parts.push({ text: `fought side by side in ${list(f.together.map(years))}`, findings: [id("war")] });
  if (f.against.length)
    parts.push({ text: `fought each other in ${list(f.against.map(years))}`, findings: [id("disputes")] });
  const bond = bondWords(f);
  if (bond) parts.push({ text: bond, findings: [id("alliance")] });
  else if (f.relations && (f.against.length > 0 || f.relations !== f.from))
    parts.push({ text: `took up relations in ${f.relations}`, findings: [id("turns")] });
  if (parts.length === 0) return null;
  return candidate(
    `${a} and ${b} ${list(parts.map(({ text }) => text))}`,
    parts.flatMap(({ findings }) => findings),
  );
}

function bondWords({ bonds, bloc }: Facts.ShortFacts): string | null {
  const ended = bonds.flatMap(({ year, state }) =>
    typeof state === "object" ? [`from ${year} to ${state.ended}`] : [],
  );
  const running = bonds.filter(({ state }) => typeof state !== "object");
  const now = running[0]?.year;
  if (now && ended.length > 0 && ended.at(-1)!.slice(-4) < now)
    return `were allies by treaty ${list(ended)} and are again since ${now}`;
  if (now) return `have been allies by treaty since ${running[0]!.year}`;
  if (bloc) return "are allies in one bloc";
  return ended.length > 0 ? `were allies by treaty ${list(ended)}` : null;
}

/** What turned it: quarrels, recognition of the other's adversary, votes, a chill, a run of summits. */
function turning(f: Facts.ShortFacts, name: Naming): Candidate | null {
  const parts: Part[] = [];
  if (f.early)
    parts.push({
      text: `quarrels in ${decade(f.early)}`,
      findings: [id(`phase-${f.early.from.slice(0, 4)}`)],
    });
  if (f.opening) parts.push({ text: openingWords(f.opening, name), findings: [id("turns")] });
  if (f.votes)
    parts.push({
      text: `${possessive(name(f.votes.voter))} ${f.votes.tests ? "protests after nuclear tests and " : ""}votes for sanctions`,
      findings: [id("sanctions"), ...(f.votes.tests ? [f.votes.tests] : [])],
    });
  if (f.cold)
    parts.push({
      text: `a chill in ${f.cold.sharp ? "" : "about "}${years({ from: f.cold.from.slice(0, 4), to: f.cold.to.slice(0, 4) })}`,
      findings: [id("phases"), id(`phase-${f.cold.from.slice(0, 4)}`)],
    });
  if (f.burst)
    parts.push({
      text: `${count(f.burst.n)} meetings of the leaders in ${years(f.burst)}`,
      findings: [id("leaders")],
    });
  if (f.pact && parts.length < MOST_TURNS)
    parts.push({
      text: `${possessive(name(f.pact.side))} pact with ${list(f.pact.with.map((code) => name(code)))} in ${f.pact.year}`,
      findings: [id("turns")],
    });
  if (parts.length === 0) return null;
  const what = list(parts.map(({ text }) => text));
  return candidate(
    `${f.cold ? "Warm and cold spells alternate" : "What marked the way"}: ${what}`,
    parts.flatMap(({ findings }) => findings),
  );
}

/** More than so many nobody follows in one sentence. */
const MOST_TURNS = 5;

/** "the late 1960s": a few acts date no year. */
function decade({ from }: Facts.PhaseFacts): string {
  const year = Number(from.slice(0, 4));
  const part = year % 10 < 4 ? "early" : year % 10 < 6 ? "mid" : "late";
  return `the ${part} ${Math.floor(year / 10)}0s`;
}

function openingWords({ side, third, on }: Facts.Opening, name: Naming): string {
  const day = on.date;
  return `${possessive(name(side, day))} recognition of ${name(third, day)} in ${day.slice(0, 4)}`;
}

function trade({ trade: told, cold }: Facts.ShortFacts, name: Naming): Candidate | null {
  if (!told) return null;
  const share = `${name(told.by)} had ${percent(told.share)} of ${possessive(name(told.of))} trade in ${told.year}`;
  const outlasted = told.held && cold !== null && String(told.since) <= cold.from.slice(0, 4);
  return candidate(outlasted ? `Trade outlasted the chill: ${share}` : share, [id("trade")]);
}

/** How it stands now, by the last firm break, and the last meeting. */
function today(f: Facts.ShortFacts): Candidate | null {
  const { current, recent, meeting } = f;
  if (current.conflict === null || current.n < FEW) return null;
  const mood = moodWords(current.conflict.estimate);
  const since = f.only
    ? `On record since ${f.from} relations have been ${mood}, and no lasting turn is sure${f.likely ? `, the latest likely one in ${f.likely}` : ""}`
    : `Since ${current.sharp ? "" : "about "}${cellName(current.from, current.grain)} relations have been ${mood}`;
  const turn = recent
    ? `, but ${recent.less ? "friendlier" : "worse"} since ${cellName(recent.from, recent.grain)} began`
    : "";
  return candidate(`${since}${turn}${meeting ? `; ${meetingWords(meeting)}` : ""}`, [
    id("phases"),
    ...(recent ? [id("current")] : []),
    ...(meeting ? [id("leaders")] : []),
  ]);
}

/** The last year against the record's growth. */
function lately({ lately: told }: Facts.ShortFacts): Candidate | null {
  if (!told) return null;
  return candidate(
    `In the past year they dealt with each other ${told === "rise" ? "more" : "less"} than the growth of the record explains`,
    [id("now")],
  );
}

/** Fewer acts bear no word for a mood. */
export const FEW = 5;

/** How the two get on, by the share of conflict among their acts. */
export function moodWords(conflict: number): string {
  if (conflict < CHARACTER.mostlyCooperative) return "friendly";
  if (conflict < CHARACTER.divided) return "mostly friendly";
  if (conflict < CHARACTER.conflictual) return "by turns friendly and at odds";
  return "mostly at odds";
}

function meetingWords({ year, days, gapYears }: NonNullable<Facts.ShortFacts["meeting"]>): string {
  if (days <= 10 && gapYears !== null && gapYears >= 2)
    return `until this week their leaders had not met for ${count(Math.round(gapYears))} years`;
  return days > 2 * 365 ? `their leaders have not met since ${year}` : `their leaders last met in ${year}`;
}

/** What little is known of a pair that the record does not follow, or where it tells of no turn. */
function record(f: Facts.ShortFacts, name: Naming): [Candidate, Candidate] {
  const [a, b] = [name(f.first), name(f.second)];
  const quarrels =
    f.conflictual === 0
      ? ", no quarrel among them"
      : f.conflictual < f.n
        ? ""
        : `, ${f.n === 1 ? "a quarrel or clash" : `${f.n === 2 ? "both" : "all"} of them quarrels or clashes`}`;
  const entries = `The record holds ${plural(f.n, "entry", "entries")} on ${a} and ${b}${f.n === 1 && f.conflictual === 0 ? ", no quarrel" : quarrels}`;
  const force = f.force ? `; ${name(f.force.side)} used force in ${f.force.year}` : "";
  const limit =
    f.sight === "unobserved"
      ? "The record does not follow the two as a pair, so it cannot tell how their tie came about, wars included"
      : "No turn of the tie is sure by the record";
  return [
    candidate(`${entries}${force}`, [id("phases"), ...(f.force?.findings ?? [])]),
    candidate(limit, [id("phases")]),
  ];
}

/** The answer in a line with its numbers: how the tie stands since its last sure turn, against the chill before. */
export function headline(f: Facts.ShortFacts, name: Naming): string {
  if (f.sight === "unobserved" || f.current.conflict === null) return `${record(f, name)[0].text}`;
  const { current, cold } = f;
  const bond = bondWords(f);
  const pair = `${name(f.first)} and ${name(f.second)}`;
  const opening = bond ? `${pair} ${bond}. Of` : `${pair}: of`;
  const since = f.only
    ? `since ${f.from}, in which no turn is sure,`
    : `since ${cellName(current.from, current.grain)}, the last sure turn,`;
  const chill = cold?.conflict
    ? `, against ${percent(cold.conflict.estimate)} of ${cold.n} in ${years({ from: cold.from.slice(0, 4), to: cold.to.slice(0, 4) })}`
    : "";
  const stands = `${capital(opening)} ${plural(current.n, "act")} between the two on record ${since} ${percent(current.conflict!.estimate)} are conflict${chill}.`;
  const now = f.recent ? today(f) : null;
  return now ? `${stands} ${now.text}` : stands;
}
