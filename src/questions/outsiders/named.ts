import { actsBetween, actsOf, CONFLICT, total } from "../../measures/acts.ts";
import { CHARACTER } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import * as say from "../../words/en/outsiders.ts";
import type { FearFacts, NamedFacts } from "../../words/outsiders.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";
import { codesOf, isJoint, type Statement, turnsOn } from "./statements.ts";
import { stretchesOf } from "./stretch.ts";
import { evidenceOf, latestTold, newest, toldOf } from "./told.ts";

/** Hostile statements of the last stretch of which this holds. */
function lately(
  statements: readonly Statement[],
  months: number,
  subject: Subject,
  holds: (one: Statement) => boolean,
): { found: Statement[]; facts: NamedFacts } {
  const { now } = stretchesOf(subject.asOf);
  const found = statements.filter(
    (one) => turnsOn(one) && within([one.rows[0]!], now.from, now.to).length > 0 && holds(one),
  );
  const latest = latestTold(found, subject);
  return {
    found,
    facts: { first: subject.a, second: subject.b, n: found.length, latest, months, of: MONTHS },
  };
}

/** What several outsiders said or did together: once, and as nobody's own. */
export function groupFinding(
  statements: readonly Statement[],
  months: number,
  subject: Subject,
): Finding | null {
  const { found, facts } = lately(statements, months, subject, isJoint);
  if (found.length === 0) return null;
  const groups = found.filter(({ group }) => group !== null).length;
  return finding({
    id: "outsiders.group",
    statement: say.group.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("joint", say.group.label(facts), found.length, "count"),
      measure("groups", say.group.groups, groups, "count", found.length),
    ],
    evidence: evidenceOf(found, subject),
    evidenceCount: piecesIn(found),
    query: asked(say.group.query(facts), rowsOf(found, subject)),
    confidence: confidenceByCases(found.length, say.measures.cases),
  });
}

/** What was said or done against both at once: whether the two are seen as one. */
export function togetherFinding(
  statements: readonly Statement[],
  months: number,
  subject: Subject,
): Finding | null {
  if (!statements.some(turnsOn)) return null;
  const { found, facts } = lately(statements, months, subject, (one) => codesOf(one, "target").length > 1);
  const shown = found.length ? found : statements.filter(turnsOn);
  const by = new Set(found.map((one) => one.group ?? codesOf(one, "source").join()));
  return finding({
    id: "outsiders.together",
    statement: say.together.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("together", say.together.label(facts), found.length, "count"),
      measure("observers", say.together.observers, by.size, "count"),
    ],
    evidence: evidenceOf(shown, subject),
    evidenceCount: piecesIn(shown),
    query: asked(say.together.query(facts), rowsOf(shown, subject)),
    confidence: confidenceByCases(found.length, say.measures.cases, [say.together.why]),
    noEffect: found.length === 0,
  });
}

/** Whether the two mostly worked together in both stretches. */
export async function areFriendly(subject: Subject): Promise<boolean> {
  const { before } = stretchesOf(subject.asOf);
  const acts = actsOf(subject, { ...actsBetween(subject.a, subject.b), from: before.from });
  const [n, hostile] = await Promise.all([acts.count(), acts.where(CONFLICT).count()]);
  return n > 0 && hostile < CHARACTER.divided * n;
}

/** Whether anyone outside is on record as fearing an alliance of autocracies or bolder acts: what is not said is not feared on record. */
export function fearsFinding(
  statements: readonly Statement[],
  subject: Subject,
): { facts: FearFacts; finding: Finding } | null {
  const said = statements.filter((one) => turnsOn(one) && one.rows[0]!.evidence.summary !== "");
  if (said.length === 0) return null;
  const of = (word: RegExp) =>
    newest(
      said.filter(({ rows }) =>
        rows.some(({ evidence: { summary } }) => word.test(summary) && !say.DENIED.test(summary)),
      ),
      subject,
    );
  const [alliance, bolder] = [of(say.ALLIANCE), of(say.BOLDER)];
  const told = (some: readonly Statement[], word: RegExp) =>
    some.map((one) => toldOf({ ...one, rows: one.rows.filter((row) => word.test(row.evidence.summary)) }));
  const facts: FearFacts = {
    first: subject.a,
    second: subject.b,
    alliance: told(alliance, say.ALLIANCE),
    bolder: told(bolder, say.BOLDER),
    searched: said.length,
  };
  const found = [...alliance, ...bolder];
  return {
    facts,
    finding: finding({
      id: "outsiders.fears",
      statement: say.fears.statement(facts, subject.name),
      nature: "information",
      numbers: [
        measure("alliance", say.fears.alliance, alliance.length, "count", said.length),
        measure("bolder", say.fears.bolder, bolder.length, "count", said.length),
      ],
      evidence: evidenceOf(found.length ? found : said, subject),
      evidenceCount: piecesIn(found.length ? found : said),
      query: asked(say.fears.query(facts), rowsOf(said, subject)),
      confidence: { level: found.length ? "moderate" : "low", why: say.fears.why },
      noEffect: found.length === 0,
    }),
  };
}

function rowsOf(statements: readonly Statement[], subject: Subject) {
  return actsOf(subject, { id: statements.flatMap(({ rows }) => rows.map(({ id }) => id)) });
}

/** Rows behind some statements: a joint one has several. */
function piecesIn(statements: readonly Statement[]): number {
  return total(statements.map(({ rows }) => ({ n: rows.length })));
}
