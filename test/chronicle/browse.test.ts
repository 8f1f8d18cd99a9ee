import { expect, it } from "vitest";
import { pageOf } from "../../src/chronicle/browse.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { EVERY, rowsOf, SAMPLE } from "./store/sample.ts";

it("pages cut the whole list anywhere, from either end", async () => {
  const chronicle = await openDuckDb();
  await chronicle.load({ dataset: "mine", name: "mine.csv" }, rowsOf(SAMPLE));
  const view = chronicle.view("2030-01-01", ["mine"]);
  for (const filter of [{}, { involving: ["USA"] }, { text: "event" }, { source: [] }]) {
    const earliest = await view.events(filter, EVERY);
    for (const order of ["earliest", "latest"] as const) {
      const all = order === "earliest" ? earliest : earliest.toReversed();
      for (let offset = 0; offset < 23; offset++)
        for (const limit of [1, 3, 30])
          expect(await pageOf(view, filter, { offset, limit, order })).toEqual({
            total: all.length,
            rows: all.slice(offset, offset + limit),
          });
    }
  }
  await chronicle.close();
});
