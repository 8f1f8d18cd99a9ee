import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding } from "../../src/questions/answer.ts";
import { outsiders } from "../../src/questions/outsiders.ts";
import type { QuestionOptions } from "../../src/questions/subject.ts";
import { exposedBy, isListed } from "../support/exposed.ts";
import { PAIRS } from "../support/pairs.ts";
import { isHostile, type Row, rowsOf } from "../support/rows.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const ask = async (a: string, b: string, asOf = "2025-09-04", options: QuestionOptions = {}) =>
  outsiders.answer(await desk.subject({ a, b, asOf, options }));
const of = (findings: readonly Finding[], name: string) =>
  findings.find((finding) => finding.id === `outsiders.${name}`)!;
const value = (finding: Finding, name: string) =>
  finding.numbers.find((measure) => measure.name === name)!.value;

/** What an observer did toward either of the pair between two days. */
const toward = (observer: string, from: string, to: string) =>
  rowsOf(to, (row) => isToward(row, [observer]) && row.date >= from);
const isToward = (row: Row, observers: readonly string[]) =>
  row.kind === "act" &&
  row.aim === "other" &&
  (observers.length ? observers.includes(row.source) : !["", "CHN", "PRK"].includes(row.source)) &&
  ["CHN", "PRK"].includes(row.target);

/** The 24 months to 4 September 2025 and the 24 before. */
const NOW = ["2023-09-05", "2025-09-04"] as const;
const BEFORE = ["2021-09-05", "2023-09-04"] as const;
const DAY = NOW[1];

const isOfG7 = ({ summary }: Row) => /^(The )?G7 /.test(summary);
const pageOf = (row: Row) => (row as Row & { url: string }).url;
/** An observer's own: what the G7 said left out, and one page on both counted once. */
const ownOnce = (rows: readonly Row[]) => {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (isOfG7(row)) return false;
    if (!isHostile(row)) return true;
    const page = `${row.date} ${row.event_type.slice(0, 2)} ${pageOf(row)}`;
    const other = rows.some(
      (one) => one.target !== row.target && one.date === row.date && pageOf(one) === pageOf(row),
    );
    const known = other && seen.has(page);
    seen.add(page);
    return !known;
  });
};

