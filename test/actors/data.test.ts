import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/actors/csv.ts";
import { loadActors } from "../../src/actors/registry.ts";
import { isDay } from "../../src/dates.ts";

const actors = loadActors();
const casebook = (path: string) => readCsv(new URL(`../../casebook/${path}`, import.meta.url));

describe("the tables of actors", () => {
  it("know every code of the casebook and the record", () => {
    const codes = [
      ...casebook("events.csv").flatMap((row) => [row.source!, row.target!]),
      ...casebook("series.csv").flatMap((row) => [row.actor!, row.partner!]),
      ...casebook("record/states.csv").map((row) => row.iso3!),
      ...casebook("record/leaders.csv").map((row) => row.iso3!),
    ];
    expect([...new Set(codes)].filter((code) => code && !actors.byCode(code))).toEqual([]);
    for (const code of ["UNO", "EUU", "IAE", "NAT"]) expect(actors.byCode(code)?.kind).toBe("organisation");
  });

  it("agree with the record on COW numbers and CAMEO codes", () => {
    for (const row of casebook("record/states.csv")) {
      expect(actors.cow(row.iso3!)).toBe(Number(row.cow));
      expect(actors.fromCow(Number(row.cow))?.code).toBe(row.iso3);
      if (row.cameo) expect(actors.fromCameo(row.cameo)?.code).toBe(row.iso3);
    }
  });

  it("name only kinds, days and codes that exist", () => {
    for (const actor of actors.all()) {
      expect(["state", "organisation", "bloc", "territory"]).toContain(actor.kind);
      for (const code of [actor.predecessor, ...(actor.successors ?? [])])
        if (code) expect(actors.byCode(code), `${actor.code}: ${code}`).toBeDefined();
      for (const day of [actor.from, actor.to])
        if (day) expect(isDay(day), `${actor.code}: ${day}`).toBe(true);
    }
    for (const file of ["labels", "names", "blocs"])
      for (const row of casebook(`actors/${file}.csv`)) {
        for (const day of [row.from!, row.to!])
          expect(day === "" || isDay(day), JSON.stringify(row)).toBe(true);
        if (row.from && row.to) expect(row.from <= row.to, JSON.stringify(row)).toBe(true);
      }
    for (const row of [...casebook("actors/labels.csv"), ...casebook("actors/names.csv")])
      if (row.use !== "place") expect(actors.byCode(row.code!), row.code).toBeDefined();
    const blocs = new Set(actors.blocs().map((bloc) => bloc.id));
    for (const row of casebook("actors/blocs.csv"))
      expect(blocs.has(row.member!) || actors.byCode(row.member!)?.kind === "state", row.member).toBe(true);
  });

  it("spell only leaders whom the record has", () => {
    const people = new Set(casebook("record/leaders.csv").map((row) => `${row.iso3}/${row.leader}`));
    for (const row of casebook("actors/leader_names.csv"))
      expect(people.has(`${row.iso3}/${row.leader}`), row.leader).toBe(true);
  });

  it("give each state at most one label a day", () => {
    const labels = casebook("actors/labels.csv");
    for (const a of labels)
      for (const b of labels)
        if (a !== b && a.code === b.code) expect(a.to! < b.from! || b.to! < a.from!, a.name).toBe(true);
  });

  it.skipIf(!existsSync("../shared/record/SOURCES.md"))("hold every code of the world file", () => {
    const text = readFileSync("casebook/record/SOURCES.md", "utf8");
    const gone = /CSK, DDR, YMD, YUG, and two that are not ISO: RVN .*EAZ/.exec(text);
    expect(gone).not.toBeNull();
    for (const code of ["CSK", "DDR", "YMD", "YUG", "RVN", "EAZ"])
      expect(actors.byCode(code)?.to).toBeDefined();
  });

  it("load in less than 50 ms", () => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      loadActors();
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
