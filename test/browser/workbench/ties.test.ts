import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { expectNoSideways } from "../sideways.ts";
import { CAN_SERVE, LOOKS, openPage, type Served, startWorkbench } from "./served.ts";

const PAIR = "/ties?a=CHN&b=PRK&asOf=2025-09-04";
const DRAWN = ".ties-map .country, .trouble";

describe.skipIf(!CAN_SERVE)("the page of ties", () => {
  let served: Served;
  let browser: BrowserContext;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    served = await startWorkbench();
    ({ browser, page, errors } = await openPage(served, PAIR, undefined, DRAWN));
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  const focused = () => page.locator(".tie:focus").getAttribute("data-tie");

  test("the map is there, with a line on whose borders it shows", async () => {
    expect(await page.locator(".ties-map .country").count()).toBeGreaterThan(100);
    expect(await page.locator(".ties-map .tie").count()).toBeGreaterThan(5);
    expect(await page.locator(".borders").textContent()).toMatch(
      /Natural Earth.*takes no position on any border/s,
    );
    expect(await page.locator(".off-map").textContent()).toMatch(/European Union/);
  });

  test("a step back in time changes the years, the sentence and the table, and stands in the address", async () => {
    const before = await page.locator(".ties h1").textContent();
    const slider = page.getByRole("slider", { name: "Which years" });
    await slider.focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => page.url()).toContain("until=2017-12-31");
    expect(await slider.getAttribute("aria-valuetext")).toBe("2015–2017");
    expect(await page.locator(".ties h1").textContent()).not.toBe(before);
    const row = page.locator(".ties-table tr", { hasText: "China – North Korea" });
    expect(await row.locator("td").allTextContents()).toEqual(["38", "14", "24", "−0.58", "conflict"]);
  });

  test("playing goes on year by year until it is stopped, and never by itself", async () => {
    const url = page.url();
    await page.waitForTimeout(1_200);
    expect(page.url()).toBe(url);
    await page.getByRole("button", { name: "Play the years" }).press("Enter");
    await expect.poll(() => page.url(), { timeout: 5_000 }).toContain("until=2018-12-31");
    await page.getByRole("button", { name: "Pause" }).press("Enter");
    await page.getByRole("button", { name: "Play the years" }).waitFor();
  });

  test("arrow keys go from tie to tie, Enter opens one in words, Escape gives the place back", async () => {
    const first = page.locator('.ties-picture .tie[tabindex="0"]');
    expect(await first.count()).toBe(1);
    await first.focus();
    const start = await focused();
    await page.keyboard.press("ArrowRight");
    const next = await focused();
    expect(next).not.toBe(start);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain(`tie=${next}`);
    await page.locator("#this-tie:focus").waitFor();
    const [a, b] = next!.split("-");
    const until = new URL(page.url()).searchParams.get("until");
    const events = page.getByRole("link", { name: "The events of the two in these years" });
    const { pathname, searchParams } = new URL((await events.getAttribute("href"))!, served.url);
    expect([pathname, searchParams.get("a"), searchParams.get("b"), searchParams.get("to")]).toEqual([
      ...["/chronicle", a, b],
      until,
    ]);
    expect(searchParams.get("from")).toMatch(/^20\d\d-01-01$/);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("tie=");
    expect(await focused()).toBe(next);
  });

  test("a heading of the table sorts, a name in it chooses", async () => {
    const column = async (n: number) =>
      (await page.locator(`.ties-table tbody tr td:nth-of-type(${n})`).allTextContents()).map((text) =>
        Number(text.replace("−", "-")),
      );
    const acts = await column(1);
    expect(acts).toEqual([...acts].sort((x, y) => y - x));
    await page.getByRole("button", { name: "conflict", exact: true }).press("Enter");
    const conflict = await column(3);
    expect(conflict).toEqual([...conflict].sort((x, y) => y - x));
    expect(await page.locator('th[aria-sort="descending"]').textContent()).toContain("conflict");
    await page.locator(".ties-table .plain").first().press("Enter");
    await expect.poll(() => page.url()).toContain("tie=");
  });

  test("the brief on the two, as of the end of these years", async () => {
    const brief = page.getByRole("link", { name: /^The brief on the two/ });
    expect(await brief.getAttribute("href")).toMatch(/^\/brief\?a=\w{3}&b=\w{3}&asOf=2018-12-31$/);
  });
  for (const { name, width, height, ...look } of LOOKS) {
    test(`${name}: breaks nothing, never scrolls sideways, passes axe with a tie chosen`, async () => {
      await page.emulateMedia({ colorScheme: "dark" in look ? "dark" : "light" });
      await page.setViewportSize({ width, height });
      await page.goto(`${new URL(PAIR, served.url).href}&tie=CHN-USA`);
      await page.waitForSelector(DRAWN);
      expect(await page.locator(".tie-card").textContent()).toMatch(
        /acts between China and the United States/,
      );
      await expectNoSideways(page);
      expect(await accessibilityFaults(page, look)).toEqual([]);
      expect(errors).toEqual([]);
    }, 60_000);
  }

  test("two of whom nothing is held: said in words, with the way to the brief", async () => {
    await page.goto(new URL("/ties?a=FJI&b=WSM", served.url).href);
    await page.locator(".ties .masthead").waitFor();
    expect(await page.locator(".ties").textContent()).toMatch(
      /No data set in use holds events of Fiji and Samoa/,
    );
    expect(errors).toEqual([]);
  });
});
