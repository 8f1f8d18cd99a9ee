import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays } from "../../dates.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import { when } from "../kit/when.ts";
import { capital, list, percent, times } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { changeOf } from "./matterFindings.ts";
import type { Rivals } from "./rivalry.ts";

/** Criticism, rejection and threat (CAMEO 11, 12, 13): demands and inquiries are left aside. */
const DENUNCIATION = ["11", "12", "13"];

/**
 * What the first of the rivals denounces in the other: how much of it is about alliances, forces, arms, limits
 * on technology, which it may read as containment (casebook/issues.csv declares which issues count).
 */
export function denunciationFinding(rivals: Rivals, subject: Subject): Finding {
  const [one, two] = rivals.codes;
  const issues = new Map(subject.record.issues().map((row) => [row.issue, row]));
  const spoken = rivals.acts.filter(
    (event) => event.source.code === one && DENUNCIATION.includes(event.root),
  );
  const recent = within(spoken, rivals.recentFrom, subject.asOf);
  const contained = recent.filter((event) => issues.get(event.issue)?.containment);
  const query = `acts of ${one} toward ${two}, CAMEO ${DENUNCIATION.join(", ")}, ${rivals.recentFrom} to ${subject.asOf}; ${rivals.datasets}`;
  const base = {
    id: "contention.denunciations",
    nature: "information" as const,
    evidence: strongest(contained.length ? contained : recent, subject),
    evidenceCount: spoken.length,
    query,
    confidence: caseConfidence(recent, [
      "words are reported less surely than deeds, and by English-language sources",
    ]),
  };
  const names = `${capital(subject.name(one))} denounced ${subject.name(two)}`;
  if (recent.length === 0 || !rivals.hasIssues) {
    return {
      ...base,
      statement: `${names} ${times(recent.length)} ${rivals.recently}; ${recent.length ? "the data set names no issues, so what it objected to cannot be told" : "too few cases to say what it objects to"}.`,
      numbers: [measure("denunciations", `denunciations ${rivals.recently}`, recent.length, "acts")],
      thin: true,
    };
  }
  const share = wilson(contained.length, recent.length, LEVEL);
  const change = changeOf(
    {
      now: within(recent, rivals.nowFrom, subject.asOf),
      before: within(recent, rivals.beforeFrom, addDays(rivals.nowFrom, -1)),
    },
    rivals,
    subject.asOf,
  );
  const labels = mostCommon(contained, (event) => issues.get(event.issue)?.label ?? event.issue);
  const last = contained.at(-1);
  return {
    ...base,
    statement:
      `${names} ${times(recent.length)} ${rivals.recently}; ${contained.length} of these (${percent(share.estimate)}, 90 % interval ${percent(share.low)} to ${percent(share.high)}) were about what it may read as containment` +
      `${labels.length ? `: ${list(labels)}` : ""}${last ? `, the latest of ${when(last)}` : ""}.`,
    numbers: [
      estimate(
        "share",
        "share about alliances, forces, arms, technology, territory",
        share,
        "share",
        recent.length,
      ),
      measure("denunciations", `denunciations ${rivals.recently}`, recent.length, "acts"),
      measure("containment", "of these about what may be read as containment", contained.length, "acts"),
      ...(change
        ? [
            estimate(
              "change",
              `rate in the last ${rivals.nowMonths} months over the ${rivals.nowMonths} before`,
              { estimate: change.ratio, low: change.low, high: change.high },
              "times",
              recent.length,
            ),
          ]
        : []),
    ],
    ...(recent.length < 5 ? { thin: true } : {}),
  };
}

function mostCommon(events: readonly ChronicleEvent[], labelOf: (event: ChronicleEvent) => string): string[] {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(labelOf(event), (counts.get(labelOf(event)) ?? 0) + 1);
  return [...counts]
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, 3)
    .map(([label, n]) => `${label} (${n})`);
}
