import type { EventFilter } from "../../chronicle/query.ts";
import { type Reason, sumOf } from "../../forecast/forecaster.ts";
import { fromLogOdds } from "../../statistics/logOdds.ts";

/** What many features say of one thing is one reason to a reader; which, by the beginning of their ids. */
const GROUPS: readonly { feature: string; of: readonly string[] }[] = [
  { feature: "base", of: ["base", "climatology"] },
  { feature: "own", of: ["hits-", "acts-", "since-hit"] },
  { feature: "return", of: ["back-other", "back-"] },
  { feature: "pair", of: ["other", "since-any", "long-run", "recent"] },
  { feature: "sides", of: ["source-", "target-"] },
  { feature: "world", of: ["world"] },
  { feature: "shorter", of: ["within-shorter"] },
];

/** Days of events that a group shows behind it: three half-lives of a fortnight. */
const SHOWN = "hits-14";

/**
 * The reasons of the odds of a dyad, some forty, as few: the usual rate, such acts of late, acts in return, what else
 * the one did to the other, what each did with third states, how much was reported of all. Sums are kept.
 */
export function reasonGroups(reasons: readonly Reason[], own: EventFilter): Reason[] {
  return GROUPS.flatMap(({ feature, of }) => {
    const members = reasons.filter(({ feature: id }) => of.some((start) => id.startsWith(start)));
    const [first] = members;
    if (!first) return [];
    const main =
      members.find(({ feature: id }) => id === SHOWN || id === "back-14" || id === "other1-40") ?? first;
    const rate = members.find(({ feature: id }) => id === "climatology");
    return [
      {
        feature,
        value: rate ? fromLogOdds(rate.value) : main.value,
        adds: sumOf(members),
        behind: feature === "base" ? [own] : main.behind,
      },
    ];
  });
}
