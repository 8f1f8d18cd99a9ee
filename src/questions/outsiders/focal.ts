import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays } from "../../dates.ts";
import { actsOf } from "../../measures/acts.ts";
import { importance } from "../../measures/importance.ts";
import * as say from "../../words/en/outsiders.ts";
import type { FocalFacts } from "../../words/outsiders.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { codesOf, fold, LOOKED_THROUGH, type Statement, turnsOn } from "./statements.ts";
import { stretchesOf } from "./stretch.ts";
import { latestTold, toldOf } from "./told.ts";

const BEFORE_DAYS = 3;
const AFTER_DAYS = 14;
const TOLD = 3;
/** Consultations and visits. */
const VISIT = "04";
const GUESTS = new Set([VISIT, "05"]);

/** Who outside said or did what toward the two around the focal event. */
export interface Around {
  facts: FocalFacts;
  finding: Finding;
}

/** Null where nobody is on record, or where it lies before the time that the answer looks at. */
export async function focalFinding(focus: Focus, subject: Subject): Promise<Around | null> {
  const { a, b, asOf, name } = subject;
  const from = addDays(focus.from, -BEFORE_DAYS);
  const to = [addDays(focus.to, AFTER_DAYS), asOf].sort()[0]!;
  if (to < stretchesOf(asOf).before.from) return null;
  const acts = actsOf(subject, {
    kind: ["act"],
    aim: ["other"],
    precision: ["day"],
    target: [a, b],
    not: [{ source: ["", a, b] }],
    from,
    to,
  });
  const statements = fold(await acts.last(LOOKED_THROUGH));
  if (statements.length === 0) return null;
  const hostile = statements.filter(turnsOn);
  const speakers = (some: readonly Statement[]) =>
    [...new Set(some.flatMap((one) => codesOf(one, "source")))].sort((x, y) => (name(x) < name(y) ? -1 : 1));
  const [outsiders, critics] = [speakers(statements), speakers(hostile)];
  const guests = speakers(statements.filter(({ rows }) => GUESTS.has(rows[0]!.root)));
  const first = hostile.length ? hostile : statements;
  const shown = weighed(first, subject);
  const facts: FocalFacts = {
    first: a,
    second: b,
    from,
    to,
    outsiders: outsiders.length,
    n: statements.length,
    hostile: hostile.length,
    critics,
    guests: guests.filter((code) => !critics.includes(code)),
    told: shown
      .filter(({ rows }) => rows[0]!.evidence.summary !== "")
      .slice(0, TOLD)
      .map(toldOf),
    also: latestTold(
      statements.filter(
        (one) => !turnsOn(one) && one.rows[0]!.root !== VISIT && critics.includes(one.rows[0]!.source.code),
      ),
      subject,
      2,
    ),
  };
  const { labels } = say.focal;
  return {
    facts,
    finding: finding({
      id: "outsiders.focal",
      statement: say.focal.statement(facts, name),
      nature: "information",
      numbers: [
        measure("outsiders", labels.outsiders, outsiders.length, "count"),
        measure("acts", labels.acts, statements.length, "count"),
        measure("conflict", labels.conflict, hostile.length, "count", statements.length),
        measure("critics", labels.critics, critics.length, "count", outsiders.length),
      ],
      evidence: shown
        .slice(0, EVIDENCE_SHOWN)
        .flatMap(({ rows }) => rows)
        .map((row) => eventEvidence(row, subject)),
      evidenceCount: statements.length,
      query: asked(say.focal.query(facts), acts),
      confidence: { level: "moderate", why: say.focal.why },
    }),
  };
}

/** What names both first, then what weighs most, the newest first among equals. */
function weighed(statements: readonly Statement[], subject: Subject): Statement[] {
  const keys = new Map(
    statements.map((one) => [
      one,
      [codesOf(one, "target").length, Math.max(...one.rows.map((row) => importance(row, subject)))] as const,
    ]),
  );
  return [...statements].sort((x, y) => {
    const [p, q] = [keys.get(x)!, keys.get(y)!];
    return q[0] - p[0] || q[1] - p[1] || order(x.rows[0]!, y.rows[0]!);
  });
}

function order(x: ChronicleEvent, y: ChronicleEvent): number {
  return x.date === y.date ? (x.id < y.id ? -1 : 1) : x.date < y.date ? 1 : -1;
}
