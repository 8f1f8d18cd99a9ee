import { ALL_DAYS, addDays } from "../dates.ts";

/** A stretch of days, both ends in, in which one person led a state. Spells of a state do not overlap. */
export interface Spell {
  code: string;
  person: string;
  from: string;
  to: string;
}

/** Whether the person led the state on the day. */
export type Led = (code: string, person: string, day: string) => boolean;

interface Term {
  code: string;
  name: string;
  start: string;
  end?: string;
}

/** Who in fact led on each day, from terms in order of their start: of terms that overlap the later one counts. */
export function spellsOf(terms: readonly Term[]): Spell[] {
  const codes = [...new Set(terms.map((term) => term.code))];
  return codes.flatMap((code) => {
    const own = terms.filter((term) => term.code === code);
    const turns = own.flatMap(({ start, end }) => (end ? [start, addDays(end, 1)] : [start]));
    const days = [...new Set(turns)].sort();
    return days.flatMap((from, i): Spell[] => {
      const term = own.filter(({ start, end }) => start <= from && (!end || from <= end)).at(-1);
      const next = days[i + 1];
      return term ? [{ code, person: term.name, from, to: next ? addDays(next, -1) : ALL_DAYS.to }] : [];
    });
  });
}

/** Reads spells; a state or a person without one led nothing. */
export function ledBy(spells: readonly Spell[]): Led {
  const of = new Map<string, Spell[]>();
  for (const spell of spells) {
    const key = `${spell.code}/${spell.person}`;
    of.set(key, [...(of.get(key) ?? []), spell]);
  }
  return (code, person, day) =>
    of.get(`${code}/${person}`)?.some((spell) => spell.from <= day && day <= spell.to) ?? false;
}
