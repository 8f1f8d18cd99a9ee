import { type Dated, ranked, total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { DenunciationFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contentionRivals.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { shiftChanges, shiftNumbers, shiftOf } from "./change.ts";
import type { Rivals } from "./rivalry.ts";

/** Criticism, rejection and threat (CAMEO 11, 12, 13): demands and inquiries are left aside. */
const DENUNCIATION = ["11", "12", "13"];

/**
 * What the first of the rivals denounces in the other: how much of it is about alliances, forces, arms, limits
 * on technology, which it may read as containment (casebook/issues.csv declares which issues count).
 */
export async function denunciationFinding(rivals: Rivals, subject: Subject): Promise<Finding> {
  const { labels } = say.denunciations;
  const issues = new Map(subject.record.issues().map((row) => [row.issue, row]));
  const spoken = rivals.dealings.where({ source: [rivals.codes[0]], cameo: DENUNCIATION });
  const rows = await spoken.dated("issue");
  const recent = within(rows, rivals.recent.from, rivals.recent.to);
  const contained = recent.filter((row) => issues.get(row.issue)?.containment);
  const [n, about] = [total(recent), total(contained)];
  const lately = spoken.where(rivals.recent);
  const shown = about ? lately.where({ issue: [...new Set(contained.map((row) => row.issue))] }) : lately;
  const [evidence, ratings] = await Promise.all([strongest(shown, subject), lately.ratings()]);
  const facts: DenunciationFacts = {
    rivals: rivals.codes,
    recently: rivals.recently,
    n,
    hasIssues: rivals.hasIssues,
    about,
    share: n > 0 ? wilson(about, n, LEVEL) : null,
    issues: commonest(contained, (issue) => issues.get(issue)?.label ?? issue),
    latest: contained.at(-1) ?? null,
    shift: shiftOf(rows, rivals.conflict, await densityOf(spoken, subject), rivals),
  };
  // Without issues there is nothing to read as containment.
  const share = rivals.hasIssues ? facts.share : null;
  return finding({
    id: "contention.denunciations",
    statement: say.denunciations.statement(facts, subject.name),
    nature: "information",
    numbers: [
      share && estimate("share", labels.share, share, "share", n),
      measure("denunciations", labels.all(rivals.recently), n, "count"),
      ...(share ? [measure("containment", labels.about, about, "count"), ...shiftNumbers(facts.shift)] : []),
    ],
    changes: share ? shiftChanges(facts.shift) : [],
    evidence,
    evidenceCount: total(rows),
    query: asked(
      say.denunciations.query(facts, DENUNCIATION, rivals.recent.from, subject.asOf, rivals.datasets),
      spoken,
    ),
    confidence: caseConfidence(ratings, [say.denunciations.weakness]),
    thin: !share || n < THIN_COUNT,
  });
}

/** The three issues with most acts. */
function commonest(
  rows: readonly Dated<"issue">[],
  labelOf: (issue: string) => string,
): DenunciationFacts["issues"] {
  return ranked(
    rows.map(({ issue, n }) => ({ label: labelOf(issue), n })),
    "label",
  )
    .slice(0, 3)
    .map(([label, n]) => ({ label, n }));
}
