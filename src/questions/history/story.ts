import type { Answer, Finding } from "../answer.ts";
import { cellName } from "../kit/when.ts";
import { capital, count, list, percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { character, conflictWords, type History, type HistoryPhase } from "./phases.ts";
import type { PairSeries } from "./series.ts";

/** The answer in two sentences: the phases, and where the tie stands now. */
export function headlineOf(
  history: History,
  series: PairSeries,
  findings: readonly Finding[],
  subject: Subject,
): string {
  const now = history.phases.at(-1)!;
  const share = (phase: HistoryPhase) => (phase.n >= 5 ? (phase.conflict?.estimate ?? 0) : 0);
  const worst = history.phases.reduce((most, phase) => (share(phase) > share(most) ? phase : most));
  const alliance = findings.find((finding) => finding.id === "history.alliance");
  const pacts = alliance?.numbers.find((measure) => measure.name === "defence-pacts")?.value ?? 0;
  const years = alliance?.numbers.find((measure) => measure.name === "years")?.value;
  const bond =
    pacts === 0 || years === undefined
      ? ""
      : years < 2
        ? "Allied by a new treaty, "
        : `Allied by treaty for ${years} years, `;
  const names = `${subject.name(subject.a)} and ${subject.name(subject.b)}`;
  const lead = `${names} ${history.phases.length === 1 ? "are in one phase" : `have gone through ${count(history.phases.length)} phases`} since ${cellName(series.cells[0]!.from, series.grain)}`;
  const low =
    worst === now || share(worst) < 0.35
      ? ""
      : `, the worst ${worst.last ? worst.span : `in ${worst.span}`} (${percent(share(worst))} conflict)`;
  return `${bond ? bond + lead : capital(lead)}${low}. The current one, ${now.span}, is ${character(now.conflict)}: ${conflictWords(now)}.`;
}

/** Readings of the same record that would tell another story. */
export function alternativesOf(history: History, findings: readonly Finding[], subject: Subject): string[] {
  const [a, b] = [subject.name(subject.a), subject.name(subject.b)];
  const breaks = history.phases.slice(1);
  const soft = breaks.filter((phase) => !phase.opened!.firm);
  const weight = findings.find((finding) => finding.id === "history.weight");
  const tests = findings.find((finding) => finding.id.startsWith("history.tests") && !finding.thin);
  return [
    soft.length
      ? `Fewer phases: ${soft.length} of ${plural(breaks.length, "break")} (${list(soft.map((phase) => phase.from.slice(0, 4)))}) do not hold where a break must earn twice as much; the tie may have changed only ${history.firm === 0 ? "in degree" : history.firm === 1 ? "once" : `${count(history.firm)} times`}.`
      : `More phases: shorter turns than the grain of the record can show may hide inside a phase.`,
    `Change in the telling, not in the tie: quarrels between ${a} and ${b} reach the record where outside press covers them, while friendly routine is under-reported early and over-reported on anniversaries.`,
    tests && (tests.numbers[0]?.p ?? 1) < 0.1
      ? `The strain is over single acts (tests, sanctions) and not over the tie: conflict is bunched in the weeks after them, so a phase may measure how often ${b} or ${a} acted, and not how close they were.`
      : `The mix says how they speak to each other, not how much they need each other: a tie may hold by need through a phase of open quarrel.`,
    ...(weight
      ? [
          `A smaller share of the tie in all acts may mean that each found other partners, or only that the record of others grew faster.`,
        ]
      : []),
  ];
}

/** Observations that would make us answer otherwise. */
export function changesOf(history: History, series: PairSeries, subject: Subject): string[] {
  const now = history.phases.at(-1)!;
  const [a, b] = [subject.name(subject.a), subject.name(subject.b)];
  const cooperative = (now.conflict?.estimate ?? 0) < 0.35;
  return [
    cooperative
      ? `A year in which more than half of the acts between ${a} and ${b} are protests, demands or sanctions would open a new phase.`
      : `A run of visits and agreements between ${a} and ${b} without protests, for two ${series.grain}s or more, would open a new phase.`,
    `Notice given on a treaty between them, or a new one signed, would change what binds them whatever the mix of acts.`,
    isLong(series)
      ? `Archives or customs data for the years in which the record is thin could move the early breaks, which rest on few acts.`
      : `A longer record, before ${cellName(series.cells[0]!.from, series.grain)}, could show that what looks like one phase is part of a turn.`,
  ];
}

/** What is missing, with counts. */
export function gapsOf(
  history: History,
  series: PairSeries,
  findings: readonly Finding[],
  subject: Subject,
): string[] {
  const empty = series.cells.filter((cell) => cell.exposure > 0 && cell.n === 0).length;
  const uncovered = series.cells.filter((cell) => cell.exposure === 0).length;
  const thin = history.phases.filter((phase) => phase.n < 5);
  const has = (id: string) => findings.some((finding) => finding.id === id);
  const missing = [
    ["history.alliance", "treaties of either"],
    ["history.war", "wars fought on one side"],
    ["history.disputes", "militarised disputes between the two"],
    ["history.leaders", "meetings of the leaders in office"],
    ["history.aid", "acts of aid"],
    ["history.trade", "a trade share"],
    ["history.quarrels", "five conflict acts with an issue named"],
  ].filter(([id]) => !has(id!));
  const gaps = [
    empty
      ? `${plural(empty, series.grain)} of ${series.cells.length} hold no act between the two: quiet or unrecorded, the record cannot tell.`
      : "",
    uncovered ? `${plural(uncovered, series.grain)} are covered by no data set.` : "",
    series.unplaced
      ? `${plural(series.unplaced, "act")} are dated too widely for a ${series.grain} and stand in no phase.`
      : "",
    thin.length
      ? `${plural(thin.length, "phase")} ${thin.length === 1 ? "rests" : "rest"} on fewer than five acts.`
      : "",
    missing.length
      ? `The record has none of these for the pair: ${missing.map(([, what]) => what).join(", ")}.`
      : "",
    has("history.disputes") && subject.asOf.slice(0, 4) > "2014"
      ? "Militarised disputes are recorded to 2014 only."
      : "",
  ];
  return gaps.filter((gap) => gap !== "");
}

/** Twenty years or more: long enough to be thin at its beginning. */
function isLong(series: PairSeries): boolean {
  return Number(series.cells.at(-1)!.to.slice(0, 4)) - Number(series.cells[0]!.from.slice(0, 4)) >= 20;
}

export function confidenceOf(history: History, series: PairSeries): Answer["confidence"] {
  const breaks = history.phases.length - 1;
  return {
    level: history.firm > 0 && history.n >= 20 ? "moderate" : "low",
    why: `${plural(breaks, "break")}, ${history.firm} firm, from ${history.n} stretches with acts${history.p === null ? "" : `; in ${percent(history.p)} of shuffled series phases explain as much`}.${isLong(series) ? " The early record is thin." : ""}`,
  };
}
