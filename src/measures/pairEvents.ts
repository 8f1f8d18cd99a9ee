import type { ChronicleView, DatasetCoverage } from "../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../chronicle/event.ts";
import type { Scene } from "./scene.ts";

/** All that the chronicle holds of either side of the pair, with the spans it covers. */
export interface PairEvents {
  /** Every event with one of the two as source or target, in order of time, votes and domestic acts included. */
  all: readonly ChronicleEvent[];
  coverage: readonly DatasetCoverage[];
}

const kept = new WeakMap<ChronicleView, Map<string, Promise<PairEvents>>>();

/** Fetches the pair's events once for all questions asked of the same view. */
export function pairEvents(scene: Scene): Promise<PairEvents> {
  const ofView = kept.get(scene.events) ?? new Map<string, Promise<PairEvents>>();
  kept.set(scene.events, ofView);
  const key = `${scene.a}|${scene.b}`;
  const known = ofView.get(key) ?? fetchEvents(scene);
  ofView.set(key, known);
  return known;
}

async function fetchEvents({ events, a, b }: Scene): Promise<PairEvents> {
  const [all, coverage] = await Promise.all([events.events({ involving: [a, b] }), events.coverage()]);
  return { all, coverage };
}

/** Codes of the source and, where there is one, the target. */
export function partiesOf(event: ChronicleEvent): string[] {
  return event.target ? [event.source.code, event.target.code] : [event.source.code];
}

/** Whether one of `from` acts toward one of `to`: an act that stands there but is not aimed at it does not count. */
export function acts(event: ChronicleEvent, from: readonly string[], to: readonly string[]): boolean {
  return isAimed(event) && from.includes(event.source.code) && to.includes(event.target!.code);
}

/** Whether the event runs between the two, in either direction, and is aimed at the other. */
export function isBetween(event: ChronicleEvent, x: string, y: string): boolean {
  return acts(event, [x], [y]) || acts(event, [y], [x]);
}

/** Whether an act has an addressee and is aimed at it, not at a third, at the actor's own affairs or at nobody. */
export function isAimed(event: ChronicleEvent): boolean {
  return event.target !== null && event.aim === "other";
}

/** Verbal or material conflict with somebody. */
export function isConflict(event: ChronicleEvent): boolean {
  return event.aim === "other" && event.quad.endsWith("conflict");
}

/** Verbal or material cooperation with somebody. */
export function isCooperation(event: ChronicleEvent): boolean {
  return event.aim === "other" && event.quad.endsWith("cooperation");
}
