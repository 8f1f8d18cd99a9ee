import { FEW_ROWS } from "../../measures/policy.ts";
import * as say from "../../words/en/outsiders.ts";
import type { PortraitFacts, RegardFacts, TogetherFacts } from "../../words/outsiders.ts";
import type { Finding, FindingChange, Measure } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";
import type { Observed, Regard, Regards } from "./regard.ts";
import { type Statement, turnsOn } from "./statements.ts";
import { conflictShare, isComparable } from "./stretch.ts";
import { evidenceOf, latestTold, shownOf } from "./told.ts";

/** What an observer said and did toward the two, the latest first, then how much of it was hostile and how that changed. */
export async function observerFinding(
  { observer, regard, followed }: Observed,
  statements: readonly Statement[],
  subject: Subject,
): Promise<Finding> {
  const { now, before, change } = regard;
  const own = ownOf(statements, new Set([observer.code]), false);
  const few = now.n + before.n < FEW_ROWS;
  const facts: PortraitFacts = {
    ...regardFacts(regard, own, subject),
    code: observer.code,
    followed,
    few,
    change: few ? null : change,
  };
  return finding({
    id: `outsiders.${observer.code}`,
    statement: say.portrait.statement(facts, subject.name),
    nature: "information",
    ...numbersOf(facts, followed, subject),
    evidence: evidenceOf(own, subject),
    // A joint statement is shown by all its rows, of which one only is the observer's.
    evidenceCount: await now.acts.or(before.acts, shownOf(own, subject)).count(),
    query: asked(say.portrait.query(facts, subject.asOf), now.acts, before.acts, shownOf(own, subject)),
    confidence: confidenceByCases(
      now.n,
      say.regardLabels.cases(facts),
      followed ? (few ? [say.portrait.thin] : []) : [say.portrait.single],
    ),
    thin: few || !followed,
  });
}

/** The same of the West together, or of all observers where one of the two is Western itself. */
export function westFinding(
  regards: Regards,
  statements: readonly Statement[],
  subject: Subject,
): Finding | null {
  const regard = regards.west ?? regards.all;
  if (regard.now.n + regard.before.n === 0) return null;
  const sharp = sharpOf(statements, regard);
  const facts = togetherFacts(regards, statements, subject);
  return finding({
    id: "outsiders.west",
    statement: say.west.statement(facts, subject.name),
    nature: "information",
    ...numbersOf(facts, true, subject),
    evidence: evidenceOf(sharp, subject),
    evidenceCount: regard.now.n + regard.before.n,
    query: asked(
      say.west.query(facts, subject.asOf),
      regard.now.acts,
      regard.before.acts,
      shownOf(sharp, subject),
    ),
    confidence: confidenceByCases(
      regard.now.n,
      say.regardLabels.cases(facts),
      facts.change ? [] : [say.portrait.thin],
    ),
    thin: regard.now.n + regard.before.n < FEW_ROWS,
  });
}

export function togetherFacts(
  { west, all, followed, each }: Regards,
  statements: readonly Statement[],
  subject: Subject,
): TogetherFacts {
  const regard = west ?? all;
  const { now, before } = followed;
  const own = each.filter(({ observer }) => followed.codes.includes(observer.code));
  const sharp = own.filter((row) => row.regard.now.hostile > 0);
  const heard = (sharp.length ? sharp : own).map(({ observer }) => observer.code);
  return {
    ...regardFacts(regard, sharpOf(statements, regard), subject),
    west: west !== null,
    followed: heard,
    change: now.n + before.n < FEW_ROWS || heard.length === 0 ? null : followed.change,
  };
}

/** Statements of all together that turned on either of the two; where there is none, all. */
function sharpOf(statements: readonly Statement[], { codes }: Regard): Statement[] {
  const own = ownOf(statements, new Set(codes), true);
  const sharp = own.filter(turnsOn);
  return sharp.length ? sharp : own;
}

/** Their statements; those of a group where they are counted together. */
export function ownOf(
  statements: readonly Statement[],
  codes: ReadonlySet<string>,
  groups: boolean,
): Statement[] {
  return statements.flatMap(({ group, rows }) => {
    if (group !== null && !groups) return [];
    const own = rows.filter(({ source }) => codes.has(source.code));
    return own.length ? [{ group, rows: own }] : [];
  });
}

function regardFacts(regard: Regard, own: readonly Statement[], subject: Subject): RegardFacts {
  const { now, before, toward, change } = regard;
  return {
    first: subject.a,
    second: subject.b,
    latest: latestTold(own, subject),
    n: now.n,
    hostile: now.hostile,
    sides: toward.map(({ code, stretch: { n, hostile } }) => ({ code, n, hostile })),
    months: now.months,
    of: MONTHS,
    before: isComparable(regard) ? { n: before.n, hostile: before.hostile } : null,
    change,
  };
}

/** The numbers of a regard; those of the stretch before only of one whom the record follows. */
function numbersOf(
  facts: RegardFacts,
  followed: boolean,
  { name }: Subject,
): { numbers: (Measure | null | false)[]; changes: (FindingChange | null)[] } {
  const { n, before, change, sides, of } = facts;
  const { regardLabels: labels } = say;
  const share = conflictShare(facts);
  return {
    numbers: [
      measure("acts", labels.acts(facts), n, "count"),
      followed && before !== null && measure("acts-before", labels.before(of), before.n, "count"),
      share && estimate("conflict-share", labels.share, share, "share", n),
      ...sides.map((side) => {
        const own = conflictShare(side);
        return (
          own && estimate(`conflict-share-${side.code}`, labels.side(side.code, name), own, "share", side.n)
        );
      }),
      change && changeMeasure("change", labels.change, change),
    ],
    changes: [change && declared("change", change)],
  };
}
