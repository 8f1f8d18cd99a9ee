import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A page is never wider than its window. */
export async function expectNoSideways(page: Page): Promise<void> {
  const [inner, scroll] = (await page.evaluate(
    "[window.innerWidth, document.documentElement.scrollWidth]",
  )) as [number, number];
  expect(scroll).toBeLessThanOrEqual(inner);
}
