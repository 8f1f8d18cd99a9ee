import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { actsOf, CONFLICT } from "../../measures/acts.ts";
import { coveredShare, stretches } from "../../measures/cells.ts";
import { type Density, densityOf, type Stretch } from "../../measures/density.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { adversaries, dealingsOf } from "../../measures/thirdParties.ts";
import { westOf } from "../../measures/west.ts";
import { poissonTrend } from "../../statistics/trend.ts";
import { tension as words } from "../../words/en/significanceAgenda.ts";
import type { Opponent, TensionFacts } from "../../words/significance.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { anchor } from "./rarity.ts";

const MONTHS = 24;
const RECENT_YEARS = 10;

/**
 * Whether conflict with the adversaries and the West was a larger part of the record in the two years before the
 * event than in the two before these, and whether that part rose within them.
 */
export async function tensionFinding(
  focus: Focus,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Finding | null> {
  const { a, b } = subject;
  const day = anchor(focus);
  const middle = addMonths(day, -MONTHS);
  const latest = { from: middle, to: addDays(day, -1) };
  const earlier = { from: addMonths(day, -2 * MONTHS), to: addDays(middle, -1) };
  const months = ({ from, to }: Stretch) =>
    (coveredShare(from, to, coverage) * (daysBetween(from, to) + 1)) / 30.44;
  const before = months(earlier);
  const now = months(latest);
  if (now < 3) return null;

  const whole = stretches(latest.from, latest.to, "month").filter(({ from }) => from >= latest.from);
  const rows = await Promise.all(
    (await opponents(focus, subject)).map(async (opponent) => {
      const acts = actsOf(subject, {
        ...CONFLICT,
        kind: ["act"],
        addressed: true,
        involving: opponent.codes,
        all: [{ involving: [a, b] }],
        knownBy: latest.to,
      });
      const density = await densityOf(acts, subject);
      const late = { acts: acts.where(latest), n: density.in(latest).n };
      const early = { acts: acts.where(earlier), n: density.in(earlier).n };
      const trend = poissonTrend(
        whole.map((month) => density.in(month).n),
        whole.map((month) => heldAgainst(month, density, coverage)),
        LEVEL,
      );
      // Where the record does not reach back there is nothing to compare with: no data is not no events.
      const change = before >= MONTHS / 2 ? density.change(latest, earlier) : null;
      return { opponent, late, early, trend, change };
    }),
  );
  const told = rows.filter((row) => row.late.n + row.early.n > 0);
  if (told.length === 0) return null;
  const [first, ...others] = told as [(typeof told)[0], ...typeof told];
  const late = first.late.acts.or(...others.map((row) => row.late.acts));
  const early = first.early.acts.or(...others.map((row) => row.early.acts));
  const [evidence, evidenceCount] = await Promise.all([strongest(late, subject), late.or(early).count()]);
  const thin = told.every((row) => row.late.n + row.early.n < FEW_ROWS);
  const facts: TensionFacts = {
    first: a,
    second: b,
    of: MONTHS,
    months: now,
    from: earlier.from,
    to: latest.to,
    rows: told.map(({ opponent, late, early, change, trend }) => ({
      opponent,
      n: late.n,
      before: early.n,
      change,
      trend: trend && trend.low > 1 ? "rise" : trend && trend.high < 1 ? "fall" : null,
    })),
  };
  const { labels } = words;
  return finding({
    id: "significance.tension",
    statement: words.statement(facts, subject.name),
    nature: "judgement",
    numbers: told.flatMap(({ opponent, late, trend, change }) => [
      measure(
        `${opponent.who}-rate`,
        labels.rate(opponent, facts, subject.name),
        late.n / now,
        "acts a month",
        late.n,
      ),
      change && changeMeasure(`${opponent.who}-ratio`, labels.ratio(opponent, facts, subject.name), change),
      trend &&
        estimate(
          `${opponent.who}-trend`,
          labels.trend(opponent, facts, subject.name),
          { estimate: trend.ratio, low: trend.low, high: trend.high },
          "times a month",
          trend.n,
          trend.p,
        ),
    ]),
    changes: told.map(({ opponent, change }) => change && declared(`${opponent.who}-ratio`, change)),
    evidence,
    evidenceCount,
    query: asked(words.query(facts, subject.name), late, early),
    confidence: { level: thin ? "low" : "moderate", why: words.why(thin) },
    thin,
  });
}

/** What a month's acts are held against: all of the record in that month, or its days. */
function heldAgainst(month: Stretch, density: Density, coverage: readonly DatasetCoverage[]): number {
  if (density.basis === "time") return coveredShare(month.from, month.to, coverage);
  const { n, exposure } = density.in(month);
  return n + exposure;
}

/** Each side's adversary by conflict of the last ten years, and the West as it stood. */
async function opponents(focus: Focus, subject: Subject): Promise<Opponent[]> {
  const since = addMonths(focus.from, -12 * RECENT_YEARS);
  const recent = await dealingsOf(subject, { from: since, knownBy: addDays(focus.from, -1) });
  const rivals = adversaries(recent, subject.a, subject.b).map(({ code }) => ({ who: code, codes: [code] }));
  const west = { who: "west", codes: [...westOf(subject, focus.from)] };
  return [...rivals, west].map((one) => ({ ...one, day: focus.from }));
}
