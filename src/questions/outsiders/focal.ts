import { addDays } from "../../dates.ts";
import { actsOf, CONFLICT, total } from "../../measures/acts.ts";
import { list, plural } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

const BEFORE_DAYS = 3;
const AFTER_DAYS = 14;

/** Who outside said or did what toward the two around the focal event: facts. */
export async function focalFinding(focus: Focus, subject: Subject): Promise<Finding | null> {
  const { a, b, asOf } = subject;
  const from = addDays(focus.from, -BEFORE_DAYS);
  const last = addDays(focus.to, AFTER_DAYS);
  const to = [last, asOf].sort()[0]!;
  const acts = actsOf(subject, {
    kind: ["act"],
    aim: ["other"],
    precision: ["day"],
    target: [a, b],
    not: [{ source: ["", a, b] }],
    from,
    to,
  });
  const rows = await acts.by("source", "quad");
  if (rows.length === 0) return null;
  const hostile = rows.filter(({ quad }) => quad.endsWith("conflict"));
  const [n, conflict] = [total(rows), total(hostile)];
  const namesIn = (some: typeof rows) => [...new Set(some.map(({ source }) => subject.name(source)))].sort();
  const [names, critics] = [namesIn(rows), namesIn(hostile)];
  const calm = names.filter((name) => !critics.includes(name));
  return finding({
    id: "outsiders.focal",
    statement: `Around the event (${from} to ${to}) ${plural(names.length, "outsider")} acted or spoke toward the two in ${plural(n, "row")}; ${conflict ? `${plural(conflict, "row")} of conflict by ${list(critics)}` : "none of conflict"}, ${plural(calm.length, "other")} without any.`,
    nature: "information",
    numbers: [
      measure("outsiders", "outsiders on record", names.length, "count"),
      measure("acts", "their words and acts toward the two", n, "count"),
      measure("conflict", "of these, acts of conflict", conflict, "count", n),
      measure("critics", "outsiders with a row of conflict", critics.length, "count", names.length),
    ],
    evidence: await strongest(conflict ? acts.where(CONFLICT) : acts, subject),
    evidenceCount: n,
    query: asked(`Acts toward ${a} or ${b} by anybody else from ${from} to ${to}, known to the day.`, acts),
    confidence: {
      level: "moderate",
      why: "Facts of some days around one event; comments that no page in the record carries are missing.",
    },
  });
}
