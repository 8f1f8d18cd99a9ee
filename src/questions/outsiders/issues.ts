import type { Tally } from "../../chronicle/query.ts";
import { ranked, total } from "../../measures/acts.ts";
import { wilson } from "../../statistics/intervals.ts";
import { list, percent, plural } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { mattersOf, slug } from "../contention/matters.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";
import { isComparable, lately, type Regard } from "./regard.ts";

/** What the observers' critical words and acts are about. */
export async function issuesFinding(all: Regard, subject: Subject): Promise<Finding | null> {
  const { conflict: acts, hostile: n, months } = all.now;
  if (n === 0) return null;
  const then = isComparable(all) ? all.before.conflict : null;
  const [now, before] = await Promise.all([acts.by("issue", "root"), then?.by("issue", "root") ?? null]);
  const { matterOf, hasIssues } = mattersOf([...now, ...(before ?? [])], subject.record.issues());
  const counts = byMatter(now, matterOf);
  const old = total(before ?? []);
  const earlier = before && old > 0 ? new Map(byMatter(before, matterOf)) : null;
  const shown = await Promise.all(
    counts.slice(0, 3).map(([matter]) => {
      const of = now.filter((row) => matterOf(row) === matter);
      const filter = hasIssues
        ? { issue: of.map(({ issue }) => issue) }
        : { cameo: of.map(({ root }) => root) };
      return strongest(acts.where(filter), subject, 2);
    }),
  );
  const words = counts
    .slice(0, 4)
    .map(
      ([matter, own]) =>
        `${matter} ${percent(own / n)} (${own}${earlier ? `; before ${percent((earlier.get(matter) ?? 0) / old)}` : ""})`,
    );
  return finding({
    id: "outsiders.issues",
    statement: `What the observers' ${plural(n, "act")} of conflict toward the two were about in ${lately(months)}: ${list(words)}.${hasIssues ? "" : " The data set names no issues, so the kind of act stands in."}`,
    nature: "information",
    numbers: counts.map(([matter, own]) =>
      estimate(slug(matter), `share of ${matter}`, wilson(own, n, LEVEL), "share", n),
    ),
    evidence: shown.flat(),
    evidenceCount: n + old,
    query: asked(
      `Acts of conflict of the observers toward ${subject.a} or ${subject.b} in the ${MONTHS} months up to ${subject.asOf}, by matter (casebook/issues.csv)${earlier ? `; after “before” the share in the ${plural(old, "act")} of conflict of the ${MONTHS} months before` : ""}.`,
      acts,
      then,
    ),
    confidence: confidenceByCases(n, "acts of conflict", [
      "each act carries one issue, though many name several",
    ]),
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
