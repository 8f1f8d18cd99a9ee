import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import { BRIEF_FORMAT } from "../../src/brief/format.ts";
import { addDays, formatDate } from "../../src/dates.ts";
import { ChanceryError } from "../../src/errors.ts";
import { LAST_DAY } from "../support/rows.ts";
import { folder, within } from "./run.ts";

// One desk for all cases: opening it is most of what each would cost.
vi.mock("../../src/desk.ts", async (original) => {
  const real = await original<typeof import("../../src/desk.ts")>();
  const open = new Map<string, ReturnType<typeof real.openDesk>>();
  const openDesk: typeof real.openDesk = async (options) => {
    const key = JSON.stringify(options ?? {});
    const desk = open.get(key) ?? real.openDesk(options);
    open.set(key, desk);
    return { ...(await desk), close: async () => undefined };
  };
  return { ...real, openDesk };
});

const before = process.env.CHANCERY_HOME;
beforeAll(() => {
  process.env.CHANCERY_HOME = folder();
});
afterAll(() => {
  process.env.CHANCERY_HOME = before;
  if (before === undefined) delete process.env.CHANCERY_HOME;
});

const PAIR = ["CHN", "PRK", "--as-of", "2025-09-04"];

describe("words that are off are told, before anything is printed or written", () => {
  const CASES: [what: string, args: string[], code: string, message: RegExp, hint: RegExp | undefined][] = [
    [
      "the same actor twice",
      ["history", "CHN", "China"],
      "usage",
      /"CHN" and "China" are the same actor \(CHN\)/,
      /two different/,
    ],
    [
      "an actor that may be two",
      ["history", "Korea", "CHN"],
      "ambiguous-actor",
      /"Korea"/,
      /full name or the code/,
    ],
    [
      "a day that is none",
      ["history", "CHN", "PRK", "--as-of", "2025-02-30"],
      "bad-date",
      /--as-of "2025-02-30"/,
      /YYYY-MM-DD/,
    ],
    [
      "a day in words",
      ["ask", "How has Kim Jong Un changed?", "--as-of", "yesterday"],
      "bad-date",
      /"yesterday"/,
      /YYYY/,
    ],
    [
      "an earlier day that is later",
      ["brief", ...PAIR, "--since", "2025-10-01"],
      "usage",
      /--since 2025-10-01 is not before/,
      /earlier/,
    ],
    [
      "an earlier day that is the same",
      ["brief", ...PAIR, "--since", "2025-09-04"],
      "usage",
      /is not before the as-of date/,
      /earlier/,
    ],
    [
      "an earlier day that is none",
      ["brief", ...PAIR, "--since", "2025"],
      "bad-date",
      /--since "2025"/,
      /YYYY/,
    ],
    [
      "an unknown question",
      ["brief", ...PAIR, "--questions", "history,weather"],
      "unknown-option",
      /--questions has no "weather"/,
      /history, significance/,
    ],
    ["no question", ["brief", ...PAIR, "--questions", ","], "usage", /--questions is empty/, /history/],
    [
      "an unknown format",
      ["brief", ...PAIR, "--format", "pdf"],
      "unknown-option",
      /--format has no "pdf"/,
      /html, md, json/,
    ],
    [
      "an unknown data set",
      ["history", ...PAIR, "--dataset", "gdelt"],
      "unknown-option",
      /No data set "gdelt" is held/,
      /Held: casebook/,
    ],
    ["an unknown event", ["significance", ...PAIR, "--event", "nothing"], "unknown-option", /nothing/, /./],
    [
      "an event from after the day",
      ["significance", "CHN", "PRK", "--as-of", "2019-01-01", "--event", "20250904-PRK-CHN-046"],
      "unknown-option",
      /20250904/,
      /./,
    ],
    [
      "an unknown leader",
      ["leader", ...PAIR, "--leader", "Kim Jong Unn Un"],
      "unknown-actor",
      /Kim Jong Unn Un/,
      /Kim Jong Un/,
    ],
    [
      "an unknown observer",
      ["outsiders", ...PAIR, "--observers", "JPN,Atlantis"],
      "unknown-actor",
      /Atlantis/,
      /./,
    ],
    ["one rival", ["contention", ...PAIR, "--rivals", "CHN"], "usage", /--rivals names 1 actors/, /CHN,USA/],
    [
      "a rival of itself",
      ["contention", ...PAIR, "--rivals", "USA,US"],
      "usage",
      /--rivals names USA twice/,
      /CHN,USA/,
    ],
    [
      "a pair of which nothing tells",
      ["history", "Fiji", "NATO"],
      "no-data",
      /No event between Fiji and NATO is known/,
      /chancery sources/,
    ],
    [
      "a pair before its first event",
      ["history", "CHN", "PRK", "--as-of", "1900-01-01"],
      "no-data",
      /known as of 1900-01-01/,
      /chancery sources/,
    ],
    ...["--taiwan", "--dataset", "--event", "--since", "--questions", "--format", "--out", "--chronicle"].map(
      (flag): (typeof CASES)[number] => [
        `an empty ${flag}`,
        ["brief", ...PAIR, flag, " "],
        "usage",
        new RegExp(`^${flag} is empty`),
        /leave it out/,
      ],
    ),
    [
      "a workbench over a chronicle that is not there",
      ["serve", "--no-open", "--chronicle", "gone.duckdb"],
      "io",
      /no chronicle at "gone\.duckdb"/,
      /chancery ingest/,
    ],
    ["an empty list", ["history", ...PAIR, "--dataset", ","], "usage", /^--dataset is empty/, /sources/],
    [
      "an unknown format to take in",
      ["ingest", "gdelt9", "x.csv"],
      "unknown-option",
      /"gdelt9" is not a format/,
      /casebook/,
    ],
    [
      "a map that is none",
      ["ingest", "csv", "x.csv", "--dataset", "x", "--map", "date"],
      "usage",
      /--map has "date", which is not FIELD=COLUMN/,
      /date=Date/,
    ],
    [
      "a file that is not there",
      ["ingest", "icews", "no-such-file.tab"],
      "io",
      /no-such-file\.tab/,
      undefined,
    ],
  ];
  test.each(CASES)("%s", async (_, args, code, message, hint) => {
    const { out, error } = await within(...args);
    expect(error).toBeInstanceOf(ChanceryError);
    expect(error).toMatchObject({ code });
    expect((error as ChanceryError).message).toMatch(message);
    if (hint) expect((error as ChanceryError).hint).toMatch(hint);
    expect(out).toBe("");
  });
});

