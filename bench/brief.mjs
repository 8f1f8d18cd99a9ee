// Where the time of `npm run brief` goes: whole processes first, then the steps inside one.
// Run: npm run bench:brief [-- RUNS]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const runs = Number(process.argv[2] ?? 5);
const main = fileURLToPath(new URL("../bin/chancery", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "chancery-bench-"));

const milliseconds = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const show = (value) => `${(value / 1000).toFixed(2)} s`;
  return `median ${show(sorted[Math.floor(sorted.length / 2)])}, least ${show(sorted[0])}, most ${show(sorted.at(-1))}`;
};
const run = (args) => {
  const result = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (result.status !== 0) throw new Error(result.stderr);
};

const bare = Array.from({ length: runs }, () => milliseconds(() => run(["-e", "0"])));
const whole = Array.from({ length: runs }, () =>
  milliseconds(() =>
    run([main, "brief", "CHN", "PRK", "--as-of", "2025-09-04", "--chronicle", "none", "--out", out]),
  ),
);
console.log(`bare node                ${spread(bare)}`);
console.log(`chancery brief CHN PRK   ${spread(whole)}   (${runs} runs)`);

const steps = [];
const step = async (name, work) => {
  const start = performance.now();
  const result = await work();
  steps.push([name, performance.now() - start]);
  return result;
};
const [{ openDesk }, { QUESTIONS }, { figureSvg }, { composeBrief }, { writeBrief }] = await step(
  "load the code",
  () =>
    Promise.all([
      import("../dist/desk.js"),
      import("../dist/questions/all.js"),
      import("../dist/brief/figures/svg.js"),
      import("../dist/brief/compose.js"),
      import("../dist/brief/write.js"),
    ]),
);
const desk = await step("open the desk", () => openDesk({ chronicle: "none" }));
const subject = await step("cut at the day", () => desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04" }));
const answers = [];
for (const question of QUESTIONS)
  answers.push(await step(`ask ${question.id}`, () => question.answer(subject)));
await step("draw the figures", () => {
  for (const figure of answers.flatMap((answer) => [answer.figure, ...answer.moreFigures]))
    if (figure) figureSvg(figure);
});
const brief = await step("compose again, warm", () =>
  composeBrief(desk, { a: "CHN", b: "PRK", asOf: "2025-09-04" }),
);
await step("write all formats", () => writeBrief(brief, out, ["html", "md", "json"]));
await desk.close();
rmSync(out, { recursive: true });

console.log("\nInside one process:");
for (const [name, time] of steps) console.log(`${name.padEnd(24)} ${time.toFixed(0).padStart(6)} ms`);
