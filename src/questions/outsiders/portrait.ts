import { FEW_ROWS } from "../../measures/policy.ts";
import { directionWords, changeWords as sizeWords } from "../../words/en/change.ts";
import { capital, list, percent, plural, signed } from "../../words/en/forms.ts";
import type { Evidence, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";
import {
  conflictRate,
  conflictShare,
  isComparable,
  lately,
  meanGoldstein,
  type Observed,
  type Regard,
} from "./regard.ts";

/** One observer's words and acts toward the two: how much, how hostile, toward whom, and how that changed. */
export function observerFinding(
  { observer, regard, followed }: Observed,
  subject: Subject,
): Promise<Finding> {
  return portrait(`outsiders.${observer.code}`, observer.name, [observer.code], regard, followed, subject);
}

/** The same for all members of the West together. */
export async function westFinding(
  west: ReadonlySet<string>,
  regard: Regard,
  subject: Subject,
): Promise<Finding | null> {
  if (regard.now.n + regard.before.n === 0) return null;
  const heard = [...new Set(regard.now.rows.map(({ source }) => source))].sort();
  return portrait(
    "outsiders.west",
    "the West as a whole",
    heard.length ? heard : [...west],
    regard,
    true,
    subject,
  );
}

async function portrait(
  id: string,
  name: string,
  codes: readonly string[],
  regard: Regard,
  followed: boolean,
  subject: Subject,
): Promise<Finding> {
  const { now, before, change } = regard;
  const share = conflictShare(now);
  const comparable = followed && isComparable(regard);
  const earlierShare = comparable ? conflictShare(before) : null;
  const rate = conflictRate(now);
  const tone = meanGoldstein(now);
  const earlierTone = comparable ? meanGoldstein(before) : null;
  const few = now.n + before.n < FEW_ROWS;
  return finding({
    id,
    statement: `${capital(name)}: ${[`${levelWords(regard, subject)}.`, followed ? changeWords(regard) : unfollowedWords(subject)].filter(Boolean).join(" ")}`,
    nature: "information",
    numbers: [
      measure("acts", `acts toward the two in ${lately(now.months)}`, now.n, "count"),
      comparable &&
        measure("acts-before", `acts toward the two in the ${MONTHS} months before`, before.n, "count"),
      estimate("conflict-rate", "acts of conflict a month", rate, "acts a month", now.hostile),
      share && estimate("conflict-share", "share of conflict in the acts", share, "share", now.n),
      earlierShare &&
        estimate(
          "conflict-share-before",
          `share of conflict in the ${MONTHS} months before`,
          earlierShare,
          "share",
          before.n,
        ),
      change &&
        changeMeasure("change", "conflict, as a part of the record, against the stretch before", change),
      tone !== null && measure("goldstein", "mean Goldstein intensity", tone, "Goldstein points", now.n),
      earlierTone !== null &&
        measure(
          "goldstein-before",
          "mean Goldstein intensity in the stretch before",
          earlierTone,
          "Goldstein points",
          before.n,
        ),
      ...regard.toward.map(({ code, stretch }) => {
        const own = conflictShare(stretch);
        const label = `share of conflict in the acts toward ${subject.name(code)}`;
        return own && estimate(`conflict-share-${code}`, label, own, "share", stretch.n);
      }),
    ],
    changes: [change && declared("change", change)],
    evidence: await bySide(regard, subject),
    evidenceCount: now.n + before.n,
    query: asked(
      `Acts of ${codes.join(", ")} toward ${subject.a} or ${subject.b}, votes left out, in the ${MONTHS} months up to ${subject.asOf} and the ${MONTHS} months before these, each against the rest of the record in the same time; data sets ${subject.events.datasets.join(", ")}.`,
      now.acts,
      before.acts,
    ),
    confidence: confidenceByCases(
      now.n,
      `acts in ${lately(now.months)}`,
      followed ? (few ? ["too few to tell a turn"] : []) : ["single finds, not followed"],
    ),
    thin: few || !followed,
  });
}

/** The strongest acts toward each side, those of conflict where conflict prevails; without acts now, those before. */
async function bySide({ now, before, toward }: Regard, subject: Subject): Promise<Evidence[]> {
  if (now.n === 0) return strongest(before.acts, subject);
  const shown = toward
    .filter(({ stretch }) => stretch.n > 0)
    .map(({ stretch: { acts, conflict, n, hostile } }) =>
      strongest(hostile * 2 >= n ? conflict : acts, subject, 3),
    );
  return (await Promise.all(shown)).flat();
}

function levelWords({ now, toward }: Regard, subject: Subject): string {
  if (now.n === 0) return `no act toward either in ${lately(now.months)} on record`;
  const tone = meanGoldstein(now)!;
  const sides = toward
    .filter(({ stretch }) => stretch.n > 0)
    .map(({ code, stretch }) => `${stretch.hostile} of ${stretch.n} toward ${subject.name(code)}`);
  return `${plural(now.n, "act")} toward the two in ${lately(now.months)}, ${percent(now.hostile / now.n)} of them conflict (${list(sides)}), mean intensity ${signed(Number(tone.toFixed(1)))} on the Goldstein scale`;
}

function changeWords(regard: Regard): string {
  const { now, before, change } = regard;
  if (!isComparable(regard))
    return `The ${MONTHS} months before are not covered, so that no change can be told.`;
  if (now.n + before.n < FEW_ROWS) return "Too few cases to tell a turn.";
  if (now.hostile + before.hostile === 0) return `No act of conflict in the ${MONTHS} months before either.`;
  if (!change) return "";
  return `Acts of conflict: ${now.hostile} in ${lately(now.months)}, ${before.hostile} in the ${MONTHS} before; ${sizeWords(change)}: ${directionWords(change)}.`;
}

function unfollowedWords({ a, b, name }: Subject): string {
  return `The record does not follow how it deals with ${name(a)} or ${name(b)}: these are single finds, from which no change can be told.`;
}
