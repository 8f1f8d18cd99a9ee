import { describe, expect, it } from "vitest";
import { readCasebook } from "../../../src/chronicle/readers/casebook.ts";
import { folder } from "./folder.ts";
import { FORMATS_UNDER_TEST } from "./formats.ts";

const rows = await readCasebook("casebook/events.csv");
const events = rows.flatMap((row) => ("event" in row ? [row.event] : []));
const byId = new Map(events.map((event) => [event.id, event]));

describe("the built-in casebook", () => {
  it("is read without a fault", () => {
    expect(rows.flatMap((row) => ("fault" in row ? [row.fault] : []))).toEqual([]);
    expect(events.length).toBeGreaterThan(2300);
    expect(byId.size).toBe(events.length);
  });

  it("keeps a row as it stands", () => {
    expect(byId.get("casebook:19490303-PRK-RUS-042")).toMatchObject({
      date: "1949-03-03",
      precision: "day",
      known: "1949-03-03",
      source: { code: "PRK", person: "Kim Il Sung" },
      target: { code: "RUS", person: "Joseph Stalin" },
      cameo: "042",
      root: "04",
      quad: "verbal cooperation",
      goldstein: 1.9,
      kind: "act",
      issue: "diplomacy",
      confidence: "high",
      evidence: { publisher: "TASS", url: "https://tass.com/politics/1865781" },
      origin: { dataset: "casebook", file: "events.csv", line: 4 },
    });
  });

  it("knows what happened in a month or a year only when it is over", () => {
    const year = byId.get("casebook:19500101-USA-PRK-163");
    expect([year?.date, year?.known]).toEqual(["1950-01-01", "1950-12-31"]);
    const months = events.filter((event) => event.precision === "month");
    expect(months.length).toBeGreaterThan(100);
    for (const event of months) expect(event.known.slice(0, 7)).toBe(event.date.slice(0, 7));
    expect(months.every((event) => event.date.endsWith("-01") && event.known > event.date)).toBe(true);
  });

  it("has a parade addressed to nobody, and a victim who is no state", () => {
    expect(byId.get("casebook:19480208-PRK-ALL-150")?.target).toBeNull();
    expect(byId.get("casebook:20170213-PRK-ALL-186")?.target).toMatchObject({
      code: "",
      person: "Kim Jong Nam",
    });
  });

  it("counts two reports where two pages stand behind a row", () => {
    expect(events.filter((event) => event.reports === 2).every((event) => event.evidence.url2 !== "")).toBe(
      true,
    );
    expect(events.some((event) => event.reports === 2)).toBe(true);
  });

  it("holds the six nuclear tests and the six meetings of Kim and Xi on their days", () => {
    const tests = events.filter(
      (event) => event.issue === "nuclear" && /nuclear test/.test(event.evidence.summary),
    );
    const days = tests.filter((event) => event.source.code === "PRK").map((event) => event.date);
    for (const day of ["2006-10-09", "2009-05-25", "2013-02-12", "2016-01-06", "2016-09-09", "2017-09-03"]) {
      expect(days).toContain(day);
    }
    const met = events.filter(
      ({ source, target, root }) =>
        (root === "04" || root === "05") &&
        [source.person, target?.person].sort().join() === "Kim Jong Un,Xi Jinping",
    );
    const years = new Set(met.map((event) => event.date.slice(0, 4)));
    for (const year of ["2018", "2019", "2025"]) expect(years).toContain(year);
  });
});

it("calls the second of two rows with one id a duplicate, and tells where the first stands", async () => {
  const [format] = FORMATS_UNDER_TEST;
  const text = [format!.header, format!.row(1).join(","), format!.row(1).join(",")].join("\n");
  const [first, second] = await readCasebook(`${folder({ "events.csv": text })}/events.csv`);
  expect(first).toHaveProperty("event.id", "casebook:e1");
  expect(second).toMatchObject({
    fault: { reason: "duplicate id", detail: 'id "e1" stands on line 2 already', line: 3 },
  });
});

it("says that a file is missing or is a folder", async () => {
  const path = folder({});
  await expect(readCasebook(`${path}/gone.csv`)).rejects.toThrow(/no file at/);
  await expect(readCasebook(path)).rejects.toThrow(/is a folder/);
});

it("takes a file of the first edition, which does not say at whom an act is aimed", async () => {
  const [format] = FORMATS_UNDER_TEST;
  const aim = format!.header.split(",").indexOf("aim");
  const lines = [format!.header.split(","), format!.row(1)].map((cells) => cells.toSpliced(aim, 1).join(","));
  const [row] = await readCasebook(`${folder({ "events.csv": lines.join("\n") })}/events.csv`);
  expect(row).toMatchObject({ event: { id: "casebook:e1", aim: "other", issue: "diplomacy" } });
});

it("reads at whom a row is aimed", async () => {
  const [format] = FORMATS_UNDER_TEST;
  const text = [format!.header, format!.row(1).join(",").replace(",other,", ",own,")].join("\n");
  const [row] = await readCasebook(`${folder({ "events.csv": text })}/events.csv`);
  expect(row).toHaveProperty("event.aim", "own");
});
