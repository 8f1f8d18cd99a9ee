import { describe, expect, it, test } from "vitest";
import { fitBody } from "../../src/brief/fitBody.ts";
import { answer, finding } from "./sampleBrief.ts";

/** Answers with so many findings each, and bodies as long as asked. */
const withBodies = (bodies: readonly number[]) =>
  bodies.map((body) =>
    answer(
      "history",
      Array.from({ length: 9 }, (_, index) => finding(`history.f${index}`)),
      { body },
    ),
  );

describe("the bodies of a brief", () => {
  test.each([
    ["stay where they fit", [6, 6, 6], 40, [6, 6, 6]],
    ["stay at exactly forty", [6, 6, 6, 6, 6, 6, 4], 40, [6, 6, 6, 6, 6, 6, 4]],
    ["come to forty, the longest first", [6, 6, 6, 6, 6, 6, 6, 6, 3, 6], 40, [5, 4, 4, 4, 4, 4, 4, 4, 3, 4]],
    ["give from the longest, of equal ones the later", [6, 5, 6, 1], 15, [5, 5, 4, 1]],
    ["keep their first two whatever is asked", [6, 2, 1, 0], 1, [2, 2, 1, 0]],
  ])("%s", (_, bodies, most, expected) => {
    expect(fitBody(withBodies(bodies), most).map(({ body }) => body)).toEqual(expected);
  });

  it("hold at most forty together unless told otherwise", () => {
    const sum = fitBody(withBodies([6, 6, 6, 6, 6, 6, 6, 6, 6, 6])).reduce((all, { body }) => all + body, 0);
    expect(sum).toBe(40);
  });

  it("give up nothing but their place: findings, their order and the figures stay", () => {
    const before = withBodies([6, 6, 6]);
    const after = fitBody(before, 7);
    expect(after.map((one) => ({ ...one, body: 6 }))).toEqual(before);
    expect(before.map(({ body }) => body)).toEqual([6, 6, 6]);
  });
});
