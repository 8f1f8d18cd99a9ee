import { daysBetween, lastDayOf } from "../../dates.ts";
import { type Dated, total } from "../../measures/acts.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import * as say from "../../words/en/leaderContacts.ts";
import type { SilenceFacts } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Contacts } from "./contacts.ts";
import type { Rule } from "./rule.ts";
import { wholeYears } from "./years.ts";

/** Below this a silence says more of the record than of the leader. */
const FEWEST_A_YEAR = 2;
/** A shorter one is told by nobody. */
const LONG_SILENCE = 180;

/** The longest time without a contact in person, and the years without one. Null where contacts are too rare on record for silence to mean anything. */
export async function silenceFinding(
  rule: Rule,
  { acts, rows }: Contacts,
  subject: Subject,
): Promise<Finding | null> {
  const gap = longestSilence(rows, rule.to);
  const n = total(rows);
  const years = wholeYears(rule.from, rule.to);
  if (!gap || gap.days < LONG_SILENCE || n < Math.max(FEW_ROWS, FEWEST_A_YEAR * years.length)) return null;
  const told = new Set(rows.map((row) => Number(row.date.slice(0, 4))));
  const silent = years.filter((year) => !told.has(year));
  const [before, after, ratings] = await Promise.all([
    acts.where({ begunBy: gap.from.date }).last(1),
    gap.until ? acts.where({ from: gap.until.date }).first(1) : [],
    acts.ratings(),
  ]);
  const facts: SilenceFacts = { ...gap, silent };
  const { labels } = say.silence;
  return finding({
    id: "leader.silence",
    statement: say.silence.statement(facts),
    nature: "information",
    numbers: [
      measure("longest", labels.longest, gap.days, "days"),
      measure("years", labels.years, silent.length, "years", years.length),
      measure("contacts", labels.contacts, n, "count"),
    ],
    evidence: [...before, ...after].map((event) => eventEvidence(event, subject)),
    evidenceCount: n,
    query: asked(say.silence.query(rule.person, rule.from, rule.to), acts),
    confidence: caseConfidence(ratings, [say.silence.weakness]),
  });
}

/** A stretch without a row: the row before it, and the one that ends it. */
interface Silence {
  from: Dated;
  until: Dated | null;
  days: number;
}

/** The longest stretch without a row, between two of them or since the last. Null where there is none. */
function longestSilence(rows: readonly Dated[], to: string): Silence | null {
  const gaps = rows.map((row, i): Silence => {
    const until = rows[i + 1] ?? null;
    // A row of the month lies anywhere in it: the silence is sure only from its end to the next row's beginning.
    return { from: row, until, days: daysBetween(lastDayOf(row.date, row.precision), until?.date ?? to) };
  });
  return gaps.reduce<Silence | null>((best, gap) => (best && best.days >= gap.days ? best : gap), null);
}
