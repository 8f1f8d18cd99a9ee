import { computed } from "@preact/signals";
import { asked, go, hrefWith } from "../address.ts";

/** The tie that the reader looks at, as the address names it. */
export const chosenTie = computed(() => asked.value.tie);

/** Where the reader was when he chose it, to be put back there. */
let opener: Element | null = null;

export function chooseTie(key: string): void {
  opener = document.activeElement;
  go(hrefWith({ tie: key }), { replace: true });
  // The heading stands there once the page is drawn anew.
  requestAnimationFrame(() => document.getElementById("this-tie")?.focus());
}

export function closeTie(): void {
  go(hrefWith({ tie: undefined }), { replace: true });
  if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
}
