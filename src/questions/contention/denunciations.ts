import { type Dated, ranked, total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/contention.ts";
import { capital, list, percent, times } from "../../words/en/forms.ts";
import { when } from "../../words/en/when.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
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
  const [one, two] = rivals.codes;
  const issues = new Map(subject.record.issues().map((row) => [row.issue, row]));
  const spoken = rivals.dealings.where({ source: [one], cameo: DENUNCIATION });
  const rows = await spoken.dated("issue");
  const recent = within(rows, rivals.recent.from, rivals.recent.to);
  const contained = recent.filter((row) => issues.get(row.issue)?.containment);
  const [n, about] = [total(recent), total(contained)];
  const lately = spoken.where(rivals.recent);
  const shown = about ? lately.where({ issue: [...new Set(contained.map((row) => row.issue))] }) : lately;
  const [evidence, ratings] = await Promise.all([strongest(shown, subject), lately.ratings()]);
  const query = asked(
    `acts of ${one} toward ${two}, CAMEO ${DENUNCIATION.join(", ")}, ${rivals.recent.from} to ${subject.asOf}; ${rivals.datasets}`,
    spoken,
  );
  const base = {
    id: "contention.denunciations",
    evidence,
    evidenceCount: total(rows),
    query,
    confidence: caseConfidence(ratings, [
      "words are reported less surely than deeds, and by English-language sources",
    ]),
  };
  const names = `${capital(subject.name(one))} denounced ${subject.name(two)}`;
  if (n === 0 || !rivals.hasIssues) {
    return tooFew({
      ...base,
      statement: `${names} ${times(n)} ${rivals.recently}; ${n ? "the data set names no issues, so what it objected to cannot be told" : "too few cases to say what it objects to"}.`,
      numbers: [measure("denunciations", `denunciations ${rivals.recently}`, n, "count")],
    });
  }
  const share = wilson(about, n, LEVEL);
  const shift = shiftOf(rows, rivals.conflict, await densityOf(spoken, subject), rivals);
  const labels = mostCommon(contained, (issue) => issues.get(issue)?.label ?? issue);
  const last = contained.at(-1);
  return finding({
    ...base,
    nature: "information",
    statement:
      `${names} ${times(n)} ${rivals.recently}; ${about} of these (${percent(share.estimate)}, 90 % interval ${percent(share.low)} to ${percent(share.high)}) were about what it may read as containment` +
      `${labels.length ? `: ${list(labels)}` : ""}${last ? `, the latest of ${when(last)}` : ""}. ` +
      say.shift.statement(shift, "", "denunciation"),
    numbers: [
      estimate(
        "share",
        "share of denunciations about alliances, forces, arms, technology, territory",
        share,
        "share",
        n,
      ),
      measure("denunciations", `denunciations ${rivals.recently}`, n, "count"),
      measure("containment", "denunciations about what may be read as containment", about, "count"),
      ...shiftNumbers(shift),
    ],
    changes: shiftChanges(shift),
    thin: n < THIN_COUNT,
  });
}

function mostCommon(rows: readonly Dated<"issue">[], labelOf: (issue: string) => string): string[] {
  return ranked(
    rows.map(({ issue, n }) => ({ label: labelOf(issue), n })),
    "label",
  )
    .slice(0, 3)
    .map(([label, n]) => `${label} (${n})`);
}
