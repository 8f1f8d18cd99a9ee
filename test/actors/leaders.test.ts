import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/actors/csv.ts";
import { loadLeaders } from "../../src/actors/leaders.ts";
import { addDays } from "../../src/dates.ts";

const leaders = loadLeaders();
const DAY = "2025-09-04";

describe("findLeader", () => {
  it.each([
    [
      "Kim Jong Un",
      "Kim Jong-Un",
      "Kim Jong-un",
      "KIM JONG UN",
      "Kim_Jong-Un",
      "Kim Jongun",
      "金正恩",
      "김정은",
    ],
    ["Xi Jinping", "Xi", "Xi_Jinping", "习近平", "President Xi", "President Xi Jinping"],
    ["Donald Trump", "Trump", "Donald J. Trump", "President Trump"],
    ["Vladimir Putin", "Putin", "PUTIN", "Putin, Vladimir"],
    ["Shinzo Abe", "Shinzō_Abe", "Abe Shinzo", "Abe"],
    ["Barack Obama", "Barack_Obama", "obama"],
    ["Dwight D. Eisenhower", "Dwight Eisenhower"],
    ["Yoon Suk-yeol", "Yoon Suk Yeol", "Yoon Seok-youl"],
    ["Lee Jae-myung", "Lee Jae Myung", "Jae-myung Lee"],
    ["George W. Bush", "George W Bush"],
    ["Mao Zedong", "Mao", "Mao Tse-tung", "Chairman Mao"],
    ["Ho Chong (Heo Jeong)", "Heo Jeong"],
  ])("knows %s as %s and so on", (name, ...spellings) => {
    for (const spelling of spellings) expect(leaders.findLeader(spelling, DAY).name, spelling).toBe(name);
  });

  it("refuses family names that several bear, and lists them", () => {
    expect(() => leaders.findLeader("Kim", DAY)).toThrow(/Kim Dae-jung.*Kim Jong Un/);
    expect(() => leaders.findLeader("Bush", DAY)).toThrow(/George H. W. Bush.*George W. Bush/);
    expect(() => leaders.findLeader("George Bush", DAY)).toThrow(/could mean/);
  });

  it("sees only those in office by the day", () => {
    expect(leaders.findLeader("Kim", "1961-01-01").name).toBe("Kim Il Sung");
    expect(leaders.findLeader("Bush", "1990-01-01").name).toBe("George H. W. Bush");
    expect(() => leaders.findLeader("Kim Jong Un", "2011-12-16")).toThrow(/by 2011-12-16/);
    expect(leaders.findLeader("Trump", "2024-01-01")).toMatchObject({
      start: "2017-01-20",
      end: "2021-01-20",
    });
    expect(leaders.findLeader("Trump", DAY)).toMatchObject({ start: "2025-01-20", end: undefined });
  });

  it("offers the nearest for a name that it does not know, none of them from the future", () => {
    expect(() => leaders.findLeader("Kim Jung Un", DAY)).toThrow(
      expect.objectContaining({
        code: "unknown-actor",
        hint: expect.stringContaining("Nearest: Kim Jong Un"),
      }),
    );
    expect(() => leaders.findLeader("Kim Jung Un", "1980-01-01")).toThrow(
      expect.objectContaining({ hint: expect.not.stringContaining("Kim Jong Un") }),
    );
  });
});

describe("leaderOf", () => {
  it.each([
    ["KOR", "2016-12-08", "Park Geun-hye"],
    ["KOR", "2016-12-09", "Hwang Kyo-ahn"],
    ["KOR", "2024-12-13", "Yoon Suk-yeol"],
    ["KOR", "2024-12-20", "Han Duck-soo"],
    ["KOR", "2025-01-15", "Choi Sang-mok"],
    ["KOR", "2025-04-01", "Han Duck-soo"],
    ["KOR", "2025-05-20", "Lee Ju-ho"],
    ["KOR", "2025-06-04", "Lee Jae-myung"],
    ["PRK", "2011-12-17", "Kim Jong Un"],
    ["USA", "2009-01-19", "George W. Bush"],
    ["CHN", "1949-05-01", undefined],
    ["FRA", "2020-01-01", undefined],
  ])("%s on %s", (code, day, name) => {
    expect(leaders.leaderOf(code, day)?.name).toBe(name);
  });

  it("tells acting presidents apart", () => {
    expect(leaders.leaderOf("KOR", "2025-01-15")?.acting).toBe(true);
    expect(leaders.leaderOf("KOR", "2025-06-04")?.acting).toBe(false);
  });
});

describe("as of a day", () => {
  it("keeps back ends and remarks that come later", () => {
    expect(leaders.leaderOf("JPN", DAY)).toMatchObject({
      name: "Shigeru Ishiba",
      end: undefined,
      note: undefined,
    });
    expect(leaders.leaderOf("JPN", "2025-10-20")?.note).toBeUndefined();
    expect(leaders.leaderOf("KOR", "2016-12-01")).toMatchObject({ end: undefined, note: undefined });
    const park = leaders.termsOf({ code: "KOR", name: "Park Geun-hye" }, "2017-03-10");
    expect(park).toEqual([
      expect.objectContaining({ end: "2016-12-09", note: expect.stringContaining("removed") }),
    ]);
    expect(leaders.termsOf({ code: "KOR", name: "Park Geun-hye" }, "2017-03-09")[0]?.note).toBeUndefined();
  });

  it("never tells of a later day, and agrees with the record on all that is past", () => {
    const rows = readCsv(new URL("../../casebook/record/leaders.csv", import.meta.url));
    fc.assert(
      fc.property(
        fc.constantFrom("CHN", "JPN", "KOR", "PRK", "RUS", "USA"),
        fc.nat(80 * 365),
        (code, offset) => {
          const day = addDays("1945-01-01", offset);
          const terms = leaders.terms(code, day);
          const past = rows.filter((row) => row.iso3 === code && row.start! <= day);
          expect(terms.map((term) => [term.name, term.start])).toEqual(
            past.map((row) => [row.leader, row.start]),
          );
          for (const term of terms) {
            expect((term.end ?? "") <= day).toBe(true);
            for (const told of term.note?.match(/\d{4}-\d{2}-\d{2}/g) ?? []) expect(told <= day).toBe(true);
          }
        },
      ),
    );
  });

  it("leaves the incumbents' terms open", () => {
    for (const code of ["CHN", "PRK", "RUS", "USA", "KOR", "JPN"])
      expect(leaders.terms(code, "2026-03-01").at(-1)?.end).toBeUndefined();
  });
});
