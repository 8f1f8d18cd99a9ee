import type { Led } from "../actors/spells.ts";
import type { ChronicleEvent, EventConfidence } from "./event.ts";

/** How far the source's own rating of an event counts. */
export const CONFIDENCE_WEIGHT: Readonly<Record<EventConfidence, number>> = {
  high: 1,
  medium: 0.85,
  unrated: 0.7,
  low: 0.5,
};

/** What is added where one leader acts or is acted upon, and where both are. */
export const LEADER_WEIGHT = { one: 0.4, both: 1 } as const;

/** What is added for talks in person, and for a visit or a signature, by CAMEO prefix. */
export const IN_PERSON: readonly { weight: number; cameo: readonly string[] }[] = [
  { weight: 0.75, cameo: ["040", "044", "045", "046"] },
  { weight: 0.6, cameo: ["042", "043", "057"] },
];

/**
 * How much an event matters for its pair, 0 to about 3: the strength of the act (|Goldstein| / 10),
 * plus 1 where both leaders act and 0.4 where one does, plus 0.75 for talks in person and 0.6 for a
 * visit or a signature, times how sure the source is; reports add a little (log10).
 * A rule for choosing what to show and what a brief is about; it never enters a probability.
 * The store computes the same (store/select.ts), so that the few strongest need no fetching of the rest.
 */
export function importance(event: ChronicleEvent, led: Led): number {
  const { source, target, date } = event;
  const leaders = [source, target].filter(
    (party) => party !== null && party.person !== "" && led(party.code, party.person, date),
  ).length;
  return weigh(event, leaders, inPerson(event.cameo));
}

/** The same, where it is known how many of the two leaders act and what {@link inPerson} adds. */
export function weigh(
  { goldstein, reports, confidence }: Pick<ChronicleEvent, "goldstein" | "reports" | "confidence">,
  leaders: number,
  meeting: number,
): number {
  const level = leaders === 2 ? LEADER_WEIGHT.both : leaders === 1 ? LEADER_WEIGHT.one : 0;
  const told = Math.log10(Math.max(1, reports)) / 4;
  return (Math.abs(goldstein) / 10 + level + meeting + told) * CONFIDENCE_WEIGHT[confidence];
}

/** What an act of this code adds by being done in person. */
export function inPerson(cameo: string): number {
  return IN_PERSON.find((row) => row.cameo.some((prefix) => cameo.startsWith(prefix)))?.weight ?? 0;
}
