import { quadOf } from "../../chronicle/cameo.ts";
import { groupBy } from "../groupBy.ts";
import type { HeldAct, HeldAgainst } from "./matched.ts";

export type Sign = "cooperation" | "conflict";

/** A day and direction of which two data sets tell the opposite. */
export interface OppositeDay {
  date: string;
  source: string;
  target: string;
  /** What the first tells of, and what the second. */
  first: Sign;
  second: Sign;
}

/** Days and directions (source to target) of which both data sets tell. */
export interface Signs {
  /** All of them: the same, the opposite and the mixed ones together. */
  told: number;
  /** Both tell of cooperation only, or both of conflict only. */
  same: number;
  /** One of them tells of both. */
  mixed: number;
  /** One tells of cooperation only, the other of conflict only: the days themselves, in order of time. */
  opposite: OppositeDay[];
}

/** How the signs agree of what two data sets tell of the same day and direction; days that are near are not the same day. */
export function signsOf({ first, second }: Pick<HeldAgainst, "first" | "second">): Signs {
  const others = groupBy(second, placeOf);
  const signs: Signs = { told: 0, same: 0, mixed: 0, opposite: [] };
  for (const [place, acts] of groupBy(first, placeOf)) {
    const against = others.get(place);
    if (!against) continue;
    const { date, source, target } = acts[0]!.act;
    const [one, other] = [signOf(acts), signOf(against)];
    signs.told += 1;
    if (one === "mixed" || other === "mixed") signs.mixed += 1;
    else if (one === other) signs.same += 1;
    else signs.opposite.push({ date, source, target, first: one, second: other });
  }
  signs.opposite.sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1));
  return signs;
}

function placeOf({ act, day }: HeldAct): string {
  return `${day}\u0000${act.source}\u0000${act.target}`;
}

function keyOf({ date, source, target }: OppositeDay): string {
  return `${date} ${source} ${target}`;
}

function signOf(acts: readonly HeldAct[]): Sign | "mixed" {
  const signs = new Set(
    acts.map(({ act }): Sign => (quadOf(act.root)?.endsWith("conflict") ? "conflict" : "cooperation")),
  );
  return signs.size > 1 ? "mixed" : [...signs][0]!;
}
