import { classFilter } from "../../chronicle/classes.ts";
import type { Tally } from "../../chronicle/query.ts";
import { actsOf, COOPERATION, ranked, total } from "../../measures/acts.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/history.ts";
import type { PartnerFacts, ReciprocityFacts, StandingFacts } from "../../words/history.ts";
import type { Finding, Measure } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { HistoryPhase } from "./phases.ts";
import type { PairSeries } from "./series.ts";

/**
 * Whom one side visits and receives, and where the other side stands among its partners: over the whole
 * record and in the current phase. Null where it has too few visits and meetings to rank.
 */
export async function partnersFinding(
  id: string,
  side: string,
  phase: HistoryPhase | null,
  subject: Subject,
): Promise<Finding | null> {
  const partner = side === subject.a ? subject.b : subject.a;
  const contacts = actsOf(subject, {
    all: [classFilter("high-level-visit")],
    involving: [side],
    abroad: true,
    not: [{ source: [""] }, { target: [""] }],
  });
  const recent = phase ? contacts.where({ from: phase.from }) : null;
  const [rows, recentRows, [first], ratings] = await Promise.all([
    contacts.by("source", "target"),
    recent?.by("source", "target") ?? [],
    contacts.first(1),
    contacts.ratings(),
  ]);
  if (!first || ratings.n < FEW_ROWS) return null;
  const n = total(recentRows);
  const all = standing(rows, side, partner);
  const latest = recent && n >= FEW_ROWS ? standing(recentRows, side, partner) : null;
  const facts: PartnerFacts = {
    side,
    partner,
    since: first.date.slice(0, 4),
    all,
    current: phase ? { phase, n, standing: latest } : null,
  };
  const { labels } = say.partners;
  // Where the partner has no part in them, it is the contacts themselves that say so.
  const counted = latest && recent ? recent : contacts;
  const shown = (latest ?? all).own ? counted.where({ involving: [partner] }) : counted;
  return finding({
    id,
    statement: say.partners.statement(facts, subject.name),
    nature: "information",
    numbers: [
      phase && latest && share("share-now", labels.now(facts, phase, subject.name), latest),
      share("share-all", labels.all, all),
      all.own && measure("rank-all", labels.rankAll, all.rank, "rank"),
      latest?.own && measure("rank-now", labels.rankNow, latest.rank, "rank"),
    ],
    evidence: await strongest(shown, subject),
    evidenceCount: ratings.n,
    query: asked(say.partners.query(facts), contacts),
    confidence: caseConfidence(ratings, [say.partners.weakness]),
  });
}

function standing(
  contacts: readonly Tally<"source" | "target">[],
  side: string,
  partner: string,
): StandingFacts {
  const met = ranked(
    contacts.map(({ source, target, n }) => ({ n, other: source === side ? target : source })),
    "other",
  );
  const n = total(contacts);
  const own = met.find(([code]) => code === partner)?.[1] ?? 0;
  const others = met.filter(([code]) => code !== partner);
  const next = others[0];
  return {
    n,
    own,
    rank: 1 + others.filter(([, n]) => n > own).length,
    partners: met.length,
    share: wilson(own, n, LEVEL),
    next: next ? { code: next[0], share: next[1] / n, level: next[1] === own } : null,
  };
}

function share(name: string, label: string, { share: value, n }: StandingFacts): Measure {
  return estimate(name, label, value, "share", n);
}

/** Which way cooperation flows: acts of each side toward the other. Null where there is none. */
export async function reciprocityFinding(series: PairSeries, subject: Subject): Promise<Finding | null> {
  const { a, b, asOf, name } = subject;
  const cooperation = series.acts.where(COOPERATION);
  const [rows, ratings] = await Promise.all([cooperation.by("source", "quad"), cooperation.ratings()]);
  if (ratings.n === 0) return null;
  const of = (counted: typeof rows, code: string) => total(counted.filter((row) => row.source === code));
  const material = rows.filter((row) => row.quad === "material cooperation");
  const facts: ReciprocityFacts = {
    first: a,
    second: b,
    fromFirst: of(rows, a),
    fromSecond: of(rows, b),
    material: total(material),
    materialFromFirst: of(material, a),
    from: series.cells[0]!.from,
    asOf,
  };
  const { labels } = say.reciprocity;
  const given = wilson(facts.fromFirst, ratings.n, LEVEL);
  const shown = facts.material ? cooperation.where({ quad: ["material cooperation"] }) : cooperation;
  return finding({
    id: "history.reciprocity",
    statement: say.reciprocity.statement(facts, name),
    nature: "information",
    numbers: [
      estimate("share-of-first", labels.share(a, name), given, "share", ratings.n),
      measure("material-first", labels.material(a, name), facts.materialFromFirst, "count"),
      measure("material-second", labels.material(b, name), facts.material - facts.materialFromFirst, "count"),
    ],
    evidence: await strongest(shown, subject),
    evidenceCount: ratings.n,
    query: asked(say.reciprocity.query(facts), cooperation),
    confidence: caseConfidence(ratings),
  });
}
