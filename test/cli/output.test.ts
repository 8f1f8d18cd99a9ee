import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it, test } from "vitest";
import { BIN, compile, run } from "./run.ts";

beforeAll(compile);

describe.skipIf(!existsSync("/dev/full")).concurrent("a full disk", () => {
  const full = (args: string, where = ">") =>
    run("/bin/sh", ["-c", `"${process.execPath}" "${BIN}" ${args} ${where} /dev/full`]);

  test.each([
    "sources --json",
    "sources",
    "--help",
    "--version",
    "history CHN PRK --as-of 2025-09-04 --json",
  ])("under the output of %s is told in one sentence", async (args) => {
    expect(await full(args)).toEqual({
      code: 1,
      out: "",
      err: "chancery: standard output could not be written: the disk is full (ENOSPC).\n",
    });
  });

  it("under the notes takes nothing from the results", async () => {
    const { code, out } = await full("ask 'How has Kim Jong Un changed?' --as-of 2025-09-04", "2>");
    expect(code).toBe(0);
    expect(out).toContain("as of 4 September 2025");
    expect((await full("hstory", "2>")).code).toBe(2);
  });
});

describe("a reader that closes the pipe", () => {
  test.each(["sources", "--help", "history CHN PRK --as-of 2025-09-04"])(
    "of %s is no fault",
    async (args) => {
      const command = `"${process.execPath}" "${BIN}" ${args}; echo "code $?" >&2`;
      const { err } = await run("/bin/bash", ["-c", `{ ${command}; } | true`]);
      expect(err).toBe("code 0\n");
    },
  );
});
