import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { forecastEntry, resolutionEntry } from "../../src/forecast/ledger/entry.ts";
import { writeLines } from "../../src/forecast/ledger/lines.ts";
import { madeContent, madeForecast, madeResolution } from "../forecast/ledger/made.ts";
import { chancery, compile, folder, within } from "./run.ts";

beforeAll(compile);
afterEach(() => vi.unstubAllEnvs());

const ALTERED = /altered\.jsonl, line 1: the entry [0-9a-f]{16} was altered after it was written\.$/;
const PAIR = ["CHN", "PRK", "--as-of", "2025-09-04", "--chronicle", "none"];

describe("forecast, ledger, score", () => {
  it("write down beside the chronicle, settle and score, each with what was said", async () => {
    const home = folder();
    vi.stubEnv("CHANCERY_HOME", home);
    const file = join(home, "ledger.jsonl");

    const given = await chancery(["forecast", ...PAIR], { CHANCERY_HOME: home });
    expect([given.code, given.err]).toEqual([0, ""]);
    expect(given.out).toMatch(
      /A missile or rocket test by North Korea\n {2}Within 90 days, by 3 December 2025: likely/,
    );
    expect(given.out).toMatch(/Recorded as [0-9a-f]{16}\. It is a hindcast/);
    expect(given.out).toContain("No odds, since no public list");
    expect(given.out).toContain(`7 written to ${file}`);
    const before = readFileSync(file, "utf8");
    expect(before.trimEnd().split("\n")).toHaveLength(7);

    const again = await within("forecast", ...PAIR);
    expect(again.out).toMatch(/Recorded on .* already, as [0-9a-f]{16}/);
    expect(readFileSync(file, "utf8")).toBe(before);

    const dry = await within(
      "ledger",
      "resolve",
      "--as-of",
      "2026-06-30",
      "--dry-run",
      "--chronicle",
      "none",
    );
    expect(dry.out).toContain("7 settled, not written; 0 pending");
    expect(readFileSync(file, "utf8")).toBe(before);

    const settled = await within("ledger", "resolve", "--as-of", "2026-06-30", "--chronicle", "none");
    expect([settled.error, settled.err]).toEqual([undefined, ""]);
    expect(settled.out).toMatch(
      /missile or rocket test by North Korea: \d\d %\n.*\n {2}yes: 3 acts lie within/,
    );
    expect(settled.out).toContain("2025-10-22 North Korea fired two ballistic missiles from Chunghwa.");
    expect(settled.out).toContain("no: no act lies within the window");
    const after = readFileSync(file, "utf8");
    expect(after.startsWith(before)).toBe(true);
    expect(after.trimEnd().split("\n")).toHaveLength(14);
    await within("ledger", "resolve", "--as-of", "2026-06-30", "--chronicle", "none");
    expect(readFileSync(file, "utf8")).toBe(after);

    const { out } = await within("score");
    expect(out).toMatch(/Issued ahead\n {2}0 issued/);
    expect(out).toMatch(
      /Hindcasts: .*\n {2}7 issued: 7 \(100 %\) settled, 0 \(0 %\) pending, 0 \(0 %\) void\./,
    );
    expect(out).toContain("All: 7 forecasts scored, 2 came true: too few for a score (fewer than 10).");
  });
});

