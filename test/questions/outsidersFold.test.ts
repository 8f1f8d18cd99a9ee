import { describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { calmOf } from "../../src/questions/outsiders/concern.ts";
import type { Observed } from "../../src/questions/outsiders/regard.ts";
import { codesOf, fold, isJoint, repeatsOf } from "../../src/questions/outsiders/statements.ts";

/** Statements of several and of groups, on a record made by hand. */
let made = 0;
function row(source: string, target: string, over: Record<string, string> = {}): ChronicleEvent {
  const party = (code: string) => ({ code, name: code, person: "", sector: "" });
  const { date = "2024-06-14", cameo = "111", issue = "war", url = "page", summary = "They spoke." } = over;
  return {
    id: `e${made++}`,
    date,
    precision: "day",
    source: party(source),
    target: party(target),
    cameo,
    root: cameo.slice(0, 2),
    quad: Number(cameo.slice(0, 2)) < 9 ? "verbal cooperation" : "verbal conflict",
    issue,
    evidence: { summary, url, publisher: "", url2: "", story: "" },
  } as unknown as ChronicleEvent;
}

const told = (rows: ChronicleEvent[]) =>
  fold(rows).map((one) => [one.group, codesOf(one, "source").join("+"), codesOf(one, "target").join("+")]);

describe("what is one statement", () => {
  test("what a group says of both, under two members and on two pages", () => {
    const summary = "G7 ministers condemned the sending of troops.";
    const rows = [
      row("ITA", "CHN", { summary, cameo: "112" }),
      row("ITA", "PRK", { summary: "The G7 in Apulia condemned it." }),
      row("EUU", "PRK", { summary, url: "other page" }),
    ];
    expect(told(rows)).toEqual([["G7", "ITA+EUU", "CHN+PRK"]]);
  });

  test("one page on what several did against the same one in the same matter", () => {
    expect(told([row("USA", "PRK"), row("KOR", "PRK")])).toEqual([[null, "USA+KOR", "PRK"]]);
    expect(fold([row("USA", "PRK"), row("KOR", "PRK")]).every(isJoint)).toBe(true);
  });

  test("one page on one who spoke of both, in whatever matter", () => {
    const rows = [row("EUU", "CHN"), row("EUU", "PRK", { issue: "alliance" })];
    expect(told(rows)).toEqual([[null, "EUU", "CHN+PRK"]]);
    expect(fold(rows).some(isJoint)).toBe(false);
  });

  test.each([
    ["another page", [row("USA", "PRK"), row("KOR", "PRK", { url: "other" })]],
    ["another day", [row("USA", "PRK"), row("KOR", "PRK", { date: "2024-06-15" })]],
    ["another matter", [row("USA", "PRK"), row("KOR", "PRK", { issue: "trade" })]],
    ["another kind of act", [row("USA", "PRK"), row("KOR", "PRK", { cameo: "163" })]],
    ["the same once more", [row("USA", "PRK"), row("USA", "PRK", { cameo: "112" })]],
    ["no page", [row("USA", "PRK", { url: "" }), row("KOR", "PRK", { url: "" })]],
    ["guests of one parade", [row("MNG", "CHN", { cameo: "042" }), row("IDN", "CHN", { cameo: "042" })]],
    ["a group named in passing", [row("USA", "PRK", { url: "", summary: "He left the G7 early." })]],
  ])("not: %s", (_, rows) => {
    expect(fold(rows)).toHaveLength(rows.length);
    expect(fold(rows).some(isJoint)).toBe(false);
  });
});

test("what counts a statement again: of all its rows but one, or but one for each side, of those who are counted", () => {
  const rows = [row("AUS", "PRK"), row("JPN", "PRK"), row("KOR", "PRK"), row("KOR", "CHN")];
  const statements = fold(rows);
  expect(statements).toHaveLength(1);
  const again = (codes: string[], by: "act" | "target") =>
    repeatsOf(statements, new Set(codes), by).map(({ source, target }) => `${source.code} ${target!.code}`);
  expect(again(["AUS", "JPN", "KOR"], "act")).toEqual(["JPN PRK", "KOR PRK", "KOR CHN"]);
  expect(again(["JPN", "KOR"], "act")).toEqual(["KOR PRK", "KOR CHN"]);
  expect(again(["JPN", "KOR"], "target")).toEqual(["KOR PRK"]);
  expect(again(["KOR"], "act")).toEqual(["KOR CHN"]);
});

describe("on good terms", () => {
  const observed = (n: number, hostile: number, sides: [number, number][], followed = true) =>
    ({
      followed,
      regard: {
        now: { n, hostile },
        toward: sides.map(([own, sharp]) => ({ stretch: { n: own, hostile: sharp } })),
      },
    }) as unknown as Observed;
  test.each([
    [
      "with both",
      observed(10, 1, [
        [5, 1],
        [5, 0],
      ]),
      1,
    ],
    [
      "too often hostile",
      observed(10, 2, [
        [5, 1],
        [5, 1],
      ]),
      0,
    ],
    [
      "with one, and nothing of the other",
      observed(10, 0, [
        [10, 0],
        [0, 0],
      ]),
      0,
    ],
    [
      "with one, and hostile to the other",
      observed(33, 3, [
        [30, 0],
        [3, 3],
      ]),
      0,
    ],
    [
      "not followed",
      observed(
        10,
        0,
        [
          [5, 0],
          [5, 0],
        ],
        false,
      ),
      0,
    ],
  ])("%s", (_, row, n) => {
    expect(calmOf([row])).toHaveLength(n);
  });
});
