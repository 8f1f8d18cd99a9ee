import { addDays, addMonths } from "../../dates.ts";
import { type Dated, total } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import type { YearPath } from "../../measures/trade.ts";
import type { PanelsFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceFigures.ts";
import type { Drawn } from "../answer.ts";
import type { Mark, PanelsFigure } from "../figures.ts";
import type { Subject } from "../subject.ts";
import { hedgePath } from "./hedging.ts";
import type { Sides } from "./sides.ts";

const HEDGE_YEARS = 5;
const HEDGE_BACK = 25;

/** Trade share, trade and hedging under one another on one axis, with the sanctions as marks. Null where there is nothing to draw. */
export function panelsFigure(
  sides: Sides,
  totals: readonly YearPath[],
  sanctions: readonly Dated<"source">[],
  hedge: {
    third: string;
    withThird: readonly Dated[];
    withPatron: readonly Dated[];
  } | null,
  coveredFrom: string,
  subject: Subject,
): Drawn | null {
  const { name } = subject;
  const [share, total] = [sides.shares[0], totals[0]];
  const rolling = hedge ? rollingShare(hedge.withPatron, hedge.withThird, coveredFrom, subject.asOf) : [];
  const panels: PanelsFigure["panels"] = [
    ...(share
      ? [panel(say.panels.share(sides, share.basis, name), say.PER_CENT, "line", yearly(share, 100))]
      : []),
    ...(total ? [panel(say.panels.total(total.basis), total.unit, "line", yearly(total, 1))] : []),
    ...(rolling.some((point) => point.value !== null)
      ? [panel(say.panels.rooms(sides, hedge!.third, HEDGE_YEARS, name), say.PER_CENT, "dot", rolling)]
      : []),
  ];
  if (panels.length === 0) return null;
  const facts: PanelsFacts = {
    client: sides.client,
    asOf: subject.asOf,
    panels: panels.map(({ label, unit, points }) => {
      const told = points.flatMap(({ date, value }) =>
        value === null ? [] : [{ year: Number(date.slice(0, 4)), value }],
      );
      return { label, unit, first: told[0] ?? null, last: told.at(-1) ?? null };
    }),
    fewest: THIN_COUNT,
    years: HEDGE_YEARS,
  };
  return {
    id: "dependence.panels",
    topic: say.topics.panels,
    title: panelsTitle(sides, share, total, hedge?.third ?? sides.patron, subject),
    caption: say.panels.caption(facts, name),
    alt: say.panels.alt(facts.panels),
    data: { kind: "panels", panels, marks: marksOf(sanctions, subject) },
  };
}

type Panel = PanelsFigure["panels"][number];

const panel = (label: string, unit: string, shape: Panel["shape"], points: Panel["points"]): Panel => ({
  label,
  unit,
  shape,
  points,
});

/** What the first of the panels shows. */
function panelsTitle(
  sides: Sides,
  share: YearPath | undefined,
  total: YearPath | undefined,
  third: string,
  { name }: Subject,
): string {
  const [first, last] = [share?.points[0], share?.points.at(-1)];
  if (first && last) return say.titles.share(sides, first, last, name);
  const latest = total?.points.at(-1);
  return latest ? say.titles.total(sides, latest, name) : say.titles.rooms(sides, third, name);
}

/** A point a year, null where the year is missing. */
function yearly(path: YearPath, times: number): { date: string; value: number | null }[] {
  const values = new Map(path.points.map((point) => [point.year, point.value * times]));
  const [first, last] = [path.points[0]!.year, path.points.at(-1)!.year];
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    date: `${first + i}-01-01`,
    value: values.get(first + i) ?? null,
  }));
}

/** The hedging share of the five years that end on the as-of date's day of each year. */
function rollingShare(
  withPatron: readonly Dated[],
  withThird: readonly Dated[],
  coveredFrom: string,
  asOf: string,
): { date: string; value: number | null }[] {
  const windows = Array.from({ length: HEDGE_BACK }, (_, back) => {
    const to = addMonths(asOf, -12 * (HEDGE_BACK - 1 - back));
    return { from: addDays(addMonths(to, -12 * HEDGE_YEARS), 1), to };
  }).filter((window) => window.from >= coveredFrom);
  return hedgePath(windows, withPatron, withThird).map((point) => ({
    date: point.to,
    value: point.share && point.n >= THIN_COUNT ? point.share.estimate * 100 : null,
  }));
}

/** One mark a year, by the actor that set most of the year's sanctions. */
function marksOf(sanctions: readonly Dated<"source">[], subject: Subject): Mark[] {
  return [...groupBy(sanctions, (row) => row.date.slice(0, 4)).values()].map((rows) => {
    const makers = [...new Set(rows.map((row) => row.source))].sort();
    const names = makers.map((code) => subject.actors.byCode(code)?.short ?? code);
    const n = total(rows);
    return {
      date: rows[0]!.date,
      label: say.panels.mark(names, n),
    };
  });
}