it("prints the body of an answer, and all of it with --annex", async () => {
  const body = (await within("history", ...PAIR)).out;
  const all = (await within("history", ...PAIR, "--annex")).out;
  const rest = Number(/The annex has (\d+) more findings: --annex prints them\./.exec(body)?.[1]);
  const findings = (out: string) => out.match(/^• /gm)?.length ?? 0;
  expect(rest).toBeGreaterThan(0);
  expect(findings(body)).toBeLessThanOrEqual(6);
  expect(findings(all)).toBe(findings(body) + rest);
  expect(all).not.toContain("--annex");
});

it("finds a data set whatever the letters of its name", async () => {
  const { error, out } = await within("history", ...PAIR, "--dataset", "CaseBook");
  expect([error, out.split("\n")[0]]).toEqual([undefined, expect.stringContaining("How did")]);
});

it("tells on its first line that the data end before the day that is asked for", async () => {
  const later = addDays(LAST_DAY, 20);
  const told = new RegExp(
    `^The data end on ${formatDate(LAST_DAY)}, 20 days before ${formatDate(later)}: what\\s+came\\s+after\\s+is\\s+not\\s+known\\s+here\\.\n`,
  );
  expect((await within("history", "CHN", "PRK", "--as-of", later)).out).toMatch(told);
  expect((await within("ask", "How has Kim Jong Un changed?", "--as-of", later)).out).toMatch(told);
  const out = folder();
  const brief = ["brief", "CHN", "PRK", "--as-of", later, "--questions", "history", "--out", out];
  expect((await within(...brief)).out).toMatch(told);
  for (const type of ["html", "md", "json"])
    expect(readFileSync(join(out, `chn-prk-${later}.${type}`), "utf8")).toContain(
      `The data end on ${formatDate(LAST_DAY)}`,
    );
  const title = `China and North Korea, as of ${formatDate(later)}, with data to ${formatDate(LAST_DAY)}`;
  expect(readFileSync(join(out, `chn-prk-${later}.md`), "utf8")).toContain(`\n${title}\n`);
});

