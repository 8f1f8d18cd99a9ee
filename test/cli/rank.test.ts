import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { addDays } from "../../src/dates.ts";
import { ChanceryError } from "../../src/errors.ts";
import { countedBy } from "../../src/forecast/ranking/behind.ts";
import { FEATURE_GROUPS } from "../../src/forecast/ranking/features/all.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { signed } from "../../src/words/en/forms.ts";
import { event, rowsOf } from "../chronicle/store/sample.ts";
import { folder, within } from "./run.ts";

const rank = (...args: string[]) => within("rank", ...args, "--chronicle", "none");

describe("chancery rank", () => {
  it("gives both directions as JSON, with reasons that add up to the score", async () => {
    const { out, error } = await rank("CHN", "Make a visit", "--day", "2019-06-01", "--json", "--top", "2");
    expect(error).toBeUndefined();
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      day: "2019-06-01",
      actor: { id: "CHN" },
      act: { code: "042", name: "Make a visit" },
      datasets: ["casebook"],
      model: { version: "1", from: "2014-12-01" },
    });
    for (const one of [...told.object, ...told.subject]) {
      expect(one.probability).toBeGreaterThan(0);
      const sum = one.reasons.reduce((total: number, { adds }: { adds: number }) => total + adds, 0);
      expect(sum).toBeCloseTo(one.score, 6);
      for (const { behind } of one.reasons) expect(told.filters[behind].to).toBe("2019-05-31");
    }
    expect(told.object).toHaveLength(2);
    expect(told.notes.join(" ")).toContain("small sample");
  });

  it("names of a sampled record only states that it follows with the actor", async () => {
    const { out } = await rank(
      "CHN",
      "042",
      "--day",
      "2025-09-01",
      "--top",
      "30",
      "--as",
      "object",
      "--json",
    );
    const { object } = JSON.parse(out);
    expect(object.map(({ actor }: { actor: { id: string } }) => actor.id).sort()).toEqual([
      "JPN",
      "KOR",
      "PRK",
      "RUS",
      "USA",
    ]);
  });

  it("takes the code for the name, and one direction", async () => {
    const { out } = await rank("China", "042", "--day", "2019-06-01", "--as", "object");
    expect(out).toMatch(/^On 1 June 2019 the likeliest object of "Make a visit" by China is /);
    expect(out).toContain("not the chance that");
    expect(out).not.toContain("likeliest to do");
  });

  it("says what is to be known first: few such acts, and weights that knew what came after", async () => {
    const notes = async (act: string, day: string) => {
      const { out } = await rank("CHN", act, "--day", day, "--json", "--as", "object");
      return JSON.parse(out).notes.join(" ");
    };
    expect(await notes("Make a visit", "2019-06-01")).not.toMatch(/hindcast|such act/);
    expect(await notes("Make a visit", "2014-11-30")).toContain("hindcast");
    expect(await notes("Use chemical, biological, or radiological weapons", "2014-12-01")).toMatch(
      /^(?!.*hindcast).* 0 such acts with this actor as source/,
    );
  });

  it("tells of each first what sets it apart most, and the latest events with the first", async () => {
    const asked = ["CHN", "Make a visit", "--day", "2019-06-01", "--as", "object", "--top", "3"];
    const [told, { out }] = [JSON.parse((await rank(...asked, "--json")).out), await rank(...asked)];
    const sums = told.object.map(({ reasons }: { reasons: { feature: string; adds: number }[] }) => {
      const byFamily = new Map<string, number>();
      for (const { feature, adds } of reasons) {
        const { family } = countedBy(feature.split(":")[0]!);
        byFamily.set(family, (byFamily.get(family) ?? 0) + adds);
      }
      return byFamily;
    }) as Map<string, number>[];
    const apart = (family: string) =>
      sums[0]!.get(family)! - sums.reduce((sum, one) => sum + (one.get(family) ?? 0), 0) / sums.length;
    const due = [...sums[0]!.keys()].sort((a, b) => apart(b) - apart(a)).slice(0, 3);
    const first = out.replace(/\s+/g, " ").match(/ 1\. .*? 2\. /)![0];
    expect([...first.matchAll(/\(([+−][\d.]+)\)/g)].map(([, adds]) => adds)).toEqual(
      due.map((family) => signed(sums[0]!.get(family)!)),
    );
    const dates = [...out.matchAll(/^– (\d+ \w+ \d{4}): /gm)].map(([, date]) => Date.parse(date!));
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  it("tells the nearest of an act that CAMEO lacks", async () => {
    const { error } = await rank("CHN", "visit");
    expect(error).toBeInstanceOf(ChanceryError);
    expect((error as ChanceryError).hint).toContain("Make a visit (042)");
  });
});

