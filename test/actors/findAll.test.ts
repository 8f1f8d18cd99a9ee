import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLeaders } from "../../src/actors/leaders.ts";
import { mentions } from "../../src/actors/mentions.ts";
import { loadActors } from "../../src/actors/registry.ts";

const actors = loadActors();
const leaders = loadLeaders();
const codes = (text: string, asOf?: string) => actors.findAll(text, asOf).map((hit) => hit.actor.code);

describe("findAll", () => {
  it.each([
    ["Who depends on whom, Pyongyang or Beijing?", ["PRK", "CHN"]],
    ["how do north korea's neighbours see china?", ["PRK", "CHN"]],
    ["What do North Korean parades do to South Koreans and the Japanese?", ["PRK", "KOR", "JPN"]],
    ["US-China rivalry over the South China Sea and Taiwan", ["USA", "CHN", "TWN"]],
    ["Washington, the Kremlin and Seoul", ["USA", "RUS", "KOR"]],
    ["the Sino-Soviet split", ["CHN", "RUS"]],
    ["can the u.s. and the d.p.r.k. talk?", ["USA", "PRK"]],
    ["The Democratic People's Republic of Korea and the D.P.R.K.'s allies", ["PRK", "PRK"]],
    ["北朝鮮と中国の関係", ["PRK", "CHN"]],
    ["한국과 북한", ["KOR", "PRK"]],
    ["朝鲜半岛", []],
    ["history CHN PRK", ["CHN", "PRK"]],
    ["How does NATO see it, and the West?", ["NAT", "WEST"]],
    ["Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GNB", "GNQ", "PNG"]],
  ])("reads %s", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it("does not take words for names", () => {
    expect(codes("Who told us to polish the turkey in a western car, and can it reunion?")).toEqual([]);
    expect(codes("WHAT CAN CHINA DO AND WHO ARE ITS FRIENDS?")).toEqual(["CHN"]);
    expect(codes("the Korean Peninsula, the Indian Ocean, Latin America")).toEqual([]);
  });

  it("leaves what could be several to unclear", () => {
    expect(codes("What divides Korea?")).toEqual([]);
    const [hit] = actors.unclear("What divides Korea?");
    expect(hit?.matched).toBe("Korea");
    expect(hit?.candidates.map((actor) => actor.code)).toEqual(["KOR", "PRK"]);
  });

  it("gives the place of each match, and labels of the day", () => {
    const text = "Did Moscow help Pyongyang?";
    for (const hit of actors.findAll(text, "1950-06-25"))
      expect(text.slice(hit.start, hit.end)).toBe(hit.matched);
    expect(actors.findAll(text, "1950-06-25")[0]?.actor.name).toBe("the Soviet Union");
  });

  it("never overlaps and always matches its own slice, whatever the text", () => {
    const words = fc.constantFrom(
      "North",
      "Korea",
      "Korean",
      "the",
      "US",
      "China",
      "Sea",
      "South",
      "中国",
      "-",
      "Kim",
      "of",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 12 }).map((list) => list.join(" ")),
        ),
        (text) => {
          let end = 0;
          for (const hit of actors.findAll(text)) {
            expect(hit.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(hit.start, hit.end)).toBe(hit.matched);
            end = hit.end;
          }
        },
      ),
    );
  });
});

describe("mentions", () => {
  const read = (text: string, asOf = "2025-09-04") =>
    mentions(text, actors, leaders, asOf).map(
      (one) => one.leader?.name ?? one.actor?.code ?? one.candidates.length,
    );

  it("counts a leader as a match for his state", () => {
    const [kim] = mentions("How has Kim Jong Un changed?", actors, leaders, "2025-09-04");
    expect(kim).toMatchObject({
      actor: { code: "PRK" },
      leader: { name: "Kim Jong Un" },
      matched: "Kim Jong Un",
    });
    expect(read("Will Xi go to Pyongyang after Trump?")).toEqual(["Xi Jinping", "PRK", "Donald Trump"]);
  });

  it("knows no leader before his day", () => {
    expect(read("How has Kim Jong Un changed?", "1961-07-11")).toEqual(["Kim Il Sung"]);
    expect(read("Putin and Russia", "1995-01-01")).toEqual(["RUS"]);
  });

  it("says what a shared family name could mean", () => {
    const [kim] = mentions("How has Kim changed?", actors, leaders, "2025-09-04");
    expect(kim?.actor).toBeUndefined();
    expect(kim?.candidates).toContain("Kim Jong Un");
  });

  it("lets the longer of two readings stand, and the clear one of two as long", () => {
    const actor = { code: "QQQ", name: "Q", short: "Q", demonym: "Q", kind: "state" as const };
    const leader = { code: "QQQ", name: "Q", start: "2000-01-01", acting: false, source: "" };
    const at = (start: number, end: number) => ({ start, end, matched: `${start}-${end}` });
    const kept = mentions(
      "",
      {
        byCode: () => actor,
        findAll: () => [
          { actor, ...at(0, 5) },
          { actor, ...at(40, 45) },
        ],
        unclear: () => [{ candidates: [actor, actor], ...at(18, 23) }],
      },
      {
        findLeaders: () => [
          { leader, ...at(3, 12) },
          { leader, ...at(20, 25) },
        ],
        unclearLeaders: () => [],
      },
      "2025-09-04",
    );
    expect(kept.map((one) => [one.matched, one.candidates.length])).toEqual([
      ["3-12", 0],
      ["20-25", 0],
      ["40-45", 0],
    ]);
  });
});