describe("ask", () => {
  const asOf = ["--as-of", "2025-09-04"];
  const told = async (...words: string[]) =>
    JSON.parse((await within("ask", ...words, ...asOf, "--json")).out);

  it("says what it understood, then the short answer, its picture and how to see more", async () => {
    const { out, err, error } = await within("ask", "How", "has", "Kim Jong Un", "changed?", ...asOf);
    expect(error).toBeUndefined();
    expect(err).toContain("Understood: leader, China and North Korea, as of 4 September 2025.");
    expect(out).toMatch(/^How has Kim Jong Un/);
    expect(out).toContain("--full");
    expect(out).not.toMatch(/Understood|Confidence/);
    const full = await within("ask", "How has Kim Jong Un changed?", ...asOf, "--full");
    expect(full.out).toMatch(/Confidence/);
  });

  it("tells in JSON what was asked, the short answer and the whole one", async () => {
    const { asked, short, answer } = await told("Why is the meeting between Xi and Kim significant?");
    expect(asked).toMatchObject({
      question: "significance",
      actors: ["CHN", "PRK"],
      asOf: "2025-09-04",
      event: { date: "2025-09-04" },
      otherwise: [],
    });
    expect(asked.sureness).toBeGreaterThan(0.3);
    expect(short).toEqual(answer.short);
    expect(short.length).toBeGreaterThan(1);
  });

  it("takes states and leaders in the order in which they are named", async () => {
    const { err } = await within("ask", "How much does N. Korea need Xi Jinping's China?", ...asOf);
    expect(err).toContain("Understood: dependence, North Korea and China");
  });

  it("asks onlookers about the pair that they look at", async () => {
    const { asked, answer } = await told("How does Japan see China and North Korea?");
    expect(asked).toMatchObject({ question: "outsiders", pair: ["CHN", "PRK"], observers: ["JPN"] });
    expect(answer.findings.map((finding: { id: string }) => finding.id)).toContain("outsiders.JPN");
  });

  it("makes an event in words the focal one, and its day the as-of day unless one is given", async () => {
    const { err, out } = await within("ask", "Why does the Hanoi summit matter?");
    expect(err).toMatch(
      /Understood: significance, .*as of\s+27\s+February\s+2019\.\s+The\s+event:\s+27\s+February\s+2019: /s,
    );
    expect(out).toMatch(/as of 27 February 2019/);
    const later = await within("ask", "Why does the Hanoi summit matter?", "--as-of", "2020-01-01");
    expect(later.err).toMatch(/as\s+of\s+1\s+January\s+2020\.\s+The\s+event:\s+27\s+February\s+2019/);
  });

  it("says that nobody was named and that the built-in case is answered", async () => {
    const { err } = await within("ask", "What is likely to happen next?", ...asOf);
    expect(err).toMatch(/outcomes, China and North Korea.*No\s+actor\s+was\s+named/s);
  });

  it("names the other question where two are near", async () => {
    const near = await within("ask", "Is the trade of China and North Korea a bone of contention?", ...asOf);
    expect(near.out).toMatch(/Perhaps you\s+meant/);
  });

  it("refuses what is none of the ten, with the nearest", async () => {
    const { error, out } = await within("ask", "Will there be a coup?", "--json");
    expect(error).toMatchObject({ code: "usage", exitCode: 2 });
    expect((error as ChanceryError).hint).toMatch(/nearest is \w+: chancery \w+ CHN PRK/);
    expect(JSON.parse(out)).toMatchObject({ asked: { question: null }, short: [], answer: null });
  });

  it("tells in JSON what it understood where nothing is held", async () => {
    // Neither was a state then.
    const early = ["--as-of", "1950-12-31"];
    const { error, out } = await within("ask", "What divides Fiji and Malawi?", ...early, "--json");
    expect(error).toBeUndefined();
    expect(JSON.parse(out)).toMatchObject({
      asked: { question: "contention", actors: ["FJI", "MWI"] },
      answer: null,
      why: expect.stringMatching(/No event between Fiji and Malawi/),
    });
    const told = await within("ask", "What divides Fiji and Malawi?", ...early);
    expect(told.error).toMatchObject({ code: "no-data" });
  });

  it("answers from the record of the world where no events are held", async () => {
    const { error, out } = await within("ask", "What divides Chile and Bolivia?", ...asOf, "--json");
    expect(error).toBeUndefined();
    const { asked, answer } = JSON.parse(out);
    expect(asked).toMatchObject({ question: "contention", actors: ["CHL", "BOL"] });
    expect(answer.findings.map(({ id }: { id: string }) => id)).toContain("contention.record-dispute");
  });

  it("chooses the partner by what is known on the day", async () => {
    const japan = (day: string) => within("ask", "What is the history of Japan's ties?", "--as-of", day);
    expect((await japan("2025-09-04")).err).toContain("Understood: history, China and Japan");
    // Of China and Japan no event is held by then: the record tells what it can.
    expect((await japan("1947-12-31")).err).toContain("Understood: history");
  });
});

