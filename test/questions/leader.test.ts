import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingest } from "../../src/chronicle/ingest.ts";
import { readerFor } from "../../src/chronicle/readers/index.ts";
import { lastDayOf, type Precision } from "../../src/dates.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { CountedStretch, Found } from "../../src/questions/answer.ts";
import { leader } from "../../src/questions/leader.ts";
import { PAIRS } from "../support/pairs.ts";
import { type Row, rowsOf } from "../support/rows.ts";

const ICEWS14 = fileURLToPath(new URL("../../../shared/icews14", import.meta.url));

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const ask = async (
  a: string,
  b: string,
  { asOf = "2025-09-04", who, on = desk }: { asOf?: string; who?: string; on?: Desk } = {},
) => leader.answer(await on.subject({ a, b, asOf, options: { leader: who } }));

const findingOf = (answer: Found, id: string) => answer.findings.find((one) => one.id === id)!;
const numberOf = (answer: Found, id: string, name: string) =>
  findingOf(answer, id).numbers.find((measure) => measure.name === name);
const amount = (answer: Found, id: string, name: string) => numberOf(answer, id, name)?.value;

const changeOf = (answer: Found, id: string) => findingOf(answer, id).changes![0]!;
const oddsOf = ({ n, exposure }: CountedStretch) => n / exposure;

const COURSES = ["arms", "diplomacy", "hostility", "economy", "consolidation", "line"];
const counted = (answer: Found) =>
  COURSES.reduce((sum, course) => sum + amount(answer, "leader.phase-2018-01", course)!, 0);

/** What the North did under Kim, no votes and nothing that is not aimed at its target, and whom he received. */
const RULED = rowsOf("2025-09-04", (row) => {
  if (row.date < "2011-12-17" || row.kind === "vote") return false;
  if (row.source !== "PRK")
    return (
      row.kind === "act" &&
      row.aim === "other" &&
      row.target === "PRK" &&
      row.target_person === "Kim Jong Un" &&
      /^04[02-6]/.test(row.event_type)
    );
  // An attack on nobody named (WannaCry) belongs to no course.
  if (row.target === "" && row.event_type === "176") return false;
  const toward = row.target !== "PRK" && (row.aim === "" || row.aim === "other");
  return row.kind === "domestic" || (row.kind === "act" && toward);
});

