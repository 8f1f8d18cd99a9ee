import { computed } from "@preact/signals";
import type { AnswerOf } from "../../server/endpoints.ts";
import { asked, go, hrefWith } from "../address.ts";

type Table = AnswerOf<"outcomes">["table"];
export type Target = Table["targets"][number];
export type Odds = Target["odds"][number];

/** The window that the reader chose, in days; it stands in the address as `within`. Undefined: the one that leads. */
const chosen = computed(() => Number(asked.value.within) || undefined);

/** The windows of which there are chances, in days, the shortest first. */
export function horizonsOf({ targets }: Table): number[] {
  const all = targets.flatMap(({ odds }) => odds.map(({ horizon }) => horizon));
  return [...new Set(all)].sort((x, y) => x - y);
}

/** The window that is looked at. */
export function horizonOf(table: Table): number {
  const horizons = horizonsOf(table);
  const main = table.targets[0]?.main ?? horizons[0] ?? 0;
  return chosen.value && horizons.includes(chosen.value) ? chosen.value : main;
}

export function chooseHorizon(days: number): void {
  go(hrefWith({ within: days }), { replace: true });
}

/** The target whose rule and reasons are unfolded; it stands in the address as `target`. */
export const unfoldedTarget = computed(() => asked.value.target);

export function unfoldTarget(id: string | undefined): void {
  go(hrefWith({ target: id }), { replace: true });
}
