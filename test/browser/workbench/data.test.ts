import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { choose } from "../../../src/intake/choice.ts";
import { takeIn } from "../../../src/intake/takeIn.ts";
import { MINE, table, written } from "../../intake/files.ts";
import { accessibilityFaults } from "../axe.ts";
import { expectNoSideways } from "../sideways.ts";
import { CAN_SERVE, LOOKS, openPage, type Served, startWorkbench } from "./served.ts";

const READY = "#loaded, .trouble";
const ROWS =
  "Day,From,To,Act\n03/04/2025,Fiji,Samoa,042\n05/04/2025,Fiji,Samoa,042\n06/04/2025,Nowhere,Samoa,042\n";
const file = (text: string, name = "pacific.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});
const chooseFiles = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.locator("input[type=file]").setInputFiles(files);

const uploads = () => readdirSync(tmpdir()).filter((name) => name.startsWith("chancery-upload-"));

describe.skipIf(!CAN_SERVE)("the page of the data", () => {
  let served: Served;
  beforeAll(async () => {
    const path = join(mkdtempSync(join(tmpdir(), "chancery-page-")), "mine.duckdb");
    await takeIn(path, await choose("csv", [written(table(2))], MINE), MINE);
    served = await startWorkbench(path);
  });
  afterAll(() => served.stop());

  for (const look of LOOKS) {
    test(`${look.name}: breaks nothing, keeps its width, passes axe with a question open and with a file refused`, async () => {
      const { browser, page, errors } = await openPage(served, "/data", look, READY);
      expect(await page.locator(".bottom-line").textContent()).toContain("The chronicle holds 2 data sets");
      await chooseFiles(page, file(ROWS), file("x", "program.exe"));
      await page.locator(".question.open").nth(1).waitFor();
      expect(await page.locator(".files .told").textContent()).toContain("program.exe");
      expect(await accessibilityFaults(page, look)).toEqual([]);
      await expectNoSideways(page);
      // The refusal of program.exe is a line of the browser's own.
      expect(errors.filter((text) => !text.includes("422"))).toEqual([]);
      await page.getByRole("button", { name: "Put these away" }).click();
      await page.locator(".question").first().waitFor({ state: "detached" });
      await browser.close();
    });
  }

  test("by keyboard alone: a file is chosen, its questions answered, taken in, seen, and found on another page", async () => {
    const { browser, page } = await openPage(served, "/data", LOOKS[0], READY);
    // Listened for before the key is pressed, so that the browser's own dialog never comes.
    const coming = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose files" }).focus();
    await page.keyboard.press("Enter");
    await (await coming).setFiles([file(ROWS)]);
    const go = page.getByRole("button", { name: "Take in" });
    await go.waitFor();
    expect(await go.getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("radio", { name: /the day first/ }).focus();
    await page.keyboard.press("Space");
    await expect.poll(() => page.locator(".question.open").count(), { timeout: 20_000 }).toBe(1);
    await page.getByRole("button", { name: "These columns are right" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => go.getAttribute("aria-disabled"), { timeout: 20_000 }).toBe("false");
    expect(await page.locator(".reading table").textContent()).toContain("2025-04-03");
    await go.focus();
    await page.keyboard.press("Enter");
    const heading = page.getByRole("heading", { name: "Taken in", exact: true });
    await heading.waitFor();
    expect(await heading.evaluate((it) => it === it.ownerDocument.activeElement)).toBe(true);
    expect(await page.locator(".progress").textContent()).toContain(
      "3 rows read: 2 added, 0 known already, 0 differing from what is held, 1 in quarantine.",
    );
    await expect
      .poll(() => page.locator("#loaded table").textContent(), { timeout: 20_000 })
      .toMatch(/pacific2025-04-032025-04-05.*21/);
    expect(await page.locator("#loaded").textContent()).toMatch(/1 row: 1 /);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(new URL("/brief?a=CHN&b=WSM&asOf=2025-06-01", served.url).href);
    await page.locator(".masthead, .trouble").waitFor();
    await page.getByLabel("First actor").click();
    await page.keyboard.type("Fiji");
    await page.getByRole("option", { name: /Fiji/ }).first().waitFor();
    expect(await page.getByRole("option", { name: /Fiji/ }).first().textContent()).toContain(
      "2 between the two",
    );
    await browser.close();
  });

  test("a file that is dropped and refused says where, and leaves the chronicle as it was", async () => {
    const { browser, page } = await openPage(served, "/data", LOOKS[0], READY);
    const before = await page.locator("#loaded table").textContent();
    await page.evaluate(`{
      const data = new DataTransfer();
      data.items.add(new File(["Day,From,To,Act\\n2025-02-30,Fiji,Samoa,042\\n"], "off.csv"));
      document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
    }`);
    // A column of no days is not proposed; the reader says that it is one.
    await page
      .locator(".question")
      .getByLabel(/the day/)
      .selectOption("Day");
    await page.getByRole("button", { name: "These columns are right" }).click();
    await expect
      .poll(() => page.locator(".plan").textContent(), { timeout: 20_000 })
      .toMatch(/Every row would be refused/);
    expect(await page.locator(".reading").textContent()).toMatch(/as in line 2: .*2025-02-30/);
    expect(await page.getByRole("button", { name: "Take in" }).getAttribute("aria-disabled")).toBe("true");
    expect(await page.locator("#loaded table").textContent()).toBe(before);
    await browser.close();
  });

  test("a large file is stopped midway, leaves nothing, and who asks meanwhile is told", async () => {
    const { browser, page } = await openPage(served, "/data", LOOKS[0], READY);
    const before = await page.locator("#loaded table").textContent();
    const were = uploads();
    await chooseFiles(page, file(table(150_000, 10), "large.csv"));
    await page.getByRole("button", { name: "These columns are right" }).click();
    const go = page.getByRole("button", { name: "Take in" });
    await expect.poll(() => go.getAttribute("aria-disabled"), { timeout: 20_000 }).toBe("false");
    // Asked again and again from before it begins: on a fast machine it is soon over.
    const told = page.evaluate<string>(`(async () => {
      for (;;) {
        const response = await fetch("/api/pairs?limit=1");
        if (response.status === 503) return (await response.json()).error.message;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })()`);
    await go.click();
    await page.locator("progress").waitFor();
    expect(await told).toContain("Files are being taken in");
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await page.getByRole("heading", { name: "Stopped" }).waitFor();
    expect(await page.locator(".progress").textContent()).toContain("nothing of the file is in");
    const other = await browser.newPage();
    await other.goto(new URL("/data", served.url).href);
    await other.locator("#loaded").waitFor();
    expect(await other.locator("#loaded table").textContent()).toBe(before);
    expect(uploads().filter((name) => !were.includes(name))).toEqual([]);
    await browser.close();
  });

  test("while a question waits for an intake the page says so, whatever else is answered", async () => {
    const { browser, page } = await openPage(served, "/data", LOOKS[0], READY);
    const busy = { error: { code: "busy", message: "Files are being taken in." } };
    await page.route(/api.data\b/, (route) => route.fulfill({ status: 503, json: busy }));
    await page.reload();
    const told = page.getByText("Files are being taken in.");
    await told.waitFor();
    // The box asks for the brief, out of which it offers questions.
    await page.locator("#ask").focus();
    await page.locator("#askable option").first().waitFor({ state: "attached" });
    expect(await told.count()).toBe(1);
    await page.unrouteAll();
    await page.locator("#loaded").waitFor();
    expect(await told.count()).toBe(0);
    await browser.close();
  });

  test("where nothing is held of a pair the way leads here", async () => {
    const { browser, page } = await openPage(served, "/brief?a=FJI&b=WSM&dataset=mine");
    await page.getByRole("link", { name: "the page Data" }).click();
    await page.locator("#loaded").waitFor();
    await browser.close();
  });
});

test.skipIf(!CAN_SERVE)("a workbench without a chronicle says that it takes nothing in", async () => {
  const served = await startWorkbench();
  const { browser, page } = await openPage(served, "/data", LOOKS[1], READY);
  expect(await page.locator(".take").textContent()).toContain("takes nothing in");
  expect(await page.locator(".drop").count()).toBe(0);
  await browser.close();
  await served.stop();
});
