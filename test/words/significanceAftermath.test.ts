import { describe, expect, it, test } from "vitest";
import type { Study } from "../../src/measures/study.ts";
import { aftermath, movedWords, narrow } from "../../src/words/en/significanceAftermath.ts";
import { group, response } from "../../src/words/en/significanceResponses.ts";
import type { AftermathFacts, NarrowFacts } from "../../src/words/significance.ts";

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

const STUDY = { effect: null } as Study;
const AFTERMATH: AftermathFacts = {
  what: "shows of force by either side",
  plural: "meetings of leaders",
  window: 90,
  cases: 12,
  few: false,
  any: true,
  moved: [],
  hints: [],
  shown: [{ label: "shows of force by China", study: STUDY }],
};
const ROSE = { label: "agreements", direction: "rise" as const };
const FELL = { label: "visits and talks", direction: "fall" as const };

describe("what followed earlier events of the class", () => {
  test.each<[Partial<AftermathFacts>, string]>([
    [{}, "After earlier meetings of leaders, shows of force by either side did not change more than around"],
    [
      { few: true, cases: 3 },
      "Too few cases to say how shows of force by either side changed: three earlier",
    ],
    [{ moved: [ROSE], hints: [FELL] }, "After earlier meetings of leaders, agreements rose more than around"],
    [
      { hints: [FELL] },
      "After earlier meetings of leaders, visits and talks fell, a hint that does not outlast",
    ],
  ])("%#", (wish, text) => {
    const statement = aftermath.statement({ ...AFTERMATH, ...wish });
    expect(statement.startsWith(text)).toBe(true);
    expect(statement).toMatch(
      /In the 90 days before and after, shows of force by China went from no case with both windows covered\.$/,
    );
  });

  it("where nothing of the kind is on record", () => {
    expect(aftermath.statement({ ...AFTERMATH, any: false })).toBe(
      "There is no record of shows of force by either side in the 90 days before and after earlier meetings of leaders: nothing can be told from that.",
    );
  });

  it("each by itself", () => {
    expect(movedWords([ROSE, FELL, { ...ROSE, label: "aid" }])).toBe(
      "agreements rose, visits and talks fell and aid rose",
    );
  });
});

it("what is looked for after them", () => {
  const name = (code: string) =>
    ({ CHN: "China", PRK: "North Korea", USA: "the United States" })[code] ?? code;
  const pair = { first: "CHN", second: "PRK" };
  expect(response.cooperation("economic").label).toBe("economic cooperation and aid");
  expect(response.force("PRK", name)).toEqual({
    label: "shows of force by North Korea",
    short: "by North Korea",
  });
  expect(response.hostility("USA", name).short).toBe("with the United States");
  expect(response.talks("PRK", "USA", name).label).toBe("talks of North Korea with the United States");
  expect(group.hostility(["USA"], pair, name).query).toContain(
    "between China and North Korea and the United States, the third parties",
  );
  expect(group.talks([{ code: "USA", of: ["CHN", "PRK"] }], name).query).toMatch(
    /: China and North Korea with the United States$/,
  );
});
