import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));

/** What the doors ask of the desk, apart from the rooms that answer. */
const DESK = [
  ...["questions", "words", "forecast", "chronicle", "record", "actors"],
  ...["desk", "request", "heldPairs", "pairSources"],
];

/** What each room may import from, beside itself and the small files at the top (errors, dates, plain text …). */
const MAY: Record<string, readonly string[]> = {
  actors: [],
  fetch: [],
  statistics: [],
  chronicle: ["actors"],
  record: ["actors"],
  curation: ["actors", "chronicle", "record"],
  forecast: ["measures", "statistics", "chronicle", "record"],
  measures: ["statistics", "chronicle", "record", "actors"],
  words: ["measures", "statistics", "chronicle", "record", "actors"],
  questions: ["words", "forecast", "measures", "statistics", "chronicle", "record", "actors"],
  ask: ["questions", "measures", "chronicle", "actors", "desk", "request"],
  brief: ["questions", "words", "forecast", "measures", "statistics", "chronicle", "record", "desk"],
  intake: ["words", "chronicle", "actors", "fetch"],
  server: [...DESK, "intake", "ask", "brief", "measures"],
  web: ["server", "brief", "questions", "words"],
  cli: [...DESK, "server", "intake", "ask", "brief", "fetch"],
};
const TOP = [
  "errors",
  "dates",
  "plainText",
  "systemReason",
  "casebook",
  "version",
  "kept",
  "shared",
  "userFiles",
];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const imports = files.flatMap((file) =>
  [...readFileSync(join(SRC, file), "utf8").matchAll(/from "([^"]+)"|import\("([^"]+)"\)/g)].map((match) => ({
    file,
    to: match[1] ?? match[2]!,
  })),
);

test("imports point downward only", () => {
  const wrong = imports
    .filter(({ to }) => to.startsWith("."))
    .map(({ file, to }) => ({ file, to: relative(SRC, join(SRC, dirname(file), to)) }))
    .filter(({ file, to }) => {
      const from = file.split("/")[0]!;
      const into = to.split("/")[0]!.replace(/\.tsx?$/, "");
      if (!(from in MAY) || from === into || TOP.includes(into)) return false;
      return !MAY[from]!.includes(into);
    });
  expect(wrong).toEqual([]);
});

test("only the store knows an SQL engine, only the brief draws", () => {
  const outside = (library: RegExp, room: string) =>
    imports.filter(({ file, to }) => library.test(to) && !file.startsWith(room)).map(({ file }) => file);
  expect(outside(/^@duckdb\//, "chronicle/store/")).toEqual([]);
  expect(outside(/^(@observablehq\/plot|linkedom)/, "brief/figures/")).toEqual([]);
});
