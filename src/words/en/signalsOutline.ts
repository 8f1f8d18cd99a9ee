import { formatDate } from "../../dates.ts";
import type { Naming } from "../history.ts";
import type { BoundFacts } from "../signals.ts";
import { count, list, number, plural } from "./forms.ts";

/** English of the answer on shows of force as a whole: its name, method, figures, other readings and gaps. */

export const title = "Signals";

export const asks = (first: string, second: string, name: Naming) =>
  `What do parades and other shows of force of ${name(first)} and ${name(second)} do?`;

export const METHOD =
  "Event study of words and deeds of conflict toward the side that showed force, from the first day of each episode (MacKinlay 1997), against placebo dates of the same five years (Fisher 1935).\nFalse discovery rate over all classes, responders and kinds of answer (Benjamini and Hochberg 1995); delays by randomised medians.";

export const why = (tests: number) =>
  `${plural(tests, "test")} with enough cases; shows of force come in series and with other news, so what follows need not be an answer to them.`;

export const parades = {
  topic: "Parades and their guests",
  lane: (who: string) => `Parades of ${who}`,
  /** "3 September 2025: Kim Jong Un, Vladimir Putin and 3 more". */
  mark: (day: string, guests: readonly string[], more: number) =>
    guests.length
      ? `${formatDate(day)}: ${list(guests)}${more > 0 ? ` and ${more} more` : ""}`
      : formatDate(day),
  caption: (shown: number, datasets: readonly string[]) =>
    `Parades of the last 30 years, and older ones with guests on record (${plural(shown, "parade")}); larger marks had more guests, and those without a name have none on record. Source: ${datasets.join(", ")}.`,
  focal: "the event",
  query: "a parade, and the visits and attendance of named persons within three days of it, one row a person",
};

export const beforeAfter = {
  unit: "hostile words and deeds in 30 days, on average",
  caption: (window: number, datasets: readonly string[]) =>
    `Acts of conflict toward the side that showed force, in the ${window} days before a show and the ${window} days from it, at an even density of the record. A change is clear where other days of the same years do not give as much. Source: ${datasets.join(", ")}.`,
  row: ({ group, label, before, after }: { group: string; label: string; before: number; after: number }) =>
    `${group}, ${label}: ${number(before)} before, ${number(after)} after`,
};

export const effects = {
  unit: "change in acts of conflict per 30 days",
  caption: (window: number, datasets: readonly string[]) =>
    `Change in acts of conflict per 30 days from the ${window} days before to the ${window} days from the first day of an episode, mean with 90 % interval; the band is where placebo dates of the same five years fall; faint rows have too few cases. Source: ${datasets.join(", ")}.`,
  row: ({
    group,
    label,
    effect,
    n,
    thin,
  }: {
    group: string;
    label: string;
    effect: number;
    n: number;
    thin: boolean;
  }) => `${group}, ${label}: ${number(effect)}, ${plural(n, "case")}${thin ? ", thin" : ""}`,
};

/** Other readings: of what the intervals do not rule out, and of who answers whom. */
export function alternatives(
  widest: BoundFacts | null,
  against: { label: string; cases: number } | null,
): string[] {
  return [
    `Answers may be made where this record does not see them (budgets, arms orders, talks among allies).${widest ? ` Nor do the intervals rule out an answer: after ${widest.label} a rise of ${widest.kind} by ${number(widest.value)} per 30 days would fit as well.` : ""}`,
    against
      ? `Shows of force may themselves be answers, for instance to ${against.label} (${plural(against.cases, "episode")} on record), so that cause and effect change places.`
      : "Shows of force may themselves be answers to what others did before, so that cause and effect change places.",
    "Where a parade or an exercise is announced long before, protests may come ahead of it, which makes the change across the day look small.",
  ];
}

export function wouldChange(bound: BoundFacts | null): string[] {
  return [
    bound
      ? `A mean rise of ${bound.kind} of conflict by more than ${number(bound.value)} per 30 days after ${bound.label}, the bound below which nineteen of twenty placebo draws lie.`
      : "Answers of the same responder after several shows of force in a row, against placebo dates.",
    "Sanctions or a joint exercise announced as the answer to a show of force, within a month of it.",
    "A source with daily reports of the responders' words: the window of seven days could then tell more.",
  ];
}

export function gaps(
  leftOut: number,
  thin: readonly { label: string; cases: number }[],
  unmatched: number,
): string[] {
  return [
    leftOut ? `${plural(leftOut, "show")} of force known only to the month or year cannot be studied.` : "",
    thin.length
      ? `Too few cases for ${list(thin.map(({ label, cases }) => `${label} (${count(cases)} known to the day that open an episode)`))}.`
      : "",
    unmatched
      ? `${plural(unmatched, "case")} in five years without a placebo date far enough from the class.`
      : "",
    "Parades of others than the two, and guests whom no page names, are not on record.",
  ].filter((gap) => gap !== "");
}
