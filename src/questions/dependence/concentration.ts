import { tradeShares, type YearPath } from "../../measures/trade.ts";
import { herfindahl } from "../../statistics/concentration.ts";
import type { Bounds, ConcentrationFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceTrade.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";
import { tradeEvidence } from "./tradeEvidence.ts";

/** A partner with less of the trade is not named. */
const LEAST_TOLD = 0.0005;

/**
 * How narrow the client's trade is: the Herfindahl index lies between the sum of the known squared shares, where
 * the rest is spread thin, and that plus the square of the rest, where one unknown partner has it all. Null
 * without a share.
 */
export function concentrationFinding(
  sides: Sides,
  partners: PartnerShares,
  subject: Subject,
): Finding | null {
  const path = sides.shares[0];
  const last = path?.points.at(-1);
  const first = path?.points[0];
  if (!path || !last || !first) return null;
  const known = knownShares(partners, last.year, path.basis);
  const now = bounds(known.map((row) => row.share));
  const then = bounds([first.value]);
  const facts: ConcentrationFacts = {
    client: sides.client,
    basis: path.basis,
    first: { year: first.year, ...then },
    last: { year: last.year, ...now },
    partners: known.filter((row) => row.share >= LEAST_TOLD),
  };
  const { labels } = say.concentration;
  return finding({
    id: "dependence.concentration",
    statement: say.concentration.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("least", labels.least(last.year), now.low, "index", known.length),
      measure("most", labels.most(last.year), now.high, "index", known.length),
      measure("firstMost", labels.firstMost(first.year), then.high, "index", 1),
    ],
    evidence: tradeEvidence([...last.of, ...first.of], [sides.client, sides.patron], path.basis, subject),
    query: asked(say.concentration.query(facts)),
    confidence: confidenceByAge(
      last.year,
      subject.asOf,
      path.basis,
      known.length < 3 && last.value < 0.9 ? [say.concentration.few] : [],
      path.caveat,
    ),
  });
}

/** Paths of the client's trade share with each partner. */
export type PartnerShares = readonly { code: string; paths: YearPath[] }[];

export function partnerShares(of: string, partners: readonly string[], subject: Subject): PartnerShares {
  return [...new Set(partners)].map((code) => ({ code, paths: tradeShares(subject.record, of, code) }));
}

/** Shares of the partners that one basis gives for a year, the largest first. */
export function knownShares(
  partners: PartnerShares,
  year: number,
  basis: string,
): { code: string; share: number }[] {
  return partners
    .flatMap(({ code, paths }) => {
      const path = paths.find((row) => row.basis === basis);
      const point = path?.points.find((row) => row.year === year);
      return point ? [{ code, share: point.value }] : [];
    })
    .sort((x, y) => y.share - x.share || (x.code < y.code ? -1 : 1));
}

/** Between what the index lies where these shares are known. */
export function bounds(shares: readonly number[]): Bounds {
  const sum = shares.reduce((total, share) => total + share, 0);
  // No trade with any partner that is on record says nothing of the others.
  if (sum === 0) return { low: 0, high: 1 };
  const rest = Math.max(0, 1 - sum);
  // Totals and flows come from unlike reports, so that shares can add up to a little more than the whole.
  const low = herfindahl(sum > 1 ? shares.map((share) => share / sum) : shares);
  return { low, high: Math.min(1, low + rest * rest) };
}
