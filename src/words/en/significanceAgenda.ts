import type { Change } from "../../measures/density.ts";
import type { Naming } from "../history.ts";
import type * as Facts from "../significance.ts";
import { changeWords } from "./change.ts";
import { capital, count, list, number, percent, plural } from "./forms.ts";

/** English of what the rows of the event name, and of the tension in which it fell. */

export const agenda = {
  /** "" where there is nothing to tell. */
  statement(f: Facts.AgendaFacts, label: (issue: string) => string): string {
    const issues = (some: readonly string[]) => list(some.map(label));
    return [
      // Where the nuclear issue is no matter between the two its absence is no news.
      f.nuclear + f.earlierNuclear > 0 ? nuclearWords(f) : "",
      f.fresh.length ? `Named now and at no earlier one: ${issues(f.fresh)}.` : "",
      f.absent.length ? `Usual before and not named now: ${issues(f.absent)}.` : "",
    ]
      .filter((part) => part !== "")
      .join(" ");
  },
  labels: {
    now: "rows of this event that name the nuclear issue",
    earlier: "share of earlier members whose rows name the nuclear issue",
    fresh: "issues named now and at no earlier member",
  },
  query: (days: number, earlier: number) =>
    `Issues of rows between the two within ${days} days of the event and of each of the ${plural(earlier, "earlier member")}; the nuclear issue by the row's issue or the word in its summary.`,
  why: (severalRows: number) =>
    `${percent(severalRows)} of the earlier members have more than one row: an issue that no row names may still have been raised.`,
};

function nuclearWords({ n, nuclear, earlier, earlierNuclear, plural: many }: Facts.AgendaFacts): string {
  const rows = nuclear
    ? `${capital(count(nuclear))} of the ${plural(n, "row")}`
    : n === 1
      ? "The one row"
      : `None of the ${n} rows`;
  const verb = nuclear > 1 ? "name" : n === 1 && nuclear === 0 ? "does not name" : "names";
  const before =
    earlierNuclear === 0 ? "none has" : `${count(earlierNuclear)} ${earlierNuclear === 1 ? "has" : "have"}`;
  return `${rows} of this event ${verb} the nuclear issue; of the ${plural(earlier, "earlier event")} (${many}) ${before} rows that do.`;
}

/** A state by its name in those days, or the West. */
function against({ who, day }: Facts.Opponent, name: Naming): string {
  return who === "west" ? "the West as a whole" : name(who, day);
}

/** "the 24 months before", or the part of them that the data cover. */
function lately({ months, of }: Facts.TensionFacts): string {
  return months < of - 1
    ? `the ${Math.round(months)} of the ${of} months before that the data cover`
    : `the ${of} months before`;
}

export const tension = {
  statement(f: Facts.TensionFacts, name: Naming): string {
    const told = f.rows.map(
      ({ opponent, n, before, change }) =>
        `Conflict with ${against(opponent, name)} came to ${plural(n, "act")} in ${lately(f)}${change ? againstBefore(before, change, f.of) : ""}.`,
    );
    return `${told.join(" ")} ${trendWords(f.rows, name)}`;
  },
  labels: {
    rate: (opponent: Facts.Opponent, f: Facts.TensionFacts, name: Naming) =>
      `acts of conflict with ${against(opponent, name)} a month in ${lately(f)}`,
    ratio: (opponent: Facts.Opponent, { of }: Facts.TensionFacts, name: Naming) =>
      `conflict with ${against(opponent, name)}, held against the rest of the record, to that of the ${of} months before these`,
    trend: (opponent: Facts.Opponent, { of }: Facts.TensionFacts, name: Naming) =>
      `monthly factor of conflict with ${against(opponent, name)}, held against the rest of the record, within the ${of} months`,
  },
  query({ first, second, rows, from, to }: Facts.TensionFacts, name: Naming): string {
    const opponents = rows.map(
      ({ opponent }) =>
        `${against(opponent, name)} (${opponent.codes.length > 3 ? plural(opponent.codes.length, "member") : opponent.codes.join(", ")})`,
    );
    return `Acts of verbal or material conflict in either direction between ${name(first)} or ${name(second)} and ${list(opponents)}, ${from} to ${to}, by month, each held against the rest of the record in the same time.`;
  },
  why: (few: boolean) =>
    few
      ? "Fewer than ten acts in four years."
      : "Two neighbouring stretches of equal length, each held against the rest of the record; the rows are a selection of what was reported.",
};

function againstBefore(before: number, change: Change, of: number): string {
  return `, ${number(before)} in the ${of} before these; ${changeWords(change)}`;
}

function trendWords(rows: Facts.TensionFacts["rows"], name: Naming): string {
  const within = "Within that time, the density of the record allowed for,";
  const which = (wanted: string) =>
    list(rows.filter(({ trend }) => trend === wanted).map(({ opponent }) => against(opponent, name)));
  const [rising, falling] = [which("rise"), which("fall")];
  const parts = [rising && `rose with ${rising}`, falling && `fell with ${falling}`].filter(Boolean);
  return parts.length ? `${within} it ${list(parts)}.` : `${within} there is no clear trend.`;
}
