import type { Terminal } from "./terminal.ts";

/** A bar on a terminal with rate and time left; silent when piped. */
export interface Progress {
  update(done: number, what?: string): void;
  finish(): void;
}

const REDRAW_MS = 100;
const CELLS = 24;

/** `total` and the amounts done are in `unit` ("MB", "answers"); `now` gives milliseconds. */
export function progressBar(
  terminal: Terminal,
  total: number,
  unit: string,
  now: () => number = () => performance.now(),
): Progress {
  if (!terminal.live) return { update: () => undefined, finish: () => undefined };
  const start = now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    update(done, what = "") {
      const time = now();
      if (time - drawn < REDRAW_MS && done < total) return;
      drawn = time;
      terminal.redraw(barLine(done, total, unit, (time - start) / 1000, what));
    },
    finish: () => terminal.redraw(""),
  };
}

/** "[######------] 3.1 of 6.2 MB · 1.5 MB/s · 2 s left". */
export function barLine(done: number, total: number, unit: string, seconds: number, what: string): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const filled = Math.round(share * CELLS);
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? `${Math.ceil(Math.max(0, total - done) / rate)} s left` : "";
  const amount = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1));
  return [
    `[${"#".repeat(filled)}${"-".repeat(CELLS - filled)}] ${amount(done)} of ${amount(total)} ${unit}`,
    rate > 0 ? `${rate.toFixed(1)} ${unit}/s` : "",
    left,
    what,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
