import type { ChronicleEvent } from "../chronicle/event.ts";
import { importance as weigh } from "../chronicle/importance.ts";
import type { Scene } from "./scene.ts";

/** How much an event matters for its pair (chronicle/importance.ts): a rule for what to show, never for a probability. */
export function importance(event: ChronicleEvent, { leaders }: Scene): number {
  return weigh(event, leaders.led);
}

/** Whether the person led the state on the day. */
export function isLeader(code: string, person: string, day: string, { leaders }: Scene): boolean {
  return leaders.led(code, person, day);
}
