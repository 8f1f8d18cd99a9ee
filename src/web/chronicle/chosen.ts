import { computed } from "@preact/signals";
import type { AskedOf } from "../../server/endpoints.ts";
import { asked, go, hrefWith } from "../address.ts";

/** What an address says in place of a value that an event lacks. */
export const NONE = "(none)";

/** Parts of the address by which the chronicle is filtered. */
const PARTS = [
  ...["a", "b", "way", "source", "target", "act", "quad", "issue"],
  ...["publisher", "dataset", "from", "to", "text"],
] as const;

type Chosen = AskedOf<"timeline">;

/** What the address asks of the chronicle. */
export const chosen = computed<Chosen>(() => {
  const parts = [...PARTS, "asOf"].flatMap((key) => (asked.value[key] ? [[key, asked.value[key]]] : []));
  return Object.fromEntries(parts) as Chosen;
});

export const isFiltered = computed(() => PARTS.some((key) => asked.value[key]));

/** The address with the filter changed; the list begins anew. */
export function hrefChoosing(
  patch: Partial<Record<(typeof PARTS)[number] | "asOf", string | undefined>>,
): string {
  return hrefWith({ ...patch, row: undefined });
}

export function choose(patch: Parameters<typeof hrefChoosing>[0]): void {
  go(hrefChoosing(patch));
}

/** The address with nothing chosen but the day. */
export function hrefOfAll(): string {
  return hrefChoosing(Object.fromEntries(PARTS.map((key) => [key, undefined])));
}
