import { type Dated, total } from "../../measures/acts.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { toneInterval } from "../../measures/tone.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { IntensityFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contentionRivals.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Rivals } from "./rivalry.ts";

/** How hard the two act: deeds against words, strength, and which of them does more of it. */
export async function intensityFinding(rivals: Rivals, subject: Subject): Promise<Finding> {
  const [one, two] = rivals.codes;
  const { recently, nowMonths: months } = rivals;
  const { asOf } = subject;
  const { labels } = say.intensity;
  const rows = within(rivals.conflict, rivals.recent.from, asOf);
  const sizes = {
    all: total(within(rivals.acts, rivals.recent.from, asOf)),
    recent: rivals.recentActs,
    now: total(within(rivals.conflict, rivals.now.from, rivals.now.to)),
    before: total(within(rivals.conflict, rivals.before.from, rivals.before.to)),
  };
  const recent = rivals.quarrels.where(rivals.recent);
  const now = rivals.quarrels.where(rivals.now);
  const before = rivals.quarrels.where(rivals.before);
  const query = asked(say.intensity.query(rivals.codes, rivals.recent.from, asOf, rivals.datasets), recent);
  if (sizes.recent < THIN_COUNT || sizes.now === 0 || sizes.before === 0) {
    return tooFew({
      id: "contention.intensity",
      statement: say.intensity.few(sizes.recent, sizes.now, months, recently),
      numbers: [measure("acts", labels.acts(recently), sizes.recent, "count")],
      evidence: await strongest(recent, subject),
      evidenceCount: sizes.recent,
      query,
      confidence: caseConfidence(await recent.ratings()),
    });
  }
  const [codesNow, codesBefore, evidence, ratings] = await Promise.all([
    now.by("cameo"),
    before.by("cameo"),
    strongest(now, subject, 4),
    recent.ratings(),
  ]);
  // Both windows hold acts.
  const [toneNow, toneBefore] = [toneInterval(codesNow)!, toneInterval(codesBefore)!];
  const part = (some: readonly Dated[]) => wilson(total(some), sizes.recent, LEVEL);
  const byOne = part(rows.filter((row) => row.source === one));
  const facts: IntensityFacts = {
    recently,
    months,
    all: sizes.all,
    hostile: wilson(sizes.recent, sizes.all, LEVEL),
    deeds: part(rows.filter((row) => row.quad === "material conflict")),
    most: {
      code: byOne.estimate >= 0.5 ? one : two,
      share: Math.max(byOne.estimate, 1 - byOne.estimate),
    },
    now: toneNow.estimate,
    before: toneBefore.estimate,
  };
  return finding({
    id: "contention.intensity",
    statement: say.intensity.statement(facts, subject.name),
    nature: "information",
    numbers: [
      estimate("conflictShare", labels.hostile, facts.hostile, "share", sizes.all),
      estimate("materialShare", labels.deeds, facts.deeds, "share", sizes.recent),
      estimate("byFirst", labels.by(one, subject.name), byOne, "share", sizes.recent),
      estimate("now", labels.now(months), toneNow, "Goldstein points", sizes.now),
      estimate("before", labels.before(months), toneBefore, "Goldstein points", sizes.before),
    ],
    evidence,
    evidenceCount: sizes.recent,
    query,
    confidence: caseConfidence(ratings),
  });
}
