import { capital, list, number, percent, plural } from "../../words/en/forms.ts";
import type { Figure, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { strongest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Concern } from "./concern.ts";
import { MONTHS, type Observer } from "./observers.ts";
import { calmOf } from "./outline.ts";
import {
  conflictShare,
  meanGoldstein,
  type Regard,
  type Regards,
  unfollowedOf,
  unfollowedWords,
} from "./regard.ts";

/** Who worries most, by the declared index (outsiders/concern); observers that the record does not follow have no place. */
export async function rankingFinding(
  ranked: readonly Concern[],
  { all, each }: Regards,
  subject: Subject,
): Promise<Finding | null> {
  const [first, second] = ranked;
  const unfollowed = unfollowedOf(each);
  if (!first) return unfollowed.length ? unrankedFinding(unfollowed, all, subject) : null;
  const apart = second && first.low !== null && second.high !== null && first.low > second.high;
  const named = ranked.slice(0, 4).map(({ observer, index }) => `${observer.name} (${number(index)})`);
  const thin = ranked.every(({ regard }) => regard.now.n < 5);
  const shown = await Promise.all(
    ranked.slice(0, 3).map(({ regard }) => strongest(regard.now.conflict, subject, 2)),
  );
  return finding({
    id: "outsiders.ranking",
    statement: `By the index of concern (acts of conflict a month toward the two, times their share in all acts toward them) the order is ${list(named)}. ${second ? `${capital(first.observer.name)} ${apart ? "stands clear of" : "cannot be told apart from"} ${second.observer.name}.` : "There is nobody to compare with."}${unfollowed.length ? ` ${unfollowedWords(unfollowed, subject)}` : ""}`,
    nature: "judgement",
    numbers: ranked.map(({ observer, index, low, high, regard }) =>
      low === null || high === null
        ? measure(observer.code, `index of concern, ${observer.name}`, index, "index", regard.now.n)
        : estimate(
            observer.code,
            `index of concern, ${observer.name}`,
            { estimate: index, low, high },
            "index",
            regard.now.n,
          ),
    ),
    evidence: shown.flat(),
    evidenceCount: ranked.reduce((sum, { regard }) => sum + regard.now.n, 0),
    query: asked(
      `Acts of each observer toward ${subject.a} or ${subject.b} in the ${MONTHS} months up to ${subject.asOf}; index = (conflict / months) × (conflict / acts); interval by bootstrap over months; ranked are those of whom casebook/coverage.csv or another data set follows how they deal with either.`,
      ...ranked.map(({ regard }) => regard.now.acts),
    ),
    confidence: {
      level: thin ? "low" : "moderate",
      why: "The index counts what was reported; an observer that English-language sources follow closely counts for more.",
    },
    thin,
  });
}

/** Where the record follows none of the observers: said, since an order would show whose words it happens to hold. */
async function unrankedFinding(
  unfollowed: readonly Observer[],
  { now }: Regard,
  subject: Subject,
): Promise<Finding> {
  return tooFew({
    id: "outsiders.ranking",
    statement: `No order of concern can be told. ${unfollowedWords(unfollowed, subject)}`,
    numbers: [measure("unfollowed", "observers that the record does not follow", unfollowed.length, "count")],
    evidence: await strongest(now.hostile ? now.conflict : now.acts, subject),
    evidenceCount: now.hostile || now.n,
    query: asked(
      `Observers of whom casebook/coverage.csv or another data set follows how they deal with ${subject.a} or ${subject.b}.`,
      now.hostile ? now.conflict : now.acts,
    ),
    confidence: { level: "low", why: "What is on record of these observers are single finds." },
  });
}

/** Who is calm or friendly toward the two: little conflict, warm tone. */
export async function calmFinding(ranked: readonly Concern[], subject: Subject): Promise<Finding | null> {
  const calm = calmOf(ranked).sort(
    (x, y) => (meanGoldstein(y.regard.now) ?? 0) - (meanGoldstein(x.regard.now) ?? 0),
  );
  const others = ranked.filter((row) => !calm.includes(row) && row.regard.now.n > 0);
  if (calm.length === 0 && others.length === 0) return null;
  const rows = calm.length ? calm : others;
  const words = calm.map(
    ({ observer, regard }) =>
      `${observer.name} (${regard.now.hostile} acts of conflict in ${regard.now.n}, mean intensity ${number(meanGoldstein(regard.now)!)})`,
  );
  const shown = await Promise.all(
    rows.slice(0, 2).map(({ regard }) => strongest(regard.now.acts, subject, 3)),
  );
  return finding({
    id: "outsiders.calm",
    statement: calm.length
      ? `Calm or friendly, with conflict in at most a third of their acts toward the two: ${list(words)}.`
      : `None of the ${plural(others.length, "observer")} is calm: with each, more than a third of the acts toward the two are conflict.`,
    nature: "information",
    numbers: [
      measure(
        "calm",
        "observers with conflict in at most a third of their acts",
        calm.length,
        "count",
        calm.length + others.length,
      ),
      ...rows.map(({ observer, regard }) => {
        const share = conflictShare(regard.now);
        const label = `share of conflict, ${observer.name}`;
        return share && estimate(observer.code, label, share, "share", regard.now.n);
      }),
    ],
    evidence: shown.flat(),
    evidenceCount: rows.reduce((sum, { regard }) => sum + regard.now.n, 0),
    query: asked(
      `Observers that the record follows, with at least three acts toward ${subject.a} or ${subject.b} in the ${MONTHS} months up to ${subject.asOf}, conflict in at most a third of them.`,
      ...rows.map(({ regard }) => regard.now.acts),
    ),
    confidence: {
      level: rows.some(({ regard }) => regard.now.n >= 10) ? "moderate" : "low",
      why: `${plural(
        rows.reduce((sum, { regard }) => sum + regard.now.n, 0),
        "act",
      )}; silence is not counted as calm.`,
    },
  });
}

export function rankingFigure(ranked: readonly Concern[], subject: Subject): Figure | null {
  const rows = ranked.filter(({ regard }) => regard.now.n > 0);
  if (rows.length === 0) return null;
  return {
    id: "outsiders-concern",
    title: "Who is most concerned",
    caption: `Index of concern toward ${subject.name(subject.a)} and ${subject.name(subject.b)}: acts of conflict a month times their share in all acts, ${MONTHS} months to ${subject.asOf}, with 90 % interval (bootstrap over months). n = ${rows.reduce((sum, { regard }) => sum + regard.now.n, 0)} acts. Source: ${subject.events.datasets.join(", ")}.`,
    alt: rows
      .map(
        ({ observer, index, low, high }) =>
          `${observer.name} ${number(index)}${low === null ? "" : ` (${number(low)} to ${number(high!)})`}`,
      )
      .join("; "),
    data: {
      kind: "ranking",
      unit: "index of concern",
      rows: rows.map(({ observer, index, low, high, regard }) => ({
        label: observer.name.replace(/^the /, ""),
        value: index,
        low,
        high,
        note: `${regard.now.hostile} of ${regard.now.n} acts are conflict (${percent(regard.now.hostile / regard.now.n)})`,
      })),
    },
  };
}
