import { tradeShares } from "../../measures/trade.ts";
import type { Figure } from "../answer.ts";
import type { PanelsFigure } from "../figures.ts";
import { effectRow } from "../kit/effects.ts";
import { cellName, inCell } from "../kit/when.ts";
import { percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Marks } from "./marks.ts";
import { character, conflictWords, type History } from "./phases.ts";
import type { PairSeries } from "./series.ts";
import type { Told } from "./support.ts";

/** Cooperation and conflict by cell, with the phases and the act that marks each. */
export function phasesFigure(
  history: History,
  marks: readonly Marks[],
  series: PairSeries,
  subject: Subject,
): Figure {
  const names = `${subject.name(subject.a)} and ${subject.name(subject.b)}`;
  const cells = series.cells.map((cell) => ({
    from: cell.from,
    to: earlier(cell.to, subject.asOf),
    cooperation: cell.cooperation,
    conflict: cell.conflict,
    covered: cell.exposure > 0,
  }));
  const phases = history.phases.map((phase) => {
    const held = cells.filter((cell) => cell.from >= phase.from && cell.from <= phase.to);
    const net = held.reduce((sum, cell) => sum + cell.cooperation - cell.conflict, 0);
    return {
      from: phase.from,
      to: phase.last ? subject.asOf : phase.to,
      label: phase.conflict ? `${percent(phase.conflict.estimate)} conflict` : "silent",
      level: net / Math.max(1, held.length),
    };
  });
  const told = history.phases
    .map((phase) => `${phase.span}: ${character(phase.conflict)}, ${conflictWords(phase)}`)
    .join("; ");
  return {
    id: "history-phases",
    title: `Phases between ${names}`,
    caption: `Acts of cooperation and of conflict by ${series.grain} (n = ${series.n - series.unplaced}) with phases by their mix and weight; the level of a phase is cooperation less conflict, on average. The record grows denser with time: compare mixes, not heights. Source: ${subject.events.datasets.join(", ")}.`,
    alt: `Bars of cooperation and conflict since ${cellName(series.cells[0]!.from, series.grain)} in ${plural(history.phases.length, "phase")}: ${told}.`,
    data: {
      kind: "phases",
      unit: `acts a ${series.grain}`,
      grain: series.grain,
      cells,
      phases,
      marks: marks.flatMap(({ leading: [mark] }) => {
        return mark ? [{ date: mark.date, label: mark.what.replace(/\.$/, "") }] : [];
      }),
    },
  };
}

/** The tie measured in other ways on the same time axis. */
export function measuresFigure(history: History, series: PairSeries, subject: Subject): Figure {
  const share = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : null);
  const trade = tradeShares(subject.record, subject.b, subject.a)[0];
  const panels: PanelsFigure["panels"] = [
    {
      label: "Conflict among the acts",
      unit: "%",
      shape: "bar",
      points: series.cells.map((cell) => ({ date: cell.from, value: share(cell.conflict, cell.n) })),
    },
    {
      label: "Mean Goldstein intensity",
      unit: "−10 to +10",
      shape: "dot",
      points: series.cells.map((cell) => ({
        date: cell.from,
        value: cell.n ? cell.goldstein / cell.n : null,
      })),
    },
    {
      label: "Share of the tie in all dealings of either",
      unit: "%",
      shape: "line",
      points: series.cells.map((cell) => ({ date: cell.from, value: share(cell.n, cell.ofEither) })),
    },
  ];
  if (trade)
    panels.push({
      label: `Share of ${subject.name(subject.a)} in the trade of ${subject.name(subject.b)}`,
      unit: "%",
      shape: "line",
      points: trade.points.map(({ year, value }) => ({ date: `${year}-01-01`, value: 100 * value })),
    });
  const latest = trade?.points.at(-1);
  return {
    id: "history-measures",
    title: "The tie by other measures",
    caption: `By ${series.grain}: share of conflict, mean intensity and weight of the tie from ${series.n} acts${latest ? `; trade share by year to ${latest.year}` : ""}. Gaps are ${series.grain}s without an act. Marks: breaks between phases. Source: ${subject.events.datasets.join(", ")}${trade ? `, ${trade.basis}` : ""}.`,
    alt: `${plural(panels.length, "panel")}: ${panels
      .map((panel) => {
        const known = panel.points.filter((point) => point.value !== null);
        const last = known.at(-1);
        return `${panel.label}, ${last ? `${Number(last.value!.toPrecision(3))} ${panel.unit} ${inCell(last.date, series.grain)}` : "no data"}`;
      })
      .join("; ")}.`,
    data: {
      kind: "panels",
      panels,
      marks: history.phases
        .slice(1)
        .map((phase) => ({ date: phase.from, label: cellName(phase.from, series.grain) })),
    },
  };
}

/** Support under sanctions and answers to tests, against placebo dates. Null without a study. */
export function studiesFigure(told: readonly Told[]): Figure | null {
  if (told.length === 0) return null;
  const windows = [...new Set(told.map(({ study }) => study.window))].sort((x, y) => x - y);
  return {
    id: "history-studies",
    title: "What each does when the other is sanctioned or tests",
    caption: `Change of the rate of acts from the window before to the window after (${windows.join(" and ")} days), 90 % intervals, against the band in which placebo dates of the same five years fall.`,
    alt: told
      .map(({ group, label, study }) =>
        study.effect === null || study.thin
          ? `${label} ${group}: too few cases (${study.used})`
          : `${label} ${group}: ${study.effect >= 0 ? "up" : "down"} ${Math.abs(study.effect).toFixed(2)} per 30 days in ${plural(study.used, "case")}`,
      )
      .join("; "),
    data: {
      kind: "effects",
      unit: "change, acts per 30 days",
      rows: told.map(({ group, label, study }) => effectRow(group, label, study)),
    },
  };
}

function earlier(x: string, y: string): string {
  return [x, y].sort()[0]!;
}
