import { addMonths } from "../../dates.ts";
import { wilson } from "../../statistics/intervals.ts";
import { unity as words } from "../../words/en/signalsFindings.ts";
import type { UnityFacts } from "../../words/signals.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { guestActs, isThreefold, type Parade, paradeActs, yearsBetween } from "./parades.ts";

const RECENT_YEARS = 15;
/** Words by which a row tells that arms were shown, and by which it says that they were not. */
const ARMS = /missile|ICBM|rocket|drone|tank|bomber|warhead|nuclear/i;
const NOT_SHOWN = /left out|without|\bno\b|instead of/i;

/** Power and unity: what the parades show, and who of the partner's side stands beside the host. */
export function unityFinding(parades: readonly Parade[], subject: Subject): Finding | null {
  if (parades.length === 0) return null;
  const since = addMonths(subject.asOf, -12 * RECENT_YEARS);
  const recent = parades.filter(({ date }) => date >= since);
  if (recent.length === 0) return null;
  const partner = ({ host, guests }: Parade) =>
    guests.some((event) => event.source.code === (host === subject.a ? subject.b : subject.a));
  const attended = recent.filter(partner);
  const armed = recent.filter(
    ({ row: { evidence } }) => ARMS.test(evidence.summary) && !NOT_SHOWN.test(evidence.summary),
  );
  const threefold = parades.filter((parade) => isThreefold(parade, subject));
  const last = threefold.at(-1);
  const previous = threefold.at(-2);
  const share = wilson(attended.length, recent.length, LEVEL);
  const arms = wilson(armed.length, recent.length, LEVEL);
  const facts: UnityFacts = {
    first: subject.a,
    second: subject.b,
    years: RECENT_YEARS,
    parades: recent.length,
    armed: armed.length,
    attended: attended.length,
    threefold: {
      n: threefold.length,
      last: last ? { day: last.date, host: last.host } : null,
      before: previous && last ? { day: previous.date, years: yearsBetween(previous.date, last.date) } : null,
    },
  };
  const { before } = facts.threefold;
  const { labels } = words;
  return finding({
    id: "signals.unity",
    statement: words.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("threefold", labels.threefold, threefold.length, "count", parades.length),
      before && measure("years-between", labels.years, before.years, "years"),
      estimate("partner-share", labels.partner(RECENT_YEARS), share, "share", recent.length),
      estimate("arms-share", labels.arms(RECENT_YEARS), arms, "share", recent.length),
    ],
    evidence: [
      ...(last ? [last.row, ...last.leaders] : []),
      ...(previous ? [previous.row, ...previous.leaders] : []),
      ...attended.slice(-3).map(({ row }) => row),
      ...armed.slice(-2).map(({ row }) => row),
      ...recent.slice(-1).map(({ row }) => row),
    ]
      .filter((event, i, rows) => rows.findIndex((other) => other.id === event.id) === i)
      .slice(0, EVIDENCE_SHOWN + 1)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: parades.length,
    query: asked(words.query(facts), paradeActs(subject), guestActs(subject)),
    confidence: {
      level: recent.length >= 10 ? "moderate" : "low",
      why: words.why(facts),
    },
    thin: recent.length < 5,
  });
}
