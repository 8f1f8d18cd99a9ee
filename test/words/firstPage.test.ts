import { describe, expect, it } from "vitest";
import type { LinkFacts, MattersFacts } from "../../src/words/contention.ts";
import { first as contention } from "../../src/words/en/contention.ts";
import { first as leadup } from "../../src/words/en/leadup.ts";
import { first as outcomes } from "../../src/words/en/outcomes.ts";
import { first as outsiders } from "../../src/words/en/outsidersOutline.ts";
import { first as signals } from "../../src/words/en/signals.ts";
import type { RankedFacts } from "../../src/words/leadup.ts";
import type { Foreseen, GistFacts } from "../../src/words/outcomes.ts";
import type { FocalFacts } from "../../src/words/outsiders.ts";
import type { ContrastFacts, LoudFacts } from "../../src/words/signals.ts";

const NAMES: Record<string, string> = {
  CHN: "China",
  PRK: "North Korea",
  RUS: "Russia",
  USA: "the United States",
};
const name = (code: string) => NAMES[code] ?? code;

describe("outsiders", () => {
  const of = (critics: string[]) => outsiders.judgement({ critics } as unknown as FocalFacts, name);
  it("names the few that turned on either", () => {
    expect(of(["USA"])).toBe(
      "Few of the outsiders on record in these days turned on either of the two: only the United States, so the protest is a narrow one.",
    );
  });
  it("says that none did", () => expect(of([])).toMatch(/^In these days no outsider on record/));
});

describe("leadup", () => {
  const of = (pair: string, court: string, grade = "observed") =>
    leadup.judgement(
      {
        strands: [
          { strand: { id: "approach", one: "CHN", others: ["PRK"] }, course: pair },
          { strand: { id: "court", one: "RUS", others: ["PRK"] }, course: court },
        ],
        focal: { when: { date: "2025-09-04", precision: "day" }, meeting: true, older: false },
        seen: { grade },
      } as unknown as RankedFacts,
      name,
    );
  it("tells a return from a climax", () => {
    expect(of("fall", "rise")).toBe(
      "The meeting of 4 September 2025 did not follow from a growing closeness of China and North Korea: it was Russia and North Korea that had drawn together.",
    );
    expect(of("fall", "usual")).toMatch(/: they had done less together than usual\.$/);
    expect(of("rise", "usual")).toMatch(/continued a course rather than opened one: China and North Korea/);
  });
  it("is silent where nothing moved or little is seen", () => {
    expect(of("usual", "rise")).toBeNull();
    expect(of("rise", "usual", "thin")).toBeNull();
  });
});

describe("contention", () => {
  const RIVALS = { rivals: ["CHN", "USA"] } as unknown as MattersFacts;
  const LINK: LinkFacts = { clients: ["PRK"], quarrels: 9, of: 105, more: null, risenSince: null };
  it("sets a side matter aside", () => {
    expect(contention.aside(RIVALS, LINK, name)).toMatch(
      /the United States does not turn on North Korea: most/,
    );
    expect(contention.isAside(LINK)).toBe(true);
  });
  const OTHERS: Partial<LinkFacts>[] = [
    { of: 0 },
    { quarrels: 20 },
    { risenSince: "2020" },
    { more: { estimate: 0.2, low: 0.1, high: 0.3 } },
  ];
  it.each(OTHERS)("is none where %o", (other) =>
    expect(contention.isAside({ ...LINK, ...other })).toBe(false),
  );
  it("says that no matter comes first", () => {
    expect(contention.several(RIVALS, name)).toMatch(/^A deal on any single matter .* none of them clearly/);
  });
});

describe("signals", () => {
  const LOUD = { label: "nuclear tests by North Korea", kind: "words" } as LoudFacts;
  it("sets parades beside what is answered", () => {
    expect(signals.cheap({ loud: [LOUD] } as unknown as ContrastFacts)).toMatch(
      /: nuclear tests by North Korea are answered, while after parades/,
    );
  });
  it("labels what it draws", () => {
    expect(signals.glance(LOUD)).toBe("Criticism before and after nuclear tests");
    expect(signals.glance({ ...LOUD, kind: "deeds", label: "exercises of others against North Korea" })).toBe(
      "Pressure before and after shows of force",
    );
  });
});

describe("outcomes", () => {
  const of = (probability: number, term: string | null) =>
    outcomes.judgement({
      due: "2025-12-03",
      foreseen: [{ label: "A nuclear test by North Korea", probability, term } as Foreseen],
    } as unknown as GistFacts);
  it("says what is likely next, and what is not", () => {
    expect(of(0.91, "very likely")).toBe(
      "Expect the familiar rather than the new by 3 December 2025: another nuclear test by North Korea is very likely (91 %).",
    );
    expect(of(0.12, "very unlikely")).toMatch(
      /^Expect no early repetition by .* is very unlikely \(12 %\)\.$/,
    );
  });
  it("says nothing on even odds or on odds without a word", () => {
    expect(of(0.5, "roughly even chance")).toBeNull();
    expect(of(0.9, null)).toBeNull();
  });
});
