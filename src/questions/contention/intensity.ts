import { type Dated, total } from "../../measures/acts.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { toneInterval } from "../../measures/tone.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import { percent, plural, signed } from "../../words/en/forms.ts";
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
  const { asOf } = subject;
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
  const query = asked(
    `acts of conflict between ${one} and ${two}, ${rivals.recent.from} to ${asOf}, by quad class, Goldstein and source; ${rivals.datasets}`,
    recent,
  );
  if (sizes.recent < THIN_COUNT || sizes.now === 0 || sizes.before === 0) {
    return tooFew({
      id: "contention.intensity",
      statement: `Too few cases to weigh the strength of the conflict: ${plural(sizes.recent, "act")} ${rivals.recently}, ${sizes.now} of them in the last ${rivals.nowMonths} months.`,
      numbers: [measure("acts", `acts of conflict ${rivals.recently}`, sizes.recent, "count")],
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
  const deeds = part(rows.filter((row) => row.quad === "material conflict"));
  const hostile = wilson(sizes.recent, sizes.all, LEVEL);
  const byOne = part(rows.filter((row) => row.source === one));
  return finding({
    id: "contention.intensity",
    statement:
      `Of the ${sizes.all} acts between the two ${rivals.recently}, ${percent(hostile.estimate)} are conflict; of these ${percent(deeds.estimate)} are deeds and the rest words, ` +
      `and ${subject.name(byOne.estimate >= 0.5 ? one : two)} does ${percent(Math.max(byOne.estimate, 1 - byOne.estimate))} of them. ` +
      `Mean intensity was ${signed(toneNow.estimate)} in the last ${rivals.nowMonths} months against ${signed(toneBefore.estimate)} in the ${rivals.nowMonths} before (Goldstein scale, −10 to +10).`,
    nature: "information",
    numbers: [
      estimate("conflictShare", "share of conflict in all acts between them", hostile, "share", sizes.all),
      estimate("materialShare", "share of deeds in the conflict", deeds, "share", sizes.recent),
      estimate("byFirst", `share of the conflict done by ${subject.name(one)}`, byOne, "share", sizes.recent),
      estimate(
        "now",
        `mean intensity, last ${rivals.nowMonths} months`,
        toneNow,
        "Goldstein points",
        sizes.now,
      ),
      estimate(
        "before",
        `mean intensity, the ${rivals.nowMonths} months before`,
        toneBefore,
        "Goldstein points",
        sizes.before,
      ),
    ],
    evidence,
    evidenceCount: sizes.recent,
    query,
    confidence: caseConfidence(ratings),
  });
}
