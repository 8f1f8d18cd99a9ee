import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { CHROMIUM, openBrowser } from "../chromium.ts";

const MAIN = fileURLToPath(new URL("../../../bin/chancery", import.meta.url));
const BUILT = existsSync(fileURLToPath(new URL("../../../dist/web/index.html", import.meta.url)));
if (!BUILT) console.warn("Tests of the workbench are skipped: it is not built (npm run build).");

/** Whether the workbench can be tried in a browser here. */
export const CAN_SERVE = CHROMIUM !== undefined && BUILT;

const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** Each page is looked at in all of these. */
export const LOOKS = [
  { name: "on a desk", ...DESK },
  { name: "on a phone", ...PHONE },
  { name: "in the dark", ...DESK, dark: true },
];

export interface Served {
  url: string;
  stop(): Promise<void>;
}

let overCasebook: Promise<Served> | undefined;

/**
 * The workbench as its users start it, at a free port. Over the casebook alone it is one for all files of a worker; over
 * a chronicle of its own the caller stops it.
 */
export async function startWorkbench(chronicle?: string): Promise<Served> {
  if (chronicle !== undefined) return start(chronicle);
  overCasebook ??= start("none");
  const { url } = await overCasebook;
  return { url, stop: async () => {} };
}

async function start(chronicle: string): Promise<Served> {
  const server: ChildProcess = spawn(process.execPath, [
    ...[MAIN, "serve", "--port", "0", "--no-open"],
    ...["--chronicle", chronicle],
  ]);
  const servers = process.env.CHANCERY_TEST_SERVERS;
  if (servers) writeFileSync(join(servers, String(server.pid)), "");
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout!.on("data", (text) => {
      const found = /http:\/\/\S+/.exec(String(text));
      if (found) resolve(found[0]);
    });
    server.once("exit", () => reject(new Error("the server ended")));
  });
  return {
    url,
    async stop() {
      server.kill("SIGTERM");
      await ended;
    },
  };
}

export interface Opened {
  browser: BrowserContext;
  page: Page;
  /** What the page complained of so far. */
  errors: string[];
}

/** A page of the workbench in a browser of its own, once one of the things waited for is there. */
export async function openPage(
  { url }: Served,
  path: string,
  look: { width: number; height: number; dark?: boolean } = DESK,
  waitFor = ".masthead, .trouble",
): Promise<Opened> {
  const browser = await openBrowser(look);
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(new URL(path, url).href);
  await page.waitForSelector(waitFor);
  return { browser, page, errors };
}
