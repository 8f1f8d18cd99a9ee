import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { Chronicle, ChronicleView } from "../../../src/chronicle/chronicle.ts";
import type { CountKey, EventFilter, Listed } from "../../../src/chronicle/query.ts";
import type { ReadRow } from "../../../src/chronicle/reader.ts";
import { EVERY, event, fault, rowsOf, SAMPLE } from "./sample.ts";

const FILE = { dataset: "mine", name: "mine.csv" };
const LATE = "2030-01-01";
/** The summary of a file without a row. */
const NONE = { read: 0, added: 0, known: 0, differing: 0, differences: [], quarantined: {} };

/** What every engine behind a chronicle must do. `open` gives an empty one. */
export function storeSuite(engine: string, open: () => Promise<Chronicle>): void {
  viewSuite(engine, open);
  loadSuite(engine, open);
}

/** What a view of it tells: filters, counts, days, data sets, coverage. */
function viewSuite(engine: string, open: () => Promise<Chronicle>): void {
  const withStore = storeOf(open);

  describe(`${engine}: filters`, () => {
    let chronicle: Chronicle;
    let view: ChronicleView;
    beforeAll(async () => {
      chronicle = await open();
      await chronicle.load(FILE, rowsOf(SAMPLE));
      view = chronicle.view(LATE, ["mine"]);
    });
    afterAll(() => chronicle.close());

    const CASES: [string, EventFilter, string][] = [
      ["nothing asked", {}, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 20 18 19"],
      ["between, in both directions", { between: ["PRK", "CHN"] }, "1 2 5 7 9 10 15 16 17 19"],
      ["between, the other way round", { between: ["CHN", "PRK"] }, "1 2 5 7 9 10 15 16 17 19"],
      ["between a state and itself", { between: ["PRK", "PRK"] }, "6"],
      ["source", { source: ["USA", "RUS"] }, "4 11 13"],
      ["target", { target: ["KOR", "RUS"] }, "8 20"],
      ["involving, acts without an addressee too", { involving: ["USA", "KOR"] }, "4 8 11 12 13 14"],
      ["CAMEO root by prefix", { cameo: ["04"] }, "9 10 11 12 15 16 19"],
      ["CAMEO root, not what holds it elsewhere", { cameo: ["15"] }, "3 18"],
      ["CAMEO codes end otherwise than they begin", { cameo: ["50", "63", "52"] }, ""],
      ["several CAMEO prefixes", { cameo: ["071", "021"] }, "2 17"],
      ["quad class", { quad: ["material conflict"] }, "3 4 5 6 8 13 14 18"],
      ["two quad classes", { quad: ["material cooperation", "verbal conflict"] }, "2 7"],
      ["issue", { issue: ["parade", "purge"] }, "6 18"],
      ["kind", { kind: ["vote", "domestic"] }, "5 6"],
      ["person on either side", { person: ["Donald Trump"] }, "11 12"],
      ["addressed", { addressed: true, from: "2025-01-01" }, "20 19"],
      ["not addressed", { addressed: false }, "3 18"],
      ["from a day", { from: "2025-09-03" }, "18 19"],
      ["from within a month: the month began before", { from: "2016-03-02", to: "2016-12-31" }, "8"],
      ["to a day", { to: "1975-12-30" }, "1"],
      ["to the last day of a year", { to: "1975-12-31" }, "1 2"],
      ["to within a month: the month ends after", { from: "2016-01-01", to: "2016-03-30" }, "8"],
      ["ids", { id: ["e19", "e01", "gone"] }, "1 19"],
      ["all parts must hold", { between: ["CHN", "PRK"], cameo: ["042"], source: ["CHN"] }, "16"],
      ["an empty list holds nobody", { source: [] }, ""],
      ["an empty list of codes", { cameo: [] }, ""],
      ["a quote in a value", { issue: ["x' OR '1'='1"] }, ""],
      ["a statement in a value", { source: ["'; DROP TABLE events; --"] }, ""],
      ["a wildcard is a letter", { cameo: ["%"] }, ""],
    ];
    test.each(CASES)("%s", async (_, filter, expected) => {
      const wanted = expected === "" ? [] : expected.split(" ").map((n) => `e${n.padStart(2, "0")}`);
      expect(await ids(view, filter)).toEqual(wanted);
      expect((await view.counts(filter, [])).map((row) => row.n)).toEqual([wanted.length]);
    });

    it("holds to be between two only what is aimed at the other", () =>
      withStore(async (other) => {
        const rows = (["other", "own", "third", "circumstance"] as const).map((aim) => event(aim, { aim }));
        await other.load(FILE, rowsOf(rows));
        const all = other.view(LATE, ["mine"]);
        expect(await ids(all, { between: ["PRK", "CHN"] })).toEqual(["other"]);
        expect(await ids(all, { aim: ["own", "third"] })).toEqual(["own", "third"]);
        expect(await ids(all, { involving: ["PRK"] })).toEqual(["circumstance", "other", "own", "third"]);
      }));

    it("finds words whatever their case and accents, and takes signs for signs", () =>
      withStore(async (other) => {
        const told = (id: string, summary: string) => event(id, { evidence: { summary } });
        const rows = [
          told("a", "São Tomé votes 100%"),
          told("b", "Sa\u0303o Paulo (a_c)"),
          told("c", "SÃO abc"),
        ];
        await other.load(FILE, rowsOf([...rows, event("d", { from: "Säo", evidence: { summary: "" } })]));
        const found = (text: string) => ids(other.view(LATE, ["mine"]), { text });
        expect(await found("sao")).toEqual(["a", "b", "c", "d"]);
        expect(await found("ome SÃO")).toEqual(["a"]);
        expect(await found("%")).toEqual(["a"]);
        expect(await found("a_c")).toEqual(["b"]);
        expect(await found("a.c")).toEqual([]);
        expect(await found("  ")).toHaveLength(4);
        expect(await found("sao nowhere")).toEqual([]);
      }));

    it("passes over rows from either end", async () => {
      expect(await ids(view, {}, { first: 2, skip: 1 })).toEqual(["e02", "e03"]);
      expect(await ids(view, {}, { last: 2, skip: 1 })).toEqual(["e20", "e18"]);
      expect(await ids(view, {}, { last: 5, skip: 18 })).toEqual(["e01", "e02"]);
      expect(await ids(view, {}, { first: 5, skip: 20 })).toEqual([]);
    });

    it("gives each event back whole", async () => {
      const sorted = [...(await view.events({}, EVERY))].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted).toEqual(SAMPLE);
    });

    it("gives the last so many, still in order", async () => {
      expect(await ids(view, {}, { last: 3 })).toEqual(["e20", "e18", "e19"]);
      expect(await ids(view, { issue: ["diplomacy"] }, { last: 2 })).toEqual(["e16", "e19"]);
      expect(await ids(view, {}, { last: 100 })).toEqual(await ids(view));
      expect(await ids(view, {}, { last: 0 })).toEqual([]);
    });

    it("puts a day before the month and the year that begin on it, then goes by id", () =>
      withStore(async (other) => {
        const rows = [
          event("a", { precision: "year" }),
          event("b", { precision: "month" }),
          event("d"),
          event("c"),
        ];
        await other.load(FILE, rowsOf(rows));
        expect(await ids(other.view(LATE, ["mine"]))).toEqual(["c", "d", "b", "a"]);
        expect(await ids(other.view(LATE, ["mine"]), {}, { last: 3 })).toEqual(["d", "b", "a"]);
      }));
  });

  describe(`${engine}: counts`, () => {
    let chronicle: Chronicle;
    beforeAll(async () => {
      chronicle = await open();
      await chronicle.load(FILE, rowsOf(SAMPLE));
    });
    afterAll(() => chronicle.close());

    const PAIR: EventFilter = { between: ["CHN", "PRK"] };
    const CASES: [CountKey, EventFilter, Record<string, number>][] = [
      [
        "month",
        PAIR,
        {
          "1961-07": 1,
          "2006-10": 1,
          "2016-03": 1,
          "2018-03": 2,
          "2019-01": 1,
          "2019-06": 1,
          "2025-09": 1,
        },
      ],
      [
        "year",
        PAIR,
        { 1961: 1, 1975: 1, 2006: 1, 2016: 1, 2018: 2, 2019: 2, 2020: 1, 2025: 1 } as Record<string, number>,
      ],
      [
        "quad",
        {},
        {
          "material conflict": 8,
          "material cooperation": 2,
          "verbal cooperation": 10,
        },
      ],
      ["root", { source: ["CHN"] }, { "02": 1, "03": 1, "04": 2, "05": 1, "07": 1, "08": 1, 15: 1, 16: 2 }],
      ["cameo", { source: ["USA"] }, { "046": 1, 163: 2 }],
      ["issue", { from: "2018-07-01" }, { diplomacy: 3, energy: 1, parade: 1, tariffs: 2, trade: 1 }],
      ["source", {}, { CHN: 10, PRK: 7, USA: 3 }],
      ["target", { source: ["CHN"] }, { "": 1, PRK: 7, RUS: 1, USA: 1 }],
      ["kind", {}, { act: 18, domestic: 1, vote: 1 }],
      ["dataset", {}, { mine: 20 }],
    ];
    test.each(CASES)("by %s, in order of the key", async (key, filter, expected) => {
      const rows = await chronicle.view(LATE, ["mine"]).counts(filter, [key]);
      expect(Object.fromEntries(rows.map((row) => [row[key], row.n]))).toEqual(expected);
      const keys = rows.map((row) => row[key]);
      expect(keys).toEqual([...keys].sort());
    });

    it("counts events, reports and intensity by two keys", async () => {
      const rows = await chronicle
        .view(LATE, ["mine"])
        .counts({ between: ["USA", "CHN"] }, ["source", "cameo"]);
      expect(rows).toEqual([
        { source: "CHN", cameo: "163", n: 1, reports: 6, goldstein: -8 },
        { source: "USA", cameo: "163", n: 1, reports: 6, goldstein: -8 },
      ]);
    });

    it("tells two data sets apart by day, direction and root", () =>
      withStore(async (other) => {
        const visit = (id: string, dataset: string, cameo = "042") => event(id, { dataset, cameo });
        await other.load(FILE, rowsOf([visit("a", "mine"), visit("b", "mine", "043")]));
        const month = event("d", { dataset: "other", precision: "month" });
        await other.load({ dataset: "other", name: "o.csv" }, rowsOf([visit("c", "other", "112"), month]));
        const rows = await other
          .view(LATE, ["mine", "other"])
          .counts({ between: ["PRK", "CHN"] }, ["date", "precision", "dataset", "source", "target", "root"]);
        expect(
          rows.map(({ date, precision, dataset, source, target, root, n }) =>
            [date, precision, dataset, source, target, root, n].join(" "),
          ),
        ).toEqual([
          "2020-01-01 day mine CHN PRK 04 2",
          "2020-01-01 day other CHN PRK 11 1",
          "2020-01-01 month other CHN PRK 04 1",
        ]);
      }));

    it("adds intensities up to the exact tenth", async () => {
      const rows = await chronicle.view(LATE, ["mine"]).counts({ cameo: ["042"] }, []);
      // Three visits at 1.9: in floating numbers the sum would be 5.699999999999999.
      expect(1.9 + 1.9 + 1.9).not.toBe(5.7);
      expect(rows).toEqual([{ n: 4, reports: 16, goldstein: 7.6 }]);
      const two = await chronicle.view("2019-12-31", ["mine"]).counts({ cameo: ["042"] }, []);
      expect(two[0]!.goldstein).toBe(5.7);
    });

    it("counts nothing as zero without keys and as no rows with them", async () => {
      const view = chronicle.view(LATE, ["mine"]);
      expect(await view.counts({ source: ["XXX"] }, [])).toEqual([{ n: 0, reports: 0, goldstein: 0 }]);
      expect(await view.counts({ source: ["XXX"] }, ["year"])).toEqual([]);
    });
  });

  describe(`${engine}: as of a day`, () => {
    it("shows a month and a year only when they are over", () =>
      withStore(async (chronicle) => {
        await chronicle.load(FILE, rowsOf(SAMPLE));
        const seen = async (asOf: string) => ids(chronicle.view(asOf, ["mine"]));
        expect(await seen("1961-07-10")).toEqual([]);
        expect(await seen("1961-07-11")).toEqual(["e01"]);
        expect(await seen("1975-12-30")).toEqual(["e01"]);
        expect(await seen("1975-12-31")).toEqual(["e01", "e02"]);
        expect(await seen("2016-03-30")).not.toContain("e07");
        expect(await seen("2016-03-31")).toContain("e07");
        expect(await seen("2025-09-04")).not.toContain("e20");
        expect(await seen("2025-09-30")).toContain("e20");
      }));

    it("goes by the day an event was known, not the day it happened", () =>
      withStore(async (chronicle) => {
        const late = event("late", { date: "2020-01-01", known: "2020-03-01" });
        await chronicle.load(FILE, rowsOf([late]));
        expect(await ids(chronicle.view("2020-02-29", ["mine"]))).toEqual([]);
        expect(await ids(chronicle.view("2020-03-01", ["mine"]))).toEqual(["late"]);
      }));

    it("cuts counts, coverage and the last so many as well", () =>
      withStore(async (chronicle) => {
        await chronicle.load(FILE, rowsOf(SAMPLE));
        const view = chronicle.view("2019-01-31", ["mine"]);
        expect((await view.counts({}, []))[0]!.n).toBe(15);
        expect(await ids(view, {}, { last: 1 })).toEqual(["e15"]);
        const span = { dataset: "mine", from: "1961-07-11", to: "2019-01-31", events: 15 };
        expect(await view.coverage()).toEqual([span]);
        expect(await chronicle.datasets("2019-01-31")).toEqual([span]);
        expect(await chronicle.datasets("1961-07-10")).toEqual([]);
        expect(await chronicle.view("1961-07-10", ["mine"]).coverage()).toEqual([]);
      }));

    it("covers the last event's whole period, and no more", () =>
      withStore(async (chronicle) => {
        await chronicle.load(FILE, rowsOf(SAMPLE));
        expect(await chronicle.datasets(LATE)).toMatchObject([{ to: "2025-09-30", events: 20 }]);
      }));
  });

  describe(`${engine}: data sets`, () => {
    const two = async (chronicle: Chronicle) => {
      await chronicle.load(FILE, rowsOf([event("a", { date: "2020-01-01" })], [fault(3, "bad date")]));
      const other = event("b", { date: "2021-01-01", dataset: "other" });
      await chronicle.load({ dataset: "other", name: "other.csv" }, rowsOf([other], [fault(9, "bad code")]));
    };

    it("are chosen by the view, and never mixed unless asked", () =>
      withStore(async (chronicle) => {
        await two(chronicle);
        expect(await ids(chronicle.view(LATE, ["mine"]))).toEqual(["a"]);
        expect(await ids(chronicle.view(LATE, ["other"]))).toEqual(["b"]);
        expect(await ids(chronicle.view(LATE, ["other", "mine"]))).toEqual(["a", "b"]);
        expect(await ids(chronicle.view(LATE, []))).toEqual([]);
        expect(chronicle.view(LATE, ["other", "mine"]).datasets).toEqual(["mine", "other"]);
        expect((await chronicle.view(LATE, ["other"]).coverage()).map((row) => row.dataset)).toEqual([
          "other",
        ]);
      }));

    it("have their own quarantine, of files that had begun by the day", () =>
      withStore(async (chronicle) => {
        await two(chronicle);
        const both = ["mine", "other"];
        expect(await chronicle.view(LATE, ["mine"]).quarantined()).toEqual([
          { dataset: "mine", reason: "bad date", rows: 1 },
        ]);
        expect(await chronicle.view(LATE, both).quarantined()).toHaveLength(2);
        expect(await chronicle.view("2020-12-31", both).quarantined()).toEqual([
          { dataset: "mine", reason: "bad date", rows: 1 },
        ]);
      }));

    it("tell a file apart of which no row could be read", () =>
      withStore(async (chronicle) => {
        const faults = [fault(2, "bad date"), fault(3, "bad date"), fault(4, 'a quote\'s "fault"\n')];
        const summary = await chronicle.load(FILE, rowsOf([], faults));
        expect(summary).toEqual({
          read: 3,
          added: 0,
          known: 0,
          differing: 0,
          differences: [],
          quarantined: { "bad date": 2, 'a quote\'s "fault"\n': 1 },
        });
        expect(await chronicle.datasets(LATE)).toEqual([]);
        expect((await chronicle.view(LATE, ["mine"]).quarantined()).map((row) => row.rows)).toEqual([1, 2]);
      }));
  });

  it(`${engine}: knows an id again with a number or without, whatever stands between them`, () =>
    withStore(async (chronicle) => {
      const ids = ["mine:7", "mine:1000", "mine:x", "mine:12345678901234567890", "other 7", "mine:007"];
      await chronicle.load(FILE, rowsOf(ids.map((id) => event(id))));
      for (const part of [ids.slice(0, 2), ids.slice(2), ["mine:500", "mine:7"], ["mine:7", "mine:x"]]) {
        const held = part.filter((id) => ids.includes(id)).length;
        expect(
          await chronicle.load({ ...FILE, name: part.join() }, rowsOf(part.map((id) => event(id)))),
        ).toMatchObject({ added: part.length - held, known: held, differing: 0 });
      }
    }));

  it(`${engine}: gives back where an event happened and what its reports are like`, () =>
    withStore(async (chronicle) => {
      const press = { mentions: 12, sources: 3, tone: -4.25, lead: true };
      const told = event("told", { country: "ZAF", press });
      await chronicle.load(FILE, rowsOf([told, event("silent")]));
      expect(await chronicle.view(LATE, ["mine"]).events({}, EVERY)).toEqual([event("silent"), told]);
    }));

  describe(`${engine}: coverage by file`, () => {
    const day = (id: string, date: string, file = FILE.name) => event(id, { date, file });
    const spans = async (chronicle: Chronicle, asOf = LATE) =>
      (await chronicle.view(asOf, ["mine"]).coverage()).map((row) => [row.from, row.to, row.events]);

    it("is that of days that are told, also where no row is left", () =>
      withStore(async (chronicle) => {
        const slot = (date: string) => ({ dataset: "mine", name: date, covers: { from: date, to: date } });
        await chronicle.load(slot("2018-06-01"), rowsOf([day("old", "2008-06-01")]));
        await chronicle.load(slot("2018-06-02"), rowsOf([]));
        expect(await spans(chronicle)).toEqual([["2018-06-01", "2018-06-02", 1]]);
      }));

    it("is none for a pair of which no row was kept; what was kept for others later adds to it", () =>
      withStore(async (chronicle) => {
        const slot = (date: string, kept?: string[]) => ({
          ...{ dataset: "mine", name: date, kept },
          covers: { from: date, to: date },
        });
        const of = async (...actors: string[]) =>
          (await chronicle.view(LATE, ["mine"], actors).coverage()).map(({ from, to }) => `${from} ${to}`);
        await chronicle.load(slot("2018-06-01", ["PRK", "CHN"]), rowsOf([day("a", "2018-06-01")]));
        await chronicle.load(slot("2018-06-02", ["CHN", "PRK"]), rowsOf([day("b", "2018-06-02")]));
        await chronicle.load(slot("2018-06-02", ["IND", "PAK"]), rowsOf([]));
        expect(await of("CHN", "PRK")).toEqual(["2018-06-01 2018-06-02"]);
        expect(await of("USA", "CHN")).toEqual(["2018-06-01 2018-06-02"]);
        expect(await of("IND", "PAK")).toEqual(["2018-06-02 2018-06-02"]);
        expect(await of("USA", "RUS")).toEqual([]);
        const whose = async (...actors: string[]) =>
          (await chronicle.view(LATE, ["mine"], actors).coverage()).map(({ kept }) => kept);
        expect(await whose("CHN", "PRK")).toEqual([["CHN", "PRK"]]);
        expect(await whose("IND", "CHN")).toEqual([["CHN", "PRK"]]);
        await chronicle.load(slot("2018-06-03", ["IND"]), rowsOf([]));
        expect(await whose("IND", "CHN")).toEqual([[]]);
        await chronicle.load(slot("2018-06-02"), rowsOf([]));
        expect(await whose("CHN", "PRK")).toEqual([["CHN", "PRK"]]);
        expect(await whose("USA", "RUS")).toEqual([undefined]);
        expect(await of("USA", "RUS")).toEqual(["2018-06-02 2018-06-02"]);
      }));

    it("leaves out the days of a file that is missing between others", () =>
      withStore(async (chronicle) => {
        for (const date of ["2018-06-01", "2018-06-02", "2018-06-07"])
          await chronicle.load(
            { dataset: "mine", name: `${date}.tab` },
            rowsOf([day(date, date, `${date}.tab`)]),
          );
        expect(await spans(chronicle)).toEqual([
          ["2018-06-01", "2018-06-02", 2],
          ["2018-06-07", "2018-06-07", 1],
        ]);
        expect(await spans(chronicle, "2018-06-06")).toEqual([["2018-06-01", "2018-06-02", 2]]);
        expect(await chronicle.datasets(LATE)).toEqual([
          { dataset: "mine", from: "2018-06-01", to: "2018-06-07", events: 3 },
        ]);
      }));

    it("takes a gap between files for quiet where the files hold quiets as long", () =>
      withStore(async (chronicle) => {
        const files = {
          "2020.csv": ["2020-01-10", "2020-12-10"],
          "2021.csv": ["2021-02-01"],
          "2025.csv": ["2025-02-01"],
        };
        for (const [name, days] of Object.entries(files))
          await chronicle.load({ dataset: "mine", name }, rowsOf(days.map((date) => day(date, date, name))));
        expect(await spans(chronicle)).toEqual([
          ["2020-01-10", "2021-02-01", 3],
          ["2025-02-01", "2025-02-01", 1],
        ]);
      }));

    it("grows with a file that has grown", () =>
      withStore(async (chronicle) => {
        await chronicle.load(FILE, rowsOf([day("a", "2020-01-10")]));
        await chronicle.load(FILE, rowsOf([day("a", "2020-01-10"), day("b", "2020-01-20")]));
        expect(await spans(chronicle)).toEqual([["2020-01-10", "2020-01-20", 2]]);
      }));
  });
}

