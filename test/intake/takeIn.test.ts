import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { choose } from "../../src/intake/choice.ts";
import { IntakeStopped, takeIn } from "../../src/intake/takeIn.ts";
import { folder, MINE, table, written } from "./files.ts";

const held = async (path: string) => {
  const store = await openDuckDb({ path });
  try {
    return (await store.datasets("9999-12-31")).map(({ dataset, events }) => `${dataset} ${events}`);
  } finally {
    await store.close();
  }
};
const LARGE = 30_000;

describe("takeIn", () => {
  it("gives what was taken in as data and as sentences", async () => {
    const path = join(folder(), "c.duckdb");
    const files = [written(table(2), "a.csv"), written(table(2, 2), "b.csv")];
    const choice = await choose("csv", files, MINE);
    const told: string[] = [];
    let start: unknown;
    const report = await takeIn(path, choice, MINE, {
      onStart: (bytes, n) => (start = [bytes > 0, n]),
      onFile: ({ file }, [line]) => told.push(`${file} ${line!.text}`),
    });
    expect(start).toEqual([true, 2]);
    expect(told).toHaveLength(2);
    expect(report.summary).toMatchObject({ read: 4, added: 3, known: 1, differing: 0, quarantined: {} });
    expect(report.summary.files.map(({ file, summary }) => [file, summary.added])).toEqual([
      [files[0], 2],
      [files[1], 1],
    ]);
    expect(report.lines[0]).toEqual({
      kind: "say",
      text: "4 rows read: 3 added, 1 known already, 0 differing from what is held, 0 in quarantine.",
    });
    expect(report.lines.at(-1)!.text).toBe(`Chronicle: ${path}`);
    expect(await held(path)).toEqual(["mine 3"]);
  });

  it.each(["rows.csv", "rows.csv.gz"])(
    "stops within %s: nothing of it is in, what was before it stays",
    async (name) => {
      const path = join(folder(), "c.duckdb");
      const large = name.endsWith(".gz") ? gzipSync(table(LARGE, 10)) : table(LARGE, 10);
      const files = [written(table(2), "a.csv"), written(large, name), written(table(2, 5), "c.csv")];
      const controller = new AbortController();
      const choice = await choose("csv", files, MINE);
      const stopped = await takeIn(path, choice, MINE, {
        signal: controller.signal,
        onProgress: (_, file) => file === files[1] && controller.abort(),
      }).catch((error: unknown) => error);
      expect(stopped).toBeInstanceOf(IntakeStopped);
      expect(stopped).toMatchObject({
        code: "stopped",
        exitCode: 130,
        message: "Stopped: 1 of 3 files is in, nothing of the second.",
        files: [{ file: files[0], summary: { added: 2 } }],
      });
      expect(await held(path)).toEqual(["mine 2"]);
      const again = await takeIn(path, choice, MINE);
      expect(again.summary).toMatchObject({ added: LARGE + 2, known: 2 });
    },
  );

  it("stops before the first file and leaves no chronicle", async () => {
    const path = join(folder(), "c.duckdb");
    const one = await choose("csv", [written(table(2))], MINE);
    const signal = AbortSignal.abort();
    await expect(takeIn(path, one, MINE, { signal })).rejects.toThrow("Stopped: nothing of the file is in.");
    const two = { ...one, paths: [...one.paths, written(table(2))] };
    await expect(takeIn(path, two, MINE, { signal })).rejects.toThrow("Stopped: none of 2 files is in");
    expect(existsSync(path)).toBe(false);
  });

  it("gives its report where the signal comes when the last file is in", async () => {
    const controller = new AbortController();
    const choice = await choose("csv", [written(table(2))], MINE);
    const report = await takeIn(join(folder(), "c.duckdb"), choice, MINE, {
      signal: controller.signal,
      onFile: () => controller.abort(),
    });
    expect(report.summary.added).toBe(2);
  });
});
