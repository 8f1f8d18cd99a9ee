import { isDay, type Precision } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";

/** A day as the chronicle writes it, and how sharply it is known. */
export interface ReadDate {
  date: string;
  precision: Precision;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Makes the reader of dates for a declared format: "YYYY", "MM" and "DD" once each with any signs between,
 * as "DD/MM/YYYY" or "YYYYMMDD". Without a format dates are ISO 8601, where "2016-03" is a month and "2016"
 * a year. It gives undefined for what is not a calendar date so written; nothing is guessed.
 *
 * @throws ChanceryError "unknown-option" for a format that lacks a part.
 */
export function dateReader(format?: string): (text: string) => ReadDate | undefined {
  if (format === undefined) return readIso;
  const parts = ["YYYY", "MM", "DD"];
  if (!parts.every((part) => format.split(part).length === 2)) {
    throw new ChanceryError("unknown-option", `"${format}" is not a date format.`, {
      hint: "Use YYYY, MM and DD once each, for example DD/MM/YYYY or YYYYMMDD.",
    });
  }
  const pattern = format
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace("YYYY", "(?<y>\\d{4})")
    .replace("MM", "(?<m>\\d{2})")
    .replace("DD", "(?<d>\\d{2})");
  const shape = new RegExp(`^${pattern}$`);
  return (text) => {
    const found = shape.exec(text)?.groups;
    return found && calendar(`${found.y}-${found.m}-${found.d}`, "day");
  };
}

function readIso(text: string): ReadDate | undefined {
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (!year) return undefined;
  return calendar(`${year}-${month ?? "01"}-${day ?? "01"}`, day ? "day" : month ? "month" : "year");
}

function calendar(date: string, precision: Precision): ReadDate | undefined {
  return isDay(date) ? { date, precision } : undefined;
}
