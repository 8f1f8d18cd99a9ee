import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { addDays } from "../../src/dates.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { type ForecastEntry, forecastEntry } from "../../src/forecast/ledger/entry.ts";
import { issuedOdds } from "../../src/questions/outcomes/issued.ts";
import { type Settling, settle } from "../../src/questions/outcomes/settle.ts";
import { outcomes } from "../../src/questions/outcomes.ts";
import type { Subject } from "../../src/questions/subject.ts";
import { eventsOf, over } from "../support/thin.ts";

const DAY = "2025-09-04";
const WRITTEN = "2025-09-04T10:00:00.000Z";

let desk: Desk;
let subject: Subject;
let missiles: ForecastEntry;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
  subject = await desk.subject({ a: "CHN", b: "PRK", asOf: DAY, datasets: ["casebook"] });
  missiles = forecast("missiles-lesser", 90, (await issuedOdds(subject, [90])).odds);
});
afterAll(() => desk.close());

function forecast(id: string, horizon: number, odds: Awaited<ReturnType<typeof issuedOdds>>["odds"]) {
  return forecastEntry(odds.find((one) => one.target.id === id && one.horizon === horizon)!, WRITTEN);
}

/** The same forecast, asked on another day or of another rule. */
function changed(
  entry: ForecastEntry,
  how: { asOf?: string; rule?: string; target?: string },
): ForecastEntry {
  const { kind, format, id, written, seal, ...content } = entry;
  const { asOf = content.asOf, rule = content.target.rule, target = content.target.id } = how;
  return forecastEntry(
    {
      ...content,
      asOf,
      from: addDays(asOf, 1),
      to: addDays(asOf, content.horizon),
      target: { ...content.target, rule, id: target },
    },
    written,
  );
}

/** A desk whose casebook ends on a day and holds these missile tests in place of those after the as-of day. */
function deskOf(to: string, tests: readonly Partial<ChronicleEvent>[] | null, known = true): Settling {
  return {
    actors: known ? desk.actors : { byCode: () => undefined },
    chronicle: { datasets: async () => [{ dataset: "casebook", to }] },
    subject: async (request) => {
      const found = await desk.subject(request);
      if (tests === null) return found;
      const all = await eventsOf(found);
      const isTest = ({ source, cameo, issue }: ChronicleEvent) =>
        source.code === "PRK" && cameo.startsWith("150") && ["missile", "satellite"].includes(issue);
      const model = all.find((event) => isTest(event) && event.precision === "day")!;
      const kept = all.filter((event) => !isTest(event) || event.date <= DAY);
      const made = tests.map((act, i) => ({ ...model, known: act.date!, ...act, id: `made-${i}` }));
      return over(found, [...kept, ...made]);
    },
  };
}

describe("what is issued", () => {
  test("is the likelihood that question 10 gives, and no other", async () => {
    const { findings } = await outcomes.answer(subject);
    const given = findings.flatMap(({ likelihood }) => likelihood ?? []);
    const { odds } = await issuedOdds(subject, [90]);
    expect(
      odds.map(({ target, probability, low, high }) => [target.id, probability, low, high]).sort(),
    ).toEqual(
      given.map(({ resolves, probability, low, high }) => [resolves.target, probability, low, high]).sort(),
    );
    for (const one of odds) {
      const { resolves, base } = given.find(({ resolves }) => resolves.target === one.target.id)!;
      const { target, label, rule, atLeast, settledBy, from, to } = resolves;
      expect(one.target).toEqual({ id: target, label, rule, atLeast, settledBy });
      expect([one.from, one.to, one.climatology]).toEqual([from, to, base]);
    }
  });

  test("is nothing on what no list shows whole, with the reason", async () => {
    const { none } = await issuedOdds(subject, [90]);
    expect(none.find(({ label }) => label.startsWith("A visit"))!.why).toContain("no public list");
    expect(none.every(({ label }) => !label.startsWith("A nuclear test"))).toBe(true);
  });

  test("is nothing a year after the end of the list that shows a class whole, which is told; before that its end is the cut-off", async () => {
    const late = await desk.subject({ a: "CHN", b: "PRK", asOf: "2027-09-01", datasets: ["casebook"] });
    const { odds, none } = await issuedOdds(late, [90]);
    expect(odds).toEqual([]);
    expect(none.find(({ label }) => label.startsWith("A missile"))!.why).toMatch(
      /^the list that shows that all are held ends on 3\d \w+ 2026/,
    );
    const soon = await desk.subject({ a: "CHN", b: "PRK", asOf: "2026-09-01", datasets: ["casebook"] });
    const { odds: given } = await issuedOdds(soon, [90]);
    const missiles = given.find(({ target }) => target.id === "missiles-lesser")!;
    expect(missiles).toMatchObject({ cutoff: "2026-04-30", from: "2026-09-02", to: "2026-11-30" });
  });

  test("is the same whatever comes on later days, to the bit", async () => {
    const before = await issuedOdds(subject, [30, 90, 365]);
    const all = await eventsOf(await desk.subject({ a: "CHN", b: "PRK", asOf: "2026-06-30" }));
    const future = all.map((event) =>
      event.date > DAY ? { ...event, cameo: "150", issue: "missile" } : event,
    );
    expect(await issuedOdds(over(subject, future), [30, 90, 365])).toEqual(before);
  });
});

