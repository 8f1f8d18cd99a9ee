import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Brief } from "../../src/brief/brief.ts";
import { checkBrief } from "../../src/brief/check.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { wordsOfFront } from "../../src/brief/front/fit.ts";
import { renderHtml } from "../../src/brief/render/html.ts";
import { renderMarkdown } from "../../src/brief/render/markdown.ts";
import { BRIEF_SCHEMA } from "../../src/brief/schema.ts";
import { type Desk, openDesk } from "../../src/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const briefOn = (a: string, b: string, asOf = "2026-06-30", since = "2025-06-30"): Promise<Brief> =>
  composeBrief(desk, { a, b, asOf, since });

/** The ten that were read, and some that are far from one another. */
const PAIRS =
  "IND PAK,ISR IRN,ETH ERI,FRA DEU,USA VEN,GRC TUR,THA KHM,BRA ARG,SDN SSD,CHN IND,FJI MWI,TWN USA,SRB XKX,GRL DNK"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]);

describe("a brief without events", () => {
  test.each(PAIRS)("on %s and %s meets the standard and is short", async (a, b) => {
    const brief = await briefOn(a, b);
    expect(checkBrief(brief)).toEqual([]);
    expect(BRIEF_SCHEMA.safeParse(brief).success).toBe(true);
    expect(wordsOfFront(brief.front)).toBeLessThan(700);
  });

  test("says in its title what it rests on and in its last line how to load events", async () => {
    const brief = await briefOn("IND", "PAK");
    expect(brief.front.title).toBe("India and Pakistan, from public tables alone: no events are loaded");
    expect(brief.front.judgements).toEqual([]);
    expect(brief.front.bottomLine[0]!.text).toContain("Kashmir");
    const markdown = renderMarkdown(brief, () => "");
    expect(markdown.trimEnd().split("\n").at(-1)).toContain("To load events: chancery ingest icews FOLDER");
    expect(markdown).not.toContain("Focal event");
    const html = renderHtml(brief, new Map());
    expect(html.slice(html.indexOf("<footer>"))).toContain("To load events: chancery ingest icews FOLDER");
    expect(html).not.toContain("Key judgements");
    // Each heading leads to the findings behind it.
    for (const [, place] of html.matchAll(/<h3><a href="#([^"]+)"/g)) expect(html).toContain(`id="${place}"`);
  });

  test("opens with what tells most, never with a count of visits or the neighbours of both", async () => {
    const opened = async (a: string, b: string) => {
      const { front } = await briefOn(a, b);
      return front.bottomLine.flatMap(({ findings }) => findings);
    };
    for (const [a, b] of [
      ["USA", "VEN"],
      ["MAR", "DZA"],
      ["USA", "ISR"],
    ] as const)
      for (const id of await opened(a, b)) expect(id).not.toMatch(/record-(visits|visited|neighbours)$/);
  });

  test("tells what changed since an earlier day, from the record of that day", async () => {
    const { changes } = await composeBrief(desk, {
      a: "IND",
      b: "PAK",
      asOf: "2026-06-30",
      since: "2025-01-31",
      compare: "all",
    });
    expect(changes!.redline!.map(({ text }) => text).join(" ")).toContain("Since then, on 10 May 2025");
  });
});
