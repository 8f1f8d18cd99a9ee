import type { ChronicleEvent } from "../../chronicle/event.ts";
import { dayNumber } from "../../dates.ts";
import { type Book, rowId } from "../book.ts";
import { type Doubt, doubt } from "../doubt.ts";

// What two rows say together.

/** Two summaries are alike that share this part of their words. */
const ALIKE = 0.5;

/** One act that stands twice: the same two powers, a day apart at most, in like words. */
export function twins({ events, apart }: Book): Doubt[] {
  return nearPairs(events)
    .filter(([one, two]) => sameDyad(one, two) && likeness(one, two) >= ALIKE && !apart.has(pairOf(one, two)))
    .map(([one, two]) => doubt("twin", two, `like ${rowId(one)}`));
}

/** One act of one actor told as cooperation with one and as conflict with another. */
export function twoSigns({ events, apart }: Book): Doubt[] {
  return nearPairs(events)
    .filter(
      ([one, two]) =>
        one.source.code === two.source.code &&
        one.date === two.date &&
        one.target !== null &&
        two.target !== null &&
        sign(one) !== sign(two) &&
        likeness(one, two) >= ALIKE &&
        !apart.has(pairOf(one, two)),
    )
    .map(([one, two]) =>
      doubt("one act in two signs", two, `${sign(two)}, while ${rowId(one)} is ${sign(one)}`),
    );
}

/** The shooter is the row's source where the summary begins with him. */
const WARNING_SHOTS = /^(\S+ ){1,4}fired warning shots/;

/** Warning shots answer somebody: without the row of what they answered the shooter alone seems to have acted. */
export function answersAlone({ events }: Book): Doubt[] {
  return events
    .filter((event) => event.target !== null && WARNING_SHOTS.test(event.evidence.summary))
    .filter(
      (event) =>
        !events.some(
          (other) =>
            other.source.code === event.target!.code &&
            other.target?.code === event.source.code &&
            Math.abs(dayNumber(other.date) - dayNumber(event.date)) <= 1,
        ),
    )
    .map((event) => doubt("answer alone", event, "warning shots without the act that they answer"));
}

/** Pairs of rows known to the day that lie a day apart at most, the earlier first. */
function nearPairs(events: readonly ChronicleEvent[]): [ChronicleEvent, ChronicleEvent][] {
  const days = events.filter((event) => event.precision === "day");
  return days.flatMap((one, i) => {
    const pairs: [ChronicleEvent, ChronicleEvent][] = [];
    for (let j = i + 1; j < days.length && dayNumber(days[j]!.date) - dayNumber(one.date) <= 1; j++)
      pairs.push([one, days[j]!]);
    return pairs;
  });
}

function sameDyad(one: ChronicleEvent, two: ChronicleEvent): boolean {
  const [a, b] = [one.source.code, one.target?.code ?? ""];
  const [c, d] = [two.source.code, two.target?.code ?? ""];
  return (a === c && b === d) || (a === d && b === c);
}

function sign(event: ChronicleEvent): string {
  return event.quad.split(" ")[1]!;
}

function pairOf(one: ChronicleEvent, two: ChronicleEvent): string {
  return `${rowId(one)}|${rowId(two)}`;
}

/** Words that carry no fact. */
const EMPTY = new Set(
  "a an the of in on at to for and or with by from that it its as was were is had has after before over his her their".split(
    " ",
  ),
);

/** The part of the words that two summaries share (Jaccard index). */
function likeness(one: ChronicleEvent, two: ChronicleEvent): number {
  const [first, second] = [one, two].map((event) => wordsOf(event.evidence.summary));
  const shared = [...first!].filter((word) => second!.has(word)).length;
  return shared / (first!.size + second!.size - shared);
}

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word)));
}
