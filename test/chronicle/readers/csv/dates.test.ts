import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declaredDates, writtenDates } from "../../../../src/chronicle/readers/csv/dateFormat.ts";
import { dayFromNumber, formatDate } from "../../../../src/dates.ts";

const read = writtenDates("day first");
const day = (text: string) => {
  const found = read(text);
  return "date" in found ? `${found.date} ${found.precision}` : found.why;
};

describe("dates as people write them", () => {
  it.each([
    ["2020-01-02", "2020-01-02 day"],
    ["2020/01/02", "2020-01-02 day"],
    ["2020-1-5", "2020-01-05 day"],
    ["20200105", "2020-01-05 day"],
    ["1989-01-01 00:00:00.000", "1989-01-01 day"],
    ["2020-01-01T00:00:00Z", "2020-01-01 day"],
    ["2020-01-01T23:59:00+09:00", "2020-01-01 day"],
    ["1/4/2017 0:00", "2017-04-01 day"],
    ["01 January 2020", "2020-01-01 day"],
    ["01-Jan-2020", "2020-01-01 day"],
    ["1st of May 1999", "1999-05-01 day"],
    ["Sept. 4, 2025", "2025-09-04 day"],
    ["Thu, 4 Sep 2025", "2025-09-04 day"],
    ["September 4 2025", "2025-09-04 day"],
    ["2025-Sep-04", "2025-09-04 day"],
    ["2016-03", "2016-03-01 month"],
    ["03/2016", "2016-03-01 month"],
    ["2016M03", "2016-03-01 month"],
    ["March 2016", "2016-03-01 month"],
    ["Mar-2016", "2016-03-01 month"],
    ["2016", "2016-01-01 year"],
    ["31.12.2019", "2019-12-31 day"],
    ["2020.0", "2020-01-01 year"],
    ["20200105.0", "2020-01-05 day"],
    ["20200105123000", "2020-01-05 day"],
    ["2020–01–05", "2020-01-05 day"],
    ["2011/10", "2011-10-01 month"],
    ["2011-12", "2011-12-01 month"],
  ])("%s", (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it.each([
    ["2020-02-30", "the calendar has no such day"],
    ["31/04/2020", "the calendar has no such day"],
    ["13/13/2020", "the calendar has no such day"],
    ["30 February 2020", "no such day, or a month that is not named in English: write it in numbers"],
    ["12 Foo 2020", "no such day, or a month that is not named in English: write it in numbers"],
    ["1 января 2020", "no such day, or a month that is not named in English: write it in numbers"],
    ["1er mars 2020", "no such day, or a month that is not named in English: write it in numbers"],
    ["2020-13-01", "the calendar has no such day"],
    ["2020-W05", "this is a week: write a day, a month or a year"],
    ["Q1 2020", "this is a quarter of a year: write a day, a month or a year"],
    ["2020Q1", "this is a quarter of a year: write a day, a month or a year"],
    ["2020-H1", "this is half a year: write a day, a month or a year"],
    ["2020-005", "this is the number of a day in its year: write it as a date"],
    ["1577836800", "this is a count of seconds since 1970: write it as a date"],
    ["2020-01-01/2020-01-05", "this is a span of days: write its first day"],
    ["2020-01-01 to 2020-01-05", "this is a span of days: write its first day"],
    ["1999-2000", "this is two years: write the year of the act"],
    [
      "2011/12",
      "this could be a month or two years: write the month with a hyphen, or say --date-format YYYY/MM",
    ],
    ["2020.5", "this could be a month or a part of a year: write the month as 2020-05"],
    ["2020.08", "this could be a month or a part of a year: write the month as 2020-05"],
    ["0000-00-00", "there is no year, month or day 0"],
    ["2020-00-00", "there is no year, month or day 0"],
    ["12/31/2019", "the column writes the day first"],
    ["1/4/17", "the year has two digits"],
    ["01-Jan-20", "the year has two digits"],
    ["43831", "this is a spreadsheet's number of a day: write it as a date"],
    ["20200105993000", ""],
    ["soon", ""],
  ])("%s is none", (text, why) => {
    expect(day(text)).toBe(why);
  });

  it("every day is read back from each form that says its order", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 40_000 }), (number) => {
        const iso = dayFromNumber(number);
        const [y, m, d] = iso.split("-") as [string, string, string];
        const forms = [
          iso,
          `${y}/${m}/${d}`,
          `${y}${m}${d}`,
          `${d}.${m}.${y}`,
          formatDate(iso),
          `${Number(d)}/${Number(m)}/${y}`,
        ];
        expect(forms.map((form) => day(form))).toEqual(forms.map(() => `${iso} day`));
      }),
    );
  });
});

describe("a declared format", () => {
  const by = (format: string, text: string) => {
    const found = declaredDates(format)(text);
    return "date" in found ? found.date : undefined;
  };
  it.each([
    ["M/D/YYYY", "1/4/2017", "2017-01-04"],
    ["D/M/YYYY", "1/4/2017", "2017-04-01"],
    ["DD MMMM YYYY", "01 January 2020", "2020-01-01"],
    ["DD-MMM-YYYY", "01-Jan-2020", "2020-01-01"],
    ["YYYYDDMM", "20203101", "2020-01-31"],
    ["YYYY-MM-DD HH:mm:ss", "1989-01-01 00:00:00.000", "1989-01-01"],
    ["YYYY-MM", "2016-03", "2016-03-01"],
    ["YYYY/MM", "2011/12", "2011-12-01"],
    ["YYYY.MM", "2020.08", "2020-08-01"],
    // What can be read in one way only needs no format.
    ["M/D/YYYY", "2020-01-02", "2020-01-02"],
  ])("%s reads %s", (format, text, date) => {
    expect(by(format, text)).toBe(date);
  });

  it.each([
    ["DD/MM/YYYY", "1/4/2017"],
    ["M/D/YYYY", "13/4/2017"],
    // In this format the month would be 13: no other reading takes its place.
    ["YYYYDDMM", "20200113"],
    ["YYYY-MM-DD", "01/02/2020"],
  ])("%s does not read %s", (format, text) => {
    expect(by(format, text)).toBeUndefined();
  });

  it.each(["DD/MM", "MM/MM/YYYY", "DD YYYY", "Y/M/D", "YY-MM-DD"])("%s is no format", (format) => {
    expect(() => declaredDates(format)).toThrow(/not a date format/);
  });
});
