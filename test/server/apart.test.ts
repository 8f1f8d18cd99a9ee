import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DeskService } from "../../src/server/desk/service.ts";

/** The built one: from source all is answered in this process. */
const BUILT = fileURLToPath(new URL("../../dist/server/desk/apart.js", import.meta.url));
const CAN = existsSync(BUILT) && spawnSync("ps", ["-eo", "pid="]).status === 0;
if (!CAN)
  console.warn("Tests of the desk's process are skipped: it is not built (npm run build), or ps is missing.");

/** Processes that were begun by this one and hold a desk. */
function desks(): number[] {
  const all = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
  return all
    .split("\n")
    .filter((line) => line.includes("desk/process.js") && Number(line.trim().split(/\s+/)[1]) === process.pid)
    .map((line) => Number(line.trim().split(/\s+/)[0]));
}

describe.skipIf(!CAN)("the desk in a process of its own", () => {
  let service: DeskService;
  const traces: string[] = [];
  const brief = (day: string, signal?: AbortSignal) =>
    service.answer("brief", { a: "CHN", b: "PRK", asOf: day }, signal);

  beforeAll(async () => {
    const { serviceApart } = (await import(BUILT)) as typeof import("../../src/server/desk/apart.ts");
    service = await serviceApart({ chronicle: "none" }, (trace) => traces.push(trace));
    await service.answer("start", {});
  });
  afterAll(async () => {
    await service.close();
    expect(desks()).toEqual([]);
  });

  test("many who leave at any moment break nothing, and who stays is answered", async () => {
    const stays = brief("2018-05-09");
    for (let ms = 0; ms < 300; ms += 30) {
      const asker = new AbortController();
      const left = brief(ms % 60 === 0 ? "2018-05-09" : `2016-03-${10 + ms / 30}`, asker.signal);
      setTimeout(() => asker.abort(new Error("gone")), ms);
      await expect(left).rejects.toThrow("gone");
    }
    expect(JSON.parse(await stays).subject.asOf).toBe("2018-05-09");
    expect(traces).toEqual([]);
  });

  test("where it breaks down another takes its place and is asked again; what breaks two is told", async () => {
    const asked = brief("2013-06-01");
    asked.catch(() => {});
    const [first] = desks();
    process.kill(first!, "SIGKILL");
    expect(JSON.parse(await asked).subject.asOf).toBe("2013-06-01");
    expect(traces.at(-1)).toContain("SIGKILL");

    const lost = brief("2012-06-01");
    lost.catch(() => {});
    for (let broken = 0, last = 0; broken < 2; ) {
      const [now] = desks();
      if (now !== undefined && now !== last) {
        process.kill(now, "SIGKILL");
        last = now;
        broken += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await expect(lost).rejects.toThrow("broke down twice");
    expect(JSON.parse(await service.answer("start", {})).builtIn.a).toBe("CHN");
  });
});
