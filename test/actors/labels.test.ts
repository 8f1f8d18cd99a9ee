import { describe, expect, it } from "vitest";
import { loadActors } from "../../src/actors/registry.ts";

const actors = loadActors();

describe("labels of a day", () => {
  it.each([
    ["RUS", "1961-07-06", "the Soviet Union"],
    ["RUS", "1991-12-31", "the Soviet Union"],
    ["RUS", "1992-01-01", "Russia"],
    ["CHN", "1949-09-30", "the Republic of China"],
    ["CHN", "1949-10-01", "China"],
    ["DEU", "1990-10-02", "West Germany"],
    ["DEU", "1990-10-03", "Germany"],
    ["DDR", "1970-01-01", "East Germany"],
    ["SRB", "1999-03-24", "Yugoslavia"],
    ["SRB", "2005-01-01", "Serbia and Montenegro"],
    ["SRB", "2006-06-05", "Serbia"],
    ["CSK", "1968-08-21", "Czechoslovakia"],
    ["VNM", "1965-01-01", "North Vietnam"],
    ["MMR", "1988-08-08", "Burma"],
    ["COD", "1980-01-01", "Zaire"],
    ["USA", "1961-01-01", "the United States"],
  ])("%s on %s is %s", (code, day, name) => {
    expect(actors.name(code, day)).toBe(name);
  });

  it("change the short name and the adjective too", () => {
    expect(actors.byCode("RUS", "1961-01-01")).toMatchObject({ short: "USSR", demonym: "Soviet" });
    expect(actors.byCode("RUS")).toMatchObject({ short: "Russia", demonym: "Russian" });
    expect(actors.find("Soviet Union", "1961-01-01").name).toBe("the Soviet Union");
  });

  it("leave a code that nobody has as it is", () => {
    expect(actors.name("QQQ")).toBe("QQQ");
  });
});

describe("labels of the user", () => {
  it("name Taiwan as the user chooses, and find it by that and every other name", () => {
    for (const label of ["Taiwan", "Chinese Taipei", "Taiwan, China"]) {
      const chosen = loadActors({ labels: { TWN: label } });
      expect(chosen.name("TWN")).toBe(label);
      expect(chosen.name("TWN", "1971-10-25")).toBe(label);
      expect(chosen.find(label).code).toBe("TWN");
      expect(chosen.find("Taiwan").code).toBe("TWN");
      expect(chosen.findAll("Will Taiwan act?").map((hit) => hit.actor.name)).toEqual([label]);
    }
  });

  it("must be for a code that exists", () => {
    expect(() => loadActors({ labels: { TWM: "Taiwan" } })).toThrow(/"TWM"/);
  });
});
