import { computed, signal } from "@preact/signals";
import type { AnswerOf } from "../server/endpoints.ts";
import type { State } from "../server/state.ts";
import { asked } from "./address.ts";

/** What the server said when the page was opened; null until then. */
export const start = signal<AnswerOf<"start"> | null>(null);

const CHOSEN = ["a", "b", "asOf", "event", "dataset", "leader", "observers", "rivals"] as const;

/** The pair and the day that the address names, else the built-in case; null until that is known. */
export const subject = computed<State | null>(() => {
  const { a, b } = asked.value;
  if (a && b) {
    const chosen = CHOSEN.flatMap((key) => (asked.value[key] ? [[key, asked.value[key]]] : []));
    return Object.fromEntries(chosen) as State;
  }
  return start.value?.builtIn ?? null;
});