describe("brief", () => {
  it("writes what is asked for, where it is asked, and says so", async () => {
    const out = folder();
    const ran = await within(
      "brief",
      ...PAIR,
      "--questions",
      "history,dependence",
      "--format",
      "md,json",
      "--since",
      "none",
      "--out",
      out,
    );
    expect(ran.error).toBeUndefined();
    expect(readdirSync(out).sort()).toEqual([
      "chn-prk-2025-09-04",
      "chn-prk-2025-09-04.json",
      "chn-prk-2025-09-04.md",
    ]);
    expect(ran.out).toContain("China and North Korea, as of 4 September 2025");
    expect(ran.out).toContain("chn-prk-2025-09-04.md\n");
    expect(ran.out).toMatch(/and \d+ pictures beside the Markdown/);
    expect(ran.err).toBe("");
  });

  it("--annex no leaves the annex out of page and Markdown, and all in the JSON", async () => {
    const write = async (...flags: string[]) => {
      const out = folder();
      const ran = await within(
        "brief",
        ...PAIR,
        "--questions",
        "dependence",
        "--since",
        "none",
        "--out",
        out,
        ...flags,
      );
      expect(ran.error).toBeUndefined();
      return ["html", "md", "json"].map((end) =>
        readFileSync(join(out, `chn-prk-2025-09-04.${end}`), "utf8"),
      );
    };
    const [[page, text, json], [whole, wholeText, wholeJson]] = [await write("--annex", "no"), await write()];
    expect(whole).toContain('<section id="annex">');
    expect(page).not.toContain('<section id="annex">');
    expect(wholeText).toContain("## Annex");
    expect(text).not.toContain("## Annex");
    expect(json).toBe(wholeJson);
    expect((await within("brief", ...PAIR, "--annex", "maybe")).error).toBeDefined();
  });

  it("--json prints one object and writes nothing; statements go beside it", async () => {
    const list = join(folder(), "list.json");
    const test = { finding: "history.alliance", number: "defence-pacts", above: 0 };
    writeFileSync(
      list,
      JSON.stringify([
        {
          id: "1",
          question: "history",
          statement: "They are allies.",
          bears: ["history.alliance"],
          tests: [test],
        },
      ]),
    );
    // The checkout may hold a brief already: what counts is that none is added.
    const written = () => (existsSync("briefs") ? readdirSync("briefs").length : 0);
    const before = written();
    const ran = await within(
      "brief",
      ...PAIR,
      "--questions",
      "history",
      "--since",
      "none",
      "--json",
      "--statements",
      list,
    );
    expect(ran.error).toBeUndefined();
    const made = JSON.parse(ran.out);
    expect(made.format).toBe(BRIEF_FORMAT);
    expect(made.answers).toHaveLength(1);
    expect(made.changes).toBeNull();
    expect(ran.err).toContain("1 They are allies.");
    expect(ran.err).toContain("1 statement: 1 borne out.");
    expect(written()).toBe(before);
  });

  it("--check fails where a standard is missed, and names it", async () => {
    const ran = await within(
      "brief",
      ...PAIR,
      "--questions",
      "history",
      "--since",
      "none",
      "--json",
      "--check",
    );
    expect(ran.err).toContain("standard 7: changes: does not say what changed");
    expect(ran.error).toMatchObject({ code: "bad-input", exitCode: 1 });
    expect((ran.error as Error).message).toMatch(/misses the analytic standard in 1 place\./);
  });

  it("is held to days that can be: nothing is asked of the year 9999 or of 1066", async () => {
    for (const day of ["9999-12-31", "2081-01-01", "1066-10-14", "0000-01-01"]) {
      for (const words of [
        ["history", "CHN", "PRK"],
        ["brief", "CHN", "PRK"],
        ["ask", "How has Kim Jong Un changed?"],
      ]) {
        const { error, out } = await within(...words, "--as-of", day);
        expect([String(error), out]).toEqual([
          expect.stringMatching(`--as-of ${day} lies outside 1600-01-01 to`),
          "",
        ]);
        expect(error).toMatchObject({ exitCode: 2 });
      }
    }
    const { error } = await within("brief", "CHN", "PRK", "--as-of", "2025-09-04", "--since", "1066-10-14");
    expect(String(error)).toMatch(/--since 1066-10-14 lies outside 1600-01-01 to/);
  });

  it("without a day goes by the last that is covered, not by the clock", async () => {
    const { out } = await within("history", "CHN", "PRK");
    expect(out).toContain(`as of ${formatDate(LAST_DAY)}`);
  });
});

describe("sources", () => {
  it("tells what is held, with terms and citation of every data set and page", async () => {
    const { out, error } = await within("sources", "--chronicle", "none");
    expect(error).toBeUndefined();
    expect(out).toMatch(/casebook: 2,\d{3} events, 1948-02-08 to \d{4}-\d\d-\d\d, 0 rows in quarantine/);
    expect(out).toContain(`to ${LAST_DAY}, 0 rows`);
    for (const title of ["Event data", "Record", "Pages behind single facts of the record"])
      expect(out).toContain(`\n${title}\n`);
    expect(out).toContain("cow-nmc-7.0: COW National Material Capabilities 7.0");
    expect(out).toContain("cite: Singer, Bremer and Stuckey 1972; Singer 1987");
    expect(out.match(/^ {4}terms: \S/gm)!.length).toBe(out.match(/^ {4}cite: \S/gm)!.length);
  });
});