/** What it takes in, once and whole or not at all. */
function loadSuite(engine: string, open: () => Promise<Chronicle>): void {
  const withStore = storeOf(open);

  describe(`${engine}: taking in`, () => {
    it("adds a file once: the second time all is known and nothing changes", () =>
      withStore(async (chronicle) => {
        const faults = [fault(30, "bad date")];
        const first = await chronicle.load(FILE, rowsOf(SAMPLE, faults));
        expect(first).toEqual({ ...NONE, read: 21, added: 20, quarantined: { "bad date": 1 } });
        const before = await state(chronicle);
        const again = await chronicle.load(FILE, rowsOf(SAMPLE, faults));
        expect(again).toEqual({ ...NONE, read: 21, known: 20, quarantined: { "bad date": 1 } });
        expect(await state(chronicle)).toEqual(before);
      }));

    it("keeps the first of rows that come twice in a file", () =>
      withStore(async (chronicle) => {
        const twice = [event("x", { line: 2, issue: "first" }), event("x", { line: 3, issue: "second" })];
        const summary = await chronicle.load(FILE, rowsOf(twice, [], 1));
        const differences = [{ id: "x", file: "mine.csv", line: 3, fields: ["issue"] }];
        expect(summary).toEqual({ ...NONE, read: 2, added: 1, differing: 1, differences });
        expect((await chronicle.view(LATE, ["mine"]).events({}, EVERY)).map((one) => one.issue)).toEqual([
          "first",
        ]);
      }));

    it("lets the row that is held stand against a later one of its id", () =>
      withStore(async (chronicle) => {
        await chronicle.load(FILE, rowsOf([event("x", { issue: "held" })]));
        const more = [event("x", { issue: "newer" }), event("y", { issue: "new" })];
        expect(await chronicle.load(FILE, rowsOf(more))).toMatchObject({ added: 1, known: 0, differing: 1 });
        const rows = await chronicle.view(LATE, ["mine"]).events({}, EVERY);
        expect(rows.map((one) => one.issue)).toEqual(["held", "new"]);
      }));

    it("sets aside a row that says something else of an event, once, with what differs", () =>
      withStore(async (chronicle) => {
        await chronicle.load(FILE, rowsOf([event("x", { issue: "held" }), event("y")]));
        const newer = event("x", { issue: "newer", to: null, line: 4, evidence: { url: "https://a.org" } });
        const file = { dataset: "mine", name: "newer.csv", content: () => "hash" };
        for (const time of ["first", "again"]) {
          const summary = await chronicle.load(file, rowsOf([event("y"), newer]));
          expect(summary, time).toEqual({
            ...NONE,
            read: 2,
            known: 1,
            differing: 1,
            differences: [
              { id: "x", file: "newer.csv", line: 4, fields: ["target", "target_name", "issue", "url"] },
            ],
          });
          expect(await chronicle.setAside(), time).toEqual([{ dataset: "mine", rows: 1 }]);
        }
      }));

    it("replaces an event where that is asked for, and keeps the trace of what stood", () =>
      withStore(async (chronicle) => {
        const far = event("x", { date: "2025-12-31", issue: "slip" });
        await chronicle.load(FILE, rowsOf([event("w", { date: "2019-01-01" }), far, event("y")]));
        await chronicle.view(LATE, ["mine"]).events({}, EVERY);
        const rows = [
          event("x", { date: "2020-02-02", issue: "half", line: 2 }),
          event("x", { date: "2020-02-03", issue: "mended", line: 3 }),
          event("y", { line: 4 }),
          event("z", { line: 5 }),
        ];
        const mended = { dataset: "mine", name: "mended.csv", content: () => "hash" };
        const first = await chronicle.load(mended, rowsOf(rows), { replace: true });
        expect(first).toMatchObject({ read: 4, added: 1, known: 1, differing: 2 });
        expect(await chronicle.setAside()).toEqual([{ dataset: "mine", rows: 2 }]);
        const events = await chronicle.view(LATE, ["mine"]).events({ id: ["x"] }, EVERY);
        expect(events.map((one) => [one.date, one.issue, one.origin.file])).toEqual([
          ["2020-02-03", "mended", "mine.csv"],
        ]);
        // The slip no longer counts as the last day covered.
        expect(await chronicle.datasets(LATE)).toMatchObject([
          { from: "2019-01-01", to: "2020-02-03", events: 4 },
        ]);
        const again = await chronicle.load(mended, rowsOf(rows.slice(1)), { replace: true });
        expect(again).toMatchObject({ read: 3, added: 0, known: 3, differing: 0 });
        expect(await chronicle.setAside()).toEqual([{ dataset: "mine", rows: 2 }]);
      }));

    it("keeps an event that the last row of its id says again, even with replace", () =>
      withStore(async (chronicle) => {
        const rows = ["same", "other", "same"].map((issue, index) => event("x", { issue, line: index + 2 }));
        await chronicle.load(FILE, rowsOf(rows), { replace: true });
        expect((await chronicle.view(LATE, ["mine"]).events({}, EVERY))[0]!.issue).toBe("same");
        expect(await chronicle.setAside()).toEqual([{ dataset: "mine", rows: 1 }]);
      }));

    it("leaves nothing of a file whose source breaks half-way, and goes on", () =>
      withStore(async (chronicle) => {
        await chronicle.load(FILE, rowsOf([event("x", { issue: "held" })]));
        const before = await state(chronicle);
        await expect(
          chronicle.load({ dataset: "mine", name: "broken.csv" }, breaking(SAMPLE.length)),
        ).rejects.toThrow(/disk is gone/);
        expect(await state(chronicle)).toEqual(before);
        const mended = SAMPLE.map((one) => ({ ...one, issue: "mended" }));
        await chronicle.load({ dataset: "mine", name: "broken.csv" }, rowsOf(mended));
        const rows = await chronicle.view(LATE, ["mine"]).events({ id: ["e01", "e02"] }, EVERY);
        expect(rows.map((one) => one.issue)).toEqual(["mended", "mended"]);
      }));

    it("tells how many rows it has read", () =>
      withStore(async (chronicle) => {
        const told: number[] = [];
        await chronicle.load(FILE, rowsOf(SAMPLE), { onRows: (read) => told.push(read) });
        expect(told).toEqual([7, 14, 20]);
      }));

    it("takes in an empty file", () =>
      withStore(async (chronicle) => {
        expect(await chronicle.load(FILE, rowsOf([]))).toEqual(NONE);
        expect(await chronicle.datasets(LATE)).toEqual([]);
      }));

    const HOSTILE = [
      'it\'s "quoted"',
      "two\nlines\r\nand a\ttab",
      "조선 · Việt Nam · 🇨🇳 · e\u0301",
      "'); DROP TABLE events; --",
      "100 % _ \\ $1 ; NULL",
      " leading and trailing ",
    ];
    it("keeps any text as it is, in every field", () =>
      withStore(async (chronicle) => {
        for (const text of HOSTILE) {
          const odd = event(`id ${text}`, {
            from: text,
            to: text,
            by: text,
            with: text,
            issue: text,
            dataset: text,
            evidence: { summary: text, publisher: text, url: text, url2: text, story: text },
          });
          await chronicle.load({ dataset: text, name: text }, rowsOf([odd], [fault(2, text)]));
          const view = chronicle.view(LATE, [text]);
          const asked = { between: [text, text], source: [text], person: [text], issue: [text] } as const;
          expect(await view.events({ ...asked, id: [odd.id] }, EVERY)).toEqual([odd]);
          expect(await view.counts({}, ["issue"])).toMatchObject([{ issue: text, n: 1 }]);
          expect(await view.quarantined()).toEqual([{ dataset: text, reason: text, rows: 1 }]);
        }
      }));
  });
}

function storeOf(open: () => Promise<Chronicle>) {
  return async (work: (chronicle: Chronicle) => Promise<void>) => {
    const chronicle = await open();
    try {
      await work(chronicle);
    } finally {
      await chronicle.close();
    }
  };
}

async function ids(view: ChronicleView, filter: EventFilter = {}, part: Listed = EVERY) {
  return (await view.events(filter, part)).map((one) => one.id);
}

async function state(chronicle: Chronicle) {
  const view = chronicle.view(LATE, ["mine"]);
  return [await view.events({}, EVERY), await view.coverage(), await view.quarantined()];
}

/** Twenty good rows, two of quarantine, then a fault of the disk. */
async function* breaking(after: number): AsyncGenerator<ReadRow[]> {
  yield* rowsOf(SAMPLE.slice(0, after), [fault(90, "bad date"), fault(91, "bad date")]);
  throw new Error("the disk is gone");
}
