import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { expectNoSideways } from "../sideways.ts";
import { CAN_SERVE, LOOKS, openPage, PHONE, type Served, startWorkbench } from "./served.ts";

describe.skipIf(!CAN_SERVE)("the workbench", () => {
  let served: Served;
  beforeAll(async () => {
    served = await startWorkbench();
  });
  afterAll(() => served.stop());

  for (const look of LOOKS) {
    describe(look.name, () => {
      let browser: BrowserContext;
      let page: Page;
      let errors: string[];
      beforeAll(async () => {
        ({ browser, page, errors } = await openPage(
          served,
          "/brief?a=CHN&b=PRK&asOf=2025-09-04&unfold=history&open=history.now",
          look,
        ));
        await page.waitForSelector(".picture svg");
      });
      afterAll(() => browser.close());

      test("breaks nothing, never scrolls sideways", async () => {
        expect(errors).toEqual([]);
        await expectNoSideways(page);
      });

      test("passes the accessibility rules (axe, WCAG 2.2 AA) with the evidence open", async () => {
        expect(await accessibilityFaults(page, look)).toEqual([]);
      });
    });
  }

  test("the newcomer's way: open, choose USA and KOR, open the evidence and the rows behind it, ask, export", async () => {
    const { browser, page } = await openPage(served, "/");
    await page.getByLabel("First actor").click();
    // A quick hand: the list has not come yet.
    await page.keyboard.type("united states");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("a=USA");
    await page.getByLabel("Second actor").click();
    await page.keyboard.type("KOR");
    await page.getByRole("option", { name: /South Korea KOR/ }).waitFor();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".kicker").textContent(), { timeout: 20_000 })
      .toMatch(/The United States and South Korea/);
    expect(page.url()).toContain("a=USA&b=KOR");
    await page.locator(".judgements .said, .bottom-line .said").first().click();
    await page.locator(".evidence .card").first().waitFor();
    expect(await page.locator(".evidence .pieces li").count()).toBeGreaterThan(0);
    const rows = page.getByRole("button", { name: "Rows behind this" }).first();
    if (await rows.isVisible()) {
      await rows.click();
      await page.locator(".rows .pieces li").first().waitFor();
    }
    await page.getByLabel("Ask in plain words").fill("How much does North Korea depend on China?");
    await page.keyboard.press("Enter");
    await page.locator(".asked .said").first().waitFor();
    expect(await page.locator(".asked").textContent()).toContain(
      "Understood: dependence, North Korea and China",
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator(".asked .said").first().click();
    await page.locator(".evidence .card").first().waitFor();
    await page.goBack();
    await page.goBack();
    await page.locator(".masthead").waitFor();
    await page.locator(".menu summary").click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Page (HTML)" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^usa-kor-.*\.html$/);
    expect(readFileSync(await file.path(), "utf8")).toContain("<!doctype html>");
    await browser.close();
  });

  test("a mark of a figure opens its values, a number its place, Escape closes and gives the place back", async () => {
    const { browser, page } = await openPage(served, "/brief?a=CHN&b=PRK&asOf=2025-09-04&unfold=history");
    await page.locator("#figure-history-phases details.data summary").click();
    const link = page.locator("#figure-history-phases table a").nth(3);
    await link.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "This mark" }).waitFor();
    expect(page.url()).toContain("open=mark:history-phases:3");
    await page.keyboard.press("Escape");
    expect(await page.locator(".evidence").count()).toBe(0);
    expect(await link.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await page.locator("#figure-history-phases [data-row]").last().dispatchEvent("click");
    await page.getByRole("heading", { name: "This mark" }).waitFor();
    await browser.close();
  });

  test("a bar opens the events that it counts, by keyboard from the table too; a rate says that it counts none", async () => {
    const { browser, page } = await openPage(served, "/brief?a=CHN&b=PRK&asOf=2025-09-04&unfold=history");
    const figure = page.locator("#figure-history-phases");
    await figure.locator("details.data summary").click();
    const fullest = figure.locator("tbody tr", { has: page.locator("td:nth-child(2)", { hasText: "2018" }) });
    const cells = await fullest.first().locator("td").allTextContents();
    const n = Number(cells[3]) + Number(cells[4]);
    const bar = figure.locator(`[data-row="${Number(cells[0]) - 1}"]`).first();
    await bar.dispatchEvent("click");
    await page.getByRole("heading", { name: `The ${n} events that it counts` }).waitFor();
    await page
      .locator(".evidence > .rows .pieces li")
      .nth(n - 1)
      .waitFor();
    const days = await page
      .locator(".evidence > .rows time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")!));
    expect(days.length).toBe(n);
    expect(days.every((day) => day >= cells[1]! && day <= "2025-09-04")).toBe(true);
    await page.getByRole("heading", { name: "What bears this figure" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await fullest.first().locator("a").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: `The ${n} events that it counts` }).waitFor();
    await page.goto(page.url().replace(/history-phases/, "history-measures"));
    await page.getByText("This mark is no count of events").waitFor();
    await page.locator(".evidence .card").nth(1).waitFor();
    await browser.close();
  });

  test("another day is a link of its own, and the way back leads back", async () => {
    const { browser, page } = await openPage(served, "/brief?a=CHN&b=PRK&asOf=2025-09-04");
    await page.locator("#as-of").fill("2019-06-21");
    await page.locator("#as-of").dispatchEvent("change");
    await expect
      .poll(() => page.locator(".asof").textContent(), { timeout: 20_000 })
      .toContain("21 June 2019");
    expect(page.url()).toContain("asOf=2019-06-21");
    await page.goBack();
    await expect
      .poll(() => page.locator(".asof").textContent(), { timeout: 20_000 })
      .toContain("4 September 2025");
    await browser.close();
  });

  test("a day under the slider comes by itself; what several parts of the page ask goes over the wire once", async () => {
    const { browser, page } = await openPage(served, "/brief?a=CHN&b=PRK&asOf=2018-05-09");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    // The box asks for the brief too, once one is in it.
    await page.locator("#ask").focus();
    await page.locator("#askable option").first().waitFor({ state: "attached" });
    expect(asked).toEqual([]);
    await page.getByRole("slider").press("ArrowLeft");
    await expect.poll(() => page.locator(".asof").textContent(), { timeout: 20_000 }).toContain("8 May 2018");
    expect(asked.filter((url) => url.includes("/api/brief?")).map((url) => new URL(url).search)).toEqual([
      "?a=CHN&b=PRK&asOf=2018-05-08",
    ]);
    await browser.close();
  });

  test("a bad link says what could be read of it and leads on", async () => {
    const { browser, page } = await openPage(served, "/brief?a=Chna&b=PRK", PHONE);
    const told = (await page.locator(".trouble").textContent()) ?? "";
    expect(told).toContain("Chna");
    expect(told).toContain("Nearest");
    await page.locator(".trouble .pairs a").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await browser.close();
  });

  test("the button prints the brief's own page, which is laid out for A4", async () => {
    const { browser, page } = await openPage(served, "/brief?a=CHN&b=PRK&asOf=2025-09-04");
    await page.addInitScript("window.print = () => { top.document.title = 'printed ' + location.pathname; }");
    await page.reload();
    await page.locator(".masthead").waitFor();
    await page.locator(".menu summary").click();
    await page.getByRole("button", { name: "Print, or save as PDF" }).click();
    await expect.poll(() => page.title(), { timeout: 20_000 }).toBe("printed /api/brief.html");
    await page.goto(new URL("/api/brief.html?a=CHN&b=PRK&asOf=2025-09-04", served.url).href);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await browser.close();
  });
});
