import { tradeShares, type YearPath } from "../../measures/trade.ts";
import { herfindahl } from "../../statistics/concentration.ts";
import { list, number, percent, possessive } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";

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
  const client = subject.name(sides.client);
  const known = knownShares(partners, last.year, path.basis);
  const now = bounds(known.map((row) => row.share));
  const then = bounds([first.value]);
  const names = known
    .filter((row) => row.share >= 0.0005)
    .map((row) => `${subject.name(row.code)} ${percent(row.share)}`);
  return finding({
    id: "dependence.concentration",
    statement:
      `The concentration of ${possessive(client)} trade (Herfindahl index, 1 is a single partner) was ${range(now)} in ${last.year} against ${range(then)} in ${first.year} (${path.basis}); ` +
      `partners on record for ${last.year}: ${list(names)}.`,
    nature: "information",
    numbers: [
      measure(
        "least",
        `least that the Herfindahl index can be, ${last.year}`,
        now.low,
        "index",
        known.length,
      ),
      measure("most", `most that the Herfindahl index can be, ${last.year}`, now.high, "index", known.length),
      measure(
        "firstMost",
        `most that the Herfindahl index can have been, ${first.year}`,
        then.high,
        "index",
        1,
      ),
    ],
    evidence: [...last.of, ...first.of].map((value) =>
      valueEvidence(value, `${client} – ${subject.name(sides.patron)}`, `trade (${path.basis})`),
    ),
    query: asked(`trade shares of ${sides.client} by partner, ${first.year} and ${last.year}, ${path.basis}`),
    confidence: confidenceByAge(
      last.year,
      subject.asOf,
      path.basis,
      known.length < 3 && last.value < 0.9 ? ["most partners are not on record"] : [],
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

function bounds(shares: readonly number[]): { low: number; high: number } {
  const sum = shares.reduce((total, share) => total + share, 0);
  // No trade with any partner that is on record says nothing of the others.
  if (sum === 0) return { low: 0, high: 1 };
  const rest = Math.max(0, 1 - sum);
  // Totals and flows come from unlike reports, so that shares can add up to a little more than the whole.
  const low = herfindahl(sum > 1 ? shares.map((share) => share / sum) : shares);
  return { low, high: Math.min(1, low + rest * rest) };
}

function range({ low, high }: { low: number; high: number }): string {
  const [least, most] = [number(low), number(high)];
  return least === most ? most : `${least} to ${most}`;
}
