import { classFilter } from "../../chronicle/classes.ts";
import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { type Acts, actsOf, total } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { isState } from "../../measures/roles.ts";
import type { Subject } from "../subject.ts";

/** A state with how often it was met. */
export interface Partner {
  code: string;
  n: number;
}

/** Visits and meetings of one state with other states. */
export interface Contacts {
  /** Those with these states, in the window or ever: none where it never met them, or where they are no states. */
  with(codes: readonly string[], window?: Window): Acts;
  /** All states it ever met, in order of their codes. */
  partners: string[];
  /** Those it met in the window, the most first. */
  met: Partner[];
}

/** The visits and meetings of `code`, and whom it met in the window. */
export async function contactsOf(code: string, window: Window, subject: Subject): Promise<Contacts> {
  const acts = actsOf(subject, { ...classFilter("high-level-visit"), involving: [code] });
  const [ever, met] = await Promise.all(
    [acts, acts.where(window)].map(async (some) => {
      const rows = await some.by("source", "target");
      const other = ({ source, target }: (typeof rows)[number]) => (source === code ? target : source);
      return [...groupBy(rows, other)]
        .filter(([partner]) => partner !== code && isState(subject, partner))
        .map(([partner, own]): Partner => ({ code: partner, n: total(own) }));
    }),
  );
  const partners = ever!.map((row) => row.code).sort();
  return {
    with: (codes, during) =>
      acts.where({
        involving: partners.filter((partner) => codes.includes(partner)),
        ...(during && { from: during.from, to: during.to }),
      }),
    partners,
    met: met!.sort((x, y) => y.n - x.n || (x.code < y.code ? -1 : 1)),
  };
}

/** A stretch of time that ends on the as-of date or where the next one begins. */
export interface Window {
  from: string;
  to: string;
}

const MOST_WINDOWS = 6;

/** Windows back from the as-of date, the earliest first: five years long, or a quarter of a short record. */
export function windowsBack(coveredFrom: string, asOf: string): Window[] {
  const months = daysBetween(coveredFrom, asOf) >= 4 * 365 ? 60 : 3;
  const windows: Window[] = [];
  for (let to = asOf; windows.length < MOST_WINDOWS; ) {
    const from = addDays(addMonths(to, -months), 1);
    if (from < coveredFrom) break;
    windows.unshift({ from, to });
    to = addDays(from, -1);
  }
  return windows;
}
