import { classFilter } from "../../chronicle/classes.ts";
import { addDays, addMonths } from "../../dates.ts";
import { actsBetween, actsOf } from "../../measures/acts.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { inHeadlines } from "../../measures/sight.ts";
import * as say from "../../words/en/historyFirst.ts";
import type { FirstFacts, OutlineFacts, ShortFacts } from "../../words/history.ts";
import type { Answer, Finding, Glance } from "../answer.ts";
import { numberOf } from "../kit/finding.ts";
import { sentence } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import { phaseId } from "./onePhase.ts";

/** What is signed may be dated so many days before the talks. */
const BEFORE_TALKS = 3;
/** A treaty signed so many months before the talks belongs to the same turn. */
const TREATY_MONTHS = 12;
/** More phases are not read at a glance. */
const MOST_BARS = 5;

/** What the answer gives to the first page; what the record does not bear is left out. */
export async function firstPage(
  short: ShortFacts,
  outline: OutlineFacts,
  meetings: readonly Meeting[],
  findings: readonly Finding[],
  subject: Subject,
): Promise<Pick<Answer, "judgement" | "news" | "glance">> {
  const { a, b } = subject;
  const signed = await signedAt(meetings.at(-1), subject);
  const facts: FirstFacts = { ...short, headlines: inHeadlines([a, b], subject), signed };
  const [judgement, news] = [say.judgement(facts), say.news(facts)];
  const glance = short.sight === "unobserved" || facts.headlines ? null : glanceOf(outline, findings);
  return {
    ...(judgement && { judgement: sentence(judgement.text, ...judgement.findings) }),
    ...(news && { news: sentence(news.text, ...news.findings) }),
    ...(glance && { glance }),
  };
}

/** Whether a treaty of the two is on record from the year before their last meeting on, or an agreement from its days on; null without a meeting or any treaty to tell by. */
async function signedAt(last: Meeting | undefined, subject: Subject): Promise<boolean | null> {
  const { a, b, record } = subject;
  const treaties = record.treaties(a, b);
  if (!last || treaties.length === 0) return null;
  if (treaties.some(({ signed }) => signed >= addMonths(last.date, -TREATY_MONTHS))) return true;
  const from = addDays(last.date, -BEFORE_TALKS);
  const agreements = actsOf(subject, { ...actsBetween(a, b), from, all: [classFilter("agreement")] });
  return (await agreements.count()) > 0;
}

/** Quarrels among their acts, phase by phase. */
function glanceOf({ phases, grain }: OutlineFacts, findings: readonly Finding[]): Glance | null {
  const bars = phases.flatMap((phase) => {
    const id = phaseId(phase, grain);
    const share = numberOf(findings, id, "conflict-share");
    return share === undefined || phase.n < THIN_COUNT ? [] : [{ ...phase, id, share }];
  });
  const [first, ...others] = bars.slice(-MOST_BARS);
  if (!first) return null;
  if (others.length === 0)
    return { kind: "share", label: say.glance.one, findings: [first.id], value: first.share };
  const drawn = [first, ...others];
  return {
    kind: "bars",
    label: say.glance.phases(drawn),
    findings: drawn.map(({ id }) => id),
    unit: "share",
    bars: drawn.map((bar) => ({ name: say.glance.bar(bar), value: bar.share })),
  };
}
