import { addDays } from "../../dates.ts";
import { within } from "../../measures/within.ts";
import { meanInterval, wilson } from "../../statistics/intervals.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import { percent, plural, signed } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Rivals } from "./rivalry.ts";

/** How hard the two act: deeds against words, strength, and which of them does more of it. */
export function intensityFinding(rivals: Rivals, subject: Subject): Finding {
  const [one, two] = rivals.codes;
  const recent = within(rivals.conflict, rivals.recentFrom, subject.asOf);
  const all = within(rivals.acts, rivals.recentFrom, subject.asOf);
  const now = within(rivals.conflict, rivals.nowFrom, subject.asOf);
  const before = within(rivals.conflict, rivals.beforeFrom, addDays(rivals.nowFrom, -1));
  const query = `acts of conflict between ${one} and ${two}, ${rivals.recentFrom} to ${subject.asOf}, by quad class, Goldstein and source; ${rivals.datasets}`;
  if (recent.length < 5 || now.length === 0 || before.length === 0) {
    return {
      id: "contention.intensity",
      statement: `Too few cases to weigh the strength of the conflict: ${plural(recent.length, "act")} ${rivals.recently}, ${now.length} of them in the last ${rivals.nowMonths} months.`,
      nature: "information",
      numbers: [measure("acts", `acts of conflict ${rivals.recently}`, recent.length, "acts")],
      evidence: strongest(recent, subject),
      evidenceCount: recent.length,
      query,
      confidence: caseConfidence(recent),
      thin: true,
    };
  }
  const goldstein = (events: typeof recent) =>
    meanInterval(
      events.map((event) => event.goldstein),
      LEVEL,
    );
  const material = (events: typeof recent) =>
    wilson(events.filter((event) => event.quad === "material conflict").length, events.length, LEVEL);
  const [toneNow, toneBefore] = [goldstein(now), goldstein(before)];
  const deeds = material(recent);
  const hostile = wilson(recent.length, all.length, LEVEL);
  const byOne = wilson(recent.filter((event) => event.source.code === one).length, recent.length, LEVEL);
  return {
    id: "contention.intensity",
    statement:
      `Of the ${all.length} acts between the two ${rivals.recently}, ${percent(hostile.estimate)} are conflict; of these ${percent(deeds.estimate)} are deeds and the rest words, ` +
      `and ${subject.name(byOne.estimate >= 0.5 ? one : two)} does ${percent(Math.max(byOne.estimate, 1 - byOne.estimate))} of them. ` +
      `Mean intensity was ${signed(toneNow.estimate)} in the last ${rivals.nowMonths} months against ${signed(toneBefore.estimate)} in the ${rivals.nowMonths} before (Goldstein scale, −10 to +10).`,
    nature: "information",
    numbers: [
      estimate("conflictShare", "share of conflict in all acts between them", hostile, "share", all.length),
      estimate("materialShare", "share of deeds in the conflict", deeds, "share", recent.length),
      estimate("byFirst", `share done by ${subject.name(one)}`, byOne, "share", recent.length),
      estimate(
        "now",
        `mean intensity, last ${rivals.nowMonths} months`,
        toneNow,
        "Goldstein points",
        now.length,
      ),
      estimate(
        "before",
        `mean intensity, the ${rivals.nowMonths} months before`,
        toneBefore,
        "Goldstein points",
        before.length,
      ),
    ],
    evidence: strongest(now, subject, 4),
    evidenceCount: recent.length,
    query,
    confidence: caseConfidence(recent),
  };
}
