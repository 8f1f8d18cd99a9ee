import { number, plural } from "./forms.ts";

/** Below ten of a unit one digit more is told, above it whole units. */
function few(value: number): number {
  return value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
}

const UNITS = ["kB", "MB", "GB"] as const;

/** Bytes as a reader says them: "640 bytes", "12 kB", "3.4 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 999.5) return plural(Math.round(bytes), "byte");
  let value = bytes / 1000;
  let unit = 0;
  for (; value >= 999.5 && unit < UNITS.length - 1; unit++) value /= 1000;
  return `${number(few(value))} ${UNITS[unit]}`;
}

/** A time of some seconds as a reader says it, no less than a second: "12 seconds", "3 minutes", "1.5 hours". */
export function timeText(seconds: number): string {
  if (seconds < 90) return plural(Math.max(1, Math.round(seconds)), "second");
  const minutes = seconds / 60;
  return minutes < 90 ? plural(Math.round(minutes), "minute") : plural(few(minutes / 60), "hour");
}
