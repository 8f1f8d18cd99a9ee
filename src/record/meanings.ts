import { type RecordFault, readTable, takeRows, widthFault } from "./table.ts";
import type { Value } from "./values.ts";

/**
 * What a series of the casebook stands for, declared in casebook/series_roles.csv. `exports`, `imports`,
 * `tariff` and what is sold, bought or given are the actor's toward the partner; `trade-share` is the per
 * cent of the actor's trade that is with the partner; `world-trade` is the actor's with everyone. A series
 * "dyad:trade_total" is the pair's measure of that name in record/dyad_year.csv.
 */
export interface SeriesMeaning {
  series: string;
  actor: string;
  /** "" where the series has none. */
  partner: string;
  role: string;
  /** Who measured, and how: series of one role but unlike basis must not be mixed. */
  basis: string;
  label: string;
  /** What a reader must know of how far such figures can be trusted, as part of a sentence; "" where nothing is. */
  caveat: string;
}

/** A series with its meaning and the values that can be seen. */
export interface MeantSeries extends SeriesMeaning {
  values: Value[];
}

/** A break or a flaw in a measure of the record, from a year on (casebook/record_notes.csv). */
export interface RecordNote {
  actor: string;
  measure: string;
  from: number;
  note: string;
}

/** Pacts whose members joined and left on days of their own, so that a bloc's dated membership tells who is bound. */
export interface DefenceBloc {
  bloc: string;
  treaty: string;
}

/** An issue of the casebook's events (casebook/issues.csv). */
export interface IssueMeaning {
  issue: string;
  /** As it stands in a sentence or on a chart. */
  label: string;
  /** The wider matter that it belongs to: Xinjiang and Hong Kong are matters of human rights. */
  matter: string;
  /** Whether a power may read acts on it as containment: alliances, forces, arms, limits on technology. */
  containment: boolean;
}

export interface Meanings {
  series: SeriesMeaning[];
  notes: RecordNote[];
  defenceBlocs: DefenceBloc[];
  issues: IssueMeaning[];
  faults: RecordFault[];
}

/** Reads the four declared tables of the casebook folder. */
export function loadMeanings(folder: URL): Meanings {
  const faults: RecordFault[] = [];
  const rowsOf = (file: string, width: number) => {
    const taken = takeRows(readTable(new URL(file, folder)), (cells) => widthFault(cells, width) || cells);
    faults.push(...taken.faults);
    return taken.rows;
  };
  return {
    series: rowsOf("series_roles.csv", 7).map(([series, actor, partner, role, basis, label, caveat]) => ({
      series: series!,
      actor: actor!,
      partner: partner!,
      role: role!,
      basis: basis!,
      label: label!,
      caveat: caveat!,
    })),
    notes: rowsOf("record_notes.csv", 4).map(([actor, measure, from, note]) => ({
      actor: actor!,
      measure: measure!,
      from: Number(from),
      note: note!,
    })),
    defenceBlocs: rowsOf("defence_blocs.csv", 2).map(([bloc, treaty]) => ({ bloc: bloc!, treaty: treaty! })),
    issues: rowsOf("issues.csv", 4).map(([issue, label, matter, containment]) => ({
      issue: issue!,
      label: label!,
      matter: matter!,
      containment: containment === "yes",
    })),
    faults,
  };
}
