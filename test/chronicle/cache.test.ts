import { expect, it } from "vitest";
import { QueryCache } from "../../src/chronicle/cache.ts";

const rows = (n: number) => async () => Array.from({ length: n }, (_, i) => i);

it("asks once for what is asked twice, also while the first is under way", async () => {
  const cache = new QueryCache(100);
  let asked = 0;
  const make = async () => {
    asked += 1;
    return [1, 2];
  };
  expect(await Promise.all([cache.get("a", make), cache.get("a", make)])).toEqual([
    [1, 2],
    [1, 2],
  ]);
  await cache.get("a", make);
  expect(asked).toBe(1);
});

it("holds no more rows than it may, and lets go what was not asked for longest", async () => {
  const cache = new QueryCache(25);
  await cache.get("a", rows(9));
  await cache.get("b", rows(9));
  await cache.get("a", rows(9));
  await cache.get("c", rows(9));
  expect(cache.rows).toBeLessThanOrEqual(25);
  let again = 0;
  const counted = (n: number) => async () => {
    again += 1;
    return rows(n)();
  };
  await cache.get("a", counted(9));
  expect(again).toBe(0);
  await cache.get("b", counted(9));
  expect(again).toBe(1);
  await cache.get("large", rows(1000));
  expect(cache.rows).toBeLessThanOrEqual(25);
});

it("does not keep what failed, nor what was made before it was cleared", async () => {
  const cache = new QueryCache(100);
  await expect(cache.get("a", () => Promise.reject(new Error("once")))).rejects.toThrow("once");
  expect(await cache.get("a", rows(2))).toEqual([0, 1]);
  const late = cache.get("b", rows(3));
  cache.clear();
  await late;
  expect(cache.rows).toBe(0);
});
