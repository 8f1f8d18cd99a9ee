import type { ChronicleEvent } from "../../chronicle/event.ts";

/** Rows of named guests, and those of them who led their state. */
export interface Guests {
  guests: readonly ChronicleEvent[];
  leaders: readonly ChronicleEvent[];
}

/** The guests in the order in which they are named: those who lead first. */
export function leadersFirst({ leaders, guests }: Guests): ChronicleEvent[] {
  return [...leaders, ...guests.filter((event) => !leaders.includes(event))];
}

/** Codes of the states and organisations that had somebody there. */
export function statesOf(guests: readonly ChronicleEvent[]): string[] {
  return [...new Set(guests.map(({ source }) => source.code))];
}
