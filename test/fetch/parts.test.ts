import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "../../src/fetch/inOrder.ts";
import { PATIENCE, Passing, untilAnswered } from "../../src/fetch/patience.ts";
import { Meter, type Progress } from "../../src/fetch/progress.ts";
import { noPauses } from "./gdeltServer.ts";

const items = Array.from({ length: 40 }, (_, at) => at);

test("work is given in order, and a slow taker is not buried", async () => {
  let begun = 0;
  const taken: number[] = [];
  for await (const item of inOrder(items, 2, async (item) => {
    begun++;
    await wait(item % 3);
    return item;
  })) {
    if (item === 0) await wait(60);
    taken.push(item);
    expect(begun - taken.length).toBeLessThanOrEqual(8);
  }
  expect(taken).toEqual(items);
});

test("a fault is thrown at its place, after what is before it", async () => {
  const taken: number[] = [];
  const run = async () => {
    for await (const item of inOrder(items, 4, async (item) => {
      await wait(item === 0 ? 20 : 0);
      if (item === 2) throw new Error("the third");
      return item;
    }))
      taken.push(item);
  };
  await expect(run()).rejects.toThrow("the third");
  expect(taken).toEqual([0, 1]);
});

test("tries are counted in vain only where nothing new came", async () => {
  const patience = { ...PATIENCE, ...noPauses().patience, tries: 3 };
  let asked = 0;
  const cutAfter = (gained: number) => () => {
    if (++asked === 12) return Promise.resolve("whole");
    return Promise.reject(new Passing("cut", { gained }));
  };
  await expect(untilAnswered(cutAfter(1_000_000), patience, undefined)).resolves.toBe("whole");
  asked = 0;
  await expect(untilAnswered(cutAfter(1000), patience, undefined)).rejects.toThrow("cut");
  expect(asked).toBe(3);
});

test("the rate is of what came, not of what lay there or was thrown away", () => {
  let now = 0;
  const told: Progress[] = [];
  const meter = new Meter(
    { bytes: 3000, files: 2 },
    (progress) => told.push(progress),
    () => now,
  );
  meter.partly("a", 500);
  now = 1000;
  meter.partly("a", 1000);
  expect(told.at(-1)).toMatchObject({ bytes: 1000, files: 0, rate: 500, secondsLeft: 4 });
  now = 2000;
  meter.partly("a", 0);
  expect(told.at(-1)).toMatchObject({ bytes: 0, rate: 250 });
  meter.partly("a", 1500);
  meter.settled("a", 1500);
  expect(told.at(-1)).toMatchObject({ bytes: 1500, files: 1, rate: 1000, secondsLeft: 1.5 });
  now = 60_000;
  meter.settled("b", 1500);
  expect(told.at(-1)).toMatchObject({ bytes: 3000, files: 2, rate: 0, secondsLeft: undefined });
});