describe("a ledger at hand", () => {
  const file = join(folder(), "mine.jsonl");
  const rest = [
    forecastEntry(madeContent({ a: "RUS", horizon: 30 }), "2025-09-04T10:00:00.000Z"),
    madeForecast({ b: "USA" }),
  ];
  beforeAll(() => {
    const day = (i: number) => `2025-08-${String(i + 10).padStart(2, "0")}`;
    for (let i = 0; i < 12; i++) {
      const one = madeForecast(
        { asOf: day(i), probability: i < 6 ? 0.9 : 0.1, climatology: 0.5 },
        `${day(i)}T10:00:00.000Z`,
      );
      appendFileSync(file, writeLines([one, madeResolution(one.id, { outcome: i < 6 ? "yes" : "no" })]));
    }
    const [, other] = rest;
    const gone = resolutionEntry(
      { forecast: other!.id, outcome: "void", settledOn: "2026-06-30", why: "the rule is gone", events: [] },
      "2026-07-01T00:00:00.000Z",
    );
    appendFileSync(file, writeLines([...rest, gone]));
  });

  it("lists all, the pending, the settled, and those of a pair in either order", async () => {
    const count = async (...args: string[]) =>
      JSON.parse((await within("ledger", "--json", "--ledger", file, ...args)).out).forecasts.length;
    expect(await count()).toBe(14);
    expect(await count("--pending")).toBe(1);
    expect(await count("--settled")).toBe(13);
    expect(await count("--pair", "North Korea,China")).toBe(12);
    const { error } = await within("ledger", "--ledger", file, "--pair", "CHN");
    expect(error).toMatchObject({ code: "usage", message: "--pair names 1 actors, not two." });
  });

  it("is scored with counts per bin, skill and the shares that are settled, pending, void", async () => {
    const { out } = await within("score", "--ledger", file);
    expect(out).toContain("14 issued: 12 (86 %) settled, 1 (7 %) pending, 1 (7 %) void.");
    expect(out).toMatch(/All: 12 forecasts scored, 6 came true\. Brier score 0\.010; skill 0\.960/);
    expect(out).toMatch(/90 % to 100 %: 6, said 90 %, came true 100 %/);
    const one = await within("score", "--ledger", file, "--horizon", "30", "--json");
    expect(JSON.parse(one.out).ahead).toMatchObject({ issued: 1, settled: 0, pending: 1 });
  });

  it("refuses a class that it does not hold, and an altered line with file and line", async () => {
    const { error } = await within("score", "--ledger", file, "--class", "cavalry");
    expect(error).toMatchObject({ code: "unknown-option", exitCode: 2 });
    const altered = join(folder(), "altered.jsonl");
    writeFileSync(altered, readFileSync(file, "utf8").replace('"probability":0.9', '"probability":0.2'));
    for (const command of [["ledger"], ["score"], ["ledger", "resolve", "--chronicle", "none"]]) {
      const found = await within(...command, "--ledger", altered);
      expect(found.out).toBe("");
      expect(found.error).toMatchObject({ exitCode: 1, message: expect.stringMatching(ALTERED) });
    }
  });

  it("tells a torn line beside the results, and writes on after it", async () => {
    const torn = join(folder(), "torn.jsonl");
    writeFileSync(torn, writeLines(rest).slice(0, -20));
    const { out, err } = await within("ledger", "--ledger", torn);
    expect(err).toBe(`${torn}, line 2: not written to its end, and passed over.\n`);
    expect(out).toContain(`1 of 1 forecast in ${torn}`);
    await within("forecast", ...PAIR, "--ledger", torn);
    expect((await within("ledger", "--ledger", torn)).out).toContain("8 of 8 forecasts");
  });
});

it("an empty ledger, a pair without odds and a horizon that there is not", async () => {
  const file = join(folder(), "none.jsonl");
  for (const command of ["ledger", "score"])
    expect((await within(command, "--ledger", file)).out).toContain("No forecast is in");
  const none = await within(
    "forecast",
    "IND",
    "PAK",
    "--as-of",
    "2025-09-04",
    "--chronicle",
    "none",
    "--ledger",
    file,
  );
  expect(none.error).toBeUndefined();
  expect(none.out).toContain("No odds, since no events of the two are held");
  expect((await within("ledger", "--ledger", file)).out).toContain("No forecast is in");
  const wrong = await within("forecast", ...PAIR, "--horizon", "45");
  expect(wrong.error).toMatchObject({ code: "unknown-option", message: '--horizon has no "45".' });
});

it("a label in a ledger colours no screen", async () => {
  const file = join(folder(), "hostile.jsonl");
  const label = "A test \u001b[31mred\u202e";
  writeFileSync(file, writeLines([madeForecast({ target: { ...madeContent().target, label } })]));
  const { out } = await within("ledger", "--ledger", file);
  for (const unfit of ["\u001b", "\u202e"]) expect(out).not.toContain(unfit);
  expect(out).toContain("A test");
});
