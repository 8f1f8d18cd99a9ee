import { expect, it } from "vitest";
import { CASEBOOK } from "../../src/casebook.ts";
import { THEMES, type Theme, told } from "../../src/record/readouts.ts";
import { SlowRecord } from "../../src/record/record.ts";

const record = new SlowRecord(CASEBOOK);
const readouts = (asOf: string, a = "CHN", b = "PRK") => record.at(asOf).readouts(a, b);

/** Talks of China's president or premier with the North's leader, and what a side's account held of a theme. */
function leaders(side: string, theme: Theme): [date: string, what: string][] {
  return readouts("2026-11-01")
    .filter((one) => one.kind === "talks" && /^Kim Jong/.test(one.bPerson))
    .filter((one) => /^(Hu Jintao|Wen Jiabao|Xi Jinping)$/.test(one.aPerson))
    .map((one) => [one.date, told(one, side, theme)]);
}

it("holds the silence of 4 September 2025: named at every meeting before, left out then and since", () => {
  expect(leaders("CHN", "denuclearisation")).toEqual([
    ["2004-04-19", "present"],
    ["2005-10-28", "present"],
    ["2006-01-17", "present"],
    ["2009-10-05", "present"],
    ["2010-05-05", "present"],
    ["2010-08-27", "present"],
    ["2011-05-25", "present"],
    ["2018-03-26", "present"],
    ["2018-05-07", "present"],
    ["2018-06-19", "present"],
    ["2019-01-08", "present"],
    ["2019-06-20", "present"],
    ["2025-09-04", "absent"],
    ["2026-06-08", "absent"],
  ]);
});

it("holds that the North's side had left it out before, and says where it is not known", () => {
  const north = leaders("PRK", "denuclearisation").filter(([date]) => date >= "2018-01-01");
  expect(north.filter(([date, what]) => date < "2020-01-01" && what === "absent")).toHaveLength(3);
  expect(north.find(([date]) => date === "2026-06-08")).toEqual(["2026-06-08", "not known"]);
});

it("knows no meeting that was still to come, in either order of the two", () => {
  expect(readouts("2025-09-03").some((one) => one.date > "2025-09-03")).toBe(false);
  expect(readouts("2025-09-04").at(-1)).toMatchObject({ id: "2025-09-04-CHN-PRK", bPerson: "Kim Jong Un" });
  expect(readouts("2026-11-01", "PRK", "CHN")).toEqual(readouts("2026-11-01"));
});

it("follows the North with Russia, the United States and the South too, and the treaty-day letters", () => {
  const of = (b: string) => readouts("2026-11-01", "PRK", b);
  expect(
    of("RUS")
      .filter((one) => one.kind === "talks")
      .map((one) => one.date.slice(0, 4)),
  ).toEqual(["2000", "2001", "2002", "2011", "2019", "2023", "2024", "2025"]);
  expect(new Set(of("USA").map((one) => one.date))).toEqual(
    new Set(["2018-06-12", "2019-02-28", "2019-06-30"]),
  );
  expect(
    of("KOR")
      .filter((one) => one.kind === "statement")
      .map((one) => one.date),
  ).toEqual(["2000-06-15", "2007-10-04", "2018-04-27", "2018-09-19"]);
  const letters = of("CHN").filter((one) => one.kind === "letters" && one.date.endsWith("-07-11"));
  expect(letters.map((one) => one.date.slice(0, 4))).toEqual([
    "2001",
    "2006",
    "2011",
    "2016",
    "2021",
    "2026",
  ]);
});

it("says absent only of accounts that were seen whole or by a page, each with an address", () => {
  const all = ["CHN PRK", "PRK RUS", "PRK USA", "PRK KOR", "CHN KOR", "CHN USA"].flatMap((pair) => {
    const [a, b] = pair.split(" ");
    return readouts("2026-11-28", a, b).flatMap((one) => one.accounts);
  });
  expect(all.length).toBeGreaterThan(1000);
  expect(new Set(all.map((account) => account.theme))).toEqual(new Set(THEMES));
  for (const { url, publisher } of all)
    expect([/^https?:/.test(url), publisher !== ""]).toEqual([true, true]);
});
