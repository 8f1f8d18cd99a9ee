import { addDays, addMonths } from "../../dates.ts";
import { CONFLICT, COOPERATION, total } from "../../measures/acts.ts";
import { coveredShare } from "../../measures/cells.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import type { MattersFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contentionOutline.ts";
import { capital } from "../../words/en/forms.ts";
import type { Drawn } from "../answer.ts";
import type { Subject } from "../subject.ts";
import type { Matter } from "./matters.ts";
import type { Rivals } from "./rivalry.ts";

const YEARS = 20;
const MOST_ROWS = 12;

/** Acts of conflict by matter and year (by month where the record is short); the running year is partial. */
export function heatFigure(
  matters: readonly Matter[],
  facts: MattersFacts,
  rivals: Rivals,
  subject: Subject,
): Drawn {
  const { asOf } = subject;
  const periods = rivals.long ? yearsTo(rivals, asOf) : monthsTo(rivals, asOf);
  const covered = periods.map(({ from, to }) => coveredShare(from, to, rivals.coverage) > 0);
  const shown = matters.slice(0, MOST_ROWS).map(({ name, conflict }) => ({
    name,
    counts: periods.map(({ from, to }) => ({ from, n: total(within(conflict, from, to)) })),
  }));
  const cells = shown.flatMap(({ name, counts }) =>
    counts.map(({ from, n }, i) => ({ date: from, row: capital(name), value: covered[i] ? n : null })),
  );
  const tops = shown.slice(0, 4).map(({ name, counts }) => ({
    name,
    n: total(counts),
    top: counts.reduce((best, row) => (row.n > best.n ? row : best)),
  }));
  const { long, hasIssues, datasets } = rivals;
  return {
    id: "contention.heat",
    topic: say.heat.topic,
    title: say.heat.title(facts, subject.name),
    caption: say.heat.caption({ long, asOf, datasets, hasIssues, shown: shown.length, of: matters.length }),
    alt: say.heat.alt(periods[0]?.from ?? asOf, tops, long),
    data: {
      kind: "heat",
      unit: say.heat.unit,
      rows: shown.map((matter) => capital(matter.name)),
      cells,
      marks: [],
    },
    behind: {
      words: say.heat.query(rivals.codes, asOf),
      events: [{ all: [rivals.quarrels.filter], to: asOf }],
      grain: long ? "year" : "month",
      names: Object.fromEntries(
        matters.slice(0, MOST_ROWS).map(({ name, acts }) => [capital(name), acts.filter]),
      ),
    },
  };
}

/** Conflict and cooperation between the rivals by year; in a long record, which grows denser, as a part of it. */
export function yearlyFigure(rivals: Rivals, subject: Subject): Drawn {
  const periods = rivals.long ? yearsTo(rivals, subject.asOf) : monthsTo(rivals, subject.asOf);
  /** Acts, or acts per 100 rows of the rest of the record; null where it holds too little to be a part of. */
  const levelOf = (rows: Rivals["acts"], { from, to }: { from: string; to: string }) => {
    if (coveredShare(from, to, rivals.coverage) === 0) return null;
    const n = total(within(rows, from, to));
    if (!rivals.long) return n;
    const rest = rivals.exposure(from, to);
    return rest < FEW_ROWS ? null : (100 * n) / rest;
  };
  const line = (label: string, rows: Rivals["acts"]) => ({
    label,
    points: periods.map((period) => ({ date: period.from, value: levelOf(rows, period) })),
  });
  const cooperation = rivals.acts.filter((row) => !row.quad.endsWith("conflict"));
  const series = [line(say.yearly.conflict, rivals.conflict), line(say.yearly.cooperation, cooperation)];
  const { long, datasets, codes } = rivals;
  const [quarrels, deals] = series.map(({ points }) => points.map(({ value }) => value ?? 0));
  const lead = quarrels!.filter((value, i) => value > deals![i]!).length;
  return {
    id: "contention.yearly",
    topic: say.yearly.topic,
    title: say.yearly.title(codes, lead, periods.length, long, subject.name),
    caption: say.yearly.caption({ long, asOf: subject.asOf, datasets }),
    alt: say.yearly.alt(series, long),
    data: { kind: "lines", unit: say.yearly.unit(long), series, marks: [] },
    behind: {
      words: say.yearly.query(codes, long, subject.asOf),
      events: [{ all: [rivals.dealings.filter], to: subject.asOf }],
      grain: long ? "year" : "month",
      names: { [say.yearly.conflict]: CONFLICT, [say.yearly.cooperation]: COOPERATION },
      ...(long ? { share: true } : {}),
    },
  };
}

function yearsTo(rivals: Rivals, asOf: string): { from: string; to: string }[] {
  const last = Number(asOf.slice(0, 4));
  const first = Math.max(Number(rivals.coveredFrom.slice(0, 4)), last - YEARS);
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    from: `${first + i}-01-01`,
    to: first + i === last ? asOf : `${first + i}-12-31`,
  }));
}

function monthsTo(rivals: Rivals, asOf: string): { from: string; to: string }[] {
  const periods: { from: string; to: string }[] = [];
  for (let from = `${rivals.coveredFrom.slice(0, 7)}-01`; from <= asOf; from = addMonths(from, 1)) {
    const next = addMonths(from, 1);
    periods.push({ from, to: next > asOf ? asOf : addDays(next, -1) });
  }
  return periods;
}
