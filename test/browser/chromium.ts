import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium } from "playwright-core";

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

/** One for all files of a worker: to start it takes longer than most tests. It ends with the worker. */
let started: Promise<Browser> | undefined;

/** A browser as a newcomer's: with no history, no store and no background traffic. */
export async function openBrowser(options: {
  width: number;
  height: number;
  dark?: boolean;
}): Promise<BrowserContext> {
  started ??= chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
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
  const browser = await started;
  return browser.newContext({
    viewport: { width: options.width, height: options.height },
    colorScheme: options.dark ? "dark" : "light",
  });
}
