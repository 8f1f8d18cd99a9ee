import { describe, expect, test } from "vitest";
import { openDesk } from "../../src/desk.ts";
import { judgementOf } from "../../src/questions/significance/first.ts";
import { significance } from "../../src/questions/significance.ts";
import type { ReadoutFacts, ShortFacts } from "../../src/words/significance.ts";

/** Which judgement the facts bear, and by which findings. */
const READOUT: ReadoutFacts = {
  first: "AAA",
  second: "BBB",
  talks: { date: "2025-09-04", precision: "day" },
  both: [],
  firstOnly: [],
  secondOnly: [],
  missed: [],
  unnamed: [],
  earlier: 5,
  samePersons: true,
  whole: { first: true, second: true },
};
const FACTS: ShortFacts = {
  first: "AAA",
  second: "BBB",
  event: { date: "2025-09-04", precision: "day", summary: "Ada and Bo held talks." },
  isMeeting: true,
  isOld: false,
  seen: "yes",
  label: "meeting",
  plural: "meetings",
  rank: 6,
  since: { days: 2268, isUsual: false },
  companyYear: null,
  readout: null,
  words: null,
  after: null,
  followed: null,
  independent: null,
};
const read = (over: Partial<ReadoutFacts>) => ({ ...READOUT, ...over });
const usual = { days: 100, isUsual: true };
const none = { supporters: 2, agreements: 0 };
const missed = [{ theme: "denuclearisation" as const, named: 5, known: 5 }];

describe("the judgement", () => {
  test.each<[RegExp, string, Partial<ShortFacts>]>([
    [/silence/, "readouts", { readout: read({ missed, unnamed: ["agreement-signed"] }) }],
    [/silence/, "readouts,words", { readout: read({ missed }), words: none }],
    [/an agreement came/, "words", { words: { supporters: 2, agreements: 1 } }],
    [/an agreement came/, "readouts", { readout: read({ missed, firstOnly: ["agreement-signed"] }) }],
    [/restores contact/, "words,reference-class,interval", { words: none }],
    [/ceremony/, "readouts", { readout: read({ both: ["military-cooperation"] }) }],
    [/carries on/, "words,reference-class,interval", { words: none, since: usual }],
    [/no turn by itself/, "reference-class,interval,talks", { isMeeting: false, since: usual }],
  ])("%s by %s", (said, ids, over) => {
    const followed = { moved: [], plural: "meetings" };
    const judgement = judgementOf({ ...FACTS, followed, ...over }, ["significance.talks"]);
    expect(judgement?.text).toMatch(said);
    expect(judgement?.findings.map((id) => id.split(".")[1]).join()).toBe(ids);
  });

  test("tells what earlier ones were followed by where that stands out", () => {
    const moved = [{ label: "agreements", direction: "rise" as const }];
    const followed = { moved, plural: "meetings" };
    expect(judgementOf({ ...FACTS, followed }, ["significance.talks"])?.text).toContain("agreements rose");
  });

  test("hears no silence in what is left out of courtesies", () => {
    const polite = [{ theme: "invitation" as const, named: 4, known: 4 }];
    const judgement = judgementOf({ ...FACTS, readout: read({ missed: polite }), words: none }, []);
    expect(judgement?.text).toMatch(/restores contact/);
  });

  test("none where nothing bears one", () => {
    expect(judgementOf(FACTS, ["significance.talks"])).toBeNull();
    expect(judgementOf({ ...FACTS, isMeeting: false, since: usual }, [])).toBeNull();
    const followed = { moved: [], plural: "events" };
    expect(judgementOf({ ...FACTS, isMeeting: false, followed }, ["significance.talks"])).toBeNull();
  });
});

test("no last meeting is told of two whom the record holds in headlines only", async () => {
  const desk = await openDesk({ chronicle: "none" });
  const news = async (a: string, b: string, asOf: string) =>
    (await significance.answer(await desk.subject({ a, b, asOf }))).news?.text;
  expect(await news("USA", "JPN", "2024-04-15")).toBeUndefined();
  expect(await news("CHN", "PRK", "2025-12-31")).toBe("Xi and Kim last met in September 2025");
  desk.close();
});
