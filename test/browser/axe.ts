import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Rules about colours: they take longer than all others together. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * Where a page breaks the accessibility rules (axe, WCAG 2.2 AA) with all that folds opened: the rule and an element. In the
 * dark only the colours are others than on a desk; on a phone all but the colours.
 */
export async function accessibilityFaults(
  page: Page,
  { width = 1280, dark = false }: { width?: number; dark?: boolean } = {},
): Promise<string[]> {
  const asked = dark
    ? { runOnly: COLOURS }
    : {
        runOnly: TAGS,
        rules: width < 600 ? Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) : {},
      };
  await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run(document, ${JSON.stringify({ ...asked, resultTypes: ["violations"] })}).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html))`,
  );
}
