import { eventClass } from "../../chronicle/classes.ts";
import { total } from "../../measures/acts.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { changeWords } from "../../words/en/change.ts";
import { capital, list, plural } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";
import { changeOf, isComparable, lately, type Regard } from "./regard.ts";

/** Measures of pressure, by class of act. */
const KINDS = ["sanction", "show-of-force", "threat"];

/** What the observers did beyond criticism: sanctions, shows of force, threats. */
export async function measuresFinding(all: Regard, subject: Subject): Promise<Finding | null> {
  const { acts: now, n, months } = all.now;
  if (n === 0) return null;
  const before = isComparable(all) ? all.before.acts : null;
  const kinds = await Promise.all(
    KINDS.map(async (id) => {
      const entry = eventClass(id);
      const acts = now.where(entry.filter);
      const [rows, old] = await Promise.all([acts.by("target"), before?.where(entry.filter).count() ?? null]);
      const enough = total(rows) + (old ?? 0) >= FEW_ROWS;
      const change =
        before && enough ? await changeOf(now.or(before).where(entry.filter), all, subject) : null;
      return { entry, acts, rows, n: total(rows), old, change };
    }),
  );
  const deeds = total(kinds);
  const pressure = { any: kinds.map(({ entry }) => entry.filter) };
  const words = kinds.map(({ entry, n: own }) => plural(own, entry.label, entry.plural));
  const changed = kinds.flatMap(({ change, ...kind }) => (change ? [{ ...kind, change }] : []));
  const changes = changed.map(
    ({ entry, old, change }) => `${entry.plural} (${old} then) ${changeWords(change)}`,
  );
  const sides = [subject.a, subject.b].map(
    (code) =>
      `${total(kinds.flatMap(({ rows }) => rows.filter(({ target }) => target === code)))} toward ${subject.name(code)}`,
  );
  const shown = deeds
    ? await Promise.all(kinds.filter((kind) => kind.n > 0).map(({ acts }) => strongest(acts, subject, 2)))
    : [await strongest(now, subject)];
  return finding({
    id: "outsiders.measures",
    statement: `${capital(list(words))} by the observers toward the two in ${lately(months)}; ${list(sides)}.${changes.length ? ` Against the ${MONTHS} months before: ${changes.join("; ")}.` : ""}`,
    nature: "information",
    numbers: kinds.flatMap(({ entry, n: own, old, change }) => [
      measure(entry.id, `${entry.plural} in ${lately(months)}`, own, "count"),
      old !== null &&
        measure(`${entry.id}-before`, `${entry.plural} in the ${MONTHS} months before`, old, "count"),
      change &&
        changeMeasure(
          `${entry.id}-change`,
          `${entry.plural}, as a part of the record, against the ${MONTHS} months before`,
          change,
        ),
    ]),
    changes: changed.map(({ entry, change }) => declared(`${entry.id}-change`, change)),
    evidence: shown.flat(),
    evidenceCount: deeds || n,
    query: asked(
      `Sanctions (CAMEO 163, 172), shows of force (15) and threats (13) of the observers toward ${subject.a} or ${subject.b} in the ${MONTHS} months up to ${subject.asOf}${before ? ` and the ${MONTHS} months before, each against the rest of the record in the same time` : ""}.`,
      deeds ? now.where(pressure) : now,
      before?.where(pressure),
    ),
    confidence: confidenceByCases(deeds, "measures", ["designations are thin in the record in some years"]),
    thin: deeds < 5,
  });
}
