import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withoutAnnex } from "../../src/brief/annex.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { writeBrief } from "../../src/brief/write.ts";
import { openDesk } from "../../src/desk.ts";
import { accessibilityFaults } from "./axe.ts";
import { CHROMIUM, openBrowser } from "./chromium.ts";

const PAIRS = ["IND PAK", "USA VEN"] as const;

describe.skipIf(!CHROMIUM)("the page of a pair without events", () => {
  let folder: string;
  const urls = new Map<string, { whole: string; short: string }>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "chancery-record-page-"));
    const desk = await openDesk({ chronicle: "none" });
    for (const pair of PAIRS) {
      const [a, b] = pair.split(" ") as [string, string];
      const brief = await composeBrief(desk, { a, b, asOf: "2026-06-30", since: "2025-06-30" });
      const [whole] = writeBrief(brief, folder, ["html"]);
      const [short] = writeBrief(withoutAnnex(brief), join(folder, "short"), ["html"]);
      urls.set(pair, { whole: pathToFileURL(whole!).href, short: pathToFileURL(short!).href });
    }
    await desk.close();
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  for (const look of [
    { name: "on a desk", width: 1280, height: 900 },
    { name: "on a phone", width: 390, height: 844 },
  ])
    test.each(PAIRS)(
      `${look.name}: %s passes the accessibility rules and never scrolls sideways`,
      async (pair) => {
        const browser = await openBrowser(look);
        const page = await browser.newPage();
        await page.goto(urls.get(pair)!.whole);
        const faults = await accessibilityFaults(page, look);
        expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
        expect(faults).toEqual([]);
        await browser.close();
      },
    );

  test("a heading of the first page leads to what lies behind it, in the annex", async () => {
    const browser = await openBrowser({ width: 1280, height: 900 });
    const page = await browser.newPage();
    await page.goto(urls.get("IND PAK")!.whole);
    await page.locator("article h3 a").first().click();
    expect(await page.locator("#history\\.record-war, [id='history.record-war']").first().isVisible()).toBe(
      true,
    );
    await browser.close();
  });

  test.each(PAIRS)("%s prints on two pages without its annex", async (pair) => {
    const browser = await openBrowser({ width: 1280, height: 900 });
    const page = await browser.newPage();
    await page.goto(urls.get(pair)!.short);
    // Without an annex no heading leads anywhere.
    expect(await page.locator("a[href^='#annex']").count()).toBe(0);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(2);
    await browser.close();
  });
});
