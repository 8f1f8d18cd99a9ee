import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { addDays } from "../../dates.ts";
import { actsBetween, actsOf, total } from "../../measures/acts.ts";
import { jeffreys } from "../../statistics/intervals.ts";
import { agenda as words } from "../../words/en/significanceAgenda.ts";
import type { AgendaFacts } from "../../words/significance.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { AROUND_DAYS, actsAround, actsAroundAny } from "./actsAround.ts";
import type { ReferenceClass } from "./referenceClass.ts";

const NUCLEAR = /nuclear/i;
/** Rows that name an issue. */
const NAMED: EventFilter = { not: [{ issue: [""] }] };
/** These are read for the word; of more than so many the latest. */
const MOST_ROWS = 20_000;

/** What the record has of the days around an event. */
interface Around {
  n: number;
  issues: Set<string>;
  nuclear: ChronicleEvent[];
}

/** Issues named in the days of the event against those of earlier members of the class; the nuclear issue by itself. */
export async function agendaFinding(
  focus: Focus,
  entry: ReferenceClass,
  subject: Subject,
): Promise<Finding | null> {
  const earlier = entry.earlier.filter((member) => member.precision === "day");
  const own = actsAround(focus.from, focus.to, subject);
  const named = await own.where(NAMED).count();
  if (named === 0 || earlier.length === 0) return null;
  const around = await readAround(focus, subject);
  const perMember = earlier.map(({ date, last }) => around(date, last));
  const now = around(focus.from, focus.to);
  const times = new Map<string, number>();
  for (const { issues } of perMember)
    for (const issue of issues) times.set(issue, (times.get(issue) ?? 0) + 1);
  const fresh = [...now.issues].filter((issue) => !times.has(issue)).sort();
  const usual = [...times].filter(([, n]) => n >= Math.max(2, earlier.length / 3)).map(([issue]) => issue);
  const absent = usual.filter((issue) => !now.issues.has(issue)).sort();
  const with_ = perMember.filter(({ nuclear }) => nuclear.length > 0);
  const labels = new Map(subject.record.issues().map((row) => [row.issue, row.label]));
  const items = now.nuclear;
  const facts: AgendaFacts = {
    n: now.n,
    nuclear: items.length,
    earlier: earlier.length,
    earlierNuclear: with_.length,
    plural: entry.plural,
    fresh,
    absent,
  };
  const statement = words.statement(facts, (issue) => labels.get(issue) ?? issue);
  if (statement === "") return null;
  const all = [...items, ...with_.flatMap(({ nuclear }) => nuclear).reverse()].slice(0, EVIDENCE_SHOWN);
  const shown = all.length ? all : await own.first(EVIDENCE_SHOWN);
  return finding({
    id: "significance.agenda",
    statement,
    nature: "information",
    numbers: [
      measure("nuclear-now", words.labels.now, items.length, "count", now.n),
      estimate(
        "nuclear-earlier",
        words.labels.earlier,
        { ...jeffreys(with_.length, earlier.length, LEVEL), estimate: with_.length / earlier.length },
        "share",
        earlier.length,
      ),
      measure("new-issues", words.labels.fresh, fresh.length, "count", now.issues.size),
    ],
    evidence: shown.map((event) => eventEvidence(event, subject)),
    evidenceCount: now.n + total(perMember),
    query: asked(words.query(AROUND_DAYS, earlier.length), own, actsAroundAny(earlier, subject)),
    confidence: {
      level: "low",
      why: words.why(perMember.filter(({ n }) => n > 1).length / earlier.length),
    },
    thin: earlier.length < 5,
  });
}

/**
 * Reads what the two did to each other on each day once, for the days of the event and of all earlier members.
 * The nuclear issue is looked for among rows that name an issue: a source without issues does not tell in sentences.
 */
async function readAround(focus: Focus, subject: Subject): Promise<(from: string, to: string) => Around> {
  const acts = actsOf(subject, {
    ...actsBetween(subject.a, subject.b),
    precision: ["day"],
    to: addDays(focus.to, AROUND_DAYS),
  });
  const [counts, named] = await Promise.all([acts.dated("issue"), acts.where(NAMED).last(MOST_ROWS)]);
  const days = new Map<string, Around>();
  const on = (date: string) => {
    const day = days.get(date) ?? { n: 0, issues: new Set<string>(), nuclear: [] };
    days.set(date, day);
    return day;
  };
  for (const { date, issue, n } of counts) {
    const day = on(date);
    day.n += n;
    if (issue !== "") day.issues.add(issue);
  }
  for (const event of named)
    if (event.issue === "nuclear" || NUCLEAR.test(event.evidence.summary)) on(event.date).nuclear.push(event);
  return (from, to) => {
    const last = addDays(to, AROUND_DAYS);
    const found: Around[] = [];
    for (let day = addDays(from, -AROUND_DAYS); day <= last; day = addDays(day, 1))
      found.push(...(days.has(day) ? [days.get(day)!] : []));
    return {
      n: total(found),
      issues: new Set(found.flatMap(({ issues }) => [...issues])),
      nuclear: found.flatMap(({ nuclear }) => nuclear),
    };
  };
}
