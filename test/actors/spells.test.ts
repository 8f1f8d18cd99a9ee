import { describe, expect, it } from "vitest";
import { loadLeaders } from "../../src/actors/leaders.ts";
import { ledBy, spellsOf } from "../../src/actors/spells.ts";
import { addDays } from "../../src/dates.ts";

describe("spellsOf", () => {
  it("gives the day of change to the one who came, and a gap to nobody", () => {
    const spells = spellsOf([
      { code: "AAA", name: "First", start: "2000-01-01", end: "2004-05-05" },
      { code: "AAA", name: "Second", start: "2004-05-05", end: "2008-01-01" },
      { code: "AAA", name: "Third", start: "2010-01-01" },
    ]);
    const led = ledBy(spells);
    expect(led("AAA", "First", "2004-05-04")).toBe(true);
    expect(led("AAA", "First", "2004-05-05")).toBe(false);
    expect(led("AAA", "Second", "2004-05-05")).toBe(true);
    expect(led("AAA", "Second", "2008-01-01")).toBe(true);
    expect(spells.some(({ from, to }) => from <= "2009-01-01" && "2009-01-01" <= to)).toBe(false);
    expect(led("AAA", "Third", "2500-01-01")).toBe(true);
    expect(led("BBB", "Third", "2011-01-01")).toBe(false);
  });
});

it("agrees with leaderOf on every turn of every state of the record", () => {
  const leaders = loadLeaders();
  for (const { code, from, to } of leaders.spells()) {
    for (const day of [from, to, addDays(from, -1)]) {
      const name = leaders.leaderOf(code, day)?.name;
      const found = leaders.spells().filter((one) => one.code === code && one.from <= day && day <= one.to);
      expect(found.map(({ person }) => person)).toEqual(name === undefined ? [] : [name]);
    }
  }
});
