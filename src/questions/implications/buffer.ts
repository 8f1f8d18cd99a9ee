import { type Acts, total } from "../../measures/acts.ts";
import { FIGURE_AGE } from "../../measures/policy.ts";
import { growthAfter, growthPerCent, highest, tradeShares, type YearPath } from "../../measures/trade.ts";
import * as say from "../../words/en/implicationsTrade.ts";
import type { BufferFacts } from "../../words/implications.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { strongest, valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { ageOf, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Camps } from "./coalitions.ts";

const YEARS_AFTER = 2;
/** Fewer years of trade than this have no peak and no course. */
const MIN_YEARS = 3;

const dollars = (key: string, label: string, value: number) =>
  measure(key, label, value, "million US dollars");

const plain = ({ year, value }: { year: number; value: number }) => ({ year, value });

/** What trade of the two did under sanctions on the client, and how much of the client's trade it is. */
export async function bufferFacts(
  path: YearPath | undefined,
  sanctions: Acts,
  { patron, client }: Camps,
  subject: Subject,
): Promise<BufferFacts> {
  const years = [...new Set((await sanctions.by("year")).map((row) => Number(row.year)))].sort(
    (x, y) => x - y,
  );
  const after = path ? growthAfter(path, YEARS_AFTER) : new Map<number, number>();
  const shares = tradeShares(subject.record, client, patron)[0]?.points ?? [];
  const first = shares.find(({ year }) => year >= (years[0] ?? 0)) ?? shares.at(-1);
  const points = path && path.points.length >= MIN_YEARS ? path.points : null;
  const peak = points && highest(points)!;
  const later = points?.filter(({ year }) => year > peak!.year) ?? [];
  const trough = later.length ? later.reduce((least, row) => (row.value < least.value ? row : least)) : null;
  return {
    patron,
    client,
    years,
    rounds: years
      .filter((year) => after.has(year))
      .map((year) => ({ year, growth: growthPerCent(after.get(year)!) })),
    trade: points && {
      basis: path!.basis,
      last: plain(points.at(-1)!),
      peak: plain(peak!),
      trough: trough && trough !== points.at(-1) ? plain(trough) : null,
      withShare: points.map(plain).find(({ year }) => year === shares.at(-1)?.year) ?? null,
    },
    old: Number(subject.asOf.slice(0, 4)) - (points?.at(-1)?.year ?? 0) > FIGURE_AGE.moderate,
    share: first ? { first: plain(first), last: plain(shares.at(-1)!) } : null,
  };
}

/** The same as a finding: is the tie a buffer against sanctions? */
export async function bufferFinding(
  facts: BufferFacts,
  path: YearPath | undefined,
  sanctions: Acts,
  subject: Subject,
): Promise<Finding> {
  const { rounds, trade, share } = facts;
  const { name } = subject;
  const { labels } = say.buffer;
  const held = await sanctions.by("year");
  const shares = tradeShares(subject.record, facts.client, facts.patron)[0]?.points ?? [];
  const values = [
    ...shares.filter(({ year }) => year === share?.last.year || year === share?.first.year),
    ...(path?.points ?? []).filter(({ year }) => year === trade?.last.year || year === trade?.peak.year),
  ].flatMap(({ of }) => of);
  const last = trade?.last.year ?? 0;
  return finding({
    id: "implications.buffer",
    statement: say.buffer.statement(facts, name),
    nature: "information",
    numbers: [
      measure("cases", labels.cases, rounds.length, "count"),
      ...rounds.map(({ year, growth }) =>
        measure(`after${year}`, labels.after(year), growth, "per cent a year"),
      ),
      share && measure("share", labels.share(facts, share.last.year, name), share.last.value, "share"),
      share && measure("shareFirst", labels.shareFirst(share.first.year), share.first.value, "share"),
      trade && dollars("last", labels.trade(last), trade.last.value),
      trade && dollars("peak", labels.trade(trade.peak.year), trade.peak.value),
      trade?.withShare &&
        measure(
          "ofPeakWithShare",
          labels.overPeak(trade.withShare.year),
          trade.withShare.value / trade.peak.value,
          "share",
        ),
      trade && measure("ofPeak", labels.ofPeak, trade.last.value / trade.peak.value, "share"),
      trade?.trough && dollars("trough", labels.trough(trade.trough.year), trade.trough.value),
      trade && ageOf("age", labels.age, last, subject.asOf),
    ],
    evidence: [
      ...(await strongest(sanctions, subject, 3)),
      ...values.map((value) =>
        valueEvidence(value, `${name(facts.client)} – ${name(facts.patron)}`, "trade"),
      ),
    ],
    evidenceCount: total(held) + values.length,
    query: asked(say.buffer.query(facts, subject.asOf), sanctions),
    confidence: trade
      ? confidenceByAge(last, subject.asOf, trade.basis, [], path?.caveat ?? "")
      : { level: "low", why: say.buffer.why(facts) },
    thin: trade === null || facts.old,
  });
}
