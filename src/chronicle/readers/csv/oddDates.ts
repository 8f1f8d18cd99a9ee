import { clearDate, plainSigns, turnedDate, yearsNamed } from "./dates.ts";

export const NO_SUCH_DAY = "the calendar has no such day";

/** Forms that are no day, month or year, or could be two, and what is said of them; the first that fits. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/. ]['’]?\d{2}$/, "the year has two digits"],
  [/^[2-5]\d{4}(?:\.\d+)?$/, "this is a spreadsheet's number of a day: write it as a date"],
  [/^\d{9,10}(?:\.\d+)?$|^\d{13}$/, "this is a count of seconds since 1970: write it as a date"],
  [/^\d{4}[- ]?W\d{1,2}(?:-?\d)?$|\bweek\b/i, "this is a week: write a day, a month or a year"],
  [
    /^\d{4}[-/ .]?(?:Q|QTR|T)[1-4]$|^(?:Q|QTR|T)[1-4][-/ .]?\d{4}$|^[1-4]Q[-/ .]?(?:\d{2}|\d{4})$|\bquarter\b/i,
    "this is a quarter of a year: write a day, a month or a year",
  ],
  [/^\d{4}[-/ .]?[HS][12]$|^[HS][12][-/ .]?\d{4}$/i, "this is half a year: write a day, a month or a year"],
  [/^\d{4}-?\d{3}$/, "this is the number of a day in its year: write it as a date"],
  [/^\d{6}$/, "this could be a year and a month, or a day with a year of two digits: write it with hyphens"],
  [/^\d{4}\.\d{1,3}$/, "this could be a month or a part of a year: write the month as 2020-05"],
  [/^\d{4}-\d{4}$|^\d{4}\/(?:\d{4}|\d{2})$/, "this is two years: write the year of the act"],
  [/^0000\b|^\d{4}[-/.]0?0(?:[-/.]|$)|[-/.]0?0$|^0?0[-/.]/, "there is no year, month or day 0"],
];

/** A month's name between a day and a year, in whatever letters. */
const NAMED = /^(?:\d{1,2}\S{0,3}[-/. ]*)?\p{L}[\p{L}\p{M}]{2,}\.?[-/., ]*(?:\d{1,2},? +)?\d{4}$/u;

/** Why a text that is no date is none, as a part of a sentence; "" where there is no more to say. */
export function oddity(text: string): string {
  const plain = plainSigns(text);
  if (yearsNamed(plain))
    return "this could be a month or two years: write the month with a hyphen, or say --date-format YYYY/MM";
  const found = FORMS.find(([form]) => form.test(plain));
  if (found) return found[1];
  if (isSpan(plain)) return "this is a span of days: write its first day";
  if (/^\d{4}(?:[-/.]\d{1,2}){2}$|^\d{8}$/.test(plain)) return NO_SUCH_DAY;
  if (NAMED.test(plain)) return "no such day, or a month that is not named in English: write it in numbers";
  return "";
}

function isSpan(text: string): boolean {
  const halves = text.split(/\s*(?:\.\.|\/| - | to |–)\s*/);
  const [first = "", second = ""] = halves;
  const dated = (half: string) => clearDate(half) !== undefined || turnedDate(half) !== undefined;
  return halves.length === 2 && dated(first) && dated(second);
}
