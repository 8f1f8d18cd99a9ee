import { describe, expect, it } from "vitest";
import { classesOf } from "../../../src/chronicle/classes.ts";
import { AIMS } from "../../../src/chronicle/event.ts";
import { acts, isBetween, isConflict, isCooperation } from "../../../src/questions/kit/pairEvents.ts";
import { thirdParties } from "../../../src/questions/kit/thirdParties.ts";
import { event } from "../../chronicle/store/sample.ts";

describe("an act that is not aimed at its target", () => {
  const closed = AIMS.map((aim) =>
    event(aim, { from: "PRK", to: "CHN", cameo: "164", issue: "pandemic", aim }),
  );
  const aided = AIMS.map((aim) => event(aim, { from: "PRK", to: "CHN", cameo: "071", aim }));
  const kept = (rows: typeof closed, holds: (row: (typeof closed)[number]) => boolean) =>
    rows.filter(holds).map((row) => row.id);

  it("is neither conflict nor cooperation with it", () => {
    expect(kept(closed, isConflict)).toEqual(["other"]);
    expect(kept(aided, isCooperation)).toEqual(["other"]);
    expect(kept([...closed, ...aided], (row) => isConflict(row) && isCooperation(row))).toEqual([]);
  });

  it("is nothing between the two, belongs to no class of acts and makes nobody a third party", () => {
    expect(kept(closed, (row) => isBetween(row, "CHN", "PRK"))).toEqual(["other"]);
    expect(kept(closed, (row) => acts(row, ["PRK"], ["CHN"]))).toEqual(["other"]);
    expect(kept(aided, (row) => classesOf(row).length > 0)).toEqual(["other"]);
    expect(thirdParties(closed, "PRK", "KOR")).toEqual([{ code: "CHN", n: 1, conflict: 1 }]);
  });
});

it("a wish for a meeting is no meeting", () => {
  const ids = (cameo: string) => classesOf(event("e", { cameo })).map((entry) => entry.id);
  expect(ids("036")).not.toContain("high-level-visit");
  expect(ids("041")).not.toContain("high-level-visit");
  for (const code of ["040", "042", "046"]) expect(ids(code)).toContain("high-level-visit");
});
