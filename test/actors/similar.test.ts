import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "../../src/actors/similar.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

describe("editDistance", () => {
  it.each([
    ["china", "china", 0],
    ["chna", "china", 1],
    ["hcina", "china", 1],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
    ["", "abc", 3],
  ])("from %s to %s is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it("is symmetric, and zero only for equals", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it("stops at the cap, and only there", () => {
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, cap) => {
        expect(editDistance(a, b, cap)).toBe(Math.min(editDistance(a, b), cap + 1));
      }),
    );
  });
});

describe("nearest", () => {
  const commands = ["history", "significance", "implications", "leader", "leadup", "outcomes"];
  const spelling = (text: string) => text;

  it("lists the nearest first, equals in alphabetical order", () => {
    expect(nearest("histroy", commands, spelling)[0]).toBe("history");
    expect(nearest("lead", commands, spelling, 2)).toEqual(["leader", "leadup"]);
  });

  it("lists nothing for what is like nothing", () => {
    expect(nearest("qqqq", commands, spelling)).toEqual([]);
  });
});
