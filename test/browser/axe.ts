import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/** Where a page breaks the accessibility rules (axe, WCAG 2.2 AA) with all that folds opened: the rule and an element. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run(document, ${JSON.stringify(RULES)}).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html))`,
  );
}
