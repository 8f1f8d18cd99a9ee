import { addDays, addMonths, formatDate } from "../../dates.ts";
import { type Dated, total } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { distances } from "../../measures/idealPoints.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import type { YearPath } from "../../measures/trade.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/dependence.ts";
import { capital, number, percent, possessive } from "../../words/en/forms.ts";
import type { Figure } from "../answer.ts";
import type { Mark } from "../figures.ts";
import { LEVEL } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Contacts, Window } from "./contacts.ts";
import { hedgePath } from "./hedging.ts";
import type { Sides } from "./sides.ts";

const HEDGE_YEARS = 5;
const HEDGE_BACK = 25;
const MOST_PARTNERS = 8;

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
): Figure | null {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const [share, total] = [sides.shares[0], totals[0]];
  const rolling = hedge ? rollingShare(hedge.withPatron, hedge.withThird, coveredFrom, subject.asOf) : [];
  const panels = [
    ...(share
      ? [
          {
            label: `${capital(possessive(patron))} share of ${possessive(client)} trade (${share.basis})`,
            unit: "per cent",
            shape: "line" as const,
            points: yearly(share, 100),
          },
        ]
      : []),
    ...(total
      ? [
          {
            label: `Trade between the two (${total.basis})`,
            unit: total.unit,
            shape: "line" as const,
            points: yearly(total, 1),
          },
        ]
      : []),
    ...(rolling.some((point) => point.value !== null)
      ? [
          {
            label: `Share of ${subject.name(hedge!.third)} in ${possessive(client)} visits and meetings with it and ${patron}, over the ${HEDGE_YEARS} years to the date`,
            unit: "per cent",
            shape: "dot" as const,
            points: rolling,
          },
        ]
      : []),
  ];
  if (panels.length === 0) return null;
  const lastOf = (points: readonly { date: string; value: number | null }[]) =>
    points.findLast((point) => point.value !== null);
  return {
    id: "dependence.panels",
    title: panelsTitle(sides, share, total, hedge?.third ?? sides.patron, subject),
    caption: `${capital(panels.map((panel) => `${panel.label} (${panel.unit})`).join("; "))}. Marks: sanctions on ${client}, to ${formatDate(subject.asOf)}. A missing year breaks the line. Fewer than ${THIN_COUNT} contacts in ${HEDGE_YEARS} years are not drawn.`,
    alt: panels
      .map((panel) => {
        const [first, last] = [panel.points.find((point) => point.value !== null), lastOf(panel.points)];
        return first && last
          ? `${capital(panel.label)}: ${number(first.value!)} ${panel.unit} in ${first.date.slice(0, 4)}, ${number(last.value!)} in ${last.date.slice(0, 4)}`
          : panel.label;
      })
      .join(". "),
    data: { kind: "panels", panels, marks: marksOf(sanctions, subject) },
  };
}

/** What the first of the panels shows. */
function panelsTitle(
  sides: Sides,
  share: YearPath | undefined,
  total: YearPath | undefined,
  third: string,
  { name }: Subject,
): string {
  const [first, last] = [share?.points[0], share?.points.at(-1)];
  if (first && last) return say.figures.share(sides, first, last, name);
  const latest = total?.points.at(-1);
  return latest ? say.figures.total(sides, latest, name) : say.figures.rooms(sides, third, name);
}

/** The nearer and the farther of two in the last year of both; the only one, where there is one. */
function nearest(
  lines: readonly { code: string; points: readonly { year: number; value: number }[] }[],
): [string, string | null] {
  const last = lines.map(({ code, points }) => ({ code, ...points.at(-1)! }));
  const [near, far] = last.toSorted((x, y) => x.value - y.value);
  return far && near!.year === far.year ? [near!.code, far.code] : [last[0]!.code, null];
}

/** Distance in the General Assembly to the patron and to its rival. Null without votes. */
export function distanceFigure(sides: Sides, rival: string | null, subject: Subject): Figure | null {
  const lines = [sides.patron, ...(rival ? [rival] : [])]
    .map((code) => ({ code, points: distances(subject, sides.client, code) }))
    .filter((line) => line.points.length > 0);
  if (lines.length === 0) return null;
  return {
    id: "dependence.distance",
    title: say.figures.votes(sides.client, nearest(lines), subject.name),
    caption:
      "Distance of ideal points (Bailey, Strezhnev and Voeten 2017); the lower, the more alike the votes.",
    alt: lines
      .map(
        ({ code, points }) =>
          `To ${subject.name(code)}: ${number(points[0]!.value)} in ${points[0]!.year}, ${number(points.at(-1)!.value)} in ${points.at(-1)!.year}`,
      )
      .join(". "),
    data: {
      kind: "lines",
      unit: "ideal points",
      series: lines.map(({ code, points }) => ({
        label: `to ${subject.name(code)}`,
        points: points.map((point) => ({ date: `${point.year}-01-01`, value: point.value })),
      })),
      marks: [],
    },
  };
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
      label: `${names.join(", ")}${n > 1 ? ` ×${n}` : ""}`,
    };
  });
}

/**
 * The client's partners by visits and meetings in the last window; what can be drawn where there is no trade. Its title ranks
 * them only where the record bears that.
 */
export function contactsFigure(
  sides: Sides,
  { met }: Contacts,
  window: Window,
  isRanked: boolean,
  subject: Subject,
): Figure | null {
  const rows = met.slice(0, MOST_PARTNERS);
  const all = total(met);
  if (rows.length === 0) return null;
  const client = subject.name(sides.client);
  const drawn = rows.map((row) => ({ ...row, share: wilson(row.n, all, LEVEL) }));
  return {
    id: "dependence.contacts",
    title: say.figures.contacts(
      sides.client,
      isRanked && rows[0]!.n > (rows[1]?.n ?? 0) ? rows[0]!.code : null,
      window.from.slice(0, 4),
      all,
      subject.name,
    ),
    caption: `Share of ${possessive(client)} ${all} visits and meetings with states from ${formatDate(window.from)} to ${formatDate(window.to)}, with 90 % intervals (Wilson). They are a sample, in which some partners are read more closely than others. Source: ${subject.events.datasets.join(", ")}.`,
    alt: drawn.map((row) => `${subject.name(row.code)} ${row.n} (${percent(row.share.estimate)})`).join(", "),
    data: {
      kind: "ranking",
      unit: "per cent",
      rows: drawn.map((row) => ({
        label: subject.actors.byCode(row.code, subject.asOf)?.short ?? row.code,
        value: row.share.estimate * 100,
        low: row.share.low * 100,
        high: row.share.high * 100,
        note: `${row.n}`,
      })),
    },
  };
}
