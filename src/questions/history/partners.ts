import { classFilter } from "../../chronicle/classes.ts";
import type { Tally } from "../../chronicle/query.ts";
import { actsOf, COOPERATION, total } from "../../measures/acts.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { Finding, Measure } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { LEVEL } from "../kit/measure.ts";
import { cellName } from "../kit/when.ts";
import { capital, list, ordinal, percent, plural, possessive } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";

/** Below this a ranking of partners says nothing. */
const FEWEST = 10;

/**
 * Whom one side visits and receives, and where the other side stands among its partners: over the whole
 * record and in the current phase. Null where it has too few visits and meetings to rank.
 */
export async function partnersFinding(
  id: string,
  side: string,
  now: { from: string; span: string } | null,
  subject: Subject,
): Promise<Finding | null> {
  const partner = side === subject.a ? subject.b : subject.a;
  const contacts = actsOf(subject, {
    all: [classFilter("high-level-visit")],
    involving: [side],
    abroad: true,
    not: [{ source: [""] }, { target: [""] }],
  });
  const recent = now ? contacts.where({ from: now.from }) : null;
  const [rows, recentRows, [first], ratings] = await Promise.all([
    contacts.by("source", "target"),
    recent?.by("source", "target") ?? [],
    contacts.first(1),
    contacts.ratings(),
  ]);
  if (!first || ratings.n < FEWEST) return null;
  const all = standing(rows, side, partner);
  const latest = recent && total(recentRows) >= FEWEST ? standing(recentRows, side, partner) : null;
  const since = cellName(first.date, "year");
  const name = subject.name(partner);
  const nowWords = !now
    ? ""
    : latest
      ? ` In the current phase (${now.span}) ${latest.own ? `it ranks ${ordinal(latest.rank)}, with ${percent(latest.share.estimate)} of ${latest.n}` : `it has none of ${latest.n}`}${rivals(latest, subject)}.`
      : ` In the current phase there are too few to rank (${plural(total(recentRows), "contact")}).`;
  const contactWords = `the ${plural(all.n, "visit and meeting", "visits and meetings")} of ${subject.name(side)} on record since ${since}`;
  // Where the partner has no part in them, it is the contacts themselves that say so.
  const counted = latest && recent ? recent : contacts;
  const shown = (latest ?? all).own ? counted.where({ involving: [partner] }) : counted;
  return {
    id,
    statement: `${capital(all.own ? `${name} takes part in ${percent(all.share.estimate)} of ${contactWords} and ranks ${ordinal(all.rank)} among its ${plural(all.partners, "partner")}` : `${name} takes part in none of ${contactWords}`)}${rivals(all, subject)}.${nowWords}`,
    nature: "information",
    numbers: [
      ...(now && latest ? [share("share-now", `share of contacts ${now.span}`, latest)] : []),
      share("share-all", "share of contacts over the whole record", all),
      ...(all.own
        ? [{ name: "rank-all", label: "rank over the whole record", value: all.rank, unit: "(rank)" }]
        : []),
      ...(latest?.own
        ? [{ name: "rank-now", label: "rank in the current phase", value: latest.rank, unit: "(rank)" }]
        : []),
    ],
    evidence: await strongest(shown, subject),
    evidenceCount: ratings.n,
    query: `acts 040 and 042 to 046 with ${side} on either side, by partner, whole record${now ? ` and from ${now.from}` : ""}`,
    confidence: caseConfidence(ratings, [
      "a record compiled around some pairs holds more of their contacts than of others'",
    ]),
  };
}

interface Standing {
  n: number;
  /** How many of them the partner takes part in. */
  own: number;
  rank: number;
  partners: number;
  share: { estimate: number; low: number; high: number };
  /** The strongest other partner. */
  next: { code: string; share: number; level: boolean } | null;
}

function standing(contacts: readonly Tally<"source" | "target">[], side: string, partner: string): Standing {
  const counts = new Map<string, number>();
  for (const { source, target, n } of contacts) {
    const other = source === side ? target : source;
    counts.set(other, (counts.get(other) ?? 0) + n);
  }
  const n = total(contacts);
  const own = counts.get(partner) ?? 0;
  const others = [...counts]
    .filter(([code]) => code !== partner)
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  const next = others[0];
  return {
    n,
    own,
    rank: 1 + others.filter(([, n]) => n > own).length,
    partners: counts.size,
    share: wilson(own, n, LEVEL),
    next: next ? { code: next[0], share: next[1] / n, level: next[1] === own } : null,
  };
}

function rivals({ rank, next }: Standing, subject: Subject): string {
  if (!next) return "";
  if (next.level) return `, level with ${subject.name(next.code)}`;
  return `; ${rank === 1 ? "next is" : "first is"} ${subject.name(next.code)} with ${percent(next.share)}`;
}

function share(name: string, label: string, { share: value, n }: Standing): Measure {
  return {
    name,
    label,
    value: 100 * value.estimate,
    unit: "%",
    low: 100 * value.low,
    high: 100 * value.high,
    level: LEVEL,
    n,
  };
}

/** Which way cooperation flows: acts of each side toward the other. Null where there is none. */
export async function reciprocityFinding(series: PairSeries, subject: Subject): Promise<Finding | null> {
  const { a, b } = subject;
  const cooperation = series.acts.where(COOPERATION);
  const [rows, ratings] = await Promise.all([cooperation.by("source", "quad"), cooperation.ratings()]);
  if (ratings.n === 0) return null;
  const of = (code: string) => total(rows.filter((row) => row.source === code));
  const given = wilson(of(a), ratings.n, LEVEL);
  const materialRows = rows.filter((row) => row.quad === "material cooperation");
  const material = total(materialRows);
  const materialFromA = total(materialRows.filter((row) => row.source === a));
  const shown = material ? cooperation.where({ quad: ["material cooperation"] }) : cooperation;
  const [nameA, nameB] = [subject.name(a), subject.name(b)];
  return {
    id: "history.reciprocity",
    statement: `Of ${plural(ratings.n, "cooperative act")} ${of(a)} are ${possessive(nameA)} and ${of(b)} ${possessive(nameB)}; ${material ? `of ${plural(material, "act")} of material cooperation among them ${materialFromA} are ${possessive(nameA)} and ${material - materialFromA} ${possessive(nameB)}` : "none of them is of material cooperation"}.`,
    nature: "information",
    numbers: [
      {
        name: "share-of-first",
        label: `${possessive(nameA)} share of cooperative acts`,
        value: 100 * given.estimate,
        unit: "%",
        low: 100 * given.low,
        high: 100 * given.high,
        level: LEVEL,
        n: ratings.n,
      },
      {
        name: "material-first",
        label: `acts of material cooperation by ${nameA}`,
        value: materialFromA,
        unit: "acts",
      },
      {
        name: "material-second",
        label: `acts of material cooperation by ${nameB}`,
        value: material - materialFromA,
        unit: "acts",
      },
    ],
    evidence: await strongest(shown, subject),
    evidenceCount: ratings.n,
    query: `acts of verbal and material cooperation ${a} → ${b} and ${b} → ${a}, ${list([series.cells[0]!.from, subject.asOf])}`,
    confidence: caseConfidence(ratings),
  };
}
