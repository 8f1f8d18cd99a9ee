import { eventClass } from "../../chronicle/classes.ts";
import { addDays, daysBetween } from "../../dates.ts";
import { actsBetween, actsOf, idsOf, total } from "../../measures/acts.ts";
import { countOfClass } from "../../measures/codes.ts";
import * as say from "../../words/en/significance.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { eventEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { COOPERATION_CLASSES } from "./responses.ts";

const AFTER_DAYS = 90;

/** What the two signed, promised and did in the 90 days after, as far as the as-of date allows. */
export async function followUpFinding(focus: Focus, subject: Subject): Promise<Finding> {
  const { a, b, asOf } = subject;
  const elapsed = Math.max(0, Math.min(AFTER_DAYS, daysBetween(focus.to, asOf)));
  const end = addDays(focus.to, elapsed);
  const acts = actsOf(subject, { ...actsBetween(a, b), from: addDays(focus.to, 1), knownBy: end });
  const rows = await acts.by("cameo", "quad");
  const n = total(rows);
  const conflict = total(rows.filter(({ quad }) => quad.endsWith("conflict")));
  const followed = COOPERATION_CLASSES.map(([id, kind]) => ({
    id,
    one: eventClass(kind).label,
    many: eventClass(kind).plural,
    n: countOfClass(rows, kind),
  }));
  const soon = elapsed < 30;
  const { labels } = say.followUpWords;
  return finding({
    id: "significance.follow-up",
    statement: say.followUp(
      { days: elapsed, n, kinds: followed, quarrels: conflict, soon, asOf },
      AFTER_DAYS,
    ),
    nature: "information",
    numbers: [
      measure("days-elapsed", labels.days, elapsed, "days"),
      measure("acts", labels.acts, n, "count"),
      ...followed.map((row) => measure(row.id, labels.kind(row.many), row.n, "count")),
      measure("conflict", labels.conflict, conflict, "count"),
    ],
    evidence: n ? await strongest(acts, subject) : [eventEvidence(focus.event, subject)],
    evidenceCount: Math.max(1, n),
    query: asked(say.followUpWords.query(focus.to, end), acts, n ? null : idsOf([focus.event], subject)),
    confidence: { level: soon ? "low" : "moderate", why: say.followUpWords.why(soon) },
    thin: soon,
  });
}
