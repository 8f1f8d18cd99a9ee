import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { BIN, compile, folder, within } from "./run.ts";

const HEAD = "Id,Day,From,To,Act";
const rows = (n: number, name: string) => {
  const file = join(folder(), name);
  const lines = Array.from({ length: n }, (_, at) => `${name}${at},2025-02-01,CHN,PRK,042`);
  writeFileSync(file, [HEAD, ...lines].join("\n"));
  return file;
};

beforeAll(compile);

it("Ctrl-C stops an ingest in good order: whole files are in, of the one at hand nothing", async () => {
  const path = join(folder(), "c.duckdb");
  const files = [rows(2, "a.csv"), rows(300_000, "b.csv"), rows(2, "c.csv")];
  const child = spawn(process.execPath, [
    ...[BIN, "ingest", "csv", ...files, "--dataset", "mine", "--chronicle", path],
    ...["--map", "id=Id,date=Day,source=From,target=To,cameo=Act"],
  ]);
  let [out, err] = ["", ""];
  child.stderr.on("data", (text) => (err += text));
  child.stdout.on("data", (text) => {
    out += text;
    // The first file is in.
    if (out.includes("a.csv: 2 rows read")) child.kill("SIGINT");
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, err.split("\n")[0]]).toEqual([
    130,
    "chancery: Stopped: 1 of 3 files is in, nothing of the second.",
  ]);
  expect(out.trim().split("\n")).toHaveLength(1);
  expect((await within("sources", "--chronicle", path)).out).toContain("mine: 2 events");
});
