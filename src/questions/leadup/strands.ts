import { type Acts, total } from "../../measures/acts.ts";
import { FEWEST_ACTS, THIN_COUNT } from "../../measures/policy.ts";
import * as say from "../../words/en/leadup.ts";
import type { RankedFacts, StrandFacts } from "../../words/leadup.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { EVIDENCE_SHOWN, eventEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { anyOf, apart, inOrder } from "./told.ts";
import { RUN_UP_DAYS, type Weighed } from "./weigh.ts";

/** From so many acts a year's strands bear moderate confidence, where so many of them could be compared. */
const MANY_ACTS = 30;
const MANY_STRANDS = 3;

/** What is looked for and not found: a difference from the years before. */
const isNull = ({ course }: { course: StrandFacts["course"] }) => course === "usual" || course === "open";

/** The strands side by side: what grew, what fell, what stood as it used to. */
export function rankedFinding(
  facts: RankedFacts,
  told: readonly Weighed[],
  all: readonly Weighed[],
  query: string,
  { name }: Subject,
  show: (rows: readonly Weighed[]) => Finding["evidence"],
): Finding {
  const { labels } = say.ranked;
  const n = total(told);
  const compared = told.filter(({ change }) => change !== null);
  const risen = told.filter(({ course }) => course === "rise");
  const { seen } = facts;
  return finding({
    id: "leadup.ranked",
    statement: say.ranked.statement(facts, name),
    nature: "judgement",
    numbers: [
      measure("active", labels.active, told.filter((row) => row.n > 0).length, "count", all.length),
      seen.days < RUN_UP_DAYS && measure("days", labels.days, seen.days, "days"),
      ...told.map(({ pressure: { strand }, n: own }) =>
        measure(strand.id, labels.acts(strand, name), own, "count", own),
      ),
      ...told.map(
        ({ pressure: { strand }, change }) =>
          change && changeMeasure(`${strand.id}-ratio`, labels.ratio(strand, name), change),
      ),
    ],
    changes: told.map(({ pressure: { strand }, change }) => change && declared(`${strand.id}-ratio`, change)),
    evidence: show(risen.length ? risen : told.slice(0, 3)),
    evidenceCount: n,
    query: asked(query, ...actsBehind(told.length ? told : all)),
    confidence: {
      level: n >= MANY_ACTS && compared.length >= MANY_STRANDS ? "moderate" : "low",
      why: say.ranked.why(n, compared.length, told.length),
    },
    thin: n < THIN_COUNT || seen.grade === "unobserved",
    noEffect: told.length > 0 && told.every((row) => row.course !== "rise" && row.course !== "fall"),
  });
}

/** The acts that the numbers of some strands rest on: of the run-up, before it, and of the focal class. */
function actsBehind(rows: readonly Weighed[]): (Acts | null)[] {
  return [
    anyOf(rows.map(({ acts }) => acts)),
    anyOf(rows.map(({ earlier }) => earlier)),
    rows.find(({ followers }) => followers !== null)?.followers ?? null,
  ];
}

/** More acts are named where a strand grew: they are what the growth is made of. */
const NAMED = { rise: 3, other: 2 } as const;

export function strandFacts(row: Weighed, subject: Subject): StrandFacts {
  const { pressure, n, before, baseDays, course, change, by, issues, lift, weightiest } = row;
  return {
    strand: pressure.strand,
    n,
    before,
    baseDays,
    course,
    change,
    by,
    issues,
    weightiest: apart(inOrder(weightiest, subject), course === "rise" ? NAMED.rise : NAMED.other),
    lift,
  };
}

/** One strand as a finding of its own: this year against the years before. */
export async function strandFinding(row: Weighed, subject: Subject, query: string): Promise<Finding> {
  const { n, weightiest, before, baseDays, course, change, lift, earlier } = row;
  const { name } = subject;
  const facts = strandFacts(row, subject);
  const { labels } = say.strand;
  return finding({
    id: `leadup.${facts.strand.id}`,
    statement: say.strand.statement(facts, name),
    nature: "information",
    numbers: [
      measure("acts", labels.acts, n, "count", n),
      measure("before", labels.before(baseDays), before, "count", before),
      ...facts.by.map(({ code, n: own }) => measure(`by-${code}`, labels.by(code, name), own, "count", n)),
      change && changeMeasure("ratio", labels.ratio(baseDays), change),
      lift && estimate("followed", labels.followed, { ...lift, estimate: lift.share }, "share", lift.n),
      lift && measure("any-day", labels.anyDay, lift.base, "share", lift.n),
    ],
    changes: [change && declared("ratio", change)],
    evidence:
      n > 0 || !earlier
        ? weightiest.slice(0, EVIDENCE_SHOWN).map((event) => eventEvidence(event, subject))
        : await strongest(earlier, subject),
    evidenceCount: n || before,
    query: asked(say.strand.query(query, facts, name), ...actsBehind([row])),
    confidence: {
      level: n + before >= MANY_ACTS && course !== "unseen" ? "moderate" : "low",
      why: say.strand.why(n + before, course),
    },
    thin: n + before < THIN_COUNT || course === "unseen" || (course === "unknown" && n < FEWEST_ACTS),
    noEffect: isNull(row),
  });
}
