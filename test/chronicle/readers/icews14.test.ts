import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ingest } from "../../../src/chronicle/ingest.ts";
import { icews14Reader } from "../../../src/chronicle/readers/icews/icews14.ts";
import { readerFor } from "../../../src/chronicle/readers/index.ts";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";
import { folder, readAll } from "./folder.ts";

const BENCHMARK = "../shared/icews14";

const NAMES = {
  "entity2id.txt":
    "China\t0\nForeign_Affairs_(South_Korea)\t1\nBarack_Obama\t2\nYasuo_Fukuda\t3\nBoko_Haram\t4\nCabinet_/_Council_of_Ministers_/_Advisors_(United_States)\t5\n",
  "relation2id.txt": "Make_a_visit\t0\nfight_with_artillery_and_tanks\t1\n",
  "stat.txt": "7128 230 0\n",
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

describe("a benchmark folder", () => {
  const { "stat.txt": _, ...without } = NAMES;
  const lines = "0\t0\t1\t24\t-1\n2\t0\t1\t7320\t-1\n";
  const sister = { ...NAMES, "stat.txt": "23033 256\t0\n", "train.txt": lines };

  it("that is a sister is refused with its name and its command, and is read as what it is", async () => {
    await expect(readAll(icews14Reader, folder(sister))).rejects.toThrow(
      /this is ICEWS18, not ICEWS14: stat\.txt tells of 23033 names and 256 relations/,
    );
    await expect(readAll(icews14Reader, folder(sister))).rejects.toMatchObject({
      hint: expect.stringMatching(/chancery ingest icews18 /),
    });
    const { events, faults } = await readAll(readerFor("icews18"), folder(sister));
    expect(events).toMatchObject([
      { id: "icews18:0-0-1-1", date: "2018-01-02", origin: { dataset: "icews18" } },
    ]);
    // 305 days after the first is 1 November 2018, past its end.
    expect(faults).toMatchObject([{ reason: "bad date", detail: expect.stringMatching(/304 days/) }]);
  });

  it("of many years gives a leader his state year by year", async () => {
    const years = { ...NAMES, "stat.txt": "10488\t251", "train.txt": "2\t0\t1\t0\t0\n2\t0\t1\t87600\t0\n" };
    const { events } = await readAll(readerFor("icews05-15"), folder(years));
    expect(events.map(({ date, source }) => [date, source.code])).toEqual([
      ["2005-01-01", ""],
      ["2014-12-30", "USA"],
    ]);
  });

  it("that is none of the known is asked for its first day, and read under a name of its own", async () => {
    const path = folder({ ...without, "train.txt": lines });
    await expect(readAll(icews14Reader, path)).rejects.toThrow(
      /6 names and 2 relations, which is no benchmark/,
    );
    await expect(readAll(readerFor("icews14", { firstDay: "2011-01-01" }), path)).rejects.toThrow(
      /not ICEWS14/,
    );
    const reader = readerFor("icews14", { firstDay: "2011-01-01", dataset: "mine" });
    const { events } = await readAll(reader, path);
    expect([reader.dataset, ...events.map(({ id, date }) => `${id} ${date}`)]).toEqual([
      "mine",
      "mine:0-0-1-1 2011-01-02",
      "mine:2-0-1-305 2011-11-02",
    ]);
    const known = await readAll(readerFor("icews14", { firstDay: "2014-01-01" }), path);
    expect(known.events[0]).toMatchObject({ id: "icews14:0-0-1-1", date: "2014-01-02" });
  });

  it("is not read by a first day that can't be, is contradicted or goes with another format", async () => {
    expect(() => readerFor("icews14", { firstDay: "1.1.2014" })).toThrow(/not a day/);
    expect(() => readerFor("icews14", { firstDay: "2014-01-01", dataset: "casebook" })).toThrow(
      /another source/,
    );
    expect(() => readerFor("icews14", { dataset: "mine" })).toThrow(/fixed/);
    expect(() => readerFor("icews", { firstDay: "2014-01-01" })).toThrow(/does not go with/);
    const contradicted = readerFor("icews18", { firstDay: "2014-01-01" });
    await expect(readAll(contradicted, folder(sister))).rejects.toThrow(/begins on 2018-01-01/);
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

describe("times of a benchmark", () => {
  const line = (time: number) => `0\t0\t1\t${time}\t-1\n`;

  it("count hours, and days where no hours can be meant; all splits tell together", async () => {
    const notes: string[] = [];
    const path = folder({
      ...NAMES,
      "train.txt": line(0) + line(1) + line(2) + line(364),
      "valid.txt": line(24),
    });
    const dates = [];
    for (const file of await icews14Reader.files(path))
      for await (const rows of icews14Reader.rows(file, { onNote: (note) => notes.push(note) }))
        for (const row of rows)
          dates.push("event" in row ? [row.event.id, row.event.date] : row.fault.reason);
    expect(dates).toEqual([
      ["icews14:0-0-1-0", "2014-01-01"],
      ["icews14:0-0-1-1", "2014-01-02"],
      ["icews14:0-0-1-2", "2014-01-03"],
      ["icews14:0-0-1-364", "2014-12-31"],
      ["icews14:0-0-1-24", "2014-01-25"],
    ]);
    expect(notes[0]).toBe("train.txt: its times count days from 2014-01-01, not hours.");
  });

  it("are refused where they are neither, and one strange time spoils only its row", async () => {
    const neither = folder({ ...NAMES, "train.txt": line(1) + line(2) + line(8736) });
    await expect(readAll(icews14Reader, neither)).rejects.toThrow(
      /no multiple of 24\), and no days: the last is 8736/,
    );
    const { events, faults } = await readAll(
      icews14Reader,
      folder({ ...NAMES, "train.txt": line(0) + line(24) + line(25) }),
    );
    expect([events.length, faults.map(({ reason }) => reason)]).toEqual([2, ["bad date"]]);
  });
});
