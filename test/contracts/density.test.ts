import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { addDays } from "../../src/dates.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { QUESTIONS } from "../../src/questions/all.ts";
import type { CountedStretch, Finding, FindingChange } from "../../src/questions/answer.ts";
import type { Subject } from "../../src/questions/subject.ts";
import { median } from "../../src/statistics/quantiles.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { eventsOf, over, thinned, toldTwice } from "../support/thin.ts";

/**
 * Held against density: half of the rows of a stretch of time are dropped at random, whoever and whatever they are
 * about. Nothing changed in the world, so no finding may tell of a change that it did not tell before. Plain counts
 * fail this: they rise after the stretch and fall before it, which the test holds as well, so that it can fail.
 */
const AS_OF = "2025-09-04";
const PAIRS = ["CHN-PRK", "RUS-PRK", "PRK-USA", "CHN-USA", "KOR-PRK"];
/** How far a ratio may move, either way, in the median. Plain counts move further, so that the test can fail. */
const BOUND = 1.1;
const SEEDS = Array.from({ length: 5 }, (_, seed) => seed);
/** Questions that tell of changes in counts. */
const TELLING = QUESTIONS.filter(({ id }) => id !== "outcomes" && id !== "dependence");

/** A change as one finding tells it, with what it rests on. */
interface Told extends FindingChange {
  id: string;
  ratio: number;
}

interface Shift {
  id: string;
  /** Log of how far the ratio moved, and the ratio of the plain counts by time; above 0 is toward the denser side. */
  told: number;
  plain: number;
  /** A rise or a fall that was not told before, or was told the other way. */
  turned: boolean;
}

/** A pair as the record has it whole: what it sees and what is told of it. */
interface Whole {
  pair: string;
  subject: Subject;
  events: readonly ChronicleEvent[];
  base: Map<string, Told>;
}

let desk: Desk;
let wholes: readonly Whole[];
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
  wholes = await Promise.all(PAIRS.map(whole));
});
afterAll(() => desk.close());

const toldBy = ({ id, numbers, changes = [] }: Finding): Told[] =>
  changes.map((change) => ({
    ...change,
    id: `${id}.${change.name}`,
    ratio: numbers.find((number) => number.name === change.name)!.value,
  }));

async function changesOf(subject: Subject): Promise<Map<string, Told>> {
  const answers = await Promise.all(TELLING.map((question) => question.answer(subject)));
  const told = answers.flatMap((answer) => answer.findings.flatMap(toldBy));
  return new Map(told.map((change) => [change.id, change]));
}

async function whole(pair: string): Promise<Whole> {
  const [a, b] = pair.split("-") as [string, string];
  const subject = await desk.subject({ a, b, asOf: AS_OF });
  return { pair, subject, events: await eventsOf(subject), base: await changesOf(subject) };
}

const plainRatio = ({ now, before }: Told) => now.n / now.days / (before.n / before.days);
const density = ({ now, before }: Told) => now.exposure / now.days / (before.exposure / before.days);
const sameAs = (x: CountedStretch, y: CountedStretch) => x.n === y.n && x.exposure === y.exposure;

/** How each change moved that the altered stretch touches. */
function shifts(before: Map<string, Told>, after: Map<string, Told>): Shift[] {
  return [...after.values()].flatMap((now): Shift[] => {
    const was = before.get(now.id);
    if (was && sameAs(was.now, now.now) && sameAs(was.before, now.before)) return [];
    const turned = now.direction !== "level" && now.direction !== was?.direction;
    if (!was || now.now.n * now.before.n * was.now.n * was.before.n === 0)
      return [{ id: now.id, told: Number.NaN, plain: Number.NaN, turned }];
    // Where the rest of the record stands as before (acts told twice count once), toward where plain counts went.
    const denser =
      Math.sign(Math.log(density(now) / density(was))) ||
      Math.sign(Math.log(plainRatio(now) / plainRatio(was)));
    return [
      {
        id: now.id,
        told: denser * Math.log(now.ratio / was.ratio),
        plain: denser * Math.log(plainRatio(now) / plainRatio(was)),
        turned,
      },
    ];
  });
}

async function shiftsOver(
  alter: (
    events: readonly ChronicleEvent[],
    stretch: { from: string; to: string },
    seed: string,
  ) => ChronicleEvent[],
  seeds: readonly number[],
): Promise<Shift[]> {
  const all: Shift[] = [];
  for (const { pair, subject, events, base } of wholes) {
    for (const seed of seeds) {
      // From one year to four, begun in the twelve before the last.
      const random = seededRandom(`stretch|${pair}|${seed}`);
      const from = addDays(AS_OF, -365 * 2 - random.int(365 * 8));
      const stretch = { from, to: addDays(from, 365 + random.int(365 * 3)) };
      const altered = over(subject, alter(events, stretch, `${pair}|${seed}`));
      all.push(...shifts(base, await changesOf(altered)));
    }
  }
  return all;
}

function summary(all: readonly Shift[]) {
  const known = all.filter(({ told }) => Number.isFinite(told));
  return {
    changes: all.length,
    turned: all.filter((one) => one.turned).length / all.length,
    told: Math.exp(median(known.map(({ told }) => told))),
    plain: Math.exp(median(known.map(({ plain }) => plain))),
  };
}

const say = (what: string, { changes, turned, told, plain }: ReturnType<typeof summary>) =>
  console.log(
    `${what}: ${changes} changes; ratios of plain counts moved ${plain.toFixed(2)} times (median), ours ${told.toFixed(2)} times; ${(100 * turned).toFixed(1)} % turned or newly appeared`,
  );

describe("a record that was thinner for a time", () => {
  it("makes plain counts rise after it and fall before it, and turns no finding", async () => {
    const found = summary(
      await shiftsOver((events, stretch, seed) => thinned(events, stretch, seededRandom(seed)), SEEDS),
    );
    say("half of a stretch dropped", found);
    expect(found.changes).toBeGreaterThan(200);
    expect(found.plain).toBeGreaterThan(BOUND);
    expect(found.told).toBeGreaterThan(1 / BOUND);
    expect(found.told).toBeLessThan(BOUND);
    expect(found.turned).toBeLessThanOrEqual(0.1);
  }, 300_000);

  it("or told each act twice, likewise", async () => {
    const found = summary(await shiftsOver(toldTwice, SEEDS.slice(0, 3)));
    say("a stretch told twice", found);
    expect(found.plain).toBeGreaterThan(BOUND);
    expect(found.told).toBeGreaterThan(1 / BOUND);
    expect(found.told).toBeLessThan(BOUND);
    expect(found.turned).toBeLessThanOrEqual(0.1);
  }, 120_000);
});
