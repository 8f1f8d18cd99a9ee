import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ChanceryError } from "../../../src/errors.ts";
import { FEATURE_GROUPS } from "../../../src/forecast/ranking/features/all.ts";
import { fitRanker } from "../../../src/forecast/ranking/fit.ts";
import { packed, unpacked } from "../../../src/forecast/ranking/packed.ts";
import {
  rankerOf,
  rankingModel,
  readRanking,
  shippedRanking,
} from "../../../src/forecast/ranking/shipped.ts";
import { type EventStream, eventStream } from "../../../src/forecast/ranking/stream.ts";
import { drawn, streamOf } from "./synthetic.ts";

const DAY = 45;
const CODES = ["010", "042", "112", "190"];
const named = (stream: EventStream): EventStream => ({ ...stream, acts: CODES });
const stream = named(streamOf(drawn(7, DAY)));
const fitted = fitRanker(stream, { groups: FEATURE_GROUPS, from: 10, until: DAY, seed: 1 });
const model = rankingModel(fitted, CODES, { version: "test", from: "2014-12-01" });
const scores = (ranker: typeof fitted, act: number) =>
  Float64Array.from(ranker.score({ day: DAY, source: 1, act, answers: [] }).scores);

describe("weights apart from their stream", () => {
  test("give the scores that they gave, but for rounding, in both directions", () => {
    const again = rankerOf(readRanking(JSON.stringify(model)), stream);
    for (const act of [0, 1, 5, 7]) {
      scores(fitted, act).forEach((score, o) => {
        expect(scores(again, act)[o]).toBeCloseTo(score, 3);
      });
    }
    expect(Math.max(...scores(fitted, 1))).toBeGreaterThan(0.5);
  });

  test("find acts by code and sectors by name, whatever their numbers", () => {
    const turned = [...CODES].reverse();
    const other = eventStream({
      actors: stream.actors.map((name, i) => ({
        name,
        country: stream.countries[stream.country[i]!] ?? null,
        sector: stream.sectors[stream.sector[i]!] ?? null,
      })),
      acts: turned.map((name) => ({
        name,
        root: stream.root[CODES.indexOf(name)]!,
        quad: stream.quad[CODES.indexOf(name)]!,
      })),
      events: Array.from(stream.day, (day, i) => ({
        day,
        source: stream.source[i]!,
        target: stream.target[i]!,
        act: turned.indexOf(CODES[stream.act[i]!]!),
      })),
    });
    const again = rankerOf(model, other);
    scores(fitted, 1).forEach((score, o) => {
      expect(scores(again, turned.indexOf(CODES[1]!))[o]).toBeCloseTo(score, 3);
    });
  });

  test("leave an act that they do not know what holds for all", () => {
    const { "042": _, ...acts } = model.acts;
    const without = scores(rankerOf({ ...model, acts }, stream), 1);
    expect(without).not.toEqual(scores(rankerOf(model, stream), 1));
    expect(Math.max(...without)).toBeGreaterThan(0.1);
  });

  test("are refused where they are none, or of other features", () => {
    const { features, ...rest } = model;
    for (const text of ["no JSON", "{}", JSON.stringify({ ...rest, features: features.slice(1) })])
      expect(() => readRanking(text)).toThrow(ChanceryError);
  });

  test("a row comes back within half a unit, and not of another length", () => {
    const row = Float64Array.of(0, 1, -2.5, 1e-3);
    const [unit] = packed(row);
    unpacked(packed(row), 4).forEach((weight, f) => {
      expect(Math.abs(weight - row[f]!)).toBeLessThanOrEqual(unit / 2);
    });
    expect(() => unpacked(packed(row), 5)).toThrow(RangeError);
    expect(unpacked(packed(new Float64Array(2)), 2)).toEqual(new Float64Array(2));
  });
});

test("the weights that ship are read, know the acts and sectors of ICEWS14, and have a card", () => {
  const shipped = shippedRanking();
  expect(shipped).toMatchObject({ version: "1", from: "2014-12-01" });
  expect(Object.keys(shipped.acts)).toContain("042");
  expect(Object.keys(shipped.sectors)).toEqual(
    expect.arrayContaining(["", "STATE", "Police", "Foreign Affairs"]),
  );
  expect(existsSync(new URL("../../../models/ranking/README.md", import.meta.url))).toBe(true);
});
