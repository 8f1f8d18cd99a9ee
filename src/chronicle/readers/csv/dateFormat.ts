import { ChanceryError } from "../../../errors.ts";
import {
  calendar,
  clearDate,
  monthNamed,
  type Order,
  orderedDate,
  type ReadDate,
  turnedDate,
} from "./dates.ts";
import { NO_SUCH_DAY, oddity } from "./oddDates.ts";

/** What a date is read as; or why not in words, "" where there is no more to say. */
export type DateReader = (text: string) => ReadDate | { why: string };

/** Parts of a declared format, the longer first. */
const PARTS: Readonly<Record<string, string>> = {
  YYYY: "(?<y>\\d{4})",
  MMMM: "(?<name>[A-Za-z]{3,9})",
  MMM: "(?<name>[A-Za-z]{3,9})",
  MM: "(?<m>\\d{2})",
  M: "(?<m>\\d{1,2})",
  DD: "(?<d>\\d{2})",
  D: "(?<d>\\d{1,2})",
  HH: "\\d{1,2}",
  mm: "\\d{2}",
  ss: "\\d{2}(?:\\.\\d+)?",
};
const PART = /YYYY|MMMM|MMM|MM|M|DD|D|HH|mm|ss/g;

/**
 * Makes the reader of dates for a declared format: YYYY, then M, MM, MMM or MMMM for the month, D or DD for the day,
 * HH, mm, ss for hours that are passed over, and any signs between: "M/D/YYYY", "DD MMMM YYYY", "YYYYMMDD",
 * "YYYY-MM". What is written in no such shape is read where it can be read in one way only.
 *
 * @throws ChanceryError "unknown-option" for a format that lacks the year, has a day without a month, or a part twice.
 */
export function declaredDates(format: string): DateReader {
  const parts = format.match(PART) ?? [];
  const has = (letter: string) => parts.filter((part) => part.startsWith(letter)).length;
  if (has("Y") !== 1 || has("M") > 1 || has("D") > 1 || (has("D") === 1 && has("M") === 0)) {
    throw new ChanceryError("unknown-option", `"${format}" is not a date format.`, {
      hint: "Use YYYY, M or MM (MMM for a name) and D or DD once each, for example M/D/YYYY, DD MMMM YYYY or YYYYMMDD.",
    });
  }
  const pattern = format
    .split(/(YYYY|MMMM|MMM|MM|M|DD|D|HH|mm|ss)/)
    .map((piece) => PARTS[piece] ?? piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("");
  const shape = new RegExp(`^${pattern}$`, "i");
  return (text) => {
    const found = shape.exec(text)?.groups;
    if (!found) return clearDate(text) ?? { why: oddity(text) || `it is not written as ${format}` };
    const month = found.name === undefined ? found.m : (monthNamed(found.name) ?? "0");
    return calendar(found.y!, month, found.d) ?? { why: NO_SUCH_DAY };
  };
}

/** The reader of dates of a column without a declared format; `order` is what its values decided, if they did. */
export function writtenDates(order: Order | undefined): DateReader {
  return (text) => {
    const clear = clearDate(text);
    if (clear) return clear;
    if (!turnedDate(text)) return { why: oddity(text) };
    if (!order) {
      const [day, month] = [orderedDate(text, "day first"), orderedDate(text, "month first")];
      // What only one order can read needs none, and 3/3/2020 is the same in both.
      if (day && (!month || month.date === day.date)) return day;
      if (month && !day) return month;
      if (!day) return { why: NO_SUCH_DAY };
      return { why: "day and month could be turned: say --date-format D/M/YYYY or M/D/YYYY" };
    }
    const other = order === "day first" ? "month first" : "day first";
    return (
      orderedDate(text, order) ?? {
        why: orderedDate(text, other) ? `the column writes the ${order}` : NO_SUCH_DAY,
      }
    );
  };
}
