// How long the built-in case takes to be on the screen of the workbench, in Chromium: first in a server that has just begun, and then
// another day from the move of the slider to the page that is drawn.
// Run: npm run bench:screen      Chromium at CHROMIUM_PATH, default /usr/bin/chromium
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const CHANCERY = fileURLToPath(new URL("../bin/chancery", import.meta.url));
const DAYS = Array.from({ length: 24 }, (_, i) =>
  new Date(Date.UTC(2025, 5 - 3 * i, 1)).toISOString().slice(0, 10),
);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const [what, path] of [
  ["the built-in case, prepared", "/"],
  ["another pair, cold", "/brief?a=USA&b=KOR&asOf=2020-01-01"],
  ["another day, cold", "/brief?a=CHN&b=PRK&asOf=2019-06-21"],
])
  console.log(`${what.padEnd(30)} ${seconds(await times(5, () => served((base) => opened(base + path))))}`);
console.log(`${"another day, by the slider".padEnd(30)} ${seconds(await served(movedDays))}`);
await browser.close();

/** Runs a server on a port of its own, with the casebook alone. */
async function served(run) {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const args = ["serve", "--port", String(port), "--no-open", "--chronicle", "none"];
  const server = spawn(process.execPath, [CHANCERY, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise((resolve) => server.stdout.on("data", (said) => /http/.test(said) && resolve()));
  try {
    return await run(`http://127.0.0.1:${port}`);
  } finally {
    server.kill();
    await new Promise((resolve) => server.once("exit", resolve));
  }
}

async function opened(address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(address);
  await page.waitForSelector(".asof");
  const took = performance.now() - start;
  await context.close();
  return took;
}

/** The first days warm the server up and are not told. */
async function movedDays(base) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${base}/brief?a=CHN&b=PRK&asOf=2025-09-03`);
  await page.waitForSelector(".slider input");
  const took = [];
  for (const day of DAYS) {
    await page.waitForTimeout(1000);
    took.push(await page.evaluate(movedTo, day));
  }
  return took.slice(4);
}

/** In the page: moves the slider to the day, and gives the milliseconds until the brief of that day is drawn. */
function movedTo(day) {
  const told = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  const wanted = new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", told);
  const slider = document.querySelector(".slider input");
  const start = performance.now();
  slider.value = String(Date.parse(day) / 86_400_000);
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  return new Promise((resolve) => {
    const look = () => {
      const isThere = document.querySelector(".asof")?.textContent.includes(wanted);
      requestAnimationFrame(isThere ? () => resolve(performance.now() - start) : look);
    };
    look();
  });
}

async function times(n, run) {
  const took = [];
  for (let i = 0; i < n; i++) took.push(await run());
  return took;
}

function seconds(list) {
  const sorted = [...list].sort((x, y) => x - y);
  const [least, median, most] = [0, sorted.length >> 1, sorted.length - 1].map((at) =>
    (sorted[at] / 1000).toFixed(2),
  );
  return `${median} s (${least} to ${most}, ${list.length} times)`;
}
