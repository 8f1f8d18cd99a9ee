import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { Finding } from "../answer.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import { capital, list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";
import { isComparable, lately, type Regard } from "./regard.ts";

/** Measures of pressure, by class of act. */
const KINDS = ["sanction", "show-of-force", "threat"];

/** What the observers did beyond criticism: sanctions, shows of force, threats. */
export function measuresFinding(regards: readonly Regard[], subject: Subject): Finding | null {
  const [first] = regards;
  const now = regards.flatMap((regard) => regard.now.events);
  if (!first || now.length === 0) return null;
  const before = isComparable(first) ? regards.flatMap((regard) => regard.before.events) : null;
  const kinds = KINDS.map((id) => {
    const entry = eventClass(id);
    return {
      entry,
      now: now.filter((event) => inClass(event, entry)),
      before: before?.filter((event) => inClass(event, entry)) ?? null,
    };
  });
  const deeds = kinds.flatMap((kind) => kind.now);
  const words = kinds.map(
    ({ entry, now: own, before: old }) =>
      `${plural(own.length, entry.label, entry.plural)}${old ? ` (${old.length} before)` : ""}`,
  );
  const sides = [subject.a, subject.b].map(
    (code) => `${deeds.filter((event) => event.target?.code === code).length} toward ${subject.name(code)}`,
  );
  return {
    id: "outsiders.measures",
    statement: `${capital(list(words))} by the observers toward the two in ${lately(first.now.months)}; ${list(sides)}.`,
    nature: "information",
    numbers: kinds.flatMap(({ entry, now: own, before: old }) => [
      measure(entry.id, `${entry.plural} in ${lately(first.now.months)}`, own.length, "acts"),
      ...(old
        ? [
            measure(
              `${entry.id}-before`,
              `${entry.plural} in the ${MONTHS} months before`,
              old.length,
              "acts",
            ),
          ]
        : []),
    ]),
    evidence: deeds.length
      ? kinds.flatMap((kind) => strongest(kind.now, subject, 2))
      : strongest(now, subject),
    evidenceCount: deeds.length || now.length,
    query: `Sanctions (CAMEO 163, 172), shows of force (15) and threats (13) of the observers toward ${subject.a} or ${subject.b} in the ${MONTHS} months up to ${subject.asOf}${before ? ` and the ${MONTHS} months before` : ""}.`,
    confidence: confidenceByCases(deeds.length, "measures", [
      "designations are thin in the record in some years",
    ]),
    ...(deeds.length < 5 ? { thin: true } : {}),
  };
}
