import { describe, expect, it, test } from "vitest";
import * as say from "../../src/words/en/significanceOutline.ts";

const name = (code: string) => ({ CHN: "China", PRK: "North Korea" })[code] ?? code;
const pair = { first: "CHN", second: "PRK" };

test("the question", () => {
  expect(say.asks(pair, "meeting", name)).toBe(
    "What does this meeting between China and North Korea change?",
  );
  expect(say.asks(pair, null, name)).toContain("the latest meeting");
});

test("nothing to weigh", () => {
  expect(say.nothing.headline(pair, "2025-09-04", name)).toBe(
    "There is no act between China and North Korea on record in the ten years before 4 September 2025 to weigh.",
  );
  expect(say.nothing.gap(1)).toBe("1 event of either side with anybody, none between the two.");
});

describe("figures", () => {
  it("meetings by host", () => {
    const hosts = (...held: [string, number][]) => held.map(([host, n]) => ({ host, n }));
    const title = (n: number, gap: number, ...held: [string, number][]) =>
      say.meetings.title(n, gap, hosts(...held), name);
    expect(title(6, 2268, ["CHN", 5], ["PRK", 1])).toBe(
      "Five of their six meetings were in China, the last after six years",
    );
    expect(title(6, 430, ["CHN", 6])).toBe(
      "All of their six meetings were in China, the last after 14 months",
    );
    // Where two were host to as many, or the host of most is not on record, none is named.
    const bare = "They met six times, the last after six years";
    expect(title(6, 2268, ["CHN", 3], ["PRK", 3])).toBe(bare);
    expect(title(6, 2268, ["", 4], ["PRK", 2])).toBe(bare);
    expect([say.meetings.lane("CHN", name), say.meetings.lane("", name)]).toEqual([
      "In China",
      "Host not on record",
    ]);
    expect(say.meetings.mark({ date: "1970-04-01", precision: "month", people: ["Zhou", "Kim"] })).toBe(
      "April 1970: Zhou and Kim",
    );
  });

  it("what changed, with and without an interval", () => {
    const row = { group: "Between the two", label: "Agreements", effect: 0.5, low: -1, high: 2, n: 6 };
    expect(say.effects.row({ ...row, thin: false })).toBe(
      "Between the two, Agreements: 0.5 (-1 to 2), 6 cases",
    );
    expect(say.effects.row({ ...row, low: null, high: null, thin: true })).toBe(
      "Between the two, Agreements: 0.5, 6 cases, thin",
    );
  });
});

test("other readings", () => {
  const none = say.alternatives({ before: null, guests: 2, isOld: false });
  expect(none[0]).toMatch(/what comes after\.$/);
  expect(none[1]).toContain("routine");
  expect(none).toHaveLength(2);
  const all = say.alternatives({ before: { label: "visits", rate: 0.5 }, guests: 3, isOld: true });
  expect(all[0]).toContain("after: visits already stood at 0.5 per 30 days");
  expect(all[1]).toContain("guests of 3 third parties");
  expect(all[2]).toContain("nothing was on record");
});

test("what would change it", () => {
  expect(say.wouldChange({ label: "agreements", high: 0.25 }, 90)[0]).toMatch(
    /^A rise of agreements by more than 0\.25 per 30 days from the 90 days before/,
  );
  expect(say.wouldChange(null, 90)[0]).toContain("no placebo date shows");
  // Without earlier events there is no class of them to speak of.
  expect(say.wouldChange(null, 90)[1]).not.toContain("class");
});

test("gaps: only those that are there", () => {
  const none = { leftOut: 0, dropped: 0, silent: 0, blurred: 0, isMeeting: false };
  const facts = { earlier: 6, plural: "meetings", window: 90, ...none };
  expect(say.gaps(facts)).toEqual([]);
  expect(say.gaps({ ...facts, leftOut: 1, dropped: 2, silent: 1, blurred: 3, isMeeting: true })).toEqual([
    "1 member of the 6 earlier events of the class (meetings) known only to the month or year, which cannot be studied.",
    "Up to 2 cases of the 6 earlier events of the class (meetings) too near the edge of the record for a window of 90 days.",
    "Up to 1 case of the 6 earlier events of the class (meetings) in five years without a single row of the response studied: they say nothing of it.",
    "3 rows of the responses known only to the month or year; they count where a window holds the whole period.",
    "Guests of old occasions are not all on record, and the record of leaders knows six states.",
  ]);
});

test("how sure", () => {
  expect(say.why(6)).toContain("6 independent cases at most");
  expect(say.why(null)).toContain("too few");
});
