import { dayFromNumber } from "../../dates.ts";
import type { Acts } from "../../measures/acts.ts";
import { coveredShare } from "../../measures/cells.ts";
import { isLeader } from "../../measures/importance.ts";
import * as say from "../../words/en/leadup.ts";
import type { CompanyFacts, LastDaysFacts } from "../../words/leadup.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { anyOf, inOrder, toldOf } from "./told.ts";
import { type RunUp, WEIGHTIEST, type Weighed } from "./weigh.ts";

const NEAR_DAYS = 30;
const COMPANY_DAYS = 4;
/** Single guests are the matter here: of more than so many rows the latest are read. */
const MOST_GUESTS = 2_000;

/** Who else stood there: guests of a parade in the days around the event; null where there was none. */
export async function companyFinding(
  all: Acts,
  runUp: RunUp,
  lastDay: number,
  subject: Subject,
): Promise<Finding | null> {
  const { a, b, name } = subject;
  const days = {
    from: dayFromNumber(runUp.focalDay - COMPANY_DAYS),
    to: dayFromNumber(lastDay + COMPANY_DAYS),
  };
  const guestsOf = all.where({ issue: ["parade"], cameo: ["04", "050"], target: [a, b], ...days });
  const [near, evidence] = await Promise.all([guestsOf.last(MOST_GUESTS), strongest(guestsOf, subject)]);
  if (near.length === 0) return null;
  const leaders = near.filter((event) =>
    isLeader(event.source.code, event.source.person, event.date, subject),
  );
  const guests = new Map(leaders.map((event) => [event.source.code, event.source.person]));
  const states = new Set(near.map((event) => event.source.code).filter((code) => code !== a && code !== b));
  const facts: CompanyFacts = {
    states: states.size,
    leaders: [...guests].map(([code, person]) => ({ code, person })),
  };
  const { labels } = say.company;
  return finding({
    id: "leadup.company",
    statement: say.company.statement(facts, name),
    nature: "information",
    numbers: [
      measure("guests", labels.guests, facts.states, "count", near.length),
      measure("leaders", labels.leaders, facts.leaders.length, "count", near.length),
    ],
    evidence,
    evidenceCount: near.length,
    query: asked(say.company.query(a, b, days.from, days.to), guestsOf),
    confidence: { level: "high", why: say.company.why(near.length) },
  });
}

/** The last thirty days: what a desk officer would have seen coming. */
export async function lastDaysFinding(
  weighed: readonly Weighed[],
  runUp: RunUp,
  subject: Subject,
): Promise<Finding> {
  const days = { from: dayFromNumber(runUp.focalDay - NEAR_DAYS), to: dayFromNumber(runUp.focalDay - 1) };
  const near = anyOf(weighed.map(({ acts }) => acts))!.where(days);
  const [n, weightiest, coverage] = await Promise.all([
    near.count(),
    near.strongest(WEIGHTIEST),
    subject.events.coverage(),
  ]);
  const [top] = inOrder(weightiest, subject);
  const facts: LastDaysFacts = {
    n,
    top: top ? toldOf(top) : null,
    days: Math.round(coveredShare(days.from, days.to, coverage) * NEAR_DAYS),
  };
  return finding({
    id: "leadup.last-days",
    statement: say.lastDays.statement(facts),
    nature: "information",
    numbers: [measure("acts", say.lastDays.labels.acts, n, "count", n)],
    evidence: weightiest.slice(0, EVIDENCE_SHOWN).map((event) => eventEvidence(event, subject)),
    evidenceCount: n,
    query: asked(say.lastDays.query(days.from, days.to), near),
    confidence: { level: n >= 5 ? "moderate" : "low", why: say.lastDays.why(n) },
    thin: n === 0,
  });
}
