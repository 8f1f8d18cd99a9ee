import { expect, it } from "vitest";
import { narrow } from "../../src/words/en/significanceAftermath.ts";
import type { NarrowFacts } from "../../src/words/significance.ts";

const FACTS: NarrowFacts = {
  members: 5,
  independent: 2,
  plural: "meetings of Xi Jinping and Kim Jong Un",
  window: 90,
  rates: [{ label: "agreements", before: 0, after: 0.3333 }],
};

it("what followed the few of the closest kind", () => {
  expect(narrow.statement(FACTS)).toBe(
    "The 5 earlier members of the narrower class (meetings of Xi Jinping and Kim Jong Un) count as two independent cases, lying so close together: too few cases to test. Mean rates per 30 days in the 90 days before and after them: agreements 0 to 0.33.",
  );
  expect(narrow.statement({ ...FACTS, members: 1, independent: 1 })).toMatch(
    /^The 1 earlier member of the narrower class \(.*\) counts as one independent case: too few/,
  );
});
