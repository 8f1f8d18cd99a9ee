import { classFilter } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addMonths, daysBetween, sureDay } from "../../dates.ts";
import { actsOf, ranked } from "../../measures/acts.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { CHARACTER, MIN_CASES, NEED, THIN_COUNT } from "../../measures/policy.ts";
import { pairSight } from "../../measures/sight.ts";
import { tradeShares } from "../../measures/trade.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/historyShort.ts";
import type { OutlineFacts, ShortFacts, Stretch } from "../../words/history.ts";
import type { Finding, Sentence } from "../answer.ts";
import { numberOf } from "../kit/finding.ts";
import { LEVEL } from "../kit/measure.ts";
import { sentence, shortOf } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import { bondsIn } from "./alliance.ts";
import { burstOf } from "./bursts.ts";
import { votesBetween } from "./sanctioned.ts";
import type { PairSeries } from "./series.ts";
import type { Turns } from "./turns.ts";
import { allWars } from "./wars.ts";

/** A share of trade below this is nothing to tell a tie by; one that never fell below that held. */
const TRADE = { told: 0.1, held: 0.25 } as const;
/** A pact signed in so many years before the day is new. */
const NEW_PACT_YEARS = 5;

/** Fewer votes than this are no habit. */
const FEWEST_VOTES = 2;

/** Phases between firm breaks: those that begin at one that is not are joined to the one before. */
export function firmStretches({ phases }: Pick<OutlineFacts, "phases">, series: PairSeries): Stretch[] {
  const starts = phases.filter(({ firm }, i) => i === 0 || firm);
  return starts.map((phase, i) => {
    const next = starts[i + 1];
    const cells = series.cells.filter(({ from }) => from >= phase.from && (!next || from < next.from));
    const n = cells.reduce((sum, cell) => sum + cell.n, 0);
    const conflict = cells.reduce((sum, cell) => sum + cell.conflict, 0);
    return {
      from: phase.from,
      to: cells.at(-1)!.to,
      last: !next,
      grain: series.grain,
      n,
      conflict: n ? wilson(conflict, n, LEVEL) : null,
      sharp: !phase.firm || phase.opened === null || daysBetween(phase.opened.low, phase.opened.high) <= 366,
    };
  });
}

/** What the short answer is told from. */
export async function shortFacts(
  outline: OutlineFacts,
  stretches: readonly Stretch[],
  turns: Turns,
  meetings: readonly Meeting[],
  series: PairSeries,
  findings: readonly Finding[],
  subject: Subject,
): Promise<ShortFacts> {
  const { a, b, record, asOf } = subject;
  const [wars, force, sight] = await Promise.all([
    allWars(subject),
    series.acts.where({ cameo: ["18", "19", "20"] }).last(1),
    pairSight(subject),
  ]);
  const number = (name: string, measure: string) => numberOf(findings, `history.${name}`, measure);
  const against = new Set(record.disputes(a, b).map(({ id }) => id));
  const span = ({ start, end }: { start: string; end: string }) => ({
    from: start.slice(0, 4),
    to: end.slice(0, 4),
  });
  const share = (stretch: Stretch) => stretch.conflict?.estimate ?? 0;
  // A chill is one that had a beginning and an end.
  const cold = stretches.filter(
    (stretch, i) =>
      i > 0 &&
      !stretch.last &&
      stretch.n >= THIN_COUNT &&
      share(stretch) >= CHARACTER.divided &&
      [stretches[i - 1]!, stretches[i + 1]!].every((beside) => share(beside) < share(stretch)),
  );
  const fresh = addMonths(asOf, -12 * NEW_PACT_YEARS);
  const pact = turns.pacts.findLast(({ treaty }) => sureDay(treaty.signed) > fresh);
  const lately = outline.phases.at(-1)!;
  return {
    first: a,
    second: b,
    asOf,
    n: series.n,
    from: series.from.slice(0, 4),
    sight: sight.grade,
    together: wars.filter(({ dispute }) => !against.has(dispute.id)).map(span),
    against: wars.filter(({ dispute }) => against.has(dispute.id)).map(span),
    bonds: bondsIn(series.from, asOf, record.treaties(a, b)).filter(({ type }) => type === "defense"),
    bloc: outline.pacts > 0 && outline.treatyYears === null,
    relations: turns.own?.date.slice(0, 4) ?? null,
    force: force[0] ? forceIn(force[0], findings) : null,
    opening: turns.openings.at(-1) ?? null,
    pact: pact
      ? {
          side: pact.side,
          with: pact.treaty.members.filter((code) => code !== pact.side),
          year: pact.treaty.signed.slice(0, 4),
        }
      : null,
    early:
      outline.phases.find(
        ({ n, conflict, last, from, to }) =>
          !last &&
          n > 0 &&
          n < THIN_COUNT &&
          conflict?.estimate === 1 &&
          !wars.some(({ start, end }) => start <= to && end >= from),
      ) ?? null,
    lately: latelyOf(findings),
    votes: await votesOf(findings, subject),
    cold: cold.at(-1) ?? null,
    burst: burstOf(meetings, asOf),
    current: stretches.at(-1)!,
    only: stretches.length === 1,
    likely: outline.phases.length > 1 ? lately.from.slice(0, 4) : null,
    recent:
      number("current", "recent-difference") === undefined
        ? null
        : {
            from: series.cells.at(-1)!.from,
            less: number("current", "recent-difference")! < 0,
            grain: lately.grain,
          },
    meeting: meetings.length
      ? {
          year: meetings.at(-1)!.date.slice(0, 4),
          days: number("leaders", "days-since")!,
          gapYears: number("leaders", "last-gap-years") ?? null,
        }
      : null,
    trade: tradeOf(subject),
    conflictual: series.cells.reduce((sum, cell) => sum + cell.conflict, 0),
  };
}

