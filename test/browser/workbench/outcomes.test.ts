import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { expectNoSideways } from "../sideways.ts";
import { CAN_SERVE, LOOKS, openPage, type Served, startWorkbench } from "./served.ts";

const CASE = "/outcomes?a=CHN&b=PRK&asOf=2025-09-04";

describe.skipIf(!CAN_SERVE)("the page of outcomes", () => {
  let served: Served;
  beforeAll(async () => {
    served = await startWorkbench();
  });
  afterAll(() => served.stop());

  for (const look of LOOKS) {
    test(`${look.name}: breaks nothing, never scrolls sideways, passes the accessibility rules`, async () => {
      const { browser, page, errors } = await openPage(served, `${CASE}&target=summit`, look, ".because");
      await page.locator("details.scores summary").click();
      await page.locator(".picture svg").first().waitFor();
      await expectNoSideways(page);
      expect(await accessibilityFaults(page, look)).toEqual([]);
      expect(errors).toEqual([]);
      await browser.close();
    });
  }

  describe("by keyboard", () => {
    let browser: BrowserContext;
    let page: Page;
    beforeAll(async () => {
      ({ browser, page } = await openPage(served, CASE, undefined, ".targets"));
    });
    afterAll(() => browser.close());

    test("a chance can be read, by another horizon too, which is a link of its own", async () => {
      const row = page.locator("#target-missiles-lesser");
      expect(await row.locator(".chance b").textContent()).toBe("72 %");
      expect(await row.locator(".meta strong").textContent()).toBe("likely");
      expect(await row.locator("svg.strip").getAttribute("aria-label")).toContain(
        "the long-run rate is 55 %",
      );
      await page.getByRole("radio", { name: "90 days" }).focus();
      await page.keyboard.press("ArrowLeft");
      await expect.poll(() => page.url(), { timeout: 5_000 }).toContain("within=30");
      expect(await row.locator(".chance b").textContent()).toBe("53 %");
    });

    test("why it is so opens the events behind it, and Escape leads back", async () => {
      const unfold = page.locator("#target-summit .unfold");
      await unfold.focus();
      await page.keyboard.press("Enter");
      expect(await page.locator("#target-summit .because").textContent()).toContain(
        "Open from 5 September 2025 to 4 October 2025.",
      );
      const reason = page.locator("#target-summit .reasons a").first();
      await reason.focus();
      await page.keyboard.press("Enter");
      await page.locator(".evidence .card").waitFor();
      expect(page.url()).toContain("open=outcomes.why-summit");
      expect(await page.locator(".evidence .pieces").textContent()).toContain("Xi and Kim");
      await page.keyboard.press("Escape");
      expect(await page.locator(".evidence").count()).toBe(0);
      expect(await reason.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    });

    test("a number opens its finding, a mark of the calibration its row", async () => {
      await page.locator("#target-summit .chance a").click();
      await page.getByRole("button", { name: "Rows behind this" }).click();
      await page.locator(".rows .pieces li").first().waitFor();
      await page.locator("#figure-outcomes-reliability details.data summary").click();
      await page.locator("#figure-outcomes-reliability table a").first().click();
      await page.getByRole("heading", { name: "This mark" }).waitFor();
    });

    test("the table of chances is a file to keep", async () => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Table (CSV)" }).click(),
      ]);
      expect(readFileSync(await file.path(), "utf8")).toContain("long-run rate");
    });
  });

  test("the newcomer's way: open, choose the United States and South Korea, read, open the evidence of a finding", async () => {
    const { browser, page } = await openPage(served, "/", undefined, ".masthead");
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Outcomes" }).click();
    await page.locator("article.outcomes").waitFor();
    await page.getByLabel("First actor").click();
    await page.keyboard.type("united states");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url(), { timeout: 20_000 }).toContain("a=USA");
    await page.getByLabel("Second actor").click();
    await page.keyboard.type("KOR");
    await page.getByRole("option", { name: /South Korea KOR/ }).waitFor();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".kicker").textContent(), { timeout: 20_000 })
      .toContain("the United States and South Korea");
    expect(await page.locator("article.outcomes").textContent()).toContain("No odds can be given");
    await page.getByRole("link", { name: "A visit or meeting between" }).click();
    await page.locator(".evidence .card .pieces li").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await browser.close();
  });
});
