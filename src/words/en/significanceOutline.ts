import type { Naming, Pair } from "../history.ts";
import type * as Facts from "../significance.ts";
import { capital, count, duration, list, number, plural, times } from "./forms.ts";
import { when } from "./when.ts";

/** English of the answer on what an event changes as a whole: its name, method, figures, other readings and gaps. */

export const title = "Significance";

export const asks = ({ first, second }: Pair, noun: "meeting" | "event" | null, name: Naming) =>
  `What does ${noun ? `this ${noun}` : "the latest meeting"} between ${name(first)} and ${name(second)} change?`;

export const METHOD =
  "Reference class from narrow to wide; rank, intervals and guests counted from dated rows.\nEvent study of responses before and after earlier members (MacKinlay 1997), judged by randomisation against placebo dates of the same five years (Fisher 1935), overlapping cases taken as one.";

/** Where there is no event between the two to weigh. */
export const nothing = {
  headline: ({ first, second }: Pair, asOf: string, name: Naming) =>
    `There is no act between ${name(first)} and ${name(second)} on record in the ten years before ${when({ date: asOf, precision: "day" })} to weigh.`,
  alternatives: [
    "The two may have dealt with each other out of the sources' sight.",
    "The sources may not cover the pair: no data is not the same as no events.",
  ],
  wouldChange: ["A dated act between the two.", "A source that covers the pair."],
  gap: (ofEither: number) =>
    `${plural(ofEither, "event")} of either side with anybody, none between the two.`,
};

export const why = (cases: number | null) =>
  cases === null
    ? "Earlier events of the class are too few, or too close together, to be compared with placebo dates."
    : `How rare the event is rests on dated events; what follows such events rests on ${plural(cases, "independent case")} at most.`;

/** The change after earlier events of the class, as it is drawn. */
export const effects = {
  unit: "change in events per 30 days",
  topic: (many: string) => `What changed after earlier ${many}`,
  title(many: string, moved: readonly Facts.Moved[]): string {
    if (moved.length === 0) return `Nothing clearly changed after earlier ${many}`;
    const told = moved.map(({ label, direction }) => `${label} ${direction === "rise" ? "rose" : "fell"}`);
    return `${capital(list(told))} after earlier ${many}`;
  },
  caption: ({ window, gap, n, datasets }: Facts.EffectsFigureFacts) =>
    `Change in events per 30 days from the ${window} days before to the ${window} days after (${gap} days on either side left out), mean with 90 % interval; the band is where placebo dates of the same five years fall. n = ${n} at most; faint rows have too few cases. Source: ${datasets.join(", ")}.`,
  row: ({ group, label, effect, low, high, n, thin }: Facts.EffectRowFacts) =>
    `${group}, ${label}: ${number(effect)}${low === null || high === null ? "" : ` (${number(low)} to ${number(high)})`}, ${n} cases${thin ? ", thin" : ""}`,
};

/** The same for a layman. */
export const beforeAfter = {
  unit: "acts in 30 days, on average",
  caption: ({ window, gap, n, datasets }: Facts.EffectsFigureFacts) =>
    `Acts in the ${window} days before and the ${window} days after (${gap} days on either side left out), at an even density of the record; ${plural(n, "earlier event")} at most. A change is clear where other days of the same years do not give as much. Source: ${datasets.join(", ")}.`,
  row: ({ group, label, before, after }: { group: string; label: string; before: number; after: number }) =>
    `${group}, ${label}: ${number(before)} before, ${number(after)} after`,
};

/** The acts themselves, where nothing that followed can be compared. */
export const acts = {
  title: "The event among the acts between the two",
  why: "Nothing that followed earlier events of its class can be compared yet, so the acts themselves are drawn.",
};

export const meetings = {
  query: ({ first, second }: Pair, name: Naming) =>
    `visits and talks that make up a meeting of leaders of ${name(first)} and ${name(second)}`,
  topic: ({ first, second }: Pair, name: Naming) =>
    `Meetings of leaders of ${name(first)} and ${name(second)}`,
  /** "26 of their 42 meetings were in China, the last after six years"; the host is named where one has most. */
  title(n: number, gap: number, hosts: readonly { host: string; n: number }[], name: Naming): string {
    const years = Math.round(gap / 365.25);
    const after = `the last after ${years < 2 ? duration(gap) : `${count(years)} years`}`;
    const [most, next] = hosts;
    if (!most || most.host === "" || most.n === next?.n) return `They met ${times(n)}, ${after}`;
    const all = most.n === n;
    const where = `in ${name(most.host)}`;
    return all
      ? `All of their ${count(n)} meetings were ${where}, ${after}`
      : `${capital(count(most.n))} of their ${count(n)} meetings were ${where}, ${after}`;
  },
  caption: (n: number, datasets: readonly string[]) =>
    `${plural(n, "meeting")} of leaders in office, by host. Meetings before 1990 may be missing. Source: ${datasets.join(", ")}.`,
  lane: (host: string, name: Naming) => (host === "" ? "Host not on record" : `In ${name(host)}`),
  mark: ({ people, ...day }: Facts.MeetingMark) => `${when(day)}: ${list(people)}`,
  focal: "the event",
};

/** Other ways to read the same numbers. */
export function alternatives({ before, guests, isOld }: Facts.ReadingFacts): string[] {
  const stood = before
    ? `: ${before.label} already stood at ${number(before.rate)} per 30 days before such events, and a later fall may be no more than a return to the usual`
    : "";
  return [
    `The event may be an answer to what came before it and not the cause of what comes after${stood}.`,
    guests >= 3
      ? `It may be a by-product of an occasion with guests of ${plural(guests, "third party", "third parties")}, and say more of that occasion than of the tie.`
      : "It may be routine that the record happens to hold: what was not reported is not counted among the earlier ones.",
    ...(isOld
      ? [
          "That nothing was on record in the last 30 days may itself be the news: a tie that rests on rare high points.",
        ]
      : []),
  ];
}

export function wouldChange(bound: { label: string; high: number } | null, window: number): string[] {
  return [
    bound
      ? `A rise of ${bound.label} by more than ${number(bound.high)} per 30 days from the ${window} days before to the ${window} days after: the means of as many placebo dates stay below that in nineteen draws of twenty.`
      : "A rise of agreements or shows of force in the months after that no placebo date shows.",
    bound
      ? "A treaty, a joint exercise or aid of a kind that no earlier event of the class was followed by."
      : "A treaty, a joint exercise or aid between the two in the months after.",
    "Read-outs or archives that add earlier events of the class: the rank and the intervals would move.",
  ];
}

export function gaps(f: Facts.GapFacts): string[] {
  const of = `of the ${plural(f.earlier, "earlier event")} of the class (${f.plural})`;
  return [
    f.leftOut
      ? `${plural(f.leftOut, "member")} ${of} known only to the month or year, which cannot be studied.`
      : "",
    f.dropped
      ? `Up to ${plural(f.dropped, "case")} ${of} too near the edge of the record for a window of ${f.window} days.`
      : "",
    f.silent
      ? `Up to ${plural(f.silent, "case")} ${of} in five years without a single row of the response studied: they say nothing of it.`
      : "",
    f.blurred
      ? `${plural(f.blurred, "row")} of the responses known only to the month or year; they count where a window holds the whole period.`
      : "",
    f.isMeeting
      ? "Guests of old occasions are not all on record, and the record of leaders knows six states."
      : "",
  ].filter((gap) => gap !== "");
}
