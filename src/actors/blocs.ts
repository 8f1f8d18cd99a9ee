import { CASEBOOK } from "../casebook.ts";
import type { Actor } from "./actor.ts";
import { readCsv } from "./csv.ts";

/** Memberships in blocs by day. */
export interface Blocs {
  has(id: string): boolean;
  /** Ordered by id. */
  list(): { id: string; label: string }[];
  /** Codes of the members on a day, sorted; a first and a last day of membership both count. */
  members(id: string, day: string): string[];
  /** The bloc that an actor of that code is, found by the bloc's label. */
  idOf(code: string, find: (label: string) => Actor): string | undefined;
}

interface Membership {
  bloc: string;
  label: string;
  /** A state's code, or the id of a bloc whose members are meant. */
  member: string;
  from: string;
  to: string;
}

/**
 * The memberships of casebook/actors/blocs.csv, each row with its source.
 *
 * The West is a rule, not a club: the members of NATO and of the European Union, and the treaty allies of the
 * United States in the Pacific (Japan, South Korea, Australia, New Zealand) from the day their treaty was in
 * force. In the file its rows name the blocs "nato" and "eu" as members. The G7 adds nobody to it.
 */
export function readBlocs(): Blocs {
  const rows: Membership[] = readCsv(new URL("actors/blocs.csv", CASEBOOK)).map((row) => ({
    bloc: row.bloc!,
    label: row.label!,
    member: row.member!,
    from: row.from!,
    to: row.to!,
  }));
  const labels = new Map(rows.map((row) => [row.bloc, row.label]));
  const on = (id: string, day: string): string[] =>
    rows
      .filter((row) => row.bloc === id && row.from <= day && (!row.to || day <= row.to))
      .flatMap((row) => (labels.has(row.member) ? on(row.member, day) : row.member));
  return {
    has: (id) => labels.has(id),
    list: () => [...labels].map(([id, label]) => ({ id, label })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    members: (id, day) => [...new Set(on(id, day))].sort(),
    idOf: (code, find) => [...labels].find(([, label]) => find(label).code === code)?.[0],
  };
}
