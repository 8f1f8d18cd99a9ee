import { describe, expect, it } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import { addDays } from "../../src/dates.ts";
import { actsBetween, actsOf } from "../../src/measures/acts.ts";
import { densityOf } from "../../src/measures/density.ts";
import type { Scene } from "../../src/measures/scene.ts";
import { event } from "../chronicle/store/sample.ts";

const [BEFORE, NOW] = [
  { from: "2020-01-01", to: "2020-12-31" },
  { from: "2021-01-01", to: "2021-12-31" },
];

/** An act of the two every third day and one of others each day, and how often each is told in the second year. */
async function changeOf(dataset: string, pairTold: number, othersTold: number) {
  const rows: ChronicleEvent[] = [];
  for (let day = 0; day < 731; day++) {
    const date = addDays(BEFORE.from, day);
    const add = (to: string, times: number) => {
      for (let i = 0; i < (date < NOW.from ? 1 : times); i++)
        rows.push(event(`${dataset}:${rows.length}`, { date, to, dataset }));
    };
    if (day % 3 === 0) add("PRK", pairTold);
    add("USA", othersTold);
  }
  const coverage = [{ dataset, from: BEFORE.from, to: NOW.to, events: rows.length }];
  const none = async () => [];
  const rest = {
    asOf: NOW.to,
    datasets: [dataset],
    coverage: async () => coverage,
    quarantined: none,
    refused: none,
  };
  const scene = { asOf: NOW.to, events: memoryView(rows, () => false, rest) } as unknown as Scene;
  return (await densityOf(actsOf(scene, actsBetween("CHN", "PRK")), scene)).change(NOW, BEFORE)!;
}

describe("a change of what a machine coded", () => {
  it("is none where the same acts are told ten times as often, of the two alone or of all", async () => {
    for (const [pair, others] of [
      [10, 1],
      [10, 10],
      [1, 10],
    ] as const)
      expect(await changeOf("gdelt", pair, others), `${pair} ${others}`).toMatchObject({
        direction: "level",
      });
  });

  it("spans what rows and what acts tell, and counts rows", async () => {
    const { low, ratio, high, now } = await changeOf("gdelt", 10, 1);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(10);
    expect(ratio).toBeCloseTo(Math.sqrt(10), 1);
    expect(now).toMatchObject({ n: 1220, distinct: 1220, exposure: 365 });
  });

  it("is told by acts alone of rows that people gathered", async () => {
    const { ratio, now } = await changeOf("mine", 10, 10);
    expect(ratio).toBeCloseTo(1, 1);
    expect(now).toMatchObject({ n: 1220, distinct: 122, exposure: 365 });
  });
});
