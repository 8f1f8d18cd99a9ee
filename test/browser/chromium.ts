import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";

const PLACES = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Path of the system's Chromium, or undefined: then the page tests are skipped and say so. */
export const CHROMIUM = PLACES.find((path) => path !== "" && existsSync(path));

if (!CHROMIUM)
  console.warn("Page tests are skipped: no Chromium was found. Install it, or set CHROMIUM_PATH.");

/** A fresh browser with a profile of its own and no background traffic. */
export function openBrowser(options: {
  width: number;
  height: number;
  dark?: boolean;
}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "chancery-chromium-")), {
    executablePath: CHROMIUM,
    headless: true,
    viewport: { width: options.width, height: options.height },
    colorScheme: options.dark ? "dark" : "light",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
