import { describe, expect, it, test } from "vitest";
import { loadLeaders } from "../../src/actors/leaders.ts";
import { loadActors } from "../../src/actors/registry.ts";
import { eventIn } from "../../src/ask/event.ts";
import { namedIn } from "../../src/ask/named.ts";
import { loadPhrases } from "../../src/ask/phrases.ts";
import { whoIn } from "../../src/ask/who.ts";
import type { QuestionId } from "../../src/questions/ids.ts";

const LEXICON = { actors: loadActors(), leaders: loadLeaders(), phrases: loadPhrases() };
const named = (sentence: string) => namedIn(sentence, LEXICON, "2025-09-04");
const who = (sentence: string, question: QuestionId) => whoIn(sentence, named(sentence), question);
const event = (sentence: string) => eventIn(sentence, named(sentence));

describe("whom a question is about", () => {
  test.each<[string, QuestionId, string[], string[]]>([
    ["What divides South Korea and Japan?", "contention", ["KOR", "JPN"], []],
    ["Is Taiwan the biggest problem in US-China relations?", "contention", ["USA", "CHN"], []],
    ["What happens to Taiwan if the bond of Japan and the US weakens?", "implications", ["JPN", "USA"], []],
    ["Is Tokyo worried about Xi and Kim?", "outsiders", ["CHN", "PRK"], ["JPN"]],
    ["How does the West view the Xi-Kim relationship?", "outsiders", ["CHN", "PRK"], ["WEST"]],
    ["Reactions in Seoul to Putin's visit to Kim", "outsiders", ["RUS", "PRK"], ["KOR"]],
    ["Could the West impose sanctions on China?", "outcomes", ["CHN"], ["WEST"]],
    ["What did the Trump-Kim summit in Singapore change?", "significance", ["USA", "PRK"], []],
    ["Will there be another one?", "outcomes", [], []],
    ["What about the Kuril Islands?", "contention", ["JPN", "RUS"], []],
    ["Does Russia want the Kuril Islands?", "contention", ["RUS"], []],
  ])("%s", (sentence, question, sides, observers) => {
    const found = who(sentence, question);
    expect([found.sides, found.observers]).toEqual([sides, observers]);
  });

  it("a state that is only a place may be none of the sides", () => {
    expect(who("Why does the Hanoi summit matter?", "significance")).toMatchObject({
      sides: ["VNM"],
      placed: ["VNM"],
    });
    expect(who("Why does Hanoi matter?", "significance")).toMatchObject({ sides: ["VNM"], placed: [] });
  });

  test.each<[string, string[], string | undefined]>([
    ["How did China's policy toward India change?", ["IND", "CHN"], undefined],
    ["Has Japan's stance on South Korea shifted?", ["KOR", "JPN"], undefined],
    ["How has North Korea's attitude to China changed under Kim Jong Un?", ["CHN", "PRK"], "Kim Jong Un"],
    ["How did the US change course on Iran?", ["IRN", "USA"], undefined],
    ["toward Ukraine, how has Russia changed?", ["UKR", "RUS"], undefined],
    ["How has Ukraine been treated differently by Russia over time?", ["UKR", "RUS"], undefined],
    ["Toward its neighbour Ukraine, how has Russia changed?", ["UKR", "RUS"], undefined],
    ["How has the attitude toward China of Japan changed?", ["CHN", "JPN"], undefined],
    ["What is new about Japan's approach to Xi Jinping?", ["CHN", "JPN"], undefined],
    ["How has Japan's line on Kim Jong Un changed?", ["PRK", "JPN"], undefined],
    ["Toward Kim Jong Un, how has Xi Jinping changed?", ["PRK", "CHN"], "Xi Jinping"],
    ["Regarding Japan, how has South Korea changed course?", ["JPN", "KOR"], undefined],
  ])("the subject's course is asked for: %s", (sentence, sides, leader) => {
    const found = who(sentence, "leader");
    expect([found.sides, found.leader]).toEqual([sides, leader]);
  });

  it("a leader is asked for by his name, or as the subject of the verb", () => {
    expect(who("How has Russia changed toward Ukraine?", "leader").sides).toEqual(["UKR", "RUS"]);
    expect(who("How has Ukraine changed toward Russia?", "leader").sides).toEqual(["RUS", "UKR"]);
    expect(who("Toward Japan, how has Xi Jinping changed?", "leader")).toMatchObject({
      sides: ["JPN", "CHN"],
      leader: "Xi Jinping",
    });
  });
});

describe("an event in words", () => {
  it("has a place, a time, people", () => {
    expect(event("Why does the Hanoi summit matter?")).toMatchObject({ what: "meeting", places: ["Hanoi"] });
    expect(event("What did the Panmunjom handshake change?")).toMatchObject({ places: ["Panmunjom"] });
    expect(event("What brought Putin to Pyongyang in June 2024?")).toMatchObject({
      people: ["Vladimir Putin"],
      from: "2024-06-01",
      to: "2024-06-31",
    });
    expect(event("Putin to Pyongyang, 19 June 2024")).toMatchObject({ from: "2024-06-19", to: "2024-06-19" });
    expect(event("the 2018 Singapore summit")).toMatchObject({ from: "2018-01-01", to: "2018-12-31" });
    expect(event("What does the pact of June 19, 2024 change?")).toMatchObject({
      what: "treaty",
      to: "2024-06-19",
    });
  });

  it("is none where it is still to come, or any", () => {
    expect(event("Is another Trump-Kim summit likely?")).toBeUndefined();
    expect(event("How rare is a visit?")).toBeUndefined();
    expect(event("What divides China and the US?")).toBeUndefined();
  });

  it("is not dated by a year from which on, or by two", () => {
    expect(event("Why has no meeting been held since 2019?")?.from).toBeUndefined();
    expect(event("How do the meetings of 2018 and the meeting of 2019 differ?")?.from).toBeUndefined();
  });
});
