import { familyName } from "../../actors/leaderSpellings.ts";
import { addMonths } from "../../dates.ts";
import * as say from "../../words/en/leaderFirst.ts";
import type { CourseFacts, PartnersFacts } from "../../words/leader.ts";
import type { Answer, Finding, Glance, Sentence } from "../answer.ts";
import { numberOf } from "../kit/finding.ts";
import { sentence } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import { type ShortFacts, testsOf } from "./short.ts";

/** A meeting so many months ago is no step of today. */
const NEAR_MONTHS = 12;
/** More dots than this are not counted at a glance. */
const MOST_DOTS = 30;

interface FirstFacts extends Pick<ShortFacts, "course" | "summits"> {
  partners: PartnersFacts | null;
}

type Asked = Pick<Subject, "a" | "b" | "asOf" | "name">;

/** What the answer gives to the first page; what the record does not bear is left out. */
export function firstPage(
  facts: FirstFacts,
  findings: readonly Finding[],
  subject: Asked,
): Pick<Answer, "judgement" | "glance"> {
  const judgement = judgementOf(facts, subject);
  const glance = facts.course.named ? glanceOf(facts.course, findings, subject) : null;
  return { ...(judgement && { judgement }), ...(glance && { glance }) };
}

/** What to take from it; null where the record bears nothing. */
export function judgementOf(facts: FirstFacts, subject: Asked): Sentence | null {
  const { course } = facts;
  const { verdict, who, named, turns, thin } = course;
  if (!named) return null;
  const leaning = leaningOf(facts, subject);
  if (leaning) return leaning;
  const phases = "leader.phases";
  if (thin || verdict === "few") return null;
  if (verdict === "steady") return sentence(say.judgement.steady(who), phases);
  if (verdict === "unsure") return sentence(say.judgement.open(who), phases);
  return sentence(say.judgement.turns(turns.filter(({ firm }) => firm).length), phases);
}

/** Toward whom the contacts moved in the phase that runs, and whether the other of the two was met beside. */
function leaningOf({ course, partners, summits }: FirstFacts, { a, b, asOf, name }: Asked): Sentence | null {
  const now = partners?.now;
  const [first, second] = now?.partners ?? [];
  if (!now || !first || now.change?.direction !== "rise" || first.n === second?.n) return null;
  const other = course.code === a ? b : a;
  const facts = { who: familyName(course.code, course.who), toward: first.code, phase: now.phase };
  if (first.code === other) return sentence(say.judgement.leans(facts, name), "leader.partners");
  const last = summits?.latest[0];
  const met = summits?.partners.find(({ people }) => last && people.includes(last.with))?.code;
  return last && met === other && last.date > addMonths(asOf, -NEAR_MONTHS)
    ? sentence(say.judgement.broadens(facts, other, name), "leader.partners", "leader.summits")
    : null;
}

function glanceOf(
  { code, who, earlier }: CourseFacts,
  findings: readonly Finding[],
  { name }: Asked,
): Glance | null {
  const family = familyName(code, who);
  const tests = testsOf(findings);
  if (tests && tests.all > 1 && tests.all <= MOST_DOTS)
    return {
      kind: "dots",
      label: say.glance.tests(tests, family),
      findings: ["leader.weapons"],
      filled: tests.n,
      of: tests.all,
    };
  const years = numberOf(findings, "leader.term", "years");
  const label = say.glance.years(family, code, name);
  // Who led before has led for longer than this term.
  if (years === undefined || years < 1 || earlier > 0 || label === null) return null;
  return { kind: "number", label, findings: ["leader.term"], value: years, unit: "years" };
}
