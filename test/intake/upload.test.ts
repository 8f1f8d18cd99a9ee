import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { choose } from "../../src/intake/choice.ts";
import { plan } from "../../src/intake/plan.ts";
import { takeIn } from "../../src/intake/takeIn.ts";
import { displayName, type Sent, type Upload, withUploads } from "../../src/intake/upload.ts";
import { folder, HEAD, MINE, table } from "./files.ts";

const LIMITS = { maxBytes: 1_000_000 };
const sent = (name: string, text: string | Buffer): Sent => ({ name, bytes: [Buffer.from(text)] });

describe("an upload", () => {
  it("lies in a private folder under a name of ours, and is gone afterwards", async () => {
    let seen: Upload | undefined;
    await withUploads([sent("../../etc/My rows.CSV", table(1))], LIMITS, async ([one]) => {
      seen = one;
      expect(one!.name).toBe("My rows.CSV");
      expect(basename(one!.path)).toMatch(/^[0-9a-f-]{36}\.csv$/);
      expect(one!.bytes).toBe(table(1).length);
      expect(existsSync(one!.path)).toBe(true);
    });
    expect(existsSync(dirname(seen!.path))).toBe(false);
    await withUploads([sent("a.csv", table(1))], LIMITS, async ([one]) => {
      seen = one;
      throw new Error("off");
    }).catch(() => undefined);
    expect(existsSync(dirname(seen!.path))).toBe(false);
  });

  it("is refused by its ending, and once it is too large, and leaves nothing", async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith("chancery-upload-"));
    const work = async () => expect.unreachable();
    for (const name of ["a.exe", "", "..", "a.csv.exe", "csv"])
      await expect(withUploads([sent(name, "x")], LIMITS, work)).rejects.toMatchObject({ code: "bad-input" });
    let pieces = 0;
    async function* endless() {
      for (;;) {
        pieces += 1;
        yield Buffer.alloc(100_000);
      }
    }
    await expect(withUploads([{ name: "big.csv", bytes: endless() }], LIMITS, work)).rejects.toThrow(
      '"big.csv" is larger than 1 MB',
    );
    expect(pieces).toBeLessThan(20);
    async function* broken() {
      yield Buffer.from("a");
      throw new Error("the line went dead");
    }
    await expect(withUploads([{ name: "b.csv", bytes: broken() }], LIMITS, work)).rejects.toMatchObject({
      code: "io",
      message: '"b.csv" did not arrive whole: the line went dead.',
    });
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith("chancery-upload-"));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  });

  it("is shown by a plain name", () => {
    expect(displayName("C:\\rows\\a\u001b[31m\nb.csv")).toBe("a␛[31m b.csv");
    const long = displayName(`${"x".repeat(500)}.csv.gz`);
    expect([long.length, long.endsWith("….csv.gz")]).toEqual([120, true]);
  });

  it("is called as the user calls it in evidence, quarantine, plan, report and errors", async () => {
    const path = join(folder(), "c.duckdb");
    const rows = `${table(1)}2,2025-02-31,CHN,PRK,042\n`;
    await withUploads([sent("My rows.csv.gz", gzipSync(rows))], LIMITS, async ([one], names) => {
      const choice = await choose(one!.path, [], MINE, { names });
      const planned = await plan(choice, MINE);
      const report = await takeIn(path, choice, MINE);
      const { proposal } = await choose(one!.path, [], {}, { names });
      const needed = await plan({ ...choice, proposal }, {});
      expect(needed.questions[0]!.asks[1]!.values).toEqual(["my-rows"]);
      for (const data of [planned, report.summary, needed]) {
        expect(JSON.stringify(data)).toContain("My rows.csv.gz");
        expect(JSON.stringify(data)).not.toContain(basename(one!.path));
        expect(JSON.stringify(data)).not.toContain("chancery-upload-");
      }
    });
    const store = await openDuckDb({ path });
    const view = store.view("9999-12-31", ["mine"]);
    const [event] = await view.events({}, { first: 1 });
    expect(event!.origin.file).toBe("My rows.csv.gz");
    await store.close();
    await withUploads([sent("off.csv", "a,b\n1,2\n")], LIMITS, async ([one], names) => {
      const error = await takeIn(path, { format: "csv", paths: [one!.path], names }, MINE).catch((e) => e);
      expect(error.message).toMatch(/^off\.csv, line 1/);
      expect(`${error.message} ${error.hint}`).not.toContain(basename(one!.path));
    });
    expect(HEAD).toContain("Id");
  });
});
