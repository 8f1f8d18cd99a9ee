import type { State } from "../../server/state.ts";

/** A brief by itself, with something of it open. */
export function hrefOfBrief(state: State | null, more: Record<string, string> = {}, place?: string): string {
  const parts = Object.entries({ ...state, ...more }).filter((part): part is [string, string] => !!part[1]);
  return `/brief?${new URLSearchParams(parts)}${place ? `#${place}` : ""}`;
}
