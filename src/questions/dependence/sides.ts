import { powersOf } from "../../measures/roles.ts";
import { tradeShares, type YearPath } from "../../measures/trade.ts";
import type { SidesWhy } from "../../words/dependence.ts";
import type { Subject } from "../subject.ts";

/** Who depends on whom, and how that was told. */
export interface Sides {
  /** The side for which the other has the larger part of its trade. */
  client: string;
  patron: string;
  /** Shares of the client's trade that are with the patron, on each basis, and the other way round. */
  shares: YearPath[];
  back: YearPath[];
  why: SidesWhy;
}

/** The dependent side is the one whose trade share with the other is larger in the last year that has both; without trade, the lesser power. */
export function sidesOf(subject: Subject): Sides {
  const { a, b, record } = subject;
  const [ofA, ofB] = [counted(tradeShares(record, a, b)), counted(tradeShares(record, b, a))];
  const last = lastCommon(ofA, ofB);
  if (last) {
    const client = last.first > last.second ? a : b;
    const [own, other] = client === a ? [last.first, last.second] : [last.second, last.first];
    return {
      client,
      patron: client === a ? b : a,
      shares: client === a ? ofA : ofB,
      back: client === a ? ofB : ofA,
      why: { by: "trade", year: last.year, own, other },
    };
  }
  const { greater, lesser, cinc } = powersOf(subject);
  return {
    client: lesser,
    patron: greater,
    shares: lesser === a ? ofA : ofB,
    back: lesser === a ? ofB : ofA,
    why: { by: cinc ? "power" : "order" },
  };
}

/** Nought in every year is trade that a source does not count, as between the two Koreas, and not trade that was none. */
function counted(paths: readonly YearPath[]): YearPath[] {
  return paths.filter(({ points }) => points.some(({ value }) => value > 0));
}

/** The last year for which one basis gives the share on both sides. */
export function lastCommon(
  first: readonly YearPath[],
  second: readonly YearPath[],
): { year: number; basis: string; caveat: string; first: number; second: number } | null {
  const common = first.flatMap((path) => {
    const other = second.find((row) => row.basis === path.basis);
    const years = new Map(other?.points.map((point) => [point.year, point.value]));
    return path.points.flatMap((point) => {
      const value = years.get(point.year);
      return value === undefined
        ? []
        : [{ year: point.year, basis: path.basis, caveat: path.caveat, first: point.value, second: value }];
    });
  });
  return common.reduce<(typeof common)[number] | null>(
    (best, row) => (best === null || row.year > best.year ? row : best),
    null,
  );
}
