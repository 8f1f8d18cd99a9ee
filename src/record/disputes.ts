import { sureDay } from "../dates.ts";
import { isPair } from "./pair.ts";
import { readTable, type Taken, takeRows } from "./table.ts";

/** A militarised interstate dispute between two states (Maoz and others 2019; Palmer and others 2022). */
export interface Dispute {
  id: string;
  /** Day, or year where no more is known. */
  start: string;
  /** Day or year; "" where the file knows of no end. */
  end: string;
  a: string;
  b: string;
  /** 1 none, 2 threat, 3 display, 4 use, 5 war. */
  hostility: number;
  /** 0 none, 1 to 25, 2 to 100, 3 to 250, 4 to 500, 5 to 999, 6 more; null unknown. */
  fatality: number | null;
  source: string;
  line: number;
}

export function loadDisputes(url: URL): Taken<Dispute> {
  return takeRows(readTable(url), (cells, line) => {
    const [start = "", end = "", a = "", b = "", hostility, fatality, source = "", id = ""] = cells;
    if (!/^\d{4}/.test(start) || a.length !== 3 || b.length !== 3 || !/^[1-5]$/.test(hostility ?? ""))
      return "is not a dispute row (start, end, two states, hostility 1 to 5)";
    const deaths = Number(fatality);
    return {
      id,
      start,
      end,
      a,
      b,
      hostility: Number(hostility),
      fatality: fatality === "" || deaths < 0 ? null : deaths,
      source,
      line,
    };
  });
}

/**
 * Disputes of a pair that were over by `asOf`. One still running then is left out, since its
 * hostility and deaths are coded over the whole of it.
 */
export function disputesAsOf(disputes: readonly Dispute[], asOf: string, a: string, b: string): Dispute[] {
  const over = ({ end }: Dispute) => end !== "" && sureDay(end) <= asOf;
  return disputes.filter((dispute) => isPair(dispute, a, b) && over(dispute));
}
