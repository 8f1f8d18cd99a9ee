import { expect, test } from "vitest";
import type { MasterList } from "../../src/fetch/gdelt/masterList.ts";
import { paceOf, planFetch, secondsFor } from "../../src/fetch/gdelt/plan.ts";
import { exportName, readName, SLOT_MS, slotsOfDays } from "../../src/fetch/gdelt/slots.ts";

const read = { bytes: 1000, seconds: 3, waited: 1, requests: 2 };
const none = () => false;

function list(
  moments: number[],
  stream: MasterList["stream"] = "english",
  newest = Math.max(...moments),
): MasterList {
  const files = moments.map((moment) => ({ moment, stream, bytes: 100, md5: "0".repeat(32) }));
  const oddities = { broken: 0, brokenFirst: [], foreign: 0, foreignHosts: [] };
  return { stream, files, newest, oddities, read };
}
const every = (from: string, to: string) => {
  const moments: number[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += SLOT_MS) moments.push(at);
  return moments;
};

test("a name is written and read as the source does", () => {
  const moment = Date.parse("2025-09-04T10:15:00Z");
  expect(exportName(moment, "english")).toBe("20250904101500.export.CSV.zip");
  expect(exportName(moment, "translated")).toBe("20250904101500.translation.export.CSV.zip");
  expect(readName("20250904101500.translation.export.CSV.zip")).toEqual({
    moment,
    stream: "translated",
    events: true,
  });
  expect(readName("20250904101500.gkg.csv.zip")).toEqual({ moment, stream: "english", events: false });
  for (const wrong of [
    "20250230101500.export.CSV.zip",
    "20250904241500.export.CSV.zip",
    "../20250904101500.export.CSV.zip",
    "x",
  ])
    expect(readName(wrong)).toBeUndefined();
});

test("what is there is not fetched again, and what is left adds up", () => {
  const moments = every("2025-09-04T00:00Z", "2025-09-04T23:45Z");
  const there = new Set(moments.slice(0, 40).map((moment) => exportName(moment, "english")));
  const plan = planFetch([list(moments)], {
    ...slotsOfDays("2025-09-04", "2025-09-04"),
    has: (name) => there.has(name),
    largest: 1000,
  });
  expect(plan).toMatchObject({ known: 40, bytes: 5600, slots: 96, gaps: [], refused: [] });
  expect(plan.files).toHaveLength(56);
  expect(secondsFor(plan, paceOf([read])!, 4)).toBe(5600 / 500 + (56 * 0.5) / 4);
});

test("a stretch without files is one gap, not quiet: 14 June to 1 July 2025", () => {
  const before = every("2025-06-13T00:00Z", "2025-06-14T23:45Z").filter(
    (at) => at < Date.parse("2025-06-14T12:00Z"),
  );
  const after = every("2025-07-01T06:00Z", "2025-07-02T23:45Z");
  const plan = planFetch([list([...before, ...after])], {
    ...slotsOfDays("2025-06-13", "2025-07-02"),
    has: none,
    largest: 1000,
  });
  const from = Date.parse("2025-06-14T12:00Z");
  const to = Date.parse("2025-07-01T05:45Z");
  expect(plan.gaps).toEqual([{ stream: "english", from, to, slots: (to - from) / SLOT_MS + 1 }]);
  expect(plan.files.length + plan.gaps[0]!.slots).toBe(plan.slots);
});

test("what the source has not published yet is not missing, whatever our clock says", () => {
  const moments = every("2025-09-04T00:00Z", "2025-09-04T10:15Z");
  const plan = planFetch([list(moments)], {
    ...slotsOfDays("2025-09-04", "2999-12-31"),
    has: none,
    largest: 1000,
  });
  expect(plan.gaps).toEqual([]);
  expect(plan.span).toEqual({ from: moments[0], to: moments.at(-1) });
  const later = planFetch([list(moments)], {
    ...slotsOfDays("2025-09-05", "2999-12-31"),
    has: none,
    largest: 1000,
  });
  expect(later).toMatchObject({ files: [], gaps: [], slots: 0, span: undefined });
});

test("before the source began nothing is missing", () => {
  const moments = every("2015-02-18T23:00Z", "2015-02-19T01:00Z");
  const plan = planFetch([list(moments)], {
    ...slotsOfDays("2001-01-01", "2015-02-19"),
    has: none,
    largest: 1000,
  });
  expect(plan).toMatchObject({ slots: 9, gaps: [] });
});

test("a file that is listed too large, or with nothing in it, is refused before it is asked for", () => {
  const [first, second, third] = every("2025-09-04T00:00Z", "2025-09-04T00:30Z") as [number, number, number];
  const odd = list([first, second, third]);
  odd.files[0]!.bytes = 1001;
  odd.files[1]!.bytes = 0;
  const plan = planFetch([odd], { ...slotsOfDays("2025-09-04", "2025-09-04"), has: none, largest: 1000 });
  expect(plan.files.map(({ moment }) => moment)).toEqual([third]);
  expect(plan.refused).toEqual([
    {
      name: exportName(first, "english"),
      why: "It is listed with 1001 bytes; more than 1000 are not fetched.",
    },
    { name: exportName(second, "english"), why: "It is listed with no bytes at all." },
  ]);
  expect(plan.gaps).toEqual([]);
});

test("both streams stand in one order of time, each with its own gaps and its own newest", () => {
  const english = every("2025-09-04T00:00Z", "2025-09-04T01:00Z");
  const translated = english.slice(0, 4).filter((_, at) => at !== 1);
  const plan = planFetch([list(english), list(translated, "translated")], {
    ...slotsOfDays("2025-09-04", "2025-09-04"),
    has: none,
    largest: 1000,
  });
  expect(plan.files.map(({ name }) => name).slice(0, 3)).toEqual([
    "20250904000000.export.CSV.zip",
    "20250904000000.translation.export.CSV.zip",
    "20250904001500.export.CSV.zip",
  ]);
  expect(plan.gaps).toEqual([{ stream: "translated", from: english[1], to: english[1], slots: 1 }]);
  expect(plan.slots).toBe(5 + 4);
});
