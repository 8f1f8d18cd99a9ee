import { THIN_COUNT } from "../../measures/policy.ts";
import { toneOf } from "../../measures/tone.ts";
import type { MatterFacts, MattersFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contention.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { shiftChanges, shiftNumbers } from "./change.ts";
import { type Matter, slug, WORTH_TELLING } from "./matters.ts";
import type { Rivals } from "./rivalry.ts";

const SHOWN = 10;
/** Matters whose share the ranking gives as a number. */
const RANKED = 6;

/** What divides the two, in order, and which places chance may have made. */
export async function rankingFinding(
  facts: MattersFacts,
  rivals: Rivals,
  subject: Subject,
): Promise<Finding> {
  const { labels } = say.matters;
  const lately = rivals.quarrels.where(rivals.recent);
  const isLive = facts.matters.some(({ shift }) => shift && shift.now.acts > 0);
  const shown = isLive ? rivals.quarrels.where(rivals.now) : lately;
  const [evidence, ratings] = await Promise.all([strongest(shown, subject, 4), lately.ratings()]);
  return finding({
    id: "contention.matters",
    statement: say.matters.statement(facts, subject.name),
    nature: "judgement",
    numbers: [
      measure("affairs", labels.affairs, facts.all.affairs, "count"),
      measure("acts", labels.acts, facts.all.acts, "count"),
      ...facts.matters
        .slice(0, RANKED)
        .map(({ name, share }) =>
          estimate(`share-${slug(name)}`, labels.share(name), share, "share", facts.all.affairs),
        ),
      facts.tied > 0 && measure("tied", labels.tied, facts.tied, "count", facts.all.affairs),
    ],
    evidence,
    evidenceCount: facts.all.acts,
    query: asked(say.matters.query(facts, subject.asOf, rivals.datasets), lately),
    confidence: caseConfidence(ratings),
    thin: facts.tied === 0,
  });
}

/** One finding for each matter that is worth telling: its share, its sides, its course, what it does now. */
export function matterFindings(
  matters: readonly Matter[],
  facts: MattersFacts,
  rivals: Rivals,
  subject: Subject,
): Promise<Finding[]> {
  const byName = new Map(facts.matters.map((one) => [one.name, one]));
  return Promise.all(
    matters
      .filter((matter) => matter.sizes.recent >= WORTH_TELLING)
      .slice(0, SHOWN)
      .map((matter) => matterFinding(matter, byName.get(matter.name)!, facts, rivals, subject)),
  );
}

async function matterFinding(
  matter: Matter,
  facts: MatterFacts,
  all: MattersFacts,
  rivals: Rivals,
  subject: Subject,
): Promise<Finding> {
  const { labels } = say.matter;
  const { conflict, recent, affairs, now, before } = matter.sizes;
  const lately = matter.acts.where(rivals.recent);
  const shown = now >= 3 ? matter.acts.where(rivals.now) : lately;
  const [evidence, ratings] = await Promise.all([strongest(shown, subject), lately.ratings()]);
  return finding({
    id: `contention.matter-${slug(matter.name)}`,
    statement: say.matter.statement(facts, all, subject.name),
    nature: "information",
    numbers: [
      estimate("share", labels.share, facts.share, "share", all.all.affairs),
      measure("affairs", labels.affairs, affairs, "count"),
      measure("recent", labels.recent, recent, "count"),
      measure("all", labels.all, conflict, "count"),
      measure("now", labels.now(rivals.nowMonths), now, "count"),
      measure("before", labels.before(rivals.nowMonths), before, "count"),
      ...(matter.shift ? shiftNumbers(matter.shift) : []),
      measure("intensity", labels.intensity, toneOf(matter.recent), "Goldstein points", recent),
    ],
    changes: matter.shift ? shiftChanges(matter.shift) : [],
    evidence,
    evidenceCount: conflict,
    query: asked(say.matter.query(all, matter.name, subject.asOf, rivals.datasets), matter.acts),
    confidence: caseConfidence(ratings),
    thin: recent < THIN_COUNT,
  });
}
