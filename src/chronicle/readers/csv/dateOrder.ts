import { ChanceryError } from "../../../errors.ts";
import { type Order, orderedDate, turnedDate } from "./dates.ts";

/** A date that was seen, and where. */
interface Seen {
  text: string;
  line: number;
}

/** What the dates of a column show of their order. */
export interface DatesSeen {
  add(text: string, line: number): void;
  /** Whether dates were seen that could be turned, and none that decides. */
  open(): boolean;
  /** Dates of all forms, and those that could be turned. */
  count(): { all: number; turned: number };
  /** The first date that only one order can read, for each order; and the first that both can. */
  dayFirst(): Seen | undefined;
  monthFirst(): Seen | undefined;
  either(): Seen | undefined;
  /** The first three different dates that both orders can read. */
  examples(): string[];
  /** Whether all that could be turned are written with full stops, which only languages do that put the day first. */
  dotted(): boolean;
}

/** Starts with no dates seen. */
export function datesSeen(): DatesSeen {
  let all = 0;
  const examples = new Set<string>();
  let turned = 0;
  let dotted = true;
  const first: { day?: Seen; month?: Seen; either?: Seen } = {};
  return {
    add: (text, line) => {
      all += 1;
      const found = turnedDate(text);
      if (!found) return;
      turned += 1;
      dotted &&= found.sign === ".";
      // A day that no calendar has (30/2) decides nothing, and one of two equal numbers is the same either way.
      const [day, month] = [orderedDate(text, "day first"), orderedDate(text, "month first")];
      if (day && !month) first.day ??= { text, line };
      else if (month && !day) first.month ??= { text, line };
      else if (day && month && day.date !== month.date) {
        first.either ??= { text, line };
        if (examples.size < 3) examples.add(text);
      }
    },
    open: () => first.either !== undefined && !first.day && !first.month,
    count: () => ({ all, turned }),
    dayFirst: () => first.day,
    monthFirst: () => first.month,
    either: () => first.either,
    examples: () => [...examples],
    dotted: () => dotted,
  };
}

/** The order of a column, with the date that decided it; `undefined` where none did or the column shows both. */
export function orderOf(dates: DatesSeen): { order: Order; by?: Seen } | undefined {
  const [day, month] = [dates.dayFirst(), dates.monthFirst()];
  if (day && month) return undefined;
  if (day) return { order: "day first", by: day };
  if (month) return { order: "month first", by: month };
  return dates.dotted() || !dates.either() ? { order: "day first" } : undefined;
}

/**
 * Asks where most dates of a column could be turned and none decides.
 *
 * @throws ChanceryError "bad-input" with the question.
 */
export function askOfOrder(dates: DatesSeen, column: string, file: string): void {
  const { all, turned } = dates.count();
  const either = dates.either();
  if (!either || dates.dayFirst() || dates.monthFirst() || dates.dotted() || turned * 2 <= all) return;
  throw new ChanceryError(
    "bad-input",
    `the dates in "${column}" can be read with the day or the month first, as "${either.text}", and none of them tells which.`,
    {
      place: { file, line: either.line },
      hint: "Say which: --date-format D/M/YYYY or --date-format M/D/YYYY.",
    },
  );
}