describe("China and North Korea as of 4 September 2025", () => {
  test("the United States: its own statements of 24 months and the share of hostile ones, each page once", async () => {
    const usa = of((await ask("CHN", "PRK")).findings, "USA");
    const now = ownOnce(toward("USA", ...NOW));
    expect([value(usa, "acts"), value(usa, "acts-before")]).toEqual([
      now.length,
      ownOnce(toward("USA", ...BEFORE)).length,
    ]);
    expect(value(usa, "conflict-share")).toBeCloseTo(now.filter(isHostile).length / now.length, 10);
  });

  test("the newest stands first, with its page", async () => {
    const { findings } = await ask("CHN", "PRK");
    for (const id of ["EUU", "USA", "KOR", "RUS", "west", "group", "together"]) {
      const dates = of(findings, id).evidence.map(({ date }) => date);
      expect([...dates].sort().reverse(), id).toEqual(dates);
      expect(of(findings, id).evidence.every(({ url }) => url.startsWith("http"))).toBe(true);
    }
    const kallas =
      "Kallas called Xi with Russia, Iran and DPRK leaders a direct challenge to the rules-based order";
    for (const id of ["EUU", "focal"]) expect(of(findings, id).statement).toContain(kallas);
  });

  test("around the event: 20 outsiders, three statements of two of them against, and what Trump said besides", async () => {
    const focal = of((await ask("CHN", "PRK")).findings, "focal");
    const rows = rowsOf(
      DAY,
      (row) => row.date >= "2025-08-30" && row.precision === "day" && isToward(row, []),
    );
    expect(value(focal, "outsiders")).toBe(new Set(rows.map(({ source }) => source)).size);
    expect(value(focal, "critics")).toBe(new Set(rows.filter(isHostile).map(({ source }) => source)).size);
    // Kallas named both on one page.
    expect(value(focal, "conflict")).toBe(rows.filter(isHostile).length - 1);
    expect(value(focal, "acts")).toBe(rows.length - 1);
    expect(focal.statement).toMatch(/Yet also: .*Trump called the parade a beautiful ceremony/);
  });

  test("the figure by year is of the rest of the record", async () => {
    const { moreFigures } = await ask("CHN", "PRK");
    const { data } = moreFigures.find(({ id }) => id === "outsiders-years")!;
    if (data.kind !== "heat") throw new Error("no heat map");
    const cell = data.cells.find(({ date, row }) => date === "2024-01-01" && row === "Japan")!;
    const hostile = (row: Row) => isToward(row, ["JPN"]) && isHostile(row);
    const { distinct, exposure } = exposedBy(hostile, "2024-01-01", "2024-12-31");
    expect(cell.value).toBeCloseTo((100 * distinct) / exposure, 10);
  });

  test("Russia is on good terms: nothing hostile among some thirty acts", async () => {
    const { findings } = await ask("CHN", "PRK");
    const russia = toward("RUS", ...NOW);
    expect(russia.filter(isHostile)).toEqual([]);
    expect([value(of(findings, "RUS"), "acts"), value(of(findings, "calm"), "RUS")]).toEqual([
      russia.length,
      0,
    ]);
  });

  test("what the G7 said is one statement of the G7, and none of Italy's own", async () => {
    const { findings } = await ask("CHN", "PRK");
    const rows = rowsOf(DAY, (row) => row.date >= NOW[0] && isToward(row, []) && isOfG7(row));
    expect(rows.filter(({ source }) => source === "ITA")).toHaveLength(6);
    const group = of(findings, "group");
    expect(value(group, "groups")).toBe(new Set(rows.map(({ date }) => date)).size);
    expect(group.statement).toContain("14 March 2025 (the G7): G7 ministers at Charlevoix");
    expect(of(findings, "ITA")).toBeUndefined();
    // Asked for, it has nothing of its own.
    const asked = await ask("CHN", "PRK", DAY, { observers: ["ITA", "JPN"] });
    expect(of(asked.findings, "ITA")).toBeUndefined();
    expect(of(asked.findings, "JPN")).toBeDefined();
  });

  test("of both at once: one page on both, or what a group said of both, each once", async () => {
    const { findings } = await ask("CHN", "PRK");
    const rows = rowsOf(DAY, (row) => row.date >= NOW[0] && isToward(row, []) && isHostile(row));
    const speakers = new Map<string, Set<string>>();
    for (const row of rows) {
      const key = isOfG7(row)
        ? `${row.date} G7`
        : `${row.date} ${row.event_type.slice(0, 2)} ${row.source} ${pageOf(row)}`;
      speakers.set(key, (speakers.get(key) ?? new Set()).add(row.target));
    }
    expect(value(of(findings, "together"), "together")).toBe(
      [...speakers.values()].filter((targets) => targets.size === 2).length,
    );
  });

  test("of an alliance of autocracies one statement speaks, and it is quoted; of bolder acts none", async () => {
    const { findings, short } = await ask("CHN", "PRK");
    const fears = of(findings, "fears");
    expect([value(fears, "alliance"), value(fears, "bolder")]).toEqual([1, 0]);
    expect(fears.statement).toContain("Kallas named North Korea as part of an autocratic alliance");
    expect(short.at(-1)!.text).toContain("only the European Union speaks of an alliance of autocracies");
  });

  test("where one of the two is Western, the West is not outside", async () => {
    const { findings } = await ask("USA", "KOR");
    expect(of(findings, "west").statement).toMatch(/^The outsiders with most on record: /);
    expect(of(findings, "fears")).toBeUndefined();
    expect(JSON.stringify(findings)).not.toContain("The West");
  });

  test("each has its place by its own record: hostile to the two, over all that it did to anyone", async () => {
    const { numbers } = of((await ask("CHN", "PRK")).findings, "ranking");
    expect(numbers.map(({ name }) => name)).toEqual(["JPN", "USA", "KOR", "RUS"]);
    for (const { name, value: share, low, high, n } of numbers) {
      const all = rowsOf(
        DAY,
        (row) =>
          row.date >= NOW[0] &&
          row.kind === "act" &&
          row.aim === "other" &&
          row.source === name &&
          !["", name].includes(row.target) &&
          !isListed(row),
      );
      expect(n).toBe(all.length);
      const hostile = ownOnce(toward(name, ...NOW)).filter((row) => isHostile(row) && !isListed(row));
      expect(share).toBeCloseTo(hostile.length / all.length, 10);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
    }
  });

  test("the shares of the matters add up to one", async () => {
    const issues = of((await ask("CHN", "PRK")).findings, "issues");
    expect(issues.numbers.reduce((sum, measure) => sum + measure.value, 0)).toBeCloseTo(1, 10);
  });

  test("hostility is held against the rest of the record: more by count, less as a part of it", async () => {
    const { findings } = await ask("CHN", "PRK");
    const usa = of(findings, "USA");
    const own = new Set(
      [...ownOnce(toward("USA", ...BEFORE)), ...ownOnce(toward("USA", ...NOW))].map(({ id }) => id),
    );
    const hostile = (row: Row) => own.has(row.id) && isHostile(row);
    const [now, before] = [exposedBy(hostile, ...NOW), exposedBy(hostile, ...BEFORE)];
    expect(now.n).toBeGreaterThan(before.n);
    expect(usa.changes).toMatchObject([{ name: "change", direction: "fall", basis: "record", now, before }]);
    expect(value(usa, "change")).toBeCloseTo(
      now.distinct / now.exposure / (before.distinct / before.exposure),
      10,
    );
    expect(usa.statement).toContain(`Hostile ones: ${now.n}, against ${before.n} in the 24 months before;`);
    expect(usa.statement).toMatch(/: less\.$/);
  });

  test("of the West a change is told by those alone whom the record follows", async () => {
    const { findings, short } = await ask("CHN", "PRK");
    const west = of(findings, "west");
    const [change] = west.changes!;
    const sum = (name: string) =>
      ["USA", "KOR", "JPN"]
        .flatMap((code) => of(findings, code).changes ?? [])
        .reduce((n, one) => n + (name === "now" ? one.now.n : one.before.n), 0);
    // What two of them did together counts once in all.
    expect(change!.now.n).toBeLessThan(sum("now"));
    expect(change!.direction).toBe("level");
    expect(west.statement).toContain("By the United States, South Korea and Japan, whom the record follows,");
    expect(short[1]!.text).toContain("not clearly by more than all else grew");
  });

  test("sanctions of the observers: each step once", async () => {
    const { findings } = await ask("CHN", "PRK");
    const observers = findings.flatMap(({ id }) => /^outsiders\.([A-Z]{3})$/.exec(id)?.[1] ?? []);
    const steps = new Set(
      rowsOf(DAY, (row) => row.date >= NOW[0] && isToward(row, observers))
        .filter((row) => /^1(63|72)/.test(row.event_type))
        .map((row) => `${row.date} ${pageOf(row) || row.id}`),
    );
    expect(value(of(findings, "measures"), "sanction")).toBe(steps.size);
  });

  test("observers that are asked for are told of; one that the record does not follow has no rank and no turn", async () => {
    const { findings } = await ask("CHN", "PRK", "2025-09-04", { observers: ["Japan", "EUU"] });
    const ranking = of(findings, "ranking");
    expect(ranking.numbers.map((measure) => measure.name)).toEqual(["JPN"]);
    expect(ranking.statement).toContain(
      "The record does not follow how the European Union deals with both China and North Korea, so that it has no rank.",
    );
    expect(of(findings, "JPN").changes).toHaveLength(1);
    const union = of(findings, "EUU");
    expect(value(union, "acts")).toBe(ownOnce(toward("EUU", ...NOW)).length);
    expect(union).toMatchObject({ thin: true });
    expect(union.changes).toBeUndefined();
    expect(union.numbers.map(({ name }) => name)).not.toContain("acts-before");
    expect(union.statement).toContain("no change can be told");
  });

  test("without an observer that the record follows there is no order, and the acts themselves are drawn", async () => {
    const { findings, headline, figure } = await ask("CHN", "PRK", "2025-09-04", { observers: ["EUU"] });
    expect(of(findings, "ranking")).toMatchObject({
      thin: true,
      numbers: [{ name: "unfollowed", value: 1 }],
    });
    expect(of(findings, "calm")).toBeUndefined();
    expect(headline).not.toContain("most concerned");
    expect(figure).toMatchObject({ id: "outsiders-acts" });
  });

  test("one of the pair cannot observe it, and an unknown name is told", async () => {
    await expect(ask("CHN", "PRK", "2025-09-04", { observers: ["China"] })).rejects.toThrow(
      /one of the pair/,
    );
    await expect(ask("CHN", "PRK", "2025-09-04", { observers: ["Chinna"] })).rejects.toThrow(/known as/);
  });
});

test.each(PAIRS)("%s and %s: every finding has a number and evidence no later than the day", async (a, b) => {
  const { findings, alternatives, wouldChange } = await ask(a, b);
  expect(findings.length).toBeGreaterThan(4);
  for (const finding of findings) {
    expect(finding.numbers.length, finding.id).toBeGreaterThan(0);
    expect(
      finding.numbers.every((measure) => Number.isFinite(measure.value)),
      finding.id,
    ).toBe(true);
    expect(finding.evidence.length, finding.id).toBeGreaterThan(0);
    expect(finding.evidence.every((piece) => piece.date <= "2025-09-04")).toBe(true);
    expect(/NaN|undefined|Infinity/.test(finding.statement), finding.statement).toBe(false);
  }
  expect(Math.min(alternatives.length, wouldChange.length)).toBeGreaterThanOrEqual(2);
});
