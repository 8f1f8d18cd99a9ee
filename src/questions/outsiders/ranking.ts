import { toward } from "../../measures/acts.ts";
import * as say from "../../words/en/outsiders.ts";
import * as words from "../../words/en/outsidersOutline.ts";
import type { CalmFacts, RankingFacts } from "../../words/outsiders.ts";
import type { Drawn, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { strongest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Concern, calmOf } from "./concern.ts";
import { MONTHS } from "./observers.ts";
import { ownOf } from "./portrait.ts";
import { type Observed, type Regards, unfollowedOf } from "./regard.ts";
import type { Statement } from "./statements.ts";
import { conflictShare } from "./stretch.ts";
import { evidenceOf, latestTold, shownOf } from "./told.ts";

export function rankingFacts(
  ranked: readonly Concern[],
  { each }: Pick<Regards, "each">,
  { a, b }: Subject,
): RankingFacts {
  const [first, second] = ranked;
  return {
    first: a,
    second: b,
    order: ranked.map(({ observer, hostile, all, share }) => ({ code: observer.code, hostile, all, share })),
    apart: first !== undefined && second !== undefined && first.share.low > second.share.high,
    unfollowed: unfollowedOf(each).map(({ code }) => code),
    of: MONTHS,
  };
}

/** Who is most concerned, each by its own record; observers that the record does not follow have no place. */
export async function rankingFinding(
  ranked: readonly Concern[],
  { all, each }: Regards,
  statements: readonly Statement[],
  subject: Subject,
): Promise<Finding | null> {
  const { asOf, name } = subject;
  const facts = rankingFacts(ranked, { each }, subject);
  const { unfollowed } = facts;
  if (ranked.length === 0) {
    if (unfollowed.length === 0) return null;
    return tooFew({
      id: "outsiders.ranking",
      statement: say.ranking.statement(facts, name),
      numbers: [measure("unfollowed", say.ranking.unfollowed, unfollowed.length, "count")],
      evidence: await strongest(all.now.n ? all.now.acts : all.before.acts, subject),
      evidenceCount: all.now.n || all.before.n,
      query: asked(say.ranking.query(facts, asOf), all.now.n ? all.now.acts : all.before.acts),
      confidence: { level: "low", why: say.ranking.none },
    });
  }
  const thin = ranked.every(({ hostile }) => hostile < 5);
  const own = ownOf(statements, new Set(ranked.slice(0, 3).map(({ observer }) => observer.code)), false);
  const hostile = own.filter(({ rows }) => rows.some(({ quad }) => quad.endsWith("conflict")));
  return finding({
    id: "outsiders.ranking",
    statement: say.ranking.statement(facts, name),
    nature: "judgement",
    numbers: ranked.map(({ observer, share, all: n }) =>
      estimate(observer.code, say.ranking.label(observer.code, name), share, "share", n),
    ),
    evidence: evidenceOf(hostile.length ? hostile : own, subject),
    evidenceCount: ranked.reduce((sum, row) => sum + row.hostile, 0) || undefined,
    query: asked(
      say.ranking.query(facts, asOf),
      ...ranked.map(({ regard, observer }) =>
        regard.now.acts.where(toward([observer.code], [subject.a, subject.b])),
      ),
      shownOf(hostile.length ? hostile : own, subject),
    ),
    confidence: { level: thin ? "low" : "moderate", why: say.ranking.why },
    thin,
  });
}

/** Who is on good terms with the two; null where nobody is. */
export function calmFinding(
  each: readonly Observed[],
  statements: readonly Statement[],
  subject: Subject,
): Finding | null {
  const calm = calmOf(each).sort((x, y) => y.regard.now.n - x.regard.now.n);
  if (calm.length === 0) return null;
  const of = (row: Observed) => ownOf(statements, new Set([row.observer.code]), false);
  const facts: CalmFacts = {
    first: subject.a,
    second: subject.b,
    rows: calm.map((row) => ({
      code: row.observer.code,
      n: row.regard.now.n,
      hostile: row.regard.now.hostile,
      latest: latestTold(of(row), subject, 2),
    })),
    months: calm[0]!.regard.now.months,
    of: MONTHS,
  };
  const n = calm.reduce((sum, { regard }) => sum + regard.now.n, 0);
  return finding({
    id: "outsiders.calm",
    statement: say.calm.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("calm", say.calm.calm, calm.length, "count", each.length),
      ...calm.map(({ observer, regard }) =>
        estimate(
          observer.code,
          say.calm.share(observer.code, subject.name),
          conflictShare(regard.now)!,
          "share",
          regard.now.n,
        ),
      ),
    ],
    evidence: evidenceOf(calm.flatMap(of), subject),
    evidenceCount: n,
    query: asked(
      say.calm.query(facts, subject.asOf),
      ...calm.map(({ regard }) => regard.now.acts),
      shownOf(calm.flatMap(of), subject),
    ),
    confidence: { level: n >= 10 ? "moderate" : "low", why: say.calm.why(n) },
  });
}

export function rankingFigure(ranked: readonly Concern[], regards: Regards, subject: Subject): Drawn | null {
  const [first] = ranked;
  if (!first || first.hostile === 0) return null;
  const { apart } = rankingFacts(ranked, regards, subject);
  const { ranking: figure } = words.figures;
  const names = `${subject.name(subject.a)} and ${subject.name(subject.b)}`;
  return {
    id: "outsiders-concern",
    topic: figure.topic,
    title: figure.title(first.observer.name, apart),
    caption: figure.caption(names, MONTHS, subject.asOf, subject.events.datasets.join(", ")),
    alt: figure.alt(ranked.map(({ observer, share }) => ({ name: observer.name, share: share.estimate }))),
    data: {
      kind: "ranking",
      unit: figure.unit,
      rows: ranked.map(({ observer, share, hostile, all }) => ({
        label: observer.name.replace(/^the /, ""),
        value: share.estimate,
        low: share.low,
        high: share.high,
        note: figure.note(hostile, all),
      })),
    },
    behind: {
      words: figure.query(names, subject.asOf),
      events: ranked.map(({ acts }) => acts.filter),
      names: Object.fromEntries(
        ranked.map(({ observer, acts }) => [observer.name.replace(/^the /, ""), acts.filter]),
      ),
      share: true,
    },
  };
}
