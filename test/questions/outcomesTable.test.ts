import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import { questionById } from "../../src/questions/all.ts";
import type { Finding } from "../../src/questions/answer.ts";
import { askQuestion } from "../../src/questions/askQuestion.ts";
import { outcomesTable } from "../../src/questions/outcomes/table.ts";
import { OUTCOMES_TABLE } from "../../src/questions/outcomesTable.ts";
import { requestOf } from "../../src/request.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const of = async (a: string, b: string, asOf?: string) => {
  const subject = await desk.subject(await requestOf(desk, a, b, { asOf }));
  const answer = await askQuestion(questionById("outcomes"), subject);
  return { asOf: subject.asOf, answer, table: await outcomesTable(subject) };
};
const numbersOf = (finding: Finding) => Object.fromEntries(finding.numbers.map((one) => [one.name, one]));

const PAIRS: [string, string, string | undefined][] = [
  ["CHN", "PRK", "2025-09-04"],
  ["USA", "PRK", undefined],
  ["USA", "KOR", undefined],
  ["FJI", "WSM", undefined],
];

describe.each(PAIRS)("the table and the answer of %s and %s say the same", (a, b, asOf) => {
  let held: Awaited<ReturnType<typeof of>>;
  const findingOf = (id: string) => held.answer.findings.find((one) => one.id === id)!;
  beforeAll(async () => {
    held = await of(a, b, asOf);
  });

  test("it has the shape by which it is published", () => {
    expect(OUTCOMES_TABLE.safeParse(held.table).error).toBeUndefined();
  });

  test("chances, intervals, long-run rates, skill, word, rule and window are those of the findings", () => {
    const told = held.answer.findings.filter(({ numbers }) =>
      numbers.some(({ name }) => /^p\d+$/.test(name)),
    );
    expect(held.table.targets.map(({ finding }) => finding).sort()).toEqual(told.map(({ id }) => id).sort());
    for (const { finding: id, odds, main, rule, acts } of held.table.targets) {
      const finding = findingOf(id);
      const numbers = numbersOf(finding);
      expect(finding.evidenceCount).toBe(acts);
      for (const { horizon, probability, low, high, base, score } of odds) {
        expect(numbers[`p${horizon}`]).toMatchObject({ value: probability, low, high });
        expect(numbers[`base${horizon}`]!.value).toBe(base.probability);
        expect(numbers[`skill${horizon}`]?.value).toBe(score?.skill);
        expect(numbers[`skill${horizon}`]?.n).toBe(score?.n);
      }
      const lead = odds.find(({ horizon }) => horizon === main)!;
      expect(finding.likelihood?.term ?? null).toBe(lead.term);
      if (finding.likelihood)
        expect(finding.likelihood.resolves).toMatchObject({ rule, from: lead.from, to: lead.to });
    }
  });

  test("reasons are those of the finding that tells why, and add up to the chance", () => {
    for (const { why, odds, main } of held.table.targets) {
      if (!why) continue;
      const numbers = numbersOf(findingOf(why.finding));
      for (const { feature, adds, times } of why.reasons) {
        expect(numbers[`adds-${feature}`]!.value).toBe(adds);
        expect(times).toBeCloseTo(Math.exp(adds), 12);
      }
      const chance = odds.find(({ horizon }) => horizon === main)!.probability;
      const sum = why.reasons.reduce((all, { times }) => all * times, why.usual / (1 - why.usual));
      expect(sum / (1 + sum)).toBeCloseTo(chance, 6);
      if (why.reasons.length)
        expect(why.reasons.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9);
    }
  });

  test("what gets no odds has a finding, its count and its share", () => {
    for (const { finding: id, acts, share, stretch, why } of held.table.without) {
      const finding = findingOf(id);
      expect(why).not.toBe("");
      if (id === "outcomes.unseen") continue;
      expect(finding.evidenceCount).toBe(acts);
      if (share !== null) expect(numbersOf(finding)[`told${stretch}`]!.value).toBe(share);
    }
  });

  test("the calibration is that of the figure, the score that of the track record", () => {
    const { calibration, record, targets } = held.table;
    const drawn = held.answer.moreFigures.find(({ data }) => data.kind === "reliability")?.data;
    expect(drawn !== undefined).toBe((calibration?.n ?? 0) > 0);
    if (drawn?.kind === "reliability") {
      expect(calibration!.bins.map(({ said, came, n }) => [said, came, n])).toEqual(
        drawn.bins.map(({ forecast, frequency, n }) => [forecast, frequency, n]),
      );
      expect(calibration!.bins.reduce((all, { n }) => all + n, 0)).toBe(calibration!.n);
    }
    if (!record) return;
    const numbers = numbersOf(findingOf("outcomes.track-record"));
    expect([numbers.brier!.value, numbers.base!.value, numbers.brier!.n]).toEqual([
      record.brier,
      record.base,
      record.n,
    ]);
    const scores = targets.flatMap(({ odds }) => odds.flatMap(({ score }) => score ?? []));
    expect(scores.reduce((all, { n }) => all + n, 0)).toBe(record.n);
    const closer = scores.filter(({ skill }) => skill > 0).length;
    const farther = scores.filter(({ skill }) => skill < 0).length;
    expect(record.said[0]!.text).toContain(`in ${closer} of ${scores.length} targets and horizons`);
    expect(record.said[1]!.text).toContain(`In ${farther} of ${scores.length} it was farther off`);
  });
});

test("where it was farther off than the long-run rate, the usual rate is given", async () => {
  const { table } = await of("CHN", "PRK", "2025-09-04");
  const odds = table.targets.flatMap((target) => target.odds);
  expect(odds.some(({ score }) => score && score.skill < 0)).toBe(true);
  for (const { score, given } of odds) if (score && score.skill < 0) expect(given).toBe("usual");
});

test("two small states have no odds, and no table", async () => {
  const { table } = await of("FJI", "WSM");
  expect(table).toEqual({ targets: [], without: [], calibration: null, record: null });
});

test("an earlier day knows nothing later", async () => {
  const [then, now] = await Promise.all([of("CHN", "PRK", "2024-03-01"), of("CHN", "PRK", "2025-09-04")]);
  const lasts = [...then.table.targets, ...then.table.without].flatMap(({ last }) => last?.date ?? []);
  expect(lasts.filter((day) => day > "2024-03-01")).toEqual([]);
  expect(then.table.record!.to < "2024-03-01").toBe(true);
  for (const { odds } of then.table.targets)
    for (const { from, horizon, to } of odds) {
      expect(from).toBe("2024-03-02");
      expect(Date.parse(to) - Date.parse("2024-03-01")).toBe(horizon * 86_400_000);
    }
  expect(then.table.record!.n).toBeLessThan(now.table.record!.n);
});
