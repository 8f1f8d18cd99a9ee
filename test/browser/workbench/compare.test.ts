import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults } from "../axe.ts";
import { expectNoSideways } from "../sideways.ts";
import { CAN_SERVE, LOOKS, openPage, type Served, startWorkbench } from "./served.ts";

describe.skipIf(!CAN_SERVE)("two briefs side by side", () => {
  let served: Served;
  beforeAll(async () => {
    served = await startWorkbench();
  });
  afterAll(() => served.stop());

  const BOTH = ".cell:nth-child(1) .said, .cell:nth-child(2) .said";
  for (const look of LOOKS) {
    test(`${look.name}: breaks nothing, never scrolls sideways, passes axe`, async () => {
      const { browser, page, errors } = await openPage(
        served,
        "/compare?a=CHN&b=PRK&asOf=2025-09-04&asOf2=2019-06-21&unfold=history",
        look,
        BOTH,
      );
      await page.waitForSelector("#history-title ~ .row .cell:nth-child(2) svg");
      expect(errors).toEqual([]);
      await expectNoSideways(page);
      expect(await accessibilityFaults(page, look)).toEqual([]);
      await browser.close();
    });
  }

  test("two days of one pair: each says its own, and leads to its brief and to what changed", async () => {
    const { browser, page } = await openPage(served, "/brief?a=CHN&b=PRK&asOf=2025-09-04");
    await page.getByLabel("Compare with").selectOption("another");
    await page.getByLabel("An earlier day").fill("2019-06-21");
    await page.getByLabel("An earlier day").blur();
    await expect.poll(() => page.url()).toContain("since=2019-06-21");
    await page.locator("#changes").waitFor({ timeout: 20_000 });
    await page.getByRole("link", { name: "Side by side", exact: true }).click();
    const cell = (n: number) => page.locator(`#in-short-title ~ .row .cell:nth-child(${n})`);
    await cell(2).locator(".said").first().waitFor({ timeout: 20_000 });
    expect(await cell(1).textContent()).toContain("4 September 2025");
    expect(await cell(1).textContent()).toContain("sixth meeting");
    expect(await cell(2).textContent()).toContain("21 June 2019");
    expect(await cell(2).textContent()).toContain("fifth meeting");
    expect(
      await page
        .getByRole("link", { name: "What changed from 21 June 2019 to 4 September 2025" })
        .getAttribute("href"),
    ).toContain("since=2019-06-21");
    await cell(2).locator(".said").first().click();
    await page.locator(".evidence .card").first().waitFor({ timeout: 20_000 });
    expect(page.url()).toContain("/brief?a=CHN&b=PRK&asOf=2019-06-21");
    await browser.close();
  });

  test("two pairs: one side is chosen by keyboard, the other stays; what can't be answered is told on its side", async () => {
    const { browser, page } = await openPage(served, "/compare?a=CHN&b=PRK&asOf=2025-09-04", undefined, BOTH);
    const right = page.getByRole("region", { name: "Right brief" });
    await right.getByLabel("First actor").focus();
    await page.keyboard.type("united states");
    await page
      .getByRole("option", { name: /United States/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("a2=USA&b2=PRK");
    await right.getByRole("link", { name: "the whole brief" }).waitFor({ timeout: 20_000 });
    expect(page.url()).toContain("a=CHN&b=PRK&asOf=2025-09-04");
    await page.goto(new URL("/compare?a=CHN&b=PRK&asOf=2025-09-04&a2=Nowhereland&b2=PRK", served.url).href);
    await right.getByRole("alert").waitFor();
    expect(await right.getByRole("alert").textContent()).toContain("Nowhereland");
    await page.locator("#in-short-title ~ .row .cell:nth-child(1) .said").first().waitFor();
    await browser.close();
  });
});
