import { describe, expect, it } from "vitest";
import { CASEBOOK } from "../../src/casebook.ts";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { type Book, openBook } from "../../src/curation/book.ts";
import { checkBook } from "../../src/curation/check.ts";
import { event } from "../chronicle/store/sample.ts";

const shipped = await openBook(CASEBOOK);

it("finds nothing doubtful in the casebook that ships", () => {
  expect(shipped.events.length).toBeGreaterThan(2600);
  expect(checkBook(shipped)).toEqual([]);
});

describe("what is graded complete", () => {
  const without = (id: string) => ({
    ...shipped,
    events: shipped.events.filter((event) => event.id !== `casebook:${id}`),
  });
  const complete = shipped.completeness.filter((row) => row.grade === "complete");

  it("covers tests, launches, summits, parades, the Council and the six-party rounds", () => {
    expect(complete.length).toBeGreaterThanOrEqual(11);
    for (const row of complete) expect([row.label, row.held]).toEqual([row.label, row.listed]);
  });

  it.each(complete.map((row) => [row.label, row] as const))(
    "%s: is broken by the loss of any row",
    (_, graded) => {
      const rows = shipped.lists
        .get(graded.list)!
        .filter((row) => row.date >= graded.from && row.date <= graded.to)
        .filter((row) => new RegExp(graded.only).test(`${row.what} ${row.note}`));
      expect(rows).toHaveLength(graded.listed);
      for (const row of [rows[0]!, rows.at(-1)!]) {
        const doubts = checkBook(without(row.events[0]!)).filter((doubt) => doubt.kind === "grade");
        expect(doubts.map((doubt) => doubt.id)).toContain(graded.label);
      }
    },
  );

  it("is told where a row of the list is not held, though the counts say so", () => {
    const [first, ...rest] = shipped.completeness;
    const [gone, ...others] = shipped.lists.get(first!.list)!;
    const lists = new Map([...shipped.lists, [first!.list, [{ ...gone!, events: [] }, ...others]]]);
    const completeness = [{ ...first!, held: first!.listed - 1 }, ...rest];
    expect(checkBook({ ...shipped, lists, completeness })).toMatchObject([
      { kind: "grade", id: first!.label, why: "complete, but 1 are not held" },
    ]);
  });

  it("is told where the counts are not those of the list", () => {
    const [first, ...rest] = shipped.completeness;
    const doubts = checkBook({ ...shipped, completeness: [{ ...first!, held: 5 }, ...rest] });
    expect(doubts).toMatchObject([
      { kind: "grade", id: first!.label, why: expect.stringContaining("not 6 and 5") },
    ]);
  });
});

/** A book of these rows alone, by the tables that ship. */
function bookOf(...events: ChronicleEvent[]): Book {
  return { ...shipped, events, faults: [], completeness: [], encounters: [] };
}

/** A row that has nothing wrong: its id is made of what it says. */
function row(
  wish: Parameters<typeof event>[1] & { url?: string; url2?: string; text?: string },
): ChronicleEvent {
  const {
    url = "https://www.example.com/a",
    url2 = "",
    text = "China told the North of something new.",
    ...rest
  } = wish ?? {};
  const made = event("", {
    issue: "diplomacy",
    confidence: "medium",
    evidence: { url, url2, summary: text, publisher: "Gazette" },
    ...rest,
  });
  const id = `${made.date.replaceAll("-", "")}-${made.source.code}-${made.target?.code ?? "ALL"}-${made.cameo}`;
  return { ...made, id: `casebook:${id}` };
}

const kinds = (...events: ChronicleEvent[]) => checkBook(bookOf(...events)).map((doubt) => doubt.kind);

describe("a row alone", () => {
  it("passes as it should be", () => {
    expect(kinds(row({}))).toEqual([]);
  });

  it("must have the id that its day, actors and code make", () => {
    expect(kinds({ ...row({}), id: "casebook:20200102-CHN-PRK-040" })).toEqual(["id"]);
    expect(kinds({ ...row({}), id: `${row({}).id}-2` })).toEqual([]);
  });

  it("must be of a known issue, and a sentence", () => {
    expect(kinds(row({ issue: "weather" }))).toEqual(["code"]);
    expect(kinds(row({ text: "no sentence" }))).toEqual(["code"]);
  });

  it("says at whom it is aimed only where it has a target, and a vote is the voter's own", () => {
    expect(kinds(row({ to: null, cameo: "150", aim: "own" }))).toEqual(["aim"]);
    expect(kinds(row({ kind: "vote", aim: "third" }))).toEqual(["aim"]);
    expect(kinds(row({ aim: "own" }))).toEqual([]);
  });

  it("is a vote where it tells of a ballot in a body of states", () => {
    const text = "China abstained on resolution 825 of the Council.";
    expect(kinds(row({ text }))).toEqual(["ballot"]);
    expect(kinds(row({ text, kind: "vote" }))).toEqual([]);
  });

  it("is no meeting where it tells of a wish or an invitation alone", () => {
    expect(kinds(row({ text: "Xi invited Kim." }))).toEqual(["wish"]);
    expect(kinds(row({ text: "Xi invited Kim.", cameo: "036" }))).toEqual([]);
    expect(kinds(row({ text: "Xi met Kim and invited him again." }))).toEqual([]);
  });
});

