import { SURE_P } from "../../measures/policy.ts";
import { tradeShares } from "../../measures/trade.ts";
import * as say from "../../words/en/history.ts";
import type { OutlineFacts } from "../../words/history.ts";
import type { Drawn } from "../answer.ts";
import type { PanelsFigure } from "../figures.ts";
import { effectRow, verdict } from "../kit/effects.ts";
import type { Subject } from "../subject.ts";
import type { Marks } from "./marks.ts";
import type { History } from "./phases.ts";
import type { PairSeries } from "./series.ts";
import type { Told } from "./support.ts";

/** Cooperation and conflict by cell, with the phases and the act that marks each. */
export function phasesFigure(
  facts: OutlineFacts,
  marks: readonly Marks[],
  series: PairSeries,
  { a, b, asOf, events, name }: Subject,
): Drawn {
  const cells = series.cells.map((cell) => ({
    from: cell.from,
    to: earlier(cell.to, asOf),
    cooperation: cell.cooperation,
    conflict: cell.conflict,
    covered: cell.exposure > 0,
  }));
  const phases = facts.phases.map((phase) => {
    const held = cells.filter((cell) => cell.from >= phase.from && cell.from <= phase.to);
    const net = held.reduce((sum, cell) => sum + cell.cooperation - cell.conflict, 0);
    return {
      from: phase.from,
      to: phase.last ? asOf : phase.to,
      label: say.phasesFigure.phase(phase),
      level: net / Math.max(1, held.length),
    };
  });
  return {
    id: "history-phases",
    topic: say.phasesFigure.topic(facts, name),
    title: say.phasesFigure.title(facts),
    caption: say.phasesFigure.caption(facts, series.n, events.datasets.join(", ")),
    alt: say.phasesFigure.alt(facts, series.cells[0]!.from),
    data: {
      kind: "phases",
      unit: say.phasesFigure.unit(series.grain),
      grain: series.grain,
      cells,
      phases,
      marks: marks.flatMap(({ leading: [mark] }) =>
        mark ? [{ date: mark.date, label: say.phasesFigure.mark(mark.what) }] : [],
      ),
    },
    behind: {
      words: say.phasesFigure.query({ first: a, second: b }, series.grain, asOf),
      events: [series.acts.filter],
      grain: series.grain,
    },
  };
}

/** The tie measured in other ways on the same time axis. */
export function measuresFigure(
  history: History,
  series: PairSeries,
  { a, b, record, events, name }: Subject,
): Drawn {
  const words = say.measuresFigure;
  const share = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : null);
  const trade = tradeShares(record, b, a)[0];
  const panels: PanelsFigure["panels"] = [
    {
      label: words.conflict,
      unit: "%",
      shape: "bar",
      points: series.cells.map((cell) => ({ date: cell.from, value: share(cell.conflict, cell.n) })),
    },
    {
      label: words.intensity,
      unit: words.intensityUnit,
      shape: "dot",
      points: series.cells.map((cell) => ({
        date: cell.from,
        value: cell.n ? cell.goldstein / cell.n : null,
      })),
    },
    {
      label: words.weight,
      unit: "%",
      shape: "line",
      points: series.cells.map((cell) => ({ date: cell.from, value: share(cell.n, cell.ofEither) })),
    },
  ];
  if (trade)
    panels.push({
      label: words.trade({ first: a, second: b }, name),
      unit: "%",
      shape: "line",
      points: trade.points.map(({ year, value }) => ({ date: `${year}-01-01`, value: 100 * value })),
    });
  const sources = [...events.datasets, ...(trade ? [trade.basis] : [])].join(", ");
  const lasts = panels.map(({ label, unit, points }) => {
    const last = points.findLast((point) => point.value !== null);
    return { label, unit, last: last ? { date: last.date, value: last.value! } : null };
  });
  return {
    id: "history-measures",
    topic: words.topic,
    title: words.title(
      { first: a, second: b },
      trade?.points.at(-1) ?? null,
      lasts.find(({ label }) => label === words.weight)?.last ?? null,
      series.grain,
      name,
    ),
    caption: words.caption(series.grain, series.n, trade?.points.at(-1)?.year ?? null, sources),
    alt: words.alt(lasts, series.grain),
    data: {
      kind: "panels",
      panels,
      marks: history.phases
        .slice(1)
        .map((phase) => ({ date: phase.from, label: words.mark(phase.from, series.grain) })),
    },
  };
}

/** Support under sanctions and answers to tests, against placebo dates. Null without a study. */
export function studiesFigure(told: readonly Told[]): Drawn | null {
  if (told.length === 0) return null;
  const windows = [...new Set(told.map(({ study }) => study.window))].sort((x, y) => x - y);
  return {
    id: "history-studies",
    topic: say.studiesFigure.topic,
    title: say.studiesFigure.title(
      told.map(({ group, label, study }) => {
        const isSure = (study.p ?? 1) < SURE_P;
        return { group, label, way: study.thin ? "thin" : isSure ? verdict(study) : "none" };
      }),
    ),
    caption: say.studiesFigure.caption(windows),
    alt: say.studiesFigure.alt(told),
    data: {
      kind: "effects",
      unit: say.studiesFigure.unit,
      rows: told.map(({ group, label, study }) => effectRow(group, label, study)),
    },
  };
}

function earlier(x: string, y: string): string {
  return [x, y].sort()[0]!;
}
