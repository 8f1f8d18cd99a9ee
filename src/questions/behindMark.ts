import type { ChronicleEvent } from "../chronicle/event.ts";
import type { EventFilter } from "../chronicle/query.ts";
import { addDays } from "../dates.ts";
import { stretches } from "../measures/cells.ts";
import type { Figure } from "./answer.ts";
import type { FigureData, TimelineFigure } from "./figures.ts";
import { rowsBehind } from "./rowsBehind.ts";
import type { Subject } from "./subject.ts";

/** What a mark says of itself, by which its events are found. */
export interface MarkOf {
  date?: string;
  /** Of its category, row, line or lane. */
  name?: string;
  ends?: readonly [string, string];
  events?: readonly string[];
  /** Its number, of events or what was made of them; null where there are no data. */
  value: number | null;
}

/** The mark of a row of the figure's table; null where there is no such row, or where its kind never counts events. */
export function markOfRow(data: FigureData, row: number): MarkOf | null {
  return marksOf(data)[row] ?? null;
}

/** In the order of the rows of the figure's table (brief/render/figureTable). */
function marksOf(data: FigureData): MarkOf[] {
  switch (data.kind) {
    case "phases":
      return data.cells.map(({ from, covered, cooperation, conflict }) => ({
        date: from,
        value: covered ? cooperation + conflict : null,
      }));
    case "mix":
      return data.cells.map(({ date, category, value }) => ({ date, name: category, value }));
    case "heat":
      return data.cells.map(({ date, row, value }) => ({ date, name: row, value }));
    case "lines":
      return data.series.flatMap(({ label, points }) =>
        points.map(({ date, value }) => ({ date, name: label, value })),
      );
    case "ranking":
      return data.rows.map(({ label, value }) => ({ name: label, value }));
    case "network":
      return data.edges.map(({ a, b, events }) => ({ ends: [a, b], value: events }));
    case "timeline":
      return data.marks.map(({ from, lane, events }) => ({
        date: from,
        name: lane,
        events,
        value: events ? events.length : unnamedBeside(data.marks, from, lane),
      }));
    default:
      return [];
  }
}

/** How many marks lie where one of unnamed events does: what is drawn there stands for all of them. */
function unnamedBeside(marks: TimelineFigure["marks"], from: string, lane: string): number {
  return marks.filter((mark) => !mark.events && mark.from === from && mark.lane === lane).length;
}

/** How many events the mark says it counts; null where it counts none, or is a share or a rate of them. */
export function countedOf({ behind, data }: Figure, row: number): number | null {
  return behind && !behind.share ? (markOfRow(data, row)?.value ?? null) : null;
}

/** The events that a mark counts, as a filter; null where it counts none: a figure of rates, a row without data. */
export function filterOfMark({ behind, data }: Figure, row: number): EventFilter | null {
  const mark = behind && markOfRow(data, row);
  if (!behind || !mark || mark.value === null) return null;
  const all: EventFilter[] = [{ any: behind.events }];
  if (behind.grain) {
    const stretch = mark.date && stretches(mark.date, addDays(mark.date, 366), behind.grain)[0];
    if (!stretch) return null;
    all.push(stretch);
  }
  if (behind.names) {
    const own = behind.names[mark.name ?? ""];
    if (!own) return null;
    all.push(own);
  }
  if (behind.ends) {
    if (!mark.ends) return null;
    all.push({ between: mark.ends });
  }
  if (behind.marks)
    all.push(mark.events ? { id: mark.events } : { from: mark.date, begunBy: mark.date, not: named(data) });
  return { all };
}

/** The events that the marks of a timeline name. */
function named(data: FigureData): EventFilter[] {
  const ids = data.kind === "timeline" ? data.marks.flatMap(({ events }) => events ?? []) : [];
  return ids.length > 0 ? [{ id: ids }] : [];
}

/**
 * The events that a mark counts, as of the subject's day.
 *
 * @returns how many there are, and a page of them, the latest first; null where the mark counts none.
 */
export async function eventsBehindMark(
  figure: Figure,
  row: number,
  subject: Subject,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ n: number; rows: ChronicleEvent[] } | null> {
  const filter = filterOfMark(figure, row);
  if (!filter || !figure.behind) return null;
  const { words, list } = figure.behind;
  const query = { words, events: [filter], ...(list ? { list } : {}) };
  const { n, rows } = await rowsBehind({ query }, subject, offset + limit);
  return { n, rows: rows.slice(offset) };
}
