import type { ConflictYear } from "../../record/world/force.ts";
import * as say from "../../words/en/world/history.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { bothOf, rowEvidence, type WorldFact } from "./fact.ts";
import { standsOf } from "./shared.ts";

/** Rows that the finding shows of a long list. */
const SHOWN = 6;

/** In which years and how the two stood against each other in arms. */
export function wars(subject: Subject): WorldFact[] {
  const { a, b, record } = subject;
  const years = record.world.conflictYears(a, b);
  if (years.length === 0) return [];
  const stands = standsOf(years, subject);
  const facts = {
    stands,
    years: [...new Set(years.map(({ year }) => year))],
    hard: [...new Set(years.filter(({ level }) => level === 2).map(({ year }) => year))],
    notes: [...new Set(years.map(({ note }) => note).filter((note) => note !== ""))],
  };
  return [
    {
      name: "war",
      about: "pair",
      statement: say.war(stands, facts.hard),
      more: say.warMore(facts),
      numbers: [
        measure("years", say.labels.years, facts.years.length, "count"),
        measure("first", say.labels.first, facts.years[0]!, "calendar year"),
        measure("last", say.labels.last, facts.years.at(-1)!, "calendar year"),
      ],
      evidence: latest(years).map((row) =>
        rowEvidence(row, { who: bothOf(subject), what: say.warRow(row), when: String(row.year) }),
      ),
      evidenceCount: years.length,
      query: say.queries.war(a, b),
    },
  ];
}

const latest = (years: readonly ConflictYear[]) => years.toReversed().slice(0, SHOWN);
