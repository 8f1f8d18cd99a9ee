import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, within } from "./run.ts";

describe("ingest", () => {
  it("--json gives one object whose parts add up", async () => {
    const from = folder();
    const head = "Day;From;To;Act";
    writeFileSync(
      join(from, "a.csv"),
      `${head}\n01/02/2025;CHN;PRK;042\n31/02/2025;CHN;PRK;042\n01/02/2025;CHN;PRK;042\n`,
    );
    writeFileSync(
      join(from, "b.csv"),
      `${head}\n02/02/2025;CHN;Atlantis;042\n02/02/2025;CHN;PRK;999\n03/02/2025;PRK;CHN;043\n`,
    );
    const path = join(folder(), "c.duckdb");
    const take = async () => {
      const ran = await within(
        ...["ingest", "csv", from, "--dataset", "mine", "--delimiter", ";", "--date-format", "DD/MM/YYYY"],
        ...["--map", "date=Day, source=From, target=To, cameo=Act", "--chronicle", path, "--json"],
      );
      expect([ran.error, ran.err]).toEqual([undefined, ""]);
      const summary = JSON.parse(ran.out) as {
        read: number;
        added: number;
        known: number;
        quarantined: Record<string, number>;
        files: { file: string; summary: { read: number } }[];
      };
      const refused = Object.values(summary.quarantined).reduce((sum, rows) => sum + rows, 0);
      expect(summary.added + summary.known + refused).toBe(summary.read);
      return summary;
    };
    const first = await take();
    expect(first).toMatchObject({ read: 6, added: expect.any(Number), known: 1 });
    expect(first.quarantined).toMatchObject({ "bad date": 1, "unknown CAMEO code": 1 });
    const again = await take();
    expect(again).toMatchObject({ read: 6, added: 0, known: first.known + first.added });
    expect(again.quarantined).toEqual(first.quarantined);
    expect(again.files.map(({ file, summary }) => [file, summary.read])).toEqual([
      [join(from, "a.csv"), 3],
      [join(from, "b.csv"), 3],
    ]);
  });

  const HEAD = "Id,Day,From,To,Act";
  const GOOD = "1,2025-02-01,CHN,PRK,042";
  const take = (files: readonly string[], path: string, ...more: string[]) =>
    within(
      ...["ingest", "csv", ...files, "--dataset", "mine", "--chronicle", path],
      ...["--map", "id=Id,date=Day,source=From,target=To,cameo=Act", ...more],
    );
  const written = (rows: readonly string[], name = "rows.csv") => {
    const file = join(folder(), name);
    writeFileSync(file, [HEAD, ...rows].join("\n"));
    return file;
  };

  it("fails where every row is refused, and says why", async () => {
    const path = join(folder(), "c.duckdb");
    const file = written(["1,2102-05-03,CHN,PRK,042", "2,2025-02-01,CHN,Atlantis,042"]);
    const { out, error } = await take([file], path);
    expect(out).toContain(
      "2 rows read: 0 added, 0 known already, 0 differing from what is held, 2 in quarantine.",
    );
    expect(error).toMatchObject({ exitCode: 1 });
    expect(String(error)).toContain("Every row was refused: date out of range, unknown actor.");
    expect((await take([file, written([GOOD], "good.csv")], path)).error).toBeUndefined();
  });

  it("tells each file's summary as it ends, also those before one that can't be read", async () => {
    const [first, broken] = [written([GOOD]), written([], "broken.csv")];
    writeFileSync(broken, "Day,From\n");
    const { out, error } = await take([first, broken], join(folder(), "c.duckdb"));
    expect(out).toBe(
      `${first}: 1 row read: 1 added, 0 known already, 0 differing from what is held, 0 in quarantine.\n`,
    );
    expect(String(error)).toContain("broken.csv, line 1");
  });

  it("leaves no chronicle behind where nothing could be read", async () => {
    const path = join(folder(), "c.duckdb");
    expect((await take(["nowhere"], path)).error).toMatchObject({ code: "io" });
    const broken = join(folder(), "broken.csv");
    writeFileSync(broken, "Day,From\n");
    expect((await take([broken], path)).error).toMatchObject({ code: "bad-input" });
    expect(existsSync(path)).toBe(false);
  });

  it("tells of rows that differ from what is held, and takes them in its place with --replace", async () => {
    const path = join(folder(), "c.duckdb");
    await take([written([GOOD])], path);
    const mended = written(["1,2025-02-02,CHN,PRK,042"], "mended.csv");
    const kept = await take([mended], path);
    expect(kept.out).toContain("1 row read: 0 added, 0 known already, 1 differing from what is held, 0 in");
    expect(kept.out).toContain("mended.csv, line 2: mine:1 differs in date, ends, known\n");
    expect(kept.out).toContain("--replace takes the new rows in its place.");
    expect((await within("sources", "--chronicle", path)).out).toMatch(/mine: 1 events.*, 1 set aside/);
    const replaced = await take([mended], path, "--replace");
    expect(replaced.out).toContain("1 differing and replaced");
    const sources = JSON.parse((await within("sources", "--chronicle", path, "--json")).out) as {
      held: { dataset: string; to: string }[];
    };
    expect(sources.held.find((row) => row.dataset === "mine")!.to).toBe("2025-02-02");
  });

  it("makes a chronicle that upgrade finds up to date, and upgrade makes none", async () => {
    const path = join(folder(), "c.duckdb");
    expect((await within("upgrade", "--chronicle", path)).error).toMatchObject({ code: "io" });
    expect(existsSync(path)).toBe(false);
    await take([written([GOOD])], path);
    expect((await within("upgrade", "--chronicle", path)).out).toBe(
      `The chronicle "${path}" is up to date.\n`,
    );
  });

  it("takes other days where they are named, and the desk can then be asked as of them", async () => {
    const path = join(folder(), "c.duckdb");
    const file = written([GOOD, "2,2031-02-01,CHN,PRK,042"]);
    expect((await take([file], path)).out).toContain("1 date out of range");
    expect((await take([file], path, "--dates-to", "2035-12-31")).out).toContain("1 added, 1 known already");
    const asked = await within(
      ...["history", "CHN", "PRK", "--dataset", "mine", "--as-of", "2031-01-31", "--chronicle", path],
    );
    expect([asked.error, asked.out.includes("as of 31 January 2031")]).toEqual([undefined, true]);
    expect((await take([file], path, "--dates-to", "9999-12-31")).error).toMatchObject({ code: "bad-date" });
    expect((await take([file], path, "--dates-from", "2035-01-01")).error).toMatchObject({ code: "usage" });
  });

  it("takes an unknown benchmark folder by the first day that is told, and asks for it before", async () => {
    const from = folder();
    writeFileSync(join(from, "entity2id.txt"), "China\t0\nJapan\t1\n");
    writeFileSync(join(from, "relation2id.txt"), "Make a visit\t0\n");
    writeFileSync(join(from, "train.txt"), "0\t0\t1\t24\t0\n");
    const path = join(folder(), "c.duckdb");
    const asked = await within("ingest", "icews18", from, "--chronicle", path);
    expect(asked.error).toMatchObject({
      hint: expect.stringMatching(/--first-day YYYY-MM-DD --dataset NAME/),
    });
    expect(existsSync(path)).toBe(false);
    const told = ["--first-day", "2011-01-01", "--dataset", "mine"];
    const ran = await within("ingest", "icews18", from, ...told, "--chronicle", path);
    expect([ran.error, ran.out]).toEqual([undefined, expect.stringMatching(/^1 row read: 1 added/)]);
  });
});
