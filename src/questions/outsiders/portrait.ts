import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { Evidence, Finding, Measure } from "../answer.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, measure, rangeWords } from "../kit/measure.ts";
import { capital, list, number, percent, plural, signed } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { MONTHS, type Observer } from "./observers.ts";
import { conflictRate, conflictShare, isComparable, lately, meanGoldstein, type Regard } from "./regard.ts";

/** Fewer acts than this in both stretches say nothing of a turn. */
const FEW_ACTS = 10;

/** One observer's words and acts toward the two: how much, how hostile, toward whom, and how that changed. */
export function observerFinding(observer: Observer, regard: Regard, subject: Subject): Finding {
  return portrait(`outsiders.${observer.code}`, observer.name, [observer.code], regard, subject);
}

/** The same for all members of the West together. */
export function westFinding(west: ReadonlySet<string>, regard: Regard, subject: Subject): Finding | null {
  if (regard.now.events.length + regard.before.events.length === 0) return null;
  const heard = [...new Set(regard.now.events.map((event) => event.source.code))].sort();
  return portrait("outsiders.west", "the West as a whole", heard.length ? heard : [...west], regard, subject);
}

function portrait(
  id: string,
  name: string,
  codes: readonly string[],
  regard: Regard,
  subject: Subject,
): Finding {
  const { now, before, change } = regard;
  const share = conflictShare(now);
  const comparable = isComparable(regard);
  const earlierShare = comparable ? conflictShare(before) : null;
  const rate = conflictRate(now);
  const tone = meanGoldstein(now);
  const earlierTone = comparable ? meanGoldstein(before) : null;
  const thin = now.events.length + before.events.length < FEW_ACTS;
  return {
    id,
    statement: `${capital(name)}: ${[`${levelWords(regard, subject)}.`, changeWords(regard)].filter(Boolean).join(" ")}`,
    nature: "information",
    numbers: [
      measure("acts", `acts toward the two in ${lately(now.months)}`, now.events.length, "acts"),
      ...(comparable
        ? [
            measure(
              "acts-before",
              `acts toward the two in the ${MONTHS} months before`,
              before.events.length,
              "acts",
            ),
          ]
        : []),
      estimate("conflict-rate", "acts of conflict a month", rate, "acts a month", now.conflict.length),
      ...(share
        ? [estimate("conflict-share", "share of conflict in the acts", share, "share", now.events.length)]
        : []),
      ...(earlierShare
        ? [
            estimate(
              "conflict-share-before",
              `share of conflict in the ${MONTHS} months before`,
              earlierShare,
              "share",
              before.events.length,
            ),
          ]
        : []),
      ...(change
        ? [
            estimate(
              "change",
              "rate of conflict against the stretch before",
              { estimate: change.ratio, low: change.low, high: change.high },
              "times",
              now.conflict.length + before.conflict.length,
            ),
          ]
        : []),
      ...(tone === null
        ? []
        : [measure("goldstein", "mean Goldstein intensity", tone, "points, −10 to +10", now.events.length)]),
      ...(earlierTone === null
        ? []
        : [
            measure(
              "goldstein-before",
              "mean Goldstein intensity in the stretch before",
              earlierTone,
              "points, −10 to +10",
              before.events.length,
            ),
          ]),
      ...regard.toward.flatMap(({ code, tally }): Measure[] => {
        const own = conflictShare(tally);
        return own
          ? [
              estimate(
                `conflict-share-${code}`,
                `share of conflict in the acts toward ${subject.name(code)}`,
                own,
                "share",
                tally.events.length,
              ),
            ]
          : [];
      }),
    ],
    evidence: bySide(now.events.length ? regard : null, before.events, subject),
    evidenceCount: now.events.length + before.events.length,
    query: `Acts of ${codes.join(", ")} toward ${subject.a} or ${subject.b}, votes left out, in the ${MONTHS} months up to ${subject.asOf} and the ${MONTHS} months before these; data sets ${subject.events.datasets.join(", ")}.`,
    confidence: confidenceByCases(
      now.events.length,
      `acts in ${lately(now.months)}`,
      thin ? ["too few to tell a turn"] : [],
    ),
    ...(thin ? { thin: true } : {}),
  };
}

/** The strongest acts toward each side, those of conflict where conflict prevails. */
function bySide(regard: Regard | null, older: readonly ChronicleEvent[], subject: Subject): Evidence[] {
  if (!regard) return strongest(older, subject);
  return regard.toward.flatMap(({ tally }) =>
    strongest(tally.conflict.length * 2 >= tally.events.length ? tally.conflict : tally.events, subject, 3),
  );
}

function levelWords({ now, toward }: Regard, subject: Subject): string {
  if (now.events.length === 0) return `no act toward either in ${lately(now.months)} on record`;
  const tone = meanGoldstein(now)!;
  const sides = toward
    .filter(({ tally }) => tally.events.length > 0)
    .map(
      ({ code, tally }) => `${tally.conflict.length} of ${tally.events.length} toward ${subject.name(code)}`,
    );
  return `${plural(now.events.length, "act")} toward the two in ${lately(now.months)}, ${percent(now.conflict.length / now.events.length)} of them conflict (${list(sides)}), mean intensity ${signed(Number(tone.toFixed(1)))} on the Goldstein scale`;
}

function changeWords(regard: Regard): string {
  const { now, before, change } = regard;
  if (!isComparable(regard))
    return `The ${MONTHS} months before are not covered, so that no change can be told.`;
  if (now.events.length + before.events.length < FEW_ACTS) return "Too few cases to tell a turn.";
  if (now.conflict.length + before.conflict.length === 0)
    return `No act of conflict in the ${MONTHS} months before either.`;
  if (!change) return "";
  const interval = `90 % interval ${rangeWords(change)}`;
  const turn = change.low > 1 ? "more" : change.high < 1 ? "less" : "no clear change";
  return `Acts of conflict: ${now.conflict.length} against ${before.conflict.length} in the ${MONTHS} months before, ${number(change.ratio)} times (${interval}): ${turn}.`;
}
