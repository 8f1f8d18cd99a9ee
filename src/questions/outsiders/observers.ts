import { addMonths } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import { acts, isBetween, type PairEvents } from "../../measures/pairEvents.ts";
import { westOf } from "../../measures/west.ts";
import type { Subject } from "../subject.ts";

/** Length of "now" and of the stretch before it that it is compared with. */
export const MONTHS = 24;
const AT_MOST = 8;
const AT_LEAST_ACTS = 3;

/** Someone outside the pair whose words and acts toward it are followed. */
export interface Observer {
  code: string;
  name: string;
  west: boolean;
}

/**
 * The observers that were asked for; else the third parties with most acts toward the two in the last four
 * years, at most eight with at least three acts each.
 *
 * @throws ChanceryError "unknown-actor" for a name nobody bears, "unknown-option" for one of the pair.
 */
export function observersOf(subject: Subject, { all }: PairEvents): Observer[] {
  const west = westOf(subject, subject.asOf);
  const asked = subject.options.observers;
  const codes = asked ? asked.map((text) => askedFor(text, subject)) : busiest(subject, all);
  return [...new Set(codes)].map((code) => ({ code, name: subject.name(code), west: west.has(code) }));
}

function askedFor(text: string, { actors, asOf, a, b }: Subject): string {
  const { code, name } = actors.find(text, asOf);
  if (code !== a && code !== b) return code;
  throw new ChanceryError("unknown-option", `${name} is one of the pair and cannot observe it.`, {
    hint: "Name observers outside the pair, for example --observers USA,EUU.",
  });
}

function busiest({ a, b, asOf }: Subject, all: PairEvents["all"]): string[] {
  const from = addMonths(asOf, -2 * MONTHS);
  const counts = new Map<string, number>();
  for (const event of all) {
    const { code } = event.source;
    if (event.kind !== "act" || event.date < from || code === "" || code === a || code === b) continue;
    if (acts(event, [code], [a, b]) && !isBetween(event, a, b)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, n]) => n >= AT_LEAST_ACTS)
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, AT_MOST)
    .map(([code]) => code);
}