describe("chancery rank sees nothing of the day or later", () => {
  const DAY = "2019-06-01";
  const STATES = ["BRA", "ARG", "CHL", "PER", "BOL", "PRY"];

  /** Events drawn for each of some days from a first one on, ids by the day. */
  const drawn = (seed: number, first: string, days: number, wish: { dataset?: string } = {}) => {
    const random = seededRandom(seed);
    return Array.from({ length: 6 * days }, (_, i) => {
      const [from, to] = random.shuffle(STATES);
      const [date, cameo] = [
        addDays(first, Math.floor(i / 6)),
        random.shuffle(["042", "040", "190", "057"])[0]!,
      ];
      const id = `${first} ${i}`;
      return event(id, { date, known: date, from: from!, to: to!, cameo, ...wish });
    });
  };
  const past = drawn(1, "2019-04-02", 60);

  /** What the command prints, as text and as JSON, where the chronicle holds these events. */
  const printed = async (events: ReturnType<typeof drawn>, ...more: string[]) => {
    const path = join(folder(), "c.duckdb");
    const store = await openDuckDb({ path, write: true });
    for (const dataset of new Set(events.map(({ origin }) => origin.dataset))) {
      const rows = events.filter(({ origin }) => origin.dataset === dataset);
      await store.load({ dataset, name: `${dataset}.csv` }, rowsOf(rows));
    }
    await store.close();
    const asked = ["rank", "BRA", "042", "--chronicle", path, ...more];
    const [text, json] = [await within(...asked), await within(...asked, "--json")];
    expect([text.error, json.error]).toEqual([undefined, undefined]);
    return `${text.out}\n${json.out}`;
  };

  it("another future, on the day itself and after, leaves every byte; another day before does not", async () => {
    const as = await printed(past, "--day", DAY);
    expect(as).toContain("The latest events with");
    expect(await printed([...past, ...drawn(2, DAY, 10)], "--day", DAY)).toBe(as);
    const onTheDay = event("more", { date: DAY, known: DAY, from: "BRA", to: "PER", cameo: "042" });
    const other = [
      ...drawn(3, DAY, 10),
      onTheDay,
      // Dated before the day, but not told before it.
      event("late", { date: "2019-05-20", known: DAY, from: "BRA", to: "PER", cameo: "042" }),
      // More of the actor in another data set, but later.
      ...drawn(4, DAY, 100, { dataset: "later" }),
    ];
    expect(await printed([...past, ...other], "--day", DAY)).toBe(as);
    const before = addDays(DAY, -1);
    expect(await printed([...past, { ...onTheDay, date: before, known: before }], "--day", DAY)).not.toBe(as);
  });

  it("the day, where none is asked, is the one after the last that is held", async () => {
    const named = ["--dataset", "mine"];
    expect(await printed(past, ...named)).toContain("On 1 June 2019");
    expect(await printed([...past, ...drawn(2, DAY, 1)], ...named)).toContain("On 2 June 2019");
  });
});

it("every group of features has its rows", () => {
  for (const { id } of FEATURE_GROUPS) expect(countedBy(id).family).toBeTruthy();
});
