import { lastDayOf } from "../../dates.ts";
import type { ChronicleEvent } from "../event.ts";
import { holds } from "../query.ts";
import { type Column, type Columns, columnOf, type Field, tenThousandthsOf } from "./columns.ts";

const READ: Readonly<Record<Field, (event: ChronicleEvent) => string>> = {
  date: ({ date }) => date,
  ends: ({ date, precision }) => lastDayOf(date, precision),
  known: ({ known }) => known,
  precision: ({ precision }) => precision,
  source: ({ source }) => source.code,
  sourceName: ({ source }) => source.name,
  sourcePerson: ({ source }) => source.person,
  target: ({ target }) => target?.code ?? "",
  targetName: ({ target }) => target?.name ?? "",
  targetPerson: ({ target }) => target?.person ?? "",
  addressed: ({ target }) => String(target !== null),
  cameo: ({ cameo }) => cameo,
  root: ({ root }) => root,
  quad: ({ quad }) => quad,
  kind: ({ kind }) => kind,
  aim: ({ aim }) => aim,
  issue: ({ issue }) => issue,
  confidence: ({ confidence }) => confidence,
  publisher: ({ evidence }) => evidence.publisher,
  dataset: ({ origin }) => origin.dataset,
};

const SHARPNESS = { day: 0, month: 1, year: 2 } as const;

/** Events in the order in which they are listed: by date, then precision (day, month, year), then id. */
export function inTime(events: readonly ChronicleEvent[]): ChronicleEvent[] {
  return [...events].sort(
    (x, y) =>
      compare(x.date, y.date) || SHARPNESS[x.precision] - SHARPNESS[y.precision] || compare(x.id, y.id),
  );
}

/** The columns of events that stand in that order; each is made when it is first asked for. */
export function columnsOf(events: readonly ChronicleEvent[]): Columns {
  const columns = new Map<Field, Column>();
  let places: ReadonlyMap<string, number> | undefined;
  return {
    size: events.length,
    column(field) {
      const made = columns.get(field) ?? columnOf(events.map(READ[field]));
      columns.set(field, made);
      return made;
    },
    reports: Int32Array.from(events, ({ reports }) => reports),
    tenThousandths: Int32Array.from(events, ({ goldstein }) => tenThousandthsOf(goldstein)),
    withIds(ids) {
      places ??= new Map(events.map(({ id }, i) => [id, i]));
      return ids.flatMap((id) => places!.get(id) ?? []);
    },
    withWords(text) {
      const test = holds({ text });
      return (place) => test(events[place]!);
    },
  };
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
