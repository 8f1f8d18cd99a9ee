import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { classFilter } from "../../chronicle/classes.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { addDays, addMonths, dayNumber, lastDayOf } from "../../dates.ts";
import { codedByMachine, codedTargets } from "../../forecast/codedTargets.ts";
import type { Span } from "../../forecast/spans.ts";
import { type Roles, type Target, targetsOf } from "../../forecast/targets.ts";
import { type Acts, actsOf, type Dated, total } from "../../measures/acts.ts";
import { firstCovered } from "../../measures/cells.ts";
import { leaderMeetings } from "../../measures/meetings.ts";
import { FEWEST_ACTS, LIST_AGE, SIGHT_YEARS } from "../../measures/policy.ts";
import { powersOf, rivalsOf } from "../../measures/roles.ts";
import { pairSight, type Sight, sightOf } from "../../measures/sight.ts";
import { type Whole, wholeOf } from "../../measures/whole.ts";
import { ofManyParties } from "../../words/en/outcomes.ts";
import type { Subject } from "../subject.ts";

/** A target of the pair with the acts that met it. */
export interface OutcomeClass extends Target {
  acts: Acts;
  /** Their counts in order of time. */
  rows: readonly Dated[];
  n: number;
  /** Whether the record sees enough of the two lately, or of the class. */
  sight: Sight;
  /** Set where a public list shows that the record holds all of them up to the day: odds are given on these alone. */
  whole: Whole | null;
}

/** A class that the record holds whole. */
export type WholeClass = OutcomeClass & { whole: Whole };

/** How far back acts are counted, and the rival is looked for where none has been at odds with the greater power of late. */
export const ERA_YEARS = 25;

/** Rows of talks that are looked through for rounds of many parties. */
const MOST_ROUNDS = 2000;

/** The targets of the pair (forecast/targets.ts), each with what the era holds of it. */
export async function outcomeClasses(subject: Subject): Promise<OutcomeClass[]> {
  const { asOf, name } = subject;
  const era = addMonths(asOf, -12 * ERA_YEARS);
  const coverage = await subject.events.coverage();
  const begun = firstCovered(coverage, asOf);
  // Days before the data begin are not unseen: the odds know how short their era is.
  const lately = { from: later(begun, addMonths(asOf, -12 * SIGHT_YEARS)), to: asOf };
  const roles = await rolesOf(subject);
  const { datasets } = subject.events;
  const targets = [
    ...targetsOf(roles, (code) => name(code)),
    ...(codedByMachine(datasets)
      ? codedTargets(roles.greater, roles.lesser, datasets[0]!, (code) => name(code))
      : []),
  ];
  return Promise.all(
    targets.map(async (target) => {
      const whole = target.listed
        ? await wholeOf(actsOf(subject, { all: [target.filter], from: era }), subject)
        : target.coded
          ? codedWhole(coverage, asOf)
          : null;
      const from = whole ? later(era, whole.from) : era;
      const acts = actsOf(subject, { all: [target.filter], from });
      // What is held whole is seen over its whole era, however long ago the last was.
      const seen = whole ? { from: later(begun, from), to: asOf } : lately;
      const [rows, sight] = await Promise.all([acts.dated(), sightOf(target.about, seen, subject, acts)]);
      return { ...target, acts, rows, n: total(rows), sight, whole };
    }),
  );
}

/** What a machine codes is whole by itself, as far as its data go: what counts is what it reports. */
function codedWhole(coverage: readonly DatasetCoverage[], asOf: string): Whole | null {
  const last = coverage.findLast(({ to }) => addDays(to, LIST_AGE.fresh) >= asOf);
  return last ? { from: coverage[0]!.from, to: last.to < asOf ? last.to : asOf, by: last.dataset } : null;
}

/** All acts that met any of the targets, each once. */
export function allOf(classes: readonly OutcomeClass[], subject: Subject): Acts {
  return actsOf(subject, { any: classes.map(({ acts }) => acts.filter) });
}

/** Acts as the days on which they may have happened. */
export function spansOf(rows: readonly Dated[]): Span[] {
  return rows.map(({ date, precision, n }) => [dayNumber(date), dayNumber(lastDayOf(date, precision)), n]);
}

/** Whether odds may be given on a class: the record is seen to hold it, and to hold it whole. */
export function bearsOdds(outcome: OutcomeClass): outcome is WholeClass {
  return outcome.whole !== null && outcome.sight.grade === "observed";
}

/** Who the targets are about, and which of them there are: by what the record holds on the day. */
async function rolesOf(subject: Subject): Promise<Roles> {
  const { a, b } = subject;
  const { greater, lesser } = powersOf(subject);
  const [rival] = await rivalsOf(subject, greater, [lesser]);
  const other = rival?.code ?? null;
  const holding = async (filterOf: (code: string) => EventFilter, least: number) => {
    const counts = await Promise.all([a, b].map((code) => actsOf(subject, filterOf(code)).count()));
    return [a, b].filter((_, i) => counts[i]! >= least);
  };
  const by = (id: string) => (code: string) => ({ ...classFilter(id), source: [code] });
  // A parade is a sign to those who are followed with the state; to all others it says nothing.
  const followed = (await pairSight(subject)).grade !== "unobserved";
  const [missiles, nuclear, parades, council, pair, withRival, rounds] = await Promise.all([
    holding(by("missile-test"), FEWEST_ACTS),
    holding(by("nuclear-test"), 1),
    followed ? holding(by("parade"), FEWEST_ACTS) : [],
    holding((code) => ({ ...by("sanction")("UNO"), target: [code] }), 1),
    summitsOf(a, b, subject),
    other === null ? [] : summitsOf(lesser, other, subject),
    other === null ? [] : roundsOf(lesser, other, subject),
  ]);
  return {
    a,
    b,
    greater,
    lesser,
    rival: other,
    missiles,
    nuclear,
    parades,
    council,
    summits: { pair, rival: withRival },
    rounds,
  };
}

/** A row for each meeting of the two who lead in fact: of its rows that by which it is dated. */
async function summitsOf(a: string, b: string, subject: Subject): Promise<string[]> {
  const meetings = await leaderMeetings(subject, a, b);
  return meetings
    .filter(({ top }) => top)
    .map(({ date, events }) => (events.find((event) => event.date === date) ?? events[0]!).id);
}

/** Rounds of more than two parties, which the casebook codes as talks of two of them: told by their summaries. */
async function roundsOf(a: string, b: string, subject: Subject): Promise<string[]> {
  const talks = actsOf(subject, { ...classFilter("high-level-visit"), between: [a, b] });
  const rows = await talks.last(MOST_ROUNDS);
  return rows.filter((row) => ofManyParties(row.evidence.summary)).map((row) => row.id);
}

function later(x: string, y: string): string {
  return x > y ? x : y;
}
