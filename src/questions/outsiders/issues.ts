import type { Tally } from "../../chronicle/query.ts";
import { ranked } from "../../measures/acts.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/outsiders.ts";
import type { IssuesFacts } from "../../words/outsiders.ts";
import type { Finding } from "../answer.ts";
import { mattersOf, slug } from "../contention/matters.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";
import type { Regard } from "./regard.ts";

/** What the observers' critical words and acts are about. */
export async function issuesFinding(all: Regard, subject: Subject): Promise<Finding | null> {
  const { conflict: acts, hostile: n, months } = all.now;
  if (n === 0) return null;
  const rows = await acts.by("issue", "root");
  const { matterOf, hasIssues } = mattersOf(rows, subject.record.issues());
  const counts = byMatter(rows, matterOf);
  const shown = await Promise.all(
    counts.slice(0, 3).map(([matter]) => {
      const of = rows.filter((row) => matterOf(row) === matter);
      const filter = hasIssues
        ? { issue: of.map(({ issue }) => issue) }
        : { cameo: of.map(({ root }) => root) };
      return strongest(acts.where(filter), subject, 2);
    }),
  );
  const facts: IssuesFacts = {
    first: subject.a,
    second: subject.b,
    n,
    matters: counts.map(([matter, own]) => ({ matter, n: own })),
    hasIssues,
    months,
    of: MONTHS,
  };
  return finding({
    id: "outsiders.issues",
    statement: say.issues.statement(facts),
    nature: "information",
    numbers: counts.map(([matter, own]) =>
      estimate(slug(matter), say.issues.label(matter), wilson(own, n, LEVEL), "share", n),
    ),
    evidence: shown.flat(),
    evidenceCount: n,
    query: asked(say.issues.query(facts, subject.asOf), acts),
    confidence: confidenceByCases(n, say.issues.cases, [say.issues.weakness]),
    thin: n < 10,
  });
}

type Row = Tally<"issue" | "root">;

/** Acts by matter, the most first. */
function byMatter(rows: readonly Row[], matterOf: (row: Row) => string): [string, number][] {
  return ranked(
    rows.map((row) => ({ matter: matterOf(row), n: row.n })),
    "matter",
  );
}
