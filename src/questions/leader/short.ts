import { addMonths } from "../../dates.ts";
import { FEWEST_ACTS } from "../../measures/policy.ts";
import * as say from "../../words/en/leader.ts";
import type {
  BackingFacts,
  BeginningFacts,
  ConsolidationFacts,
  CourseFacts,
  HeirFacts,
  LinesFacts,
  SummitFacts,
} from "../../words/leader.ts";
import type { Finding, Sentence } from "../answer.ts";
import { numberOf } from "../kit/finding.ts";
import { sentence, shortOf } from "../kit/short.ts";
import type { Subject } from "../subject.ts";

/** A leader in office for less than so many months is told by what came first. */
const NEW_MONTHS = 24;
/** What was done longer ago than so many months is no course of today. */
const NEAR_MONTHS = 60;

/** What the findings of an answer hold; null where one was not told. */
export interface ShortFacts {
  course: CourseFacts;
  beginning: BeginningFacts | null;
  hold: ConsolidationFacts | null;
  lines: LinesFacts | null;
  heir: HeirFacts | null;
  backing: BackingFacts | null;
  summits: SummitFacts | null;
}

/** The answer in short: who began how, which turns are firm, what was declared since, who was met last. */
export function shortAnswer(
  { course, beginning, hold, lines, heir, backing, summits }: ShortFacts,
  findings: readonly Finding[],
  { asOf, name }: Subject,
): Sentence[] {
  const { short } = say;
  const isNew = course.named && addMonths(course.start, NEW_MONTHS) > asOf;
  const tests = testsOf(findings);
  const removed = hold && hold.people.length > 0;
  const phases = "leader.phases";
  const opening = removed
    ? sentence(
        short.firstYears(course, hold, tests, name),
        "leader.term",
        "leader.consolidation",
        ...(tests ? ["leader.weapons"] : []),
      )
    : sentence(short.term(course, name), "leader.term");
  const first = beginning?.told[0];
  const lack = short.lack(course, name);
  const backs = backing?.told.findLast(({ date }) => date > addMonths(asOf, -NEAR_MONTHS));
  return shortOf([
    opening,
    lack && sentence(lack, "leader.term"),
    !removed && tests && sentence(short.weapons(course, tests, name), "leader.weapons"),
    isNew && first && sentence(short.beginning(first), "leader.beginning"),
    sentence(short.turns(course), phases),
    lines?.latest && sentence(short.line(lines.latest), "leader.lines"),
    summits && summits.n >= FEWEST_ACTS && sentence(short.meetings(summits), "leader.summits"),
    heir && sentence(heir.naming ? short.naming(heir.naming) : short.heir(heir, name), "leader.heir"),
    backs && sentence(short.backing(backs), "leader.backing"),
    sentence(short.motives, phases),
  ]);
}

/** Nuclear tests under the leader and in all; null without one. */
export function testsOf(findings: readonly Finding[]): { n: number; all: number; year: string } | null {
  const weapons = findings.find(({ id }) => id === "leader.weapons");
  const tests = weapons?.numbers.find(({ name }) => name === "nuclear-tests");
  const year = numberOf(findings, "leader.weapons", "last-nuclear-year");
  if (!tests?.value || !tests.n || !year) return null;
  return { n: tests.value, all: tests.n, year: String(year) };
}
