import { computed } from "@preact/signals";
import { asked, go, hrefWith } from "../address.ts";

/** What the panel shows: findings, or a mark of a figure. It stands in the address as `open`. */
export type Opened = { kind: "findings"; ids: string[] } | { kind: "mark"; figure: string; row: number };

export const opened = computed<Opened | null>(() => {
  const text = asked.value.open;
  if (!text) return null;
  const mark = /^mark:(.+):(\d+)$/.exec(text);
  if (mark) return { kind: "mark", figure: mark[1]!, row: Number(mark[2]) };
  return { kind: "findings", ids: text.split(",") };
});

/** The address with the evidence of findings open; `n` is a number among them that the reader means. */
export function hrefOfFindings(ids: readonly string[], n?: string): string {
  return hrefWith({ open: ids.join(","), n });
}

export function hrefOfMark(figure: string, row: number): string {
  return hrefWith({ open: `mark:${figure}:${row}`, n: undefined });
}

/** Where the reader was when he opened the panel, to be put back there. */
let opener: HTMLElement | null = null;

export function rememberOpener(): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && !active.closest(".evidence")) opener = active;
}

export function closeEvidence(): void {
  go(hrefWith({ open: undefined, n: undefined }), { replace: true });
  opener?.focus();
}
