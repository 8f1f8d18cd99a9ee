import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { HOSTILE, UNSAFE } from "../support/hostile.ts";
import { chancery, compile, folder } from "./run.ts";

beforeAll(compile);

/** As an argument: a process can't be given a NUL. */
const WORD = HOSTILE.replaceAll("\u0000", "");
const clean = (text: string) => expect(text.replaceAll("\n", "")).not.toMatch(UNSAFE);

describe.concurrent("hostile words come back as plain text, on one line", () => {
  test.each<[what: string, args: string[], code: number]>([
    ["a command", [WORD], 2],
    ["an actor", ["history", WORD, "CHN"], 2],
    ["a day", ["history", "CHN", "PRK", "--as-of", WORD], 2],
    ["an option", ["history", "CHN", "PRK", `--${WORD}`], 2],
    ["an argument too many", ["sources", WORD], 2],
    ["a format", ["brief", "CHN", "PRK", "--format", WORD], 2],
    ["a sentence", ["ask", WORD], 2],
    ["a chronicle", ["sources", "--chronicle", WORD], 1],
    ["a file", ["ingest", "icews", WORD], 1],
  ])("%s", async (_, args, code) => {
    for (const more of [[], ["--debug"]]) {
      const ran = await chancery([...args, ...more]);
      expect([ran.code, ran.out]).toEqual([code, ""]);
      clean(ran.err);
    }
  });

  it("breaks no line of an error", async () => {
    const { err } = await chancery(["x\nchancery: all is well"]);
    expect(err.split("\n")[0]).toBe('chancery: There is no command "x chancery: all is well".');
    const { err: option } = await chancery(["sources", "--x\nchancery: all is well"]);
    expect(option.split("\n")[0]).toBe("error: unknown option '--x chancery: all is well'");
  });

  it("headers and names of files and data sets", async () => {
    const file = join(folder(), `\u001b[31m\u202e${"x".repeat(5)}.csv`);
    writeFileSync(file, "Da\u001b[31my\u202e,From,To,Act\n2025-01-01,CHN,PRK,042\n");
    const env = { CHANCERY_HOME: folder() };
    const wrong = await chancery(["ingest", "csv", file, "--dataset", "m", "--map", "date=Day"], env);
    expect(wrong.code).not.toBe(0);
    clean(wrong.err);
    const map = "date=Da\u001b[31my\u202e,source=From,target=To,cameo=Act";
    const taken = await chancery(
      ["ingest", "csv", file, "--dataset", "m\u001b[31m\u009b\u202e", "--map", map],
      env,
    );
    clean(`${taken.out}${taken.err}`);
    const shown = await chancery(["sources"], env);
    clean(`${shown.out}${shown.err}`);
    const listed = await chancery(["sources", "--json"], env);
    clean(listed.out);
  });
});
