import type { OutlineFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { numberOf } from "../kit/finding.ts";
import type { Subject } from "../subject.ts";
import type { History } from "./phases.ts";
import type { PairSeries } from "./series.ts";
import type { Told } from "./support.ts";

/** So long a record is thin at its beginning. */
const LONG_YEARS = 20;

/** What the answer as a whole is told from. */
export function outlineFacts(
  history: History,
  series: PairSeries,
  findings: readonly Finding[],
  tests: readonly (Told | null)[],
  ends: readonly string[],
  { a, b, asOf }: Subject,
): OutlineFacts {
  const number = (id: string, name: string) => numberOf(findings, id, name);
  const years = Number(series.cells.at(-1)!.to.slice(0, 4)) - Number(series.cells[0]!.from.slice(0, 4));
  return {
    first: a,
    second: b,
    grain: series.grain,
    phases: history.phases.map((phase) => ({ ...phase, firm: phase.opened?.firm ?? false })),
    firm: history.firm,
    cells: history.n,
    p: history.p,
    pacts: number("history.alliance", "defence-pacts") ?? 0,
    treatyYears: number("history.alliance", "years") ?? null,
    long: years >= LONG_YEARS,
    empty: series.cells.filter((cell) => cell.exposure > 0 && cell.n === 0).length,
    uncovered: series.cells.filter((cell) => cell.exposure === 0).length,
    stretches: series.cells.length,
    unplaced: series.unplaced,
    ends,
    told: findings.map((finding) => finding.id),
    testsP: tests.find((told) => told && !told.study.thin)?.study.p ?? null,
    asOf,
  };
}
