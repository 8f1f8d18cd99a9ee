import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { QUESTION_IDS } from "../../src/questions/ids.ts";
import { VERSION } from "../../src/version.ts";
import { BIN, chancery, compile, folder, run } from "./run.ts";

beforeAll(compile);

const ESCAPE = "\u001b";

describe.concurrent("the command", () => {
  it("--help names every question and command, at once and without colour", async () => {
    const { code, out, err } = await chancery(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const name of [...QUESTION_IDS, "brief", "explain", "ask", "ingest", "sources"])
      expect(out).toContain(`\n  ${name} `);
    expect(out).not.toContain(ESCAPE);
  });

  it("--version is the package's", async () => {
    expect(await chancery(["--version"])).toEqual({ code: 0, out: `${VERSION}\n`, err: "" });
  });

  it("without a word shows the help and fails", async () => {
    const { code, out, err } = await chancery([]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: chancery");
  });

  it("an unknown command is told with the nearest", async () => {
    expect(await chancery(["hstory", "CHN", "PRK"])).toEqual({
      code: 2,
      out: "",
      err: 'chancery: There is no command "hstory".\nDid you mean: chancery history?\n',
    });
  });

  it("a missing argument and an unknown option are told, with exit 2", async () => {
    const missing = await chancery(["history", "CHN"]);
    expect([missing.code, missing.out]).toEqual([2, ""]);
    expect(missing.err).toContain("missing required argument 'second'");
    const unknown = await chancery(["history", "CHN", "PRK", "--colour"]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("unknown option '--colour'");
  });

  it("an unknown actor lists the nearest, with exit 2 and no trace", async () => {
    const { code, out, err } = await chancery(["history", "Chna", "PRK"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^chancery: .*"Chna"\.\nNearest: China \(CHN\)/);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("--debug shows the trace", async () => {
    const { code, err } = await chancery(["brief", "CHN", "PRK", "--format", "pdf", "--debug"]);
    expect(code).toBe(2);
    expect(err).toMatch(/^\s+at .*dist\//m);
  });

  it("a chronicle that is not there, or is none, fails with exit 1", async () => {
    const path = join(folder(), "gone.duckdb");
    const gone = await chancery(["sources", "--chronicle", path]);
    expect(gone.code).toBe(1);
    expect(gone.err).toContain(`There is no chronicle at "${path}"`);
    expect(gone.err).toContain("chancery ingest");
    writeFileSync(path, "not a database, but long enough to be looked at\n".repeat(100));
    const none = await chancery(["sources", "--chronicle", path]);
    expect(none.code).toBe(1);
    expect(none.err).toContain("not a valid DuckDB database");
  });

  it("answers in a pipe without escape codes, in lines of eighty columns", async () => {
    const { code, out, err } = await chancery(["history", "China", "DPRK", "--as-of", "2025-09-04"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("as of 4 September 2025");
    expect(out).not.toContain(ESCAPE);
    expect(out.split("\n").filter((line) => line.length > 80 && line.trim().includes(" "))).toEqual([]);
  });

  it("a reader that closes the pipe is no fault", async () => {
    const { code, out, err } = await run("/bin/sh", [
      "-c",
      `"${process.execPath}" "${BIN}" sources --json | head -c 10`,
    ]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toHaveLength(10);
  });

  it("takes in a file where CHANCERY_HOME says, and reads it from there", async () => {
    const home = join(folder(), "new");
    const file = join(folder(), "mine.csv");
    writeFileSync(file, "Day,From,To,Act\n2025-01-01,CHN,PRK,042\n2025-01-02,CHN,PRK,oops\n");
    const map = "date=Day,source=From,target=To,cameo=Act";
    const env = { CHANCERY_HOME: home };
    const taken = await chancery(["ingest", "csv", file, "--dataset", "mine", "--map", map], env);
    expect([taken.code, taken.err]).toEqual([0, ""]);
    expect(taken.out).toContain(
      "2 rows read: 1 added, 0 known already, 0 differing from what is held, 1 in quarantine.",
    );
    expect(taken.out).toContain("1 unknown CAMEO code");
    expect(existsSync(join(home, "chronicle.duckdb"))).toBe(true);
    const sources = await chancery(["sources", "--json"], env);
    const { held, quarantined } = JSON.parse(sources.out);
    expect(held.map((row: { dataset: string }) => row.dataset)).toEqual(["casebook", "mine"]);
    expect(quarantined).toEqual([{ dataset: "mine", reason: "unknown CAMEO code", rows: 1 }]);
  });

  describe.skipIf(!existsSync("/usr/bin/script"))("on a terminal (util-linux `script` plays one)", () => {
    const onTerminal = (env: NodeJS.ProcessEnv) =>
      run("/usr/bin/script", ["-qec", `"${process.execPath}" "${BIN}" sources`, "/dev/null"], env);

    it("styles headings", async () => {
      expect((await onTerminal({ TERM: "xterm" })).out).toContain(`${ESCAPE}[1mHeld`);
    });

    it("does not where NO_COLOR is set", async () => {
      const { out } = await onTerminal({ TERM: "xterm", NO_COLOR: "1" });
      expect(out).toContain("Held");
      expect(out).not.toContain(ESCAPE);
    });
  });
});