// Counted in the rows of the casebook, known by 4 September 2025.
describe("Kim Jong Un on 4 September 2025", () => {
  let answer: Found;
  beforeAll(async () => {
    answer = await ask("CHN", "PRK");
  });

  test("the summits of 2018 are a phase of their own, firm at both ends", () => {
    expect(amount(answer, "leader.phases", "phases")).toBe(5);
    const summits = findingOf(answer, "leader.phase-2018-01");
    expect(summits.statement).toContain("January 2018 to March 2019");
    const { leading, n } = {
      leading: amount(answer, "leader.phase-2018-01", "diplomacy")!,
      n: counted(answer),
    };
    expect(amount(answer, "leader.phase-2018-01", "leading-share")).toBeCloseTo(leading / n, 4);
    expect(leading / n).toBeGreaterThan(0.7);
    expect(findingOf(answer, "leader.phases").statement).toContain(
      "The turns of January 2018 and April 2019 hold",
    );
  });

  test("acts in office and those with his name; since October 2023 arms, diplomacy and hostility share the field", () => {
    const own = (row: Row) => row.source_person === "Kim Jong Un" || row.source !== "PRK";
    expect(amount(answer, "leader.term", "acts")).toBe(RULED.length);
    expect(amount(answer, "leader.term", "own")).toBe(RULED.filter(own).length);
    const [arms, diplomacy, hostility, ...rest] = COURSES.map(
      (course) => amount(answer, "leader.phase-2023-10", course)!,
    );
    expect(Math.min(arms!, diplomacy!, hostility!)).toBeGreaterThan(5 * Math.max(...rest));
  });

  test("nineteen meetings with leaders in office: six with Xi, four with Putin, three each with Moon and Trump, one with three more", () => {
    expect(amount(answer, "leader.summits", "meetings")).toBe(19);
    expect(amount(answer, "leader.summits", "with-CHN")).toBe(6);
    expect(amount(answer, "leader.summits", "with-RUS")).toBe(4);
    expect(amount(answer, "leader.summits", "with-KOR")).toBe(3);
    expect(amount(answer, "leader.summits", "with-USA")).toBe(3);
    // Lee Hsien Loong, Díaz-Canel and Nguyen Phu Trong are known by their offices.
    expect(amount(answer, "leader.summits", "others")).toBe(0);
  });

  test("the first journey abroad: 25 March 2018, 2,290 days into office; ten in all", () => {
    expect(amount(answer, "leader.firsts", "days-to-first")).toBe(2290);
    expect(amount(answer, "leader.firsts", "journeys")).toBe(10);
    expect(amount(answer, "leader.firsts", "hosts")).toBe(5);
  });

  test("four of six nuclear tests; 272 launches in 2012–2024 against 31 in 1984–2010", () => {
    expect(amount(answer, "leader.weapons", "nuclear-tests")).toBe(4);
    expect(amount(answer, "leader.weapons", "launches")).toBe(272);
    expect(amount(answer, "leader.weapons", "peak")).toBe(69);
    expect(amount(answer, "leader.weapons", "launch-ratio")).toBeCloseTo(272 / 13 / (31 / 27));
    expect(changeOf(answer, "leader.weapons")).toMatchObject({ basis: "time", direction: "rise" });
  });

  test("five removals of four people, all by 2017, and seven titles", () => {
    expect(amount(answer, "leader.consolidation", "removals")).toBe(5);
    expect(amount(answer, "leader.consolidation", "titles")).toBe(7);
    expect(findingOf(answer, "leader.consolidation").statement).toContain(
      "Jang Song Thaek 2013, Hyon Yong Chol",
    );
    // The daughter's two appearances (010) and an apology (055) are none.
    const home = RULED.filter(
      (row) => row.kind === "domestic" && /^(051|17[2-5]|18|20)/.test(row.event_type),
    );
    expect(findingOf(answer, "leader.consolidation").statement).toMatch(
      /the last removal came on 13 February 2017 and the last title on 29 June 2016\.$/,
    );
    const since = home.filter((row) => row.date > "2016-12-17").length;
    const { now, before, direction } = changeOf(answer, "leader.consolidation");
    expect([now.n, before.n, direction]).toEqual([since, home.length - since, "fall"]);
    expect(amount(answer, "leader.consolidation", "late-ratio")).toBeCloseTo(oddsOf(now) / oddsOf(before));
  });

  test("acts himself four times as often as at first, in a record that holds three times as much: no clear change", () => {
    const own = RULED.filter((row) => row.source_person === "Kim Jong Un" || row.source !== "PRK");
    const first = own.filter((row) => lastDayOf(row.date, row.precision as Precision) <= "2014-12-17");
    const last = own.filter((row) => row.date >= "2022-09-04");
    const { now, before, direction } = changeOf(answer, "leader.voice");
    expect([now.n, before.n, direction]).toEqual([last.length, first.length, "level"]);
    expect(now.exposure / before.exposure).toBeGreaterThan(3);
    expect(amount(answer, "leader.voice", "late-ratio")).toBeCloseTo(oddsOf(now) / oddsOf(before));
  });

  test("meets Russians more than before October 2023", () => {
    const met = rowsOf(
      "2025-09-04",
      (row) =>
        row.kind === "act" &&
        [row.source, row.target].sort().join() === "PRK,RUS" &&
        [row.source_person, row.target_person].includes("Kim Jong Un") &&
        row.target_person !== "" &&
        (/^04[02-6]/.test(row.event_type) || (row.event_type === "050" && row.issue === "parade")),
    );
    const late = met.filter((row) => row.date >= "2023-10-01").length;
    const { now, before, direction } = changeOf(answer, "leader.partners");
    expect([now.n, before.n, direction]).toEqual([late, met.length - late, "rise"]);
    expect(amount(answer, "leader.partners", "top-change-now")).toBeCloseTo(oddsOf(now) / oddsOf(before));
  });

  test("nobody met in person from 30 June 2019 to 25 July 2023", () => {
    expect(amount(answer, "leader.silence", "longest")).toBe(1486);
    expect(findingOf(answer, "leader.silence").statement).toContain("2014, 2016–2017 and 2020–2022");
  });

  test("each act belongs to one course, and the courses of a phase add up", () => {
    for (const finding of answer.findings.filter((one) => /^leader\.phase-/.test(one.id))) {
      const [lead, ...courses] = finding.numbers;
      expect(courses.reduce((sum, { value }) => sum + value, 0)).toBe(lead!.n);
    }
  });
});