describe("two rows", () => {
  const met = row({ text: "Wang met the northern minister in Beijing on trade." });
  const again = row({ date: "2020-01-02", text: "Wang met the northern minister in Beijing about trade." });

  it("stand in order", () => {
    expect(kinds(row({ date: "2020-02-01" }), row({ text: "Something else was said to nobody." }))).toEqual([
      "order",
    ]);
  });

  it("are twins where like words stand a day apart between the same two", () => {
    expect(kinds(met, again)).toEqual(["twin"]);
    expect(kinds(met, row({ date: "2020-01-04", text: again.evidence.summary }))).toEqual([]);
    const apart = new Set([`${met.id.slice(9)}|${again.id.slice(9)}`]);
    expect(checkBook({ ...bookOf(met, again), apart })).toEqual([]);
  });

  it("tell one act in two signs where it helps one and hurts another in like words", () => {
    const text = "The US put two launchers up at Seongju.";
    const [helps, hurts] = [
      row({ from: "USA", to: "KOR", cameo: "072", text }),
      row({ from: "USA", to: "PRK", cameo: "150", text }),
    ];
    expect(kinds(helps, hurts)).toEqual(["one act in two signs"]);
  });

  it("are needed where warning shots were fired: the act that they answer", () => {
    const shots = row({ from: "KOR", cameo: "150", text: "Southern ships fired warning shots at a boat." });
    expect(kinds(shots)).toEqual(["answer alone"]);
    expect(
      kinds(shots, row({ from: "PRK", to: "KOR", cameo: "190", text: "A boat crossed the line." })),
    ).toEqual([]);
  });
});

describe("the pages behind a row", () => {
  it("do not tell of what came after them", () => {
    const url = "https://www.example.com/2019/12/20/visit";
    expect(kinds(row({ url }))).toEqual(["page older than act"]);
    expect(kinds(row({ url, url2: "https://other.org/2020/01/02/visit", confidence: "high" }))).toEqual([]);
    expect(kinds(row({ url: "https://www.example.com/2019/12/31/visit" }))).toEqual([]);
  });

  it("make it as sure as the rule says: two sound pages, one, or copies alone", () => {
    const [sound, copy] = ["https://www.example.com/a", "https://wikimili.com/en/A"];
    expect(kinds(row({ url: sound, url2: "https://other.org/b" }))).toEqual(["confidence"]);
    expect(kinds(row({ url: sound, url2: "https://www.example.com/b", confidence: "high" }))).toEqual([
      "confidence",
    ]);
    expect(kinds(row({ url: sound, url2: copy, confidence: "medium" }))).toEqual([]);
    expect(kinds(row({ url: copy, confidence: "medium" }))).toEqual(["confidence"]);
    expect(kinds(row({ url: copy, confidence: "low" }))).toEqual([]);
  });

  it("stand the better first", () => {
    expect(kinds(row({ url: "https://wikimili.com/en/A", url2: "https://other.org/b" }))).toEqual([
      "copy first",
    ]);
  });

  it("speak officially for their own state alone", () => {
    const told = (from: string) => {
      const made = row({ from, to: "JPN", confidence: "high" });
      return kinds({ ...made, evidence: { ...made.evidence, publisher: "KCNA" } });
    };
    expect(told("PRK")).toEqual([]);
    expect(told("CHN")).toEqual(["confidence"]);
  });
});

describe("what was said of a meeting", () => {
  const talks = shipped.encounters.find((one) => one.id === "2025-09-04-CHN-PRK")!;
  const whys = (...encounters: Book["encounters"]) =>
    checkBook({ ...shipped, completeness: [], encounters }).map(({ kind, why }) => `${kind}: ${why}`);

  it("stands with the row of the same two, at most seven days off", () => {
    expect(whys(talks)).toEqual([]);
    expect(whys({ ...talks, event: "" })).toEqual([]);
    expect(whys({ ...talks, event: "20250904-CHN-PRK-999" })[0]).toContain("is not held");
    expect(whys({ ...talks, date: "2025-09-12" })[0]).toContain("another act");
    expect(whys({ ...talks, b: "KOR", accounts: [] })[0]).toContain("another act");
  });

  it("is there or it is not, and once on a page", () => {
    const [one] = talks.accounts;
    const other = {
      ...one!,
      url: "https://other.org/b",
      status: one!.status === "present" ? "absent" : "present",
    } as const;
    expect(whys({ ...talks, accounts: [one!, other] })).toEqual([
      `readout: ${one!.side} on ${one!.theme} is both present and absent`,
    ]);
    expect(whys({ ...talks, accounts: [one!, one!] })[0]).toContain("twice on one page");
  });

  it("is no surer than its page", () => {
    const copy = { ...talks.accounts[0]!, url: "https://wikimili.com/en/A", confidence: "medium" };
    expect(whys({ ...talks, accounts: [copy] })[0]).toContain("surer than its copy");
    expect(whys({ ...talks, accounts: [{ ...copy, confidence: "low" }] })).toEqual([]);
  });
});
