import { describe, expect, it } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { usableTally } from "../../src/chronicle/usable.ts";

const party = (code: string, name = code) => ({ code, name, person: "", sector: "" });
const event = (more: Partial<ChronicleEvent>) =>
  ({
    date: "2020-01-01",
    precision: "day",
    source: party("CHN"),
    target: party("PRK"),
    ...more,
  }) as ChronicleEvent;
const told = (...events: ChronicleEvent[]) => {
  const tally = usableTally();
  for (const one of events) tally.add(one);
  return tally.told();
};

describe("a tally of what can be used", () => {
  it("takes a side without a code for none, a named target for one, and gives each row one reason", () => {
    const { unpaired } = told(
      event({}),
      event({ source: party("", "John Doe") }),
      event({ target: party("", "John Doe") }),
      event({ target: party("", " ") }),
      event({ source: party("", "John Doe"), target: null }),
      event({ source: party("", ""), target: party("", "John Doe") }),
      event({ target: party("CHN") }),
      event({ target: party("TWN") }),
      event({ target: party("ASEAN") }),
      event({ target: party("ZZZ") }),
    );
    expect(unpaired).toEqual({ events: 10, unaimed: 2, unknownSide: 4, inside: 1 });
  });

  it("counts a row dated to a month or a year as out of time only where all of it is", () => {
    const south = (date: string, precision: "day" | "month" | "year") =>
      event({ source: party("SSD"), date, precision });
    const before = (...events: ChronicleEvent[]) => told(...events).outOfTime[0]?.before ?? 0;
    expect(before(south("2011-01-01", "year"))).toBe(0);
    expect(before(south("2010-01-01", "year"))).toBe(1);
    expect(before(south("2011-07-01", "month"))).toBe(0);
    expect(before(south("2011-06-01", "month"))).toBe(1);
    expect(before(south("2011-07-01", "day"))).toBe(1);
    const east = (date: string, precision: "day" | "month" | "year") =>
      told(event({ source: party("DDR"), date, precision })).outOfTime[0]?.after ?? 0;
    expect([east("1990-01-01", "year"), east("1990-10-01", "month"), east("1990-10-03", "day")]).toEqual([
      0, 0, 1,
    ]);
    expect([east("1991-01-01", "year"), east("1990-11-01", "month")]).toEqual([1, 1]);
  });
});