test("as of 2015 his summits and his phases of 2018 do not exist", async () => {
  const answer = await ask("CHN", "PRK", { asOf: "2015-06-30" });
  expect(answer.findings.some((finding) => finding.id === "leader.summits")).toBe(false);
  expect(answer.findings.some((finding) => finding.id === "leader.change")).toBe(false);
  expect(amount(answer, "leader.weapons", "nuclear-tests")).toBe(1);
});

test("the leader who is asked for is told, of whichever state", async () => {
  const answer = await ask("CHN", "PRK", { who: "Putin" });
  expect(findingOf(answer, "leader.term").statement).toContain("Vladimir Putin has led Russia");
  await expect(ask("CHN", "PRK", { who: "Kim Jong Nun" })).rejects.toMatchObject({
    code: "unknown-actor",
    hint: expect.stringContaining("Kim Jong Un"),
  });
});

test("three months in office are told as so many acts, called thin", async () => {
  const answer = await ask("USA", "KOR");
  expect(amount(answer, "leader.phases", "phases")).toBe(1);
  expect(findingOf(answer, "leader.phases").thin).toBe(true);
  const [, acts] = /^The (\d+) acts on record under Lee Jae-myung/.exec(
    findingOf(answer, "leader.phases").statement,
  )!;
  expect(amount(answer, "leader.term", "acts")).toBe(Number(acts));
  expect(Number(acts)).toBeLessThan(15);
});

test.each(PAIRS)(
  "%s and %s: numbers finite and inside their intervals, evidence or an admission",
  async (a, b) => {
    const { findings, figure, alternatives, wouldChange } = await ask(a, b);
    for (const finding of findings) {
      expect(finding.evidence.length > 0 || finding.thin === true).toBe(true);
      for (const { value, low, high } of finding.numbers) {
        expect(Number.isFinite(value)).toBe(true);
        expect(low ?? value).toBeLessThanOrEqual(value + 1e-9);
        expect(high ?? value).toBeGreaterThanOrEqual(value - 1e-9);
      }
    }
    expect(figure?.data.kind).toBe("mix");
    expect(alternatives.length).toBeGreaterThan(1);
    expect(wouldChange.length).toBeGreaterThan(1);
  },
);

describe.skipIf(!existsSync(ICEWS14))("ICEWS 2014 (skipped where ../shared/icews14 is absent)", () => {
  let daily: Desk;
  beforeAll(async () => {
    daily = await openDesk({ chronicle: "none" });
    await ingest(daily.chronicle, readerFor("icews14"), [ICEWS14]);
  });
  afterAll(() => daily.close());

  test("where the second side's leader is not on record, the first side's is told, and the lack", async () => {
    const answer = await ask("RUS", "UKR", { asOf: "2014-12-31", on: daily });
    expect(findingOf(answer, "leader.term").statement).toMatch(/names no leader of Ukraine.*Vladimir Putin/);
    expect(answer.findings.some((finding) => finding.id === "leader.firsts")).toBe(false);
  });

  test("where neither is, the course of the state is told without a name", async () => {
    const answer = await ask("ISR", "PSE", { asOf: "2014-12-31", on: daily });
    expect(answer.headline).toContain("The leadership of Palestine");
    expect(answer.findings.some((finding) => /summits|firsts|voice/.test(finding.id))).toBe(false);
  });
});
