import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ingest } from "../../../src/chronicle/ingest.ts";
import { icews14Reader } from "../../../src/chronicle/readers/icews14.ts";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";
import { folder, readAll } from "./folder.ts";

const BENCHMARK = "../shared/icews14";

const NAMES = {
  "entity2id.txt":
    "China\t0\nForeign_Affairs_(South_Korea)\t1\nBarack_Obama\t2\nYasuo_Fukuda\t3\nBoko_Haram\t4\nCabinet_/_Council_of_Ministers_/_Advisors_(United_States)\t5\n",
  "relation2id.txt": "Make_a_visit\t0\nfight_with_artillery_and_tanks\t1\n",
};

describe("an ICEWS14 line", () => {
  it("becomes an event on its day, with the code of the place in brackets", async () => {
    const { events } = await readAll(icews14Reader, folder({ ...NAMES, "train.txt": "0\t0\t1\t24\t-1\n" }));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      id: "icews14:0-0-1-1",
      date: "2014-01-02",
      known: "2014-01-02",
      source: { code: "CHN", name: "China", sector: "" },
      target: { code: "KOR", name: "Foreign Affairs (South Korea)", sector: "Foreign Affairs" },
      cameo: "042",
      confidence: "unrated",
      evidence: {
        summary: "Make a visit: China → Foreign Affairs (South Korea)",
        publisher: "ICEWS (Dataverse doi:10.7910/DVN/28075)",
      },
      origin: { dataset: "icews14", file: "train.txt", line: 1 },
    });
  });

  it("gives a leader his state while he leads it, and nobody else", async () => {
    const lines = "2\t0\t5\t0\t-1\n3\t0\t0\t0\t-1\n4\t1\t0\t8736\t-1\n";
    const { events } = await readAll(icews14Reader, folder({ ...NAMES, "train.txt": lines }));
    const parties = events.map(({ source }) => [source.code, source.person]);
    // Fukuda governed Japan until 2008: a former leader is a person and no state.
    expect(parties).toEqual([
      ["USA", "Barack Obama"],
      ["", "Yasuo Fukuda"],
      ["", ""],
    ]);
    expect(events.map((event) => event.kind)).toEqual(["domestic", "act", "act"]);
    expect(events[2]?.date).toBe("2014-12-31");
  });

  it("reads the splits of a folder in their order", async () => {
    const line = (day: number) => `0\t0\t1\t${24 * day}\t-1\n`;
    const path = folder({ ...NAMES, "valid.txt": line(1), "train.txt": line(0), "test.txt": line(2) });
    const { events } = await readAll(icews14Reader, path);
    expect(events.map((event) => event.origin.file)).toEqual(["train.txt", "valid.txt", "test.txt"]);
  });

  it("says which file of names is missing or has a gap", async () => {
    const { "entity2id.txt": _, ...without } = NAMES;
    const lacking = folder({ ...without, "train.txt": "0\t0\t1\t0\t-1\n" });
    await expect(readAll(icews14Reader, lacking)).rejects.toThrow(/no entity2id\.txt beside/);
    const gap = folder({
      ...NAMES,
      "entity2id.txt": "China\t0\nJapan\t2\n",
      "train.txt": "0\t0\t1\t0\t-1\n",
    });
    await expect(readAll(icews14Reader, gap)).rejects.toThrow(/entity2id\.txt, line 2.*the id 1/);
  });
});

describe.skipIf(!existsSync(BENCHMARK))("the ICEWS14 benchmark (skipped where it is absent)", () => {
  it("is taken in whole", async () => {
    const chronicle = await openDuckDb();
    const told: number[] = [];
    let bytes = 0;
    const summary = await ingest(chronicle, icews14Reader, [BENCHMARK], {
      onStart: (total) => {
        bytes = total;
      },
      onProgress: (done) => told.push(done),
    });
    expect(summary).toMatchObject({
      read: 83_359,
      added: 83_359,
      known: 0,
      differing: 0,
      differences: [],
      quarantined: {},
    });
    expect(told.every((done, index) => index === 0 || done > told[index - 1]!)).toBe(true);
    expect(told.at(-1)).toBe(bytes);
    const view = chronicle.view("2014-12-31", ["icews14"]);
    expect(await view.coverage()).toMatchObject([{ from: "2014-01-01", to: "2014-11-30", events: 83_359 }]);
    // China (0) toward North Korea (11), counted in the files by their ids; both also act through offices.
    const acts = await view.events({ source: ["CHN"], target: ["PRK"] }, { first: 100_000 });
    const plain = acts.filter(
      (event) => event.source.name === "China" && event.target?.name === "North Korea",
    );
    expect(plain).toHaveLength(73);
    expect((await view.events({ person: ["Barack Obama"] }, { first: 100_000 })).length).toBe(2891);
    await chronicle.close();
  });
});
