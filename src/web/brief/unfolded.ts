import { computed } from "@preact/signals";
import { asked, hrefWith } from "../address.ts";

/** The answers that stand unfolded; in the address, so that a link shows what its sender saw. */
export const unfolded = computed(() => new Set(asked.value.unfold?.split(",") ?? []));

/** The address with an answer unfolded, at its place. */
export function hrefUnfolded(question: string): string {
  return hrefWith({ unfold: listed(new Set(unfolded.value).add(question)) }, { fragment: question });
}

export function hrefFolded(question: string): string {
  const rest = new Set(unfolded.value);
  rest.delete(question);
  return hrefWith({ unfold: listed(rest) });
}

const listed = (questions: ReadonlySet<string>) => [...questions].join(",");
