import { describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../../src/chronicle/event.ts";
import { memoryView } from "../../../src/chronicle/memory/table.ts";
import { chronicleStream } from "../../../src/forecast/ranking/chronicleStream.ts";
import { rankActors, type Sought } from "../../../src/forecast/ranking/rankActors.ts";
import { rankerOf, shippedRanking } from "../../../src/forecast/ranking/shipped.ts";
import { event } from "../../chronicle/store/sample.ts";

const DAY = "2019-06-01";
const on = (id: string, date: string, from: string, to: string, cameo: string): ChronicleEvent =>
  event(id, { date, known: date, from, to, cameo });

const BRAZIL = { code: "BRA", name: "Brazil", person: "", sector: "" };
const EVENTS = [
  on("30 days ago", "2019-05-02", "BRA", "ARG", "042"),
  on("31 days ago", "2019-05-01", "BRA", "ARG", "042"),
  // By a source that writes the name in another way.
  { ...on("told again", "2019-05-01", "BRA", "ARG", "042"), source: BRAZIL },
  on("in return", "2019-05-20", "ARG", "BRA", "042"),
  on("another act", "2019-05-20", "BRA", "ARG", "190"),
  on("the day before", "2019-05-31", "BRA", "CHL", "042"),
  on("of others", "2019-05-31", "CHL", "ARG", "042"),
];
const view = memoryView(EVENTS, () => false, {
  asOf: "2019-05-31",
  datasets: ["mine"],
  coverage: async () => [],
  quarantined: async () => [],
  refused: async () => [],
});

async function ranked(sought: Sought, among = (_id: string) => true) {
  const held = await chronicleStream(view, DAY, {
    isState: () => true,
    isNameOf: (name) => name === BRAZIL.name,
  });
  return rankActors(held, rankerOf(shippedRanking(), held.stream), {
    actor: held.actors.findIndex(({ id }) => id === "BRA"),
    code: "042",
    sought,
    top: 5,
    among: ({ id }) => among(id),
  });
}
const of = async (sought: Sought, id: string) =>
  (await ranked(sought)).ranked.find(({ actor }) => actor.id === id)!;

describe("a ranking of actors", () => {
  test("counts the acts of the side that is asked, one a day, and 30 days as of late", async () => {
    expect((await ranked("object")).seen).toBe(3);
    expect((await ranked("subject")).seen).toBe(1);
    expect((await of("object", "ARG")).facts).toMatchObject({
      acts: { late: 1, ever: 2 },
      any: { late: 3, ever: 4 },
    });
    expect((await of("subject", "ARG")).facts).toMatchObject({
      acts: { late: 1, ever: 1 },
      any: { late: 3, ever: 4 },
    });
  });

  test("knows when the act was last done: the same act on the days counted, at each half-life", async () => {
    const { reasons } = await of("object", "CHL");
    const value = (group: string, feature: string) =>
      reasons.find((one) => one.group === group && one.feature === feature)?.value;
    expect(value("recency-act", "yesterday")).toBe(1);
    expect(value("pair-act", "count, ever")).toBeCloseTo(Math.log(3), 6);
    expect(value("pair-return", "ever")).toBeUndefined();
  });

  test("ranks nobody but those among whom it is asked, and their chances add up to one", async () => {
    const { ranked: found } = await ranked("object", (id) => id === "CHL" || id === "BRA");
    expect(found.map(({ actor }) => actor.id).sort()).toEqual(["BRA", "CHL"]);
    expect(found.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  });

  test("each reason has the rows that it counts, from the side that is asked", async () => {
    const behind = async (sought: Sought, id: string, group: string) => {
      const filter = (await of(sought, id)).reasons.find((one) => one.group === group)!.behind;
      return (await view.events(filter, { last: 10 })).map((one) => one.id).sort();
    };
    const done = ["30 days ago", "31 days ago", "told again"];
    expect(await behind("object", "ARG", "pair-act")).toEqual(done);
    expect(await behind("object", "ARG", "pair-return")).toEqual(["in return"]);
    expect(await behind("object", "ARG", "pair-forward")).toEqual([...done, "another act"].sort());
    expect(await behind("object", "ARG", "pair-backward")).toEqual(["in return"]);
    expect(await behind("object", "ARG", "recency-pair")).toEqual(
      [...done, "another act", "in return"].sort(),
    );
    expect(await behind("subject", "ARG", "pair-act")).toEqual(["in return"]);
    expect(await behind("subject", "ARG", "pair-return")).toEqual(done);
    expect(await behind("object", "ARG", "act-share")).toEqual([...done, "of others"].sort());
  });
});
