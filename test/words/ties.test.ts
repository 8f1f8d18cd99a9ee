import { describe, expect, test } from "vitest";
import type { Prevails, SeenTie, TiesFrame } from "../../src/measures/tiesOver.ts";
import { tieSentences, tiesChoice, tiesLead, tiesTitle } from "../../src/words/en/ties.ts";

const NAMES: Record<string, string> = {
  CHN: "China",
  PRK: "North Korea",
  USA: "the United States",
  KOR: "South Korea",
  JPN: "Japan",
};
const name = (code: string) => NAMES[code]!;

function tie(a: string, b: string, n: number, score: number, prevails: Prevails): SeenTie {
  const conflict = score < 0 ? n : 0;
  return { a, b, n, cooperation: n - conflict, conflict, net: score * n, score, prevails };
}

function frame(ties: SeenTie[], more: Partial<TiesFrame> = {}): TiesFrame {
  const rest = { covered: 1, observed: true, silent: 0, unfollowed: 0, ...more };
  return { from: "2020-01-01", to: "2022-12-31", ties, ...rest };
}

const titled = (...ties: SeenTie[]) => tiesTitle(frame(ties), ["CHN", "PRK"], name);
const FRIENDS = tie("CHN", "PRK", 30, 0.9, "cooperation");

describe("the title", () => {
  test("names the others with whom both have the opposite tie", () => {
    expect(
      titled(
        FRIENDS,
        tie("CHN", "USA", 40, -0.5, "conflict"),
        tie("PRK", "USA", 20, -0.9, "conflict"),
        tie("JPN", "PRK", 20, -0.9, "conflict"),
      ),
    ).toBe(
      "On record, cooperation prevails between China and North Korea, and conflict between each of them and the United States",
    );
  });

  test("else the busiest such tie of either, and says where it is one among others", () => {
    const [usa, japan] = [tie("CHN", "USA", 40, -0.5, "conflict"), tie("JPN", "PRK", 20, -0.9, "conflict")];
    expect(titled(FRIENDS, usa)).toMatch(/, and conflict between China and the United States$/);
    expect(titled(FRIENDS, usa, japan)).toMatch(
      /, and conflict, among others, between China and the United States$/,
    );
  });

  test("says nothing of ties that rest on little, that are not followed, or that are none of the two's", () => {
    expect(
      titled(
        FRIENDS,
        tie("CHN", "USA", 9, -1, "conflict"),
        tie("KOR", "PRK", 50, -1, "unfollowed"),
        tie("JPN", "KOR", 50, -1, "conflict"),
      ),
    ).toBe("On record, cooperation prevails between China and North Korea");
  });

  test("never says that nothing was where nothing is known", () => {
    expect(tiesTitle(frame([], { observed: false }), ["CHN", "PRK"], name)).toMatch(/^No data on/);
    expect(titled()).toMatch(/^No act .* on record/);
    expect(titled(tie("CHN", "PRK", 3, 1, "few"))).toMatch(/^Too few acts/);
    expect(titled(tie("CHN", "PRK", 30, 1, "unfollowed"))).toMatch(/^The record does not follow/);
    expect(titled(tie("CHN", "PRK", 30, 0.01, "neither"))).toMatch(/weigh alike/);
  });
});

test("the lead counts what is known, what is thin, what is silent and what is not followed", () => {
  const ties = [
    FRIENDS,
    tie("CHN", "USA", 40, -0.5, "conflict"),
    tie("JPN", "PRK", 2, -1, "few"),
    tie("JPN", "KOR", 9, 1, "unfollowed"),
  ];
  expect(tiesLead(frame(ties, { silent: 1, unfollowed: 3, covered: 0.8 })).join(" ")).toBe(
    "2 ties among these actors can be signed: 1 of cooperation and 1 of conflict. 1 tie has fewer than 5 acts on record: too few to say. 1 pair that the record follows has no act on record in these years. 4 pairs are not followed by the record (single finds of 1): what prevails there is not known. The data cover 80 % of these days.",
  );
  expect(tiesLead(frame([])).join(" ")).toBe("None of the ties among these actors can be signed.");
  expect(tiesLead(frame([], { observed: false })).join(" ")).toMatch(/no data, and not an absence of ties/);
});

test("a tie in words has its numbers, and a sign only where it has one", () => {
  expect(tieSentences(FRIENDS, name).join(" ")).toMatch(
    /^30 acts between China and North Korea are on record .*: 30 of cooperation, 0 of conflict\. Weighed .*cooperation prevails \(\+0\.9 /,
  );
  for (const prevails of ["few", "unfollowed"] as const)
    expect(tieSentences(tie("CHN", "PRK", 3, 1, prevails), name).join(" ")).not.toMatch(/\bprevails \(|\+1/);
});

test("who is shown is said, be it nobody else", () => {
  expect(tiesChoice(10, "China", "Japan")).toMatch(/the 10 other actors/);
  expect(tiesChoice(1, "China", "Japan")).toMatch(/the one other actor with/);
  expect(tiesChoice(0, "China", "Japan")).toMatch(/nobody|anybody else/);
});
