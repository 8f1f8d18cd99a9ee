import { actsOf } from "../../measures/acts.ts";
import { FEWEST_ACTS } from "../../measures/policy.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { AidFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceGiven.ts";
import { pair } from "../../words/en/dependenceTrade.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { valueEvidence, weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { ageOf, estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";
import { seriesFacts } from "./supplies.ts";

/** Aid other than military (072) and asylum (075). */
const AID = ["070", "071", "073", "074"];
/** The strongest are chosen among so many of the latest acts of aid. */
const LATEST = 12;

/** Who gives: the patron's share of the acts of aid to the client, and its gifts in money where there is a series. */
export async function aidFinding(sides: Sides, subject: Subject): Promise<Finding> {
  const { labels } = say.aid;
  const aid = actsOf(subject, {
    kind: ["act"],
    aim: ["other"],
    target: [sides.client],
    not: [{ source: [sides.client] }],
    cameo: AID,
  });
  const own = aid.where({ source: [sides.patron] });
  const [all, ratings] = await Promise.all([aid.count(), own.ratings()]);
  const n = ratings.n;
  const latest = await (n ? own : aid).last(LATEST);
  const given = subject.record
    .seriesAs("aid-given", sides.patron, sides.client)
    .find((row) => row.values.length > 0);
  const last = n ? latest.at(-1) : undefined;
  const share = all ? wilson(n, all, LEVEL) : null;
  const facts: AidFacts = {
    ...sides,
    all,
    n,
    few: all < FEWEST_ACTS,
    share,
    latest: last ?? null,
    money: given ? seriesFacts({ ...given, blank: [] }) : null,
  };
  return finding({
    id: "dependence.aid",
    statement: say.aid.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("acts", labels.acts(sides.patron, subject.name), n, "count"),
      share && estimate("share", labels.share(sides.patron, subject.name), share, "share", all),
      last && ageOf("since", labels.since, Number(last.date.slice(0, 4)), subject.asOf),
    ],
    evidence: [
      ...weightiest(latest, subject, 5),
      ...(given
        ? given.values
            .slice(-1)
            .map((value) => valueEvidence(value, pair(sides.patron, sides.client, subject.name), given.label))
        : []),
    ],
    evidenceCount: all + (given?.values.length ?? 0),
    query: asked(say.aid.query(sides.client, AID, subject.asOf, subject.events.datasets), aid),
    confidence: caseConfidence(ratings, [say.aid.weakness]),
    thin: facts.few || n === 0,
  });
}
