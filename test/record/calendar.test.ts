import { expect, it } from "vitest";
import { CASEBOOK } from "../../src/casebook.ts";
import { lastDayOf } from "../../src/dates.ts";
import { datesBetween, loadCalendar, type Occasion } from "../../src/record/calendar.ts";
import { SlowRecord } from "../../src/record/record.ts";

const record = new SlowRecord(CASEBOOK);
const ahead = (asOf: string, from: string, to: string, ...states: string[]) =>
  record.at(asOf).ahead(from, to, states);
const names = (...args: Parameters<typeof ahead>) => ahead(...args).map((date) => date.what);

it("tells an anniversary with its years, and the round ones", () => {
  const [party] = ahead("2025-09-04", "2025-10-10", "2025-10-10", "PRK");
  expect(party).toMatchObject({ from: "2025-10-10", years: 80, round: "ten", precision: "day" });
  expect(ahead("2025-09-04", "2029-01-01", "2029-01-01", "USA")[0]).toMatchObject({
    years: 50,
    round: "ten",
  });
  expect(ahead("2025-09-04", "2026-07-11", "2026-07-11", "CHN")[0]).toMatchObject({
    years: 65,
    round: "five",
  });
  expect(ahead("2025-09-04", "2026-10-10", "2026-10-10", "PRK")[0]).toMatchObject({ years: 81, round: "" });
});

it("holds no anniversary of a day on that day itself, and none before", () => {
  expect(names("2024-06-19", "2024-06-19", "2024-06-19", "RUS")).not.toContain(
    "partnership treaty of Russia and North Korea",
  );
  expect(names("2024-06-19", "2025-06-19", "2025-06-19", "RUS")).toContain(
    "partnership treaty of Russia and North Korea",
  );
});

it("says nothing that was announced after the day", () => {
  const [parade, comes] = [
    "parade in Beijing for 80 years since victory over Japan",
    "Kim Jong Un at the parade in Beijing",
  ];
  expect(names("2025-06-23", "2025-09-03", "2025-09-03", "PRK")).not.toContain(parade);
  expect(names("2025-08-27", "2025-09-03", "2025-09-03", "PRK")).toContain(parade);
  expect(names("2025-08-27", "2025-09-03", "2025-09-03", "PRK")).not.toContain(comes);
  expect(names("2025-08-28", "2025-09-03", "2025-09-03", "PRK")).toContain(
    "Kim Jong Un at the parade in Beijing",
  );
  const asOf = "2025-09-04";
  for (const date of ahead(asOf, asOf, "2035-12-31")) expect(date.known <= asOf).toBe(true);
});

it("drops what was called off, from the day on which that was known", () => {
  const visit = "Donald Trump's state visit to China";
  expect(names("2026-03-16", "2026-03-01", "2026-04-30", "CHN")).toContain(visit);
  expect(names("2026-03-17", "2026-03-01", "2026-04-30", "CHN")).not.toContain(visit);
  const spring = "Key Resolve and Foal Eagle exercises";
  expect(names("2019-03-02", "2020-01-01", "2020-12-31", "KOR")).toContain(spring);
  expect(names("2019-03-03", "2020-01-01", "2020-12-31", "KOR")).not.toContain(spring);
});

it("reaches over the turn of a year, over months known only as such, and over occasions of several days", () => {
  expect(names("2025-12-15", "2025-12-20", "2026-01-10", "PRK")).toEqual([
    "plenum of the Workers' Party at the year's end",
    "birth of Kim Jong Un (1984 by most accounts; no holiday)",
  ]);
  expect(names("2026-01-01", "2026-11-19", "2026-11-20", "KOR")).toEqual([
    "APEC leaders' meeting in Shenzhen",
  ]);
});

it("takes every state where none is named, and keeps the order of days, then of names", () => {
  const all = ahead("2025-09-04", "2025-09-05", "2026-09-04");
  expect(all.length).toBeGreaterThan(25);
  expect(all.map((date) => `${date.from} ${date.what}`)).toEqual(
    all.map((date) => `${date.from} ${date.what}`).sort(),
  );
});

it("holds an occasion of every kind, each with a page and once", () => {
  const { rows, faults } = loadCalendar(new URL("calendar.csv", CASEBOOK));
  expect(faults).toEqual([]);
  expect(new Set(rows.map((row) => row.what)).size).toBe(rows.length);
  for (const row of rows) {
    expect(row.url).toMatch(/^https?:/);
    // Nobody announces what is over; an anniversary may begin to be kept years after the act.
    if (!row.yearly) expect(row.known <= lastDayOf(row.date, row.precision)).toBe(true);
  }
});

it("counts a leap day in years that have none as no day", () => {
  const leap: Occasion = {
    what: "leap",
    states: ["CHN"],
    kind: "anniversary",
    yearly: true,
    date: "2024-02-29",
    until: "",
    precision: "day",
    known: "2024-02-29",
    off: "",
    url: "u",
  };
  expect(
    datesBetween([leap], "2024-03-01", { from: "2025-01-01", to: "2028-12-31" }).map((d) => d.from),
  ).toEqual(["2028-02-29"]);
});
