import { describe, expect, it } from "vitest";
import { company, level } from "../../src/words/en/significanceOccasion.ts";
import type { CompanyFacts } from "../../src/words/significance.ts";

const name = (code: string) =>
  ({ CHN: "China", PRK: "North Korea", RUS: "Russia", VNM: "Vietnam" })[code] ?? code;

describe("who else was there", () => {
  const PUTIN = { person: "Vladimir Putin", code: "RUS", date: "2025-09-03" };
  const FACTS: CompanyFacts = {
    guests: 24,
    leaders: [PUTIN, PUTIN],
    earlier: 41,
    most: 3,
    last: { date: "1959-10-01", leaders: [{ person: "Nikita Khrushchev", code: "RUS", date: "1959-09-30" }] },
  };

  it("a leader of a third state, once by name, and when one came before", () => {
    expect(company.statement(FACTS, name)).toBe(
      "Guests of 24 third parties came within a day of the meeting, Vladimir Putin (Russia) among them. It is the first such company since 1 October 1959, with Nikita Khrushchev (Russia); at earlier meetings at most three third parties are on record.",
    );
  });

  it("one guest who leads nothing", () => {
    expect(company.statement({ ...FACTS, guests: 1, leaders: [], most: 1 }, name)).toMatch(
      /^Guests of 1 third party came within a day of the meeting\. The last with a leader of a third state was on 1 October 1959, .* at most one third party is on record\.$/,
    );
  });

  it("nobody, and nobody before", () => {
    const alone = { ...FACTS, guests: 0, leaders: [], most: 0, last: null };
    expect(company.statement({ ...alone, earlier: 2 }, name)).toBe(
      "No guest of a third party is on record around the meeting. None of the 2 earlier meetings has a leader of a third state on record.",
    );
    expect(company.statement({ ...alone, earlier: 0 }, name)).toMatch(
      /There is no earlier meeting to compare with\.$/,
    );
  });
});

describe("at what level", () => {
  it("a meeting: where the two persons met, untold places apart", () => {
    const sides = [
      { code: "CHN", n: 4 },
      { code: "PRK", n: 1 },
    ];
    expect(level.meeting({ meetings: 8, sides, elsewhere: ["VNM", "VNM"], untold: 1 }, name)).toBe(
      "Both leaders in office took part. Of the 8 meetings of the two persons four took place in China, one in North Korea, two on third ground (Vietnam) and one where the record does not tell.",
    );
    const first = [
      { code: "CHN", n: 0 },
      { code: "PRK", n: 1 },
    ];
    expect(level.meeting({ meetings: 1, sides: first, elsewhere: [], untold: 0 }, name)).toBe(
      "Both leaders in office took part. Of the only meeting of the two persons one took place in North Korea.",
    );
  });

  it("another event: by the persons whom its row names", () => {
    expect(level.event({ leaders: 2, named: ["Xi", "Kim"] })).toBe(
      "Both leaders took part; named are Xi and Kim.",
    );
    expect(level.event({ leaders: 1, named: ["Kim"] })).toBe(
      "One of the two leaders took part; named is Kim.",
    );
    expect(level.event({ leaders: 0, named: [] })).toBe(
      "Neither of the two leaders took part; the record names no person.",
    );
  });
});
