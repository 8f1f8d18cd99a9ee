import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { choose } from "../../src/intake/choice.ts";
import { DeskHolder, withWriter } from "../../src/intake/deskHolder.ts";
import { takeIn } from "../../src/intake/takeIn.ts";
import { folder, MINE, table, written } from "./files.ts";

const mine = async (desk: Desk) =>
  (await desk.chronicle.datasets("9999-12-31")).find(({ dataset }) => dataset === "mine")?.events;
const take = async (path: string, rows: number, first: number) =>
  takeIn(path, await choose("csv", [written(table(rows, first))], MINE), MINE);

/** Opens the chronicle in another process, to write. */
const elsewhere = async (path: string) => {
  const code = `import("@duckdb/node-api").then(async ({ DuckDBInstance }) => (await DuckDBInstance.create(process.argv[1])).closeSync()).then(() => console.log("opened"), (error) => console.log(String(error)))`;
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", code, path]);
  return stdout.trim();
};

describe("a desk that is held", () => {
  it("shows what was taken in, also by who waited, and holds other processes off", async () => {
    const path = join(folder(), "c.duckdb");
    await take(path, 2, 1);
    const holder = new DeskHolder(() => openDesk({ chronicle: path }));
    expect(await holder.use(mine)).toBe(2);
    expect(await elsewhere(path)).toMatch(/lock/);
    await expect(take(path, 2, 3)).rejects.toMatchObject({
      code: "store",
      message: `The chronicle "${path}" is being read by this process.`,
    });
    // The refusal took no lock away.
    expect(await elsewhere(path)).toMatch(/lock/);
    const order: string[] = [];
    const slow = holder.use(async (desk) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`reads ${await mine(desk)}`);
    });
    const writes = withWriter(holder, async () => {
      order.push("writes");
      await take(path, 3, 3);
    });
    expect(holder.busy).toBe(true);
    const waits = holder.use(async (desk) => order.push(`reads ${await mine(desk)}`));
    const more = withWriter(holder, () => take(path, 1, 6));
    await Promise.all([slow, writes, waits, more]);
    expect(order).toEqual(["reads 2", "writes", "reads 6"]);
    expect(await holder.use(mine)).toBe(6);
    await holder.close();
    expect(await elsewhere(path)).toBe("opened");
  });

  it("opens again after a writer that failed, and lets one stop that waits", async () => {
    let opened = 0;
    const holder = new DeskHolder(async () => ({ n: ++opened, close: async () => undefined }));
    await holder.use(async () => undefined);
    await expect(withWriter(holder, () => Promise.reject(new Error("off")))).rejects.toThrow("off");
    expect(await holder.use(async ({ n }) => n)).toBe(2);
    const controller = new AbortController();
    let free = () => {};
    const reads = holder.use(() => new Promise<void>((resolve) => (free = resolve)));
    await Promise.resolve();
    const waits = withWriter(holder, async () => expect.unreachable(), { signal: controller.signal });
    controller.abort();
    await expect(waits).rejects.toMatchObject({ code: "stopped" });
    expect(holder.busy).toBe(false);
    free();
    await reads;
    expect(await holder.use(async ({ n }) => n)).toBe(2);
  });

  it("is tried again where it could not be opened", async () => {
    let tries = 0;
    const holder = new DeskHolder(async () => {
      if (++tries === 1) throw new Error("locked");
      return { close: async () => undefined };
    });
    await expect(holder.use(async () => 1)).rejects.toThrow("locked");
    expect(await holder.use(async () => 1)).toBe(1);
  });
});

describe("a chronicle that is open in this process", () => {
  it("is opened by many who read or by one who writes", async () => {
    const path = join(folder(), "c.duckdb");
    const writer = await openDuckDb({ path, write: true });
    await expect(openDuckDb({ path, write: true })).rejects.toThrow("is being written by this process");
    await expect(openDuckDb({ path })).rejects.toThrow("is being written by this process");
    await writer.close();
    const readers = [await openDuckDb({ path }), await openDuckDb({ path })];
    await expect(openDuckDb({ path, write: true })).rejects.toThrow("is being read by this process");
    for (const reader of readers) await reader.close();
    await (await openDuckDb({ path, write: true })).close();
  });

  it("is closed when the last answer is given, and answers no more", async () => {
    const path = join(folder(), "c.duckdb");
    await take(path, 2, 1);
    const store = await openDuckDb({ path });
    const asked = store.datasets("9999-12-31");
    await store.close();
    expect(await asked).toHaveLength(1);
    await expect(store.datasets("2025-06-01")).rejects.toThrow("The chronicle has been closed.");
    expect(await elsewhere(path)).toBe("opened");
  });
});