describe("settling", () => {
  test("yes by the casebook's own rows, on the day of the second and not before the first", async () => {
    const found = await settle(missiles, desk, "2026-06-01");
    expect(found).toMatchObject({ outcome: "yes", forecast: missiles.id, settledOn: "2026-06-01" });
    const events = "events" in found ? found.events : [];
    expect(events[0]).toMatchObject({ date: "2025-10-22", id: "casebook:20251022-PRK-ALL-150" });
    for (const { date } of events) expect(date >= missiles.from && date <= missiles.to).toBe(true);
    expect(await settle(missiles, desk, "2025-10-21")).toEqual({
      pending: "the window ends on 3 December 2025",
    });
    expect(await settle(missiles, desk, "2025-10-22")).toMatchObject({
      outcome: "yes",
      settledOn: "2025-10-22",
    });
  });

  test.each<[string, Partial<ChronicleEvent>[], string]>([
    ["the first day", [{ date: "2025-09-05" }], "yes"],
    ["the last day", [{ date: "2025-12-03" }], "yes"],
    ["the day after it", [{ date: "2025-12-04" }], "no"],
    ["a month within", [{ date: "2025-10-01", precision: "month", known: "2025-10-31" }], "yes"],
    ["a month half within", [{ date: "2025-12-01", precision: "month", known: "2025-12-31" }], "no"],
    ["the month that had begun", [{ date: "2025-09-01", precision: "month", known: "2025-09-30" }], "no"],
    ["no day at all", [], "no"],
  ])("an act on %s of the window", async (_, acts, outcome) => {
    const found = await settle(missiles, deskOf("2026-03-01", acts), "2026-06-01");
    expect(found).toMatchObject({ outcome, settledOn: "2026-03-01" });
  });

  test("no only when the window and the data have ended, and the list reaches its end", async () => {
    expect(await settle(missiles, deskOf("2025-11-30", []), "2026-06-01")).toEqual({
      pending: "the window ends on 3 December 2025, the data on 30 November 2025",
    });
    const late = changed(missiles, { asOf: "2026-05-01" });
    expect(await settle(late, deskOf("2026-11-01", []), "2026-11-01")).toEqual({
      pending: expect.stringMatching(/^the list that shows that all are held ends on 3\d \w+ 2026$/),
    });
  });

  test("void where the rule reads otherwise or is gone, or one of the two is no actor, with the reason", async () => {
    const other = changed(missiles, { rule: "at least one test of a ballistic missile" });
    expect(await settle(other, desk, "2026-06-01")).toMatchObject({
      outcome: "void",
      why: `the rule reads otherwise now: ${missiles.target.rule}`,
      events: [],
    });
    expect(await settle(other, desk, "2025-12-02")).toEqual({
      pending: `the rule reads otherwise now: ${missiles.target.rule}`,
    });
    const gone = changed(missiles, { target: "cavalry", rule: "at least one charge" });
    expect(await settle(gone, desk, "2026-06-01")).toMatchObject({
      outcome: "void",
      why: expect.stringContaining("no longer among"),
    });
    expect(await settle(missiles, deskOf("2026-03-01", null, false), "2026-06-01")).toMatchObject({
      outcome: "void",
      why: "CHN is no actor any more",
    });
  });

  test("by the wording, whatever the class is called now", async () => {
    const renamed = changed(missiles, { target: "missiles-greater" });
    expect(await settle(renamed, desk, "2026-06-01")).toMatchObject({ outcome: "yes", forecast: renamed.id });
  });

  test("waits where its data set is not held, or ends before the window", async () => {
    const none: Settling = { ...desk, chronicle: { datasets: async () => [] } };
    expect(await settle(missiles, none, "2026-06-01")).toEqual({
      pending: "the data set casebook is not held here",
    });
    expect(await settle(missiles, desk, DAY)).toEqual({
      pending: "the data end on 4 September 2025, before the window begins",
    });
  });
});
