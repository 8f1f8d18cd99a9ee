import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { askedOf } from "../../src/ask/ask.ts";
import type { Asked } from "../../src/ask/settle.ts";
import { ALL_DAYS } from "../../src/dates.ts";
import { type Desk, openDesk } from "../../src/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const ask = (sentence: string, asOf: string = ALL_DAYS.to) => askedOf(desk, sentence, asOf);
const asked = async (sentence: string, asOf?: string) => (await ask(sentence, asOf)) as Asked;

describe("an event in words becomes the event that is asked about", () => {
  test.each([
    ["Why does the Hanoi summit matter?", "USA PRK", "2019-02-27"],
    ["What led to the 2018 Singapore summit?", "USA PRK", "2018-06-12"],
    ["What did the Panmunjom handshake change?", "PRK USA", "2019-06-30"],
    ["Why did Nixon go to China in 1972?", "USA CHN", "1972-02-21"],
    ["What is new about Xi's visit to Pyongyang in 2019?", "CHN PRK", "2019-06-20"],
  ])("%s", async (sentence, pair, date) => {
    const { event, pair: found } = await asked(sentence);
    expect([found.toSorted(), event?.date]).toEqual([pair.split(" ").sort(), date]);
  });

  it("is known when its last day is: talks and a treaty a day after the arrival", async () => {
    const { event, eventKnown } = await asked("What brought Putin to Pyongyang in June 2024?");
    expect([event?.date, eventKnown]).toEqual(["2024-06-18", "2024-06-19"]);
  });

  it("is the latest of the two leaders known by the day", async () => {
    const meeting = "Why is the meeting between Xi and Kim significant?";
    expect((await asked(meeting, "2025-09-04")).event?.date).toBe("2025-09-04");
    expect((await asked(meeting, "2025-08-31")).event?.date).toBe("2019-06-20");
    // Ministers and a premier came after them.
    const nameless = "Why is the meeting between China and North Korea significant?";
    expect((await asked(nameless, "2025-12-31")).event?.date).toBe("2025-09-04");
  });
});

describe("whom", () => {
  it("the built-in case where nobody is named, and says so", async () => {
    const found = await asked("What recent events led to this meeting?", "2025-09-04");
    expect(found).toMatchObject({ question: "leadup", pair: ["CHN", "PRK"], assumed: true });
    expect(found.event?.date).toBe("2025-09-04");
    expect((await asked("What is the history of Japan and Russia?")).assumed).toBe(false);
  });

  it("one who is named alone gets the partner of whom most is held", async () => {
    expect((await asked("How do allied exercises affect North Korea's behaviour?")).pair).toEqual([
      "CHN",
      "PRK",
    ]);
    expect((await asked("How has Putin changed course?")).pair[1]).toBe("RUS");
  });

  it("the subject of the verb is the leader's state; who has none on record gets the history", async () => {
    const russia = await asked("How has Russia changed toward Ukraine?");
    expect(["leader", "history"]).toContain(russia.question);
    expect(russia.pair).toEqual(["UKR", "RUS"]);
    const ukraine = await asked("How has Ukraine changed toward Russia?");
    expect(ukraine.leader).toBeUndefined();
    expect(["history"]).toContain(ukraine.question);
  });

  it("a course toward a state is, where no data set follows the two, answered by the tie's history, either way round", async () => {
    for (const [sentence, subject] of [
      ["How has Russia changed toward Ukraine?", "RUS"],
      ["How did the US change course on Iran?", "USA"],
      ["How has Putin changed toward Ukraine?", "RUS"],
    ] as const) {
      const found = await asked(sentence);
      expect([found.question, found.untold, found.leader]).toEqual(["history", subject, undefined]);
    }
    // Where events are held, the leader's course is told.
    expect(await asked("Has Japan's stance on South Korea shifted?")).toMatchObject({
      question: "leader",
      pair: ["KOR", "JPN"],
      untold: undefined,
    });
  });

  it("the rivals are the two who are named", async () => {
    expect((await asked("Why are Washington and Beijing at odds?")).rivals).toEqual(["USA", "CHN"]);
  });
});

describe("what is none of the ten is refused", () => {
  test.each([
    "Will there be a coup?",
    "Will Kim resign?",
    "Will the referendum in Japan pass?",
    "What is the weather in Beijing?",
    "How do I bake bread?",
    "Who will win the election in Japan?",
  ])("%s", async (sentence) => {
    expect((await ask(sentence)).question).toBeUndefined();
  });
});

const SHARED = fileURLToPath(new URL("../../../shared/asked/questions.tsv", import.meta.url));

/** The measure: it is no part of the project, and nothing is learnt from it. */
test.skipIf(!existsSync(SHARED))(
  "at least 28 of thirty questions as people ask them are understood",
  async () => {
    const [, ...lines] = readFileSync(SHARED, "utf8").trimEnd().split("\n");
    const wrong: string[] = [];
    for (const line of lines) {
      const [sentence, id, codes, asOf] = line.split("\t") as [string, string, string, string];
      const found = await ask(sentence, asOf);
      const right = found.question === id && codes.split(",").every((code) => found.actors.includes(code));
      if (!right) wrong.push(`${sentence}: ${found.question}`);
    }
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(2);
  },
);
