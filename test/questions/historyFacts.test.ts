import { afterAll, beforeAll, expect, test } from "vitest";
import { readCsv } from "../../src/actors/csv.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding, Found } from "../../src/questions/answer.ts";
import { history } from "../../src/questions/history.ts";
import { exposedBy } from "../support/exposed.ts";
import { between, isHostile, type Row, rowsOf } from "../support/rows.ts";

/**
 * The facts behind history's findings, counted again in the rows of the casebook and its record: what
 * history.test.ts does not count already.
 */
const DAY = "2025-09-04";
const RECORD = new URL("../../casebook/record/", import.meta.url);
const PAIR = rowsOf(DAY, between("CHN", "PRK"));

let desk: Desk;
let answer: Found;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
  answer = await history.answer(await desk.subject({ a: "CHN", b: "PRK", asOf: DAY }));
});
afterAll(() => desk.close());

const finding = (name: string): Finding => answer.findings.find(({ id }) => id === `history.${name}`)!;
const value = (name: string, number: string) =>
  finding(name).numbers.find((measure) => measure.name === number)!.value;
const since = (rows: readonly Row[], day: string) => rows.filter((row) => row.date >= day);
const share = (part: readonly Row[], whole: readonly Row[]) => part.length / whole.length;

/** Acts of China or North Korea with anyone, the votes left out. */
const DEALINGS = rowsOf(
  DAY,
  ({ kind, aim, source, target }) =>
    kind === "act" &&
    aim === "other" &&
    target !== "" &&
    source !== target &&
    [source, target].some((code) => code === "CHN" || code === "PRK"),
);

test("phases stand on every act between the two", () => {
  expect(finding("phases").evidenceCount).toBe(PAIR.length);
  expect(value("phases", "phases")).toBe(
    answer.findings.filter(({ id }) => id.startsWith("history.phase-")).length,
  );
});

test("the current phase: acts and conflict since 2022, and its weight in all that either did", () => {
  const held = since(PAIR, "2022-01-01");
  expect(value("current", "acts")).toBe(held.length);
  expect(value("current", "conflict-share")).toBeCloseTo(share(held.filter(isHostile), held), 12);
  expect(value("current", "weight")).toBeCloseTo(share(held, since(DEALINGS, "2022-01-01")), 12);
});

test("now: acts of twelve months and of the five years before, held against the sampled rest of the record", () => {
  const last = exposedBy(between("CHN", "PRK"), "2024-09-05", DAY);
  const before = exposedBy(between("CHN", "PRK"), "2019-09-07", "2024-09-04");
  expect(value("now", "acts")).toBe(last.n);
  expect(value("now", "base")).toBeCloseTo(before.n / 5, 1);
  expect(value("now", "change")).toBeCloseTo(
    last.distinct / last.exposure / (before.distinct / before.exposure),
    10,
  );
});

test("weight: the share in each of the dense years, and the most and the least of the phases", () => {
  const of = (from: string, to: string) => {
    const within = (rows: readonly Row[]) => rows.filter(({ date }) => date >= from && date <= to);
    return share(within(PAIR), within(DEALINGS));
  };
  expect(value("weight", "share-peak")).toBeCloseTo(of("2002-01-01", "2012-12-31"), 12);
  expect(value("weight", "share-least")).toBeCloseTo(of("1966-01-01", "1968-12-31"), 12);
});

test("disputes: those of the two in the record, the gravest of them", () => {
  const held = readCsv(new URL("disputes.csv", RECORD)).filter(
    ({ iso3_a, iso3_b }) => [iso3_a, iso3_b].sort().join() === "CHN,PRK",
  );
  expect(value("disputes", "disputes")).toBe(held.length);
  expect(value("disputes", "highest")).toBe(Math.max(...held.map(({ hostility }) => Number(hostility))));
});

test("leaders: every meeting was hosted by one of them", () => {
  expect(value("leaders", "hosted-first") + value("leaders", "hosted-second")).toBe(
    value("leaders", "meetings"),
  );
  // President Yang Shangkun with Kim Il Sung on 13 April 1992, Kim Jong Il in Beijing on 29 May 2000.
  expect(value("leaders", "longest-gap")).toBe(
    (Date.parse("2000-05-29") - Date.parse("1992-04-13")) / 86_400_000,
  );
});

test("North Korea's place among those whom China meets", () => {
  const meets = rowsOf(
    DAY,
    (row) =>
      row.kind === "act" &&
      row.aim === "other" &&
      /^04[02-6]/.test(row.event_type) &&
      row.target !== "" &&
      row.source !== row.target &&
      (row.source === "CHN" || row.target === "CHN"),
  );
  const ours = meets.filter((row) => row.source === "PRK" || row.target === "PRK");
  expect(finding("first-partner-back").evidenceCount).toBe(meets.length);
  expect(value("first-partner-back", "share-all")).toBeCloseTo(share(ours, meets), 12);
});

test("trade: China's share by year, KOTRA's estimates as the series has them", () => {
  const shares = readCsv(new URL("../series.csv", RECORD))
    .filter(({ series, period }) => series === "dprk_trade_china_share" && period!.length === 4)
    .map(({ value: percent }) => Number(percent) / 100);
  expect(finding("trade").evidence.length).toBeGreaterThan(0);
  expect(value("trade", "share")).toBeCloseTo(shares.at(-1)!, 10);
  expect(value("trade", "share-first")).toBeCloseTo(shares[0]!, 10);
  expect(value("trade", "peak")).toBeCloseTo(Math.max(...shares), 10);
});

test("quarrels: conflict acts, by issue and by side", () => {
  const conflict = PAIR.filter(isHostile);
  const issues = new Set(conflict.map(({ issue }) => issue));
  const top = Math.max(...[...issues].map((of) => conflict.filter(({ issue }) => issue === of).length));
  expect(value("quarrels", "conflict")).toBe(conflict.length);
  expect(value("quarrels", "issues")).toBe(issues.size);
  expect(value("quarrels", "top-share")).toBeCloseTo(top / conflict.length, 12);
  expect(value("quarrels", "from-first")).toBe(conflict.filter(({ source }) => source === "CHN").length);
});

test("reciprocity: material cooperation by side", () => {
  const material = PAIR.filter(({ event_type }) => /^0[678]/.test(event_type));
  expect(value("reciprocity", "material-first")).toBe(
    material.filter(({ source }) => source === "CHN").length,
  );
  expect(value("reciprocity", "material-second")).toBe(
    material.filter(({ source }) => source === "PRK").length,
  );
});

test("support: sanctions on North Korea by others than China, an episode where half a year was free of them", () => {
  const sanctions = rowsOf(
    DAY,
    ({ kind, target, source, event_type }) =>
      kind === "act" && target === "PRK" && !["CHN", "PRK"].includes(source) && /^(163|172)/.test(event_type),
  );
  const days = sanctions
    .filter(({ precision }) => precision === "day")
    .map(({ date }) => Date.parse(date) / 86_400_000)
    .sort((a, b) => a - b);
  expect(value("support", "sanctions")).toBe(sanctions.length);
  expect(value("support", "episodes")).toBe(
    days.filter((day, i) => i === 0 || day - days[i - 1]! > 180).length,
  );
});
