import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { CASEBOOK } from "../../../src/casebook.ts";
import { loadUsVisits, US_VISITS, visitsEnd, visitsViews } from "../../../src/chronicle/lists/usVisits.ts";

const shipped = loadUsVisits(new URL("record/world/us_visits.csv.gz", CASEBOOK));
const nobody = () => false;

describe("the list of visits with the US", () => {
  it("is read whole, each visit an event, each leader met besides another", () => {
    expect(shipped.faults).toEqual([]);
    const met = shipped.events.filter(({ cameo }) => cameo === "044");
    expect(shipped.events.length - met.length).toBe(7529);
    expect(met.length).toBeGreaterThan(300);
    expect(new Set(shipped.events.map(({ id }) => id)).size).toBe(shipped.events.length);
    expect(
      shipped.events.every(({ source, target }) => source.code === "USA" || target?.code === "USA"),
    ).toBe(true);
  });

  it("ends where it is said to end", () => {
    expect(visitsEnd(shipped.events)).toEqual({ visits: "2024-11-12", journeys: "2025-02-19" });
  });

  it("does not tie Hanoi to North Korea, where the two met in a third place", async () => {
    const view = visitsViews(shipped.events, nobody)("2026-01-01");
    const met = await view.events({ between: ["USA", "PRK"], person: ["Donald J. Trump"] }, { first: 9 });
    expect(met.map(({ date }) => date)).toEqual(["2018-06-10", "2019-06-30"]);
  });

  it("is cut at the as-of date", async () => {
    const view = visitsViews(shipped.events, nobody)("2000-01-01");
    const [last] = await view.events({}, { last: 1 });
    expect(last!.known <= "2000-01-01").toBe(true);
    expect((await view.coverage())[0]).toMatchObject({ dataset: US_VISITS, from: "1866-01-09" });
    expect((await view.coverage())[0]!.to <= "2000-01-01").toBe(true);
    expect(await visitsViews(shipped.events, nobody)("1800-01-01").coverage()).toEqual([]);
  });
});

describe("a list that was spoilt", () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-visits-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const HEADER = "from,to,host,visitor_state,visitor,role,place,kind,occasion,also_met,id,known,source";
  const load = (text: string | Buffer) => {
    const file = join(folder, "us_visits.csv.gz");
    writeFileSync(file, text);
    return loadUsVisits(pathToFileURL(file));
  };

  it("tells each row that cannot be used, with its line", () => {
    const good = "1990-01-01,1990-01-02,USA,FRA,A,President,,visit,,,V1,1990-01-02,hist-visits";
    const { events, faults } = load(
      gzipSync(
        [
          HEADER,
          good,
          good.replace("1990-01-01", "soon"),
          good.replace("USA", "DEU"),
          good.replace(",visit,", ",party,"),
          "1990-01-01,short",
        ].join("\n"),
      ),
    );
    expect(events).toHaveLength(1);
    expect(faults.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      "3 has no day",
      "4 is no visit of the US",
      '5 kind "party" is none of: visit, meeting, conference',
      "6 has 2 columns, not 13",
    ]);
  });

  it.each([
    ["is no gzip", "plain"],
    ["has other columns", gzipSync("a,b\n1,2\n")],
  ])("that %s is refused", (_what, text) => {
    expect(() => load(text)).toThrow(/us_visits\.csv\.gz/);
  });
});
