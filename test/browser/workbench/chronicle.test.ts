import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { madeChronicle } from "../../chronicle/madeChronicle.ts";
import { accessibilityFaults } from "../axe.ts";
import { expectNoSideways } from "../sideways.ts";
import { CAN_SERVE, LOOKS, openPage, type Served, startWorkbench } from "./served.ts";

const ROWS = 20_000;
const LIST = "/chronicle?dataset=made";
const FILLED = ".grid-row .what:not(:empty)";

const heading = (page: Page) => page.locator(".chronicle h1").textContent();
const numberOf = async (page: Page) => Number((await heading(page))!.split(" ")[0]!.replaceAll(",", ""));
/** What comes once the server has answered, on a machine that others share. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });
/** Row numbers that stand in the list now. */
const inView = (page: Page) =>
  page
    .locator(".grid-row")
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("aria-rowindex")) - 2));

describe.skipIf(!CAN_SERVE)("the chronicle in the workbench", () => {
  let served: Served;
  beforeAll(async () => {
    served = await startWorkbench(await madeChronicle(ROWS));
    // The desk is opened, and the built-in brief begun, before anything is answered.
    await (await fetch(new URL("/api/timeline?dataset=made", served.url))).text();
  }, 120_000);
  afterAll(() => served.stop());

  for (const look of LOOKS)
    test(`breaks nothing, stays within the page, and passes the accessibility rules: ${look.name}`, async () => {
      const { browser, page, errors } = await openPage(served, LIST, look, FILLED);
      await page.locator(".timeline details summary").click();
      await page.locator(".timeline table").waitFor();
      expect(errors).toEqual([]);
      await expectNoSideways(page);
      expect(await accessibilityFaults(page, look)).toEqual([]);
      await page.locator(FILLED).first().click();
      await page.locator(".event-detail .numbers").waitFor();
      expect(await accessibilityFaults(page, look)).toEqual([]);
      await browser.close();
    });

  test("a facet, words and a bar narrow what is shown, each a link; all is cleared at once", async () => {
    const { browser, page } = await openPage(served, LIST, undefined, FILLED);
    expect(await numberOf(page)).toBe(ROWS);
    const conflict = page.locator("#facet-quad + ul a", { hasText: "material conflict" });
    const told = Number((await conflict.locator(".n").textContent())!.replaceAll(",", ""));
    await conflict.click();
    await soon(() => numberOf(page)).toBe(told);
    expect(page.url()).toContain("quad=material+conflict");
    await page.getByRole("searchbox", { name: "Words" }).fill("MISSILE");
    await page.keyboard.press("Enter");
    await soon(() => numberOf(page)).toBeLessThan(told / 5);
    await soon(() => page.locator(FILLED).first().textContent()).toContain("a missile was tested");

    const bars = page.locator(".bars");
    await bars.focus();
    for (const key of ["Home", "ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
    expect(await bars.getAttribute("aria-valuetext")).toMatch(/February 2015 – March 2015: \d+ events?/);
    await page.keyboard.press("Enter");
    await soon(() => page.url()).toContain("from=2015-02-01&to=2015-03-31");
    await page.getByRole("link", { name: "All dates" }).click();
    await soon(() => page.url()).not.toContain("from=");
    await page.locator(".bars-reach").click({ position: { x: 400, y: 60 } });
    await soon(() => page.url()).toMatch(/from=20\d\d-\d\d-01&to=20\d\d-\d\d-(28|29|30|31)/);
    await soon(() => page.locator(".timeline").textContent()).toContain("A bar is a day.");
    await page.goBack();
    await soon(() => page.url()).not.toContain("from=");
    await page.locator(".clear").click();
    await soon(() => numberOf(page)).toBeGreaterThan(ROWS);
    await browser.close();
  });

  test("a list of twenty thousand is scrolled and walked by keys; a row opens and gives the place back", async () => {
    const { browser, page } = await openPage(served, LIST, undefined, FILLED);
    const grid = page.locator("[role=grid]");
    expect(await grid.getAttribute("aria-rowcount")).toBe(String(ROWS + 1));
    expect((await inView(page)).length).toBeLessThan(40);
    await grid.evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2;
    });
    await soon(async () => (await inView(page))[0]).toBeGreaterThan(ROWS / 2 - 100);
    await page.locator(FILLED).first().waitFor();
    await grid.focus();
    await page.keyboard.press("End");
    await soon(async () => (await inView(page)).at(-1)).toBe(ROWS - 1);
    await page.locator(`#event-${ROWS - 1} .what:not(:empty)`).waitFor();
    await page.keyboard.press("ArrowUp");
    expect(await grid.getAttribute("aria-activedescendant")).toBe(`event-${ROWS - 2}`);
    await page.keyboard.press("Enter");
    await page.locator(".event-detail .numbers").waitFor();
    const text = await page.locator(".event-detail").textContent();
    expect(text).toContain("CAMEO");
    expect(text).toMatch(/data set made, file made.csv, line [\d,]+/);
    expect(page.url()).toContain("row=made:");
    await page.keyboard.press("Escape");
    await soon(() => page.url()).not.toContain("row=");
    expect(await grid.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press("Home");
    await soon(async () => (await inView(page))[0]).toBe(0);
    await page.goto(new URL(`${LIST}&row=made:000003`, served.url).href);
    await page.locator(".event-detail a").waitFor({ state: "detached" });
    await page.goto(new URL(`${LIST}&row=made:000004`, served.url).href);
    const link = page.locator(".event-detail .numbers a");
    expect(await link.getAttribute("href")).toBe("https://news.example/4");
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
    await browser.close();
  });

  test("rows that were refused are told with their reasons; from a brief the pair is what is looked for", async () => {
    const { browser, page } = await openPage(served, "/ask?a=China&b=PRK", undefined, ".asked");
    await page.getByRole("link", { name: "Chronicle" }).click();
    await page.locator(FILLED).first().waitFor();
    await soon(() => page.getByLabel("And the other").inputValue()).toBe("North Korea");
    await page.getByRole("link", { name: "Rows that were refused" }).click();
    await soon(() => heading(page)).toContain("3 rows could not be read");
    await page.getByRole("link", { name: /unknown CAMEO code/ }).click();
    await soon(() => page.locator(".refused-rows li").count()).toBe(1);
    expect(await page.locator(".refused-rows").textContent()).toContain("made.csv:902");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(new URL("/chronicle?act=999", served.url).href);
    await page.locator(".chronicle-fault").waitFor();
    expect(await page.locator(".chronicle-fault").textContent()).toContain('"999" is no act');
    await browser.close();
  });
});
