import { daysBetween } from "../../dates.ts";
import type { LeaderNow } from "../../record/world/states.ts";
import { median } from "../../statistics/quantiles.ts";
import * as say from "../../words/en/world/significance.ts";
import { eventEvidence, onePerDay } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { rowEvidence, type WorldFact } from "./fact.ts";
import { BILATERAL, besideUs, isWithUs, visitActs } from "./shared.ts";

/** What a meeting would change: how rare visits are, where they are listed, and who would meet. */
export async function significanceFacts(subject: Subject): Promise<WorldFact[]> {
  return [...(isWithUs(subject) ? await visitFacts(subject) : []), ...together(subject)];
}

/** Visits further apart than these days are visits of their own; nearer ones are legs of one journey. */
const ONE_JOURNEY = 3;
const SHOWN = 6;
/** Fewer gaps than these have no usual length. */
const ENOUGH_GAPS = 5;
const MOST = 2_000;
/** How long it takes from visit to visit is told of this time: a century ago leaders sailed. */
const RECENT = "1995-01-01";

/** How often leaders came, by the US list: the last, and the usual time between two. Conferences with many others count for nothing. */
export async function visitFacts(subject: Subject): Promise<WorldFact[]> {
  const { a, b, name } = subject;
  const all = visitActs(subject, BILATERAL);
  const rows = await all.last(MOST);
  const last = rows.at(-1);
  if (!last) return [];
  const starts = rows.map(({ date }) => date).filter((date) => date >= RECENT);
  const gaps = starts
    .slice(1)
    .map((day, at) => daysBetween(starts[at]!, day))
    .filter((days) => days > ONE_JOURNEY);
  const usual = gaps.length >= ENOUGH_GAPS ? median(gaps) : undefined;
  const president = rows.findLast(({ source }) => source.code === "USA" && source.sector === "President");
  const other = besideUs(subject);
  return [
    {
      name: "visits",
      about: "pair",
      statement: say.visits({
        other: name(other),
        last: {
          who: last.source.person,
          role: last.source.sector,
          date: last.date,
          home: last.source.code === "USA",
        },
        usual,
      }),
      more: say.visitsMore(name(other), president?.date),
      numbers: [
        measure("visits", say.labels.visits, rows.length, "count"),
        ...(usual === undefined ? [] : [measure("usual-gap", say.labels.gap, usual, "days", gaps.length)]),
      ],
      evidence: onePerDay(rows.toReversed().map((event) => eventEvidence(event, subject))).slice(0, SHOWN),
      evidenceCount: rows.length,
      query: say.queries.visits(a, b),
      acts: all,
      confidence: say.listed,
    },
  ];
}

/** Who would meet, and since when both have been in office. */
function together(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const [x] = record.world.leaders(a);
  const [y] = record.world.leaders(b);
  if (!x || !y || x.since === "" || y.since === "" || !couldMeet([x, y], subject)) return [];
  const both = [x.since, y.since].sort().at(-1)!;
  return [
    {
      name: "leaders-together",
      about: "pair",
      statement: say.together({
        a: { name: x.name, of: name(a) },
        b: { name: y.name, of: name(b) },
        since: both,
      }),
      numbers: [measure("since", say.labels.since, Number(both.slice(0, 4)), "calendar year")],
      evidence: [x, y].map((row) =>
        rowEvidence(row, { who: name(row.state), what: say.leaderRow(row), when: say.when(row.since) }),
      ),
      query: say.queries.leaders(a, b),
    },
  ];
}

/**
 * Whether a meeting of the two who lead by the list is not out of the question: they are not at war, no vote or handover was due
 * by the day, and the list says since when each has led, not since when a term runs.
 */
function couldMeet(leaders: readonly LeaderNow[], { a, b, asOf, record }: Subject): boolean {
  const gone = ({ dueBy, presentTerm }: LeaderNow) =>
    presentTerm || (dueBy !== "" && dueBy.slice(0, 4) <= asOf.slice(0, 4));
  const { dispute, turns } = record.world;
  const broken = turns(a, b).some(({ kind }) => kind === "fighting" || kind === "rupture");
  return !leaders.some(gone) && !broken && dispute(a, b)?.status !== "active";
}
