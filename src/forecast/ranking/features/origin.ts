// What actors of the source's country and sector did to the candidate, and whom the source's partners deal with.

import type { Block } from "../block.ts";
import { EVER, MONTH, WEEK } from "../decay.ts";
import type { Asked, FeatureGroup } from "./group.ts";
import { logOnePlus } from "./logOnePlus.ts";
import { OF_PAIR, putShares } from "./putShares.ts";
import { NAMES, walk } from "./walk.ts";

/** Fewer decayed events than this between a country and an actor are passed over. */
const FEW = 0.3;

/** Of the source's partners, so many of the strongest are followed. */
const PARTNERS = 40;

/** Weaker ties over a third are passed over: log(1 + 200 × tie) is below 0.05 there. */
const WEAK = 0.00025;

export const ORIGIN: readonly FeatureGroup[] = [
  {
    id: "origin-country-act",
    name: "the act by the source's country",
    formula: "log(1 + 2 × decayed count) and log(1 + 30 × share of the act by the source's country)",
    unit: "log count; log share",
    features: ["count, 7 days", "count, ever", "share, 7 days", "share, ever"],
    per: "country-act",
    of: "actor",
    read: ({ history, source, act }, out) =>
      walk(
        history.fromCountryAct,
        history.countryActKey(source, act),
        history.day,
        ({ column, count, total }) => {
          const at = out.push(column);
          out.values[at] = logOnePlus(2 * count[WEEK]!);
          out.values[at + 1] = logOnePlus(2 * count[EVER]!);
          putShares(out, at + 2, [WEEK, EVER], count, total, OF_PAIR);
        },
      ),
  },
  {
    id: "origin-country",
    name: "any act by the source's country",
    formula: `log(1 + decayed count), where that at 35 days is ${FEW} or more`,
    unit: "log count",
    features: [NAMES[WEEK], NAMES[MONTH]],
    per: "country",
    of: "actor",
    read: ({ history, source }, out) =>
      walk(history.fromCountry, history.countryKey(source), history.day, ({ column, count }) => {
        if (count[MONTH]! < FEW) return;
        const at = out.push(column);
        out.values[at] = logOnePlus(count[WEEK]!);
        out.values[at + 1] = logOnePlus(count[MONTH]!);
      }),
  },
  {
    id: "origin-peers-act",
    name: "the act by the source's sector in its country",
    formula: "log(1 + 30 × share of the act by actors of the source's country and sector)",
    unit: "log share",
    features: [NAMES[MONTH], NAMES[EVER]],
    per: "query",
    of: "actor",
    read: ({ history, source, act }, out) =>
      walk(
        history.fromCountrySectorAct,
        history.countrySectorActKey(source, act),
        history.day,
        ({ column, count, total }) => putShares(out, out.push(column), [MONTH, EVER], count, total, OF_PAIR),
      ),
  },
  {
    id: "two-hop",
    name: "partners of the source's partners",
    formula: `log(1 + 200 × sum over the ${PARTNERS} strongest partners of the two shares on the way)`,
    unit: "log share",
    features: [NAMES[WEEK], NAMES[MONTH]],
    per: "source",
    of: "actor",
    read: readTwoHops,
  },
];

function readTwoHops({ history: { ties, day, stream }, source }: Asked, out: Block): void {
  const own = ties.of(source, day);
  const strongest = Array.from({ length: own.size }, (_, row) => row)
    .sort((a, b) => own.values[2 * b + 1]! - own.values[2 * a + 1]! || own.keys[a]! - own.keys[b]!)
    .slice(0, PARTNERS);
  const sums = new Float64Array(2 * stream.actors.length);
  for (const row of strongest) {
    const [week, month] = [own.values[2 * row]!, own.values[2 * row + 1]!];
    const { keys, values, size } = ties.of(own.keys[row]!, day);
    for (let i = 0; i < size; i++) {
      const at = 2 * keys[i]!;
      sums[at]! += week * values[2 * i]!;
      sums[at + 1]! += month * values[2 * i + 1]!;
    }
  }
  for (let o = 0; o < stream.actors.length; o++) {
    const [week, month] = [sums[2 * o]!, sums[2 * o + 1]!];
    if (week < WEAK && month < WEAK) continue;
    const at = out.push(o);
    out.values[at] = logOnePlus(200 * week);
    out.values[at + 1] = logOnePlus(200 * month);
  }
}
