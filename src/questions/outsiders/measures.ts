import { eventClass } from "../../chronicle/classes.ts";
import { total } from "../../measures/acts.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import * as say from "../../words/en/outsiders.ts";
import type { MeasuresFacts } from "../../words/outsiders.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";
import type { Regard, Regards } from "./regard.ts";
import type { Statement } from "./statements.ts";
import { changeOf } from "./stretch.ts";
import { toldOf } from "./told.ts";

/** Measures of pressure, by class of act. */
const KINDS = ["sanction", "show-of-force", "threat"];
const SHOWN = 6;
const TOLD = 2;

/** What the observers did beyond criticism: sanctions, shows of force, threats; a change by those alone whom the record follows. */
export async function measuresFinding(
  { all, followed }: Pick<Regards, "all" | "followed">,
  statements: readonly Statement[],
  subject: Subject,
): Promise<Finding | null> {
  const { acts: now, n, months } = all.now;
  if (n === 0) return null;
  const kinds = await Promise.all(
    KINDS.map(async (id) => {
      const entry = eventClass(id);
      const rows = await now.where(entry.filter).by("target");
      return { entry, rows, n: total(rows), change: await kindChange(followed, id, subject) };
    }),
  );
  const deeds = total(kinds);
  const pressure = now.where({ any: kinds.map(({ entry }) => entry.filter) });
  const latest = [...(await (deeds ? pressure : now).last(SHOWN))].reverse();
  const facts: MeasuresFacts = {
    first: subject.a,
    second: subject.b,
    kinds: kinds.map(({ entry, n: own, change }) => ({
      one: entry.label,
      many: entry.plural,
      n: own,
      change,
    })),
    latest: (deeds ? latest : [])
      .filter(({ evidence }) => evidence.summary !== "")
      .slice(0, TOLD)
      .map((row) =>
        toldOf(
          statements.find(({ rows }) => rows.some(({ id }) => id === row.id)) ?? { group: null, rows: [row] },
        ),
      ),
    sides: [subject.a, subject.b].map((code) => ({
      code,
      n: total(kinds.flatMap(({ rows }) => rows.filter(({ target }) => target === code))),
    })),
    months,
    of: MONTHS,
  };
  return finding({
    id: "outsiders.measures",
    statement: say.measures.statement(facts, subject.name),
    nature: "information",
    numbers: kinds.flatMap(({ entry, n: own, change }) => [
      measure(entry.id, say.measures.label(entry.plural, facts), own, "count"),
      change && changeMeasure(`${entry.id}-change`, say.measures.change(entry.plural), change),
    ]),
    changes: kinds.map(({ entry, change }) => change && declared(`${entry.id}-change`, change)),
    evidence: latest.map((row) => eventEvidence(row, subject)),
    evidenceCount: deeds || n,
    query: asked(say.measures.query(facts, subject.asOf), deeds ? pressure : now),
    confidence: confidenceByCases(deeds, say.measures.cases, [say.measures.weakness]),
    thin: deeds < 5,
  });
}

/** Acts of a class by those followed, now against before; null where there are too few. */
async function kindChange({ now, before, codes }: Regard, id: string, subject: Subject) {
  if (codes.length === 0) return null;
  const acts = now.acts.or(before.acts).where(eventClass(id).filter);
  return (await acts.count()) < FEW_ROWS ? null : changeOf(acts, { before }, subject);
}
