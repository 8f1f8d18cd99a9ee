import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Brief } from "../../src/brief/brief.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { writeBrief } from "../../src/brief/write.ts";
import { openDesk } from "../../src/desk.ts";
import { accessibilityFaults } from "./axe.ts";
import { CHROMIUM, openBrowser } from "./chromium.ts";
import { expectNoSideways } from "./sideways.ts";

describe.skipIf(!CHROMIUM)("the brief as a page", () => {
  let folder: string;
  let url: string;
  let brief: Brief;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "chancery-page-"));
    const desk = await openDesk({ chronicle: "none" });
    brief = await composeBrief(desk, { a: "CHN", b: "PRK", asOf: "2025-09-04", since: "2024-09-04" });
    await desk.close();
    const [path] = writeBrief(brief, folder, ["html"]);
    url = pathToFileURL(path!).href;
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  for (const look of [
    { name: "on a desk", width: 1280, height: 900 },
    { name: "on a phone", width: 390, height: 844 },
    { name: "in the dark", width: 1280, height: 900, dark: true },
  ]) {
    describe(look.name, () => {
      let browser: BrowserContext;
      let page: Page;
      const requests: string[] = [];
      const errors: string[] = [];

      beforeAll(async () => {
        browser = await openBrowser(look);
        page = await browser.newPage();
        page.on("request", (request) => requests.push(request.url()));
        page.on("pageerror", (error) => errors.push(error.message));
        page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
        await page.goto(url);
      });

      afterAll(() => browser.close());

      test("asks the network for nothing and breaks nothing", () => {
        expect(requests.filter((request) => !request.startsWith("file:"))).toEqual([]);
        expect(errors).toEqual([]);
      });

      test("has all ten answers, each with its picture", async () => {
        expect(await page.locator("section.answer").count()).toBe(10);
        expect(await page.locator("section.answer:has(figure svg[role=img])").count()).toBe(10);
      });

      test("never scrolls sideways", async () => {
        await expectNoSideways(page);
      });

      test("passes the accessibility rules (axe, WCAG 2.2 AA)", async () => {
        expect(await accessibilityFaults(page, look)).toEqual([]);
      });
    });
  }

  test("is reached by keyboard: the skip link, the contents, a finding's evidence", async () => {
    const browser = await openBrowser({ width: 1280, height: 900 });
    const page = await browser.newPage();
    await page.goto(url);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("#front");
    const summary = page.locator("#history summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#history details").first().getAttribute("open")).not.toBeNull();
    await browser.close();
  });

  test("opens the annex for a link to what lies in it", async () => {
    const browser = await openBrowser({ width: 1280, height: 900 });
    const page = await browser.newPage();
    await page.goto(url);
    const inAnnex = page.locator("#annex-history > ol > li").first();
    expect(await inAnnex.isVisible()).toBe(false);
    await page.locator("#history .more a").click();
    await expect.poll(() => inAnnex.isVisible()).toBe(true);
    const id = await page.locator("#annex-outcomes > ol > li").last().getAttribute("id");
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(false);
    await page.goto(`${url}#${id}`);
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    await browser.close();
  });

  test("prints all evidence on A4, whether it stands in the body or in the annex", async () => {
    const browser = await openBrowser({ width: 1280, height: 900 });
    const page = await browser.newPage();
    await page.goto(url);
    await page.emulateMedia({ media: "print" });
    const pieces = brief.answers.flatMap(({ findings }) => findings).flatMap(({ evidence }) => evidence);
    expect(await printedPieces(page)).toBe(pieces.length);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await browser.close();
  });

  test("prints without the annex on at most fifteen pages, the first page among them on two", async () => {
    const [path] = writeBrief(brief, join(folder, "body"), ["html"], undefined, false);
    const browser = await openBrowser({ width: 1280, height: 900 });
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path!).href);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = pdf.match(/\/Type \/Page\b/g)!.length;
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThanOrEqual(15);
    await page.emulateMedia({ media: "print" });
    const found = brief.answers.flatMap(({ findings, body }) => findings.slice(0, body));
    expect(await printedPieces(page)).toBe(found.filter(({ evidence }) => evidence.length > 0).length);
    await browser.close();
  });
});

/** Pieces of evidence that take room as the page is laid out now. */
function printedPieces(page: Page): Promise<number> {
  return page.evaluate(
    "[...document.querySelectorAll('.evidence > li')].filter((li) => li.getBoundingClientRect().height > 0).length",
  );
}
