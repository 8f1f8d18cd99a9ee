import { expect, it } from "vitest";
import { ceilingAfter } from "../../src/questions/dependence/shares.ts";
import type { Sides } from "../../src/questions/dependence/sides.ts";
import type { Subject } from "../../src/questions/subject.ts";

const sides = { client: "PRK", patron: "CHN" } as Sides;
const withShares = (...rows: { partner: string; period: string; value: number }[]) =>
  ({
    record: {
      seriesAs: () =>
        rows.map(({ partner, period, value }) => ({
          partner,
          basis: "b",
          caveat: "",
          values: [{ period, value }],
        })),
    },
  }) as unknown as Subject;

// What another partner had in a later year, the patron cannot have had; of the same year its own share is known.
it("only a later year of another partner bounds the patron's share", () => {
  expect(ceilingAfter(sides, 2023, withShares({ partner: "RUS", period: "2024", value: 10 }))).toEqual({
    year: 2024,
    value: 0.9,
    partner: "RUS",
  });
  expect(ceilingAfter(sides, 2024, withShares({ partner: "RUS", period: "2024", value: 10 }))).toBeNull();
  expect(ceilingAfter(sides, 2023, withShares({ partner: "CHN", period: "2024", value: 98 }))).toBeNull();
});