/** Who voted twice or more against the other, and whether nuclear tests moved it to act on other days too. */
async function votesOf(findings: readonly Finding[], subject: Subject): Promise<ShortFacts["votes"]> {
  const { a, b } = subject;
  const [most] = ranked(await votesBetween(subject).by("source"), "source");
  if (!most || most[1] < FEWEST_VOTES) return null;
  const [voter, study, tester] = most[0] === a ? [a, "history.tests", b] : [b, "history.tests-back", a];
  const tests = await actsOf(subject, { all: [classFilter("nuclear-test")], source: [tester] }).count();
  const answered = findings.find(({ id }) => id === study);
  const moved = answered && !answered.thin && !answered.noEffect && tests >= MIN_CASES;
  return { voter, tests: moved ? study : null };
}

function latelyOf(findings: readonly Finding[]): ShortFacts["lately"] {
  const told = findings.find(({ id }) => id === "history.now");
  const direction = told?.thin ? undefined : told?.changes?.[0]?.direction;
  return direction === "rise" || direction === "fall" ? direction : null;
}

/** The larger of the two shares of trade, and whether it held through its years; null where neither leans on the other or the figure is old. */
function tradeOf({ record, a, b, asOf }: Subject): ShortFacts["trade"] {
  const shares = [
    [b, a],
    [a, b],
  ].flatMap(([of, by]) => {
    const points = tradeShares(record, of!, by!)[0]?.points ?? [];
    const last = points.at(-1);
    if (!last || last.value < TRADE.told || last.year < Number(asOf.slice(0, 4)) - NEED.old) return [];
    const held = points.every(({ value }) => value >= TRADE.held);
    return [{ of: of!, by: by!, year: last.year, share: last.value, held, since: points[0]!.year }];
  });
  return shares.sort((x, y) => y.share - x.share)[0] ?? null;
}

/** The answer for a reader of a newspaper. */
export function toldShort(facts: ShortFacts, { name }: Subject): Sentence[] {
  return shortOf(say.candidates(facts, name).map(({ text, findings }) => sentence(text, ...findings)));
}

/** The act of force with the first finding that shows it; null where none does, for nothing is said that no finding bears. */
function forceIn({ id, source, date }: ChronicleEvent, findings: readonly Finding[]): ShortFacts["force"] {
  const bearing = findings.find(({ evidence }) => evidence.some((piece) => piece.id === id));
  return bearing ? { side: source.code, year: date.slice(0, 4), findings: [bearing.id] } : null;
}
