import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { actsOf, CONFLICT, total } from "../../measures/acts.ts";
import { cellsOf, coveredShare } from "../../measures/cells.ts";
import { adversaries, dealingsOf } from "../../measures/thirdParties.ts";
import { westOf } from "../../measures/west.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import { poissonTrend } from "../../statistics/trend.ts";
import type { Finding, Measure } from "../answer.ts";
import { strongest } from "../kit/evidence.ts";
import type { Focus } from "../kit/focus.ts";
import { estimate, LEVEL, rangeWords } from "../kit/measure.ts";
import { capital, list, number, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { anchor } from "./rarity.ts";

const MONTHS = 24;
const RECENT_YEARS = 10;

/** A group of outsiders whose conflict with the pair is followed. */
interface Opponent {
  id: string;
  label: string;
  codes: readonly string[];
}

/** Whether conflict with the adversaries and the West rose in the two years before the event, and within them. */
export async function tensionFinding(
  focus: Focus,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Finding | null> {
  const { a, b } = subject;
  const day = anchor(focus);
  const end = addDays(day, -1);
  const middle = addMonths(day, -MONTHS);
  const start = addMonths(day, -2 * MONTHS);
  const months = (from: string, to: string) =>
    (coveredShare(from, to, coverage) * (daysBetween(from, to) + 1)) / 30.44;
  const before = months(start, addDays(middle, -1));
  const now = months(middle, end);
  if (now < 3) return null;

  const lately =
    now < MONTHS - 1
      ? `the ${Math.round(now)} of the ${MONTHS} months before that the data cover`
      : `the ${MONTHS} months before`;
  const rows = await Promise.all(
    (await opponents(focus, subject)).map(async (opponent) => {
      const acts = actsOf(subject, {
        ...CONFLICT,
        kind: ["act"],
        addressed: true,
        involving: opponent.codes,
        all: [{ involving: [a, b] }],
      });
      const lateActs = acts.where({ from: middle, knownBy: end });
      const earlyActs = acts.where({ from: start, knownBy: addDays(middle, -1) });
      const [counts, earlyN] = await Promise.all([lateActs.dated("quad"), earlyActs.count()]);
      const late = { acts: lateActs, n: total(counts) };
      const early = { acts: earlyActs, n: earlyN };
      const { cells } = cellsOf(counts, "month", middle, end, coverage);
      const trend = poissonTrend(
        cells.map((cell) => cell.n),
        cells.map((cell) => cell.exposure),
        LEVEL,
      );
      // Where the record does not reach back there is nothing to compare with: no data is not no events.
      const ratio = before >= MONTHS / 2 ? rateRatio(late.n, now, early.n, before, LEVEL) : null;
      return { opponent, late, early, trend, ratio };
    }),
  );
  const told = rows.filter((row) => row.late.n + row.early.n > 0);
  if (told.length === 0) return null;
  const late = told[0]!.late.acts.or(...told.slice(1).map((row) => row.late.acts));
  const [evidence, evidenceCount] = await Promise.all([
    strongest(late, subject),
    late.or(...told.map((row) => row.early.acts)).count(),
  ]);
  const thin = told.every((row) => row.late.n + row.early.n < 10);
  return {
    id: "significance.tension",
    statement: `${capital(list(told.map(({ opponent, late, early, ratio }) => `conflict with ${opponent.label} came to ${plural(late.n, "act")} in ${lately}${ratio ? `, against ${number(early.n)} in the ${MONTHS} before these (${number(ratio.ratio)} times, 90 % interval ${rangeWords(ratio)})` : ""}`)))}. ${trendWords(told)}`,
    nature: "judgement",
    numbers: told.flatMap(({ opponent, late, trend, ratio }): Measure[] => [
      {
        name: `${opponent.id}-rate`,
        label: `acts of conflict with ${opponent.label} a month in ${lately}`,
        value: late.n / now,
        unit: "acts a month",
        n: late.n,
      },
      ...(ratio
        ? [
            estimate(
              `${opponent.id}-ratio`,
              `rate of conflict with ${opponent.label} against the ${MONTHS} months before these`,
              { estimate: ratio.ratio, low: ratio.low, high: ratio.high },
              "times",
              late.n,
            ),
          ]
        : []),
      ...(trend
        ? [
            estimate(
              `${opponent.id}-trend`,
              `monthly factor of conflict with ${opponent.label} within the ${MONTHS} months`,
              { estimate: trend.ratio, low: trend.low, high: trend.high },
              "times a month",
              trend.n,
              trend.p,
            ),
          ]
        : []),
    ]),
    evidence,
    evidenceCount,
    query: `Acts of verbal or material conflict in either direction between ${subject.name(a)} or ${subject.name(b)} and ${list(told.map(({ opponent }) => `${opponent.label} (${opponent.codes.length > 3 ? plural(opponent.codes.length, "member") : opponent.codes.join(", ")})`))}, ${start} to ${end}, by month.`,
    confidence: {
      level: thin ? "low" : "moderate",
      why: thin
        ? "Fewer than ten acts in four years."
        : "Two neighbouring stretches of equal length, so like coverage; the rows are a selection of what was reported.",
    },
    ...(thin ? { thin: true } : {}),
  };
}

/** Each side's adversary by conflict of the last ten years, and the West as it stood. */
async function opponents(focus: Focus, subject: Subject): Promise<Opponent[]> {
  const since = `${Number(focus.from.slice(0, 4)) - RECENT_YEARS}${focus.from.slice(4)}`;
  const recent = await dealingsOf(subject, { from: since, knownBy: addDays(focus.from, -1) });
  const rivals = adversaries(recent, subject.a, subject.b).map(({ code }) => ({
    id: code,
    label: subject.name(code, focus.from),
    codes: [code],
  }));
  return [...rivals, { id: "west", label: "the West as a whole", codes: [...westOf(subject, focus.from)] }];
}

function trendWords(rows: readonly { opponent: Opponent; trend: ReturnType<typeof poissonTrend> }[]): string {
  const rising = rows.filter(({ trend }) => trend && trend.low > 1).map(({ opponent }) => opponent.label);
  const falling = rows.filter(({ trend }) => trend && trend.high < 1).map(({ opponent }) => opponent.label);
  if (rising.length === 0 && falling.length === 0) return "Within that time there is no clear trend.";
  const parts = [
    rising.length ? `rose with ${list(rising)}` : "",
    falling.length ? `fell with ${list(falling)}` : "",
  ];
  return `Within that time it ${list(parts.filter(Boolean))}.`;
}
