import { capital, count, list, number } from "../forms.ts";
import { articled, weightyFirst } from "./organisations.ts";

/** English of who stands around two states, from the record of the world. */

export const edition = "January 2026";

export const labels = {
  common: "land neighbours of both",
  conflicts: "armed conflicts of the newest year with other states",
  only: (name: string) => `organisations of the list in which ${name} sits and the other does not`,
};

export const queries = {
  neighbours: (a: string, b: string) => `land neighbours of both ${a} and ${b}`,
  fighting: (a: string, b: string) =>
    `armed conflicts of ${a} or ${b} with other states in the newest year of UCDP/PRIO`,
  clubs: (a: string, b: string) => `organisations in which one of ${a} and ${b} sits`,
};

export function neighbours(a: string, b: string, common: readonly string[]): string {
  const shown =
    common.length <= 4
      ? list(common)
      : `the same ${count(common.length)} states, among them ${list(common.slice(0, 3))}`;
  return `Both ${a} and ${b} border on ${shown}.`;
}

export const borderRow = (kilometres: number) => `land border, ${number(kilometres)} km`;

export const fighting = (sides: readonly { name: string; against: readonly string[] }[], year: number) =>
  `In ${year} ${list(sides.map(({ name, against }) => `${name} stood in armed conflict with ${list(against)}`))}.`;

export const notes = (all: readonly string[]) => {
  const told = [...new Set(all.filter((note) => note !== ""))];
  return told.length > 0 ? told.map((note) => `${note}.`).join(" ") : undefined;
};

const SHOWN = 3;

export function clubs(sides: readonly { name: string; clubs: readonly string[] }[]): string {
  const told = sides.map(({ name, clubs }) => {
    const more = clubs.length === SHOWN + 1 ? 0 : clubs.length - SHOWN;
    const kept = more === 0 ? clubs.length : SHOWN;
    const shown = [
      ...weightyFirst(clubs).slice(0, kept).map(articled),
      ...(more > 0 ? [`${count(more)} more`] : []),
    ];
    return `${capital(name)} alone sits in ${list(shown)}.`;
  });
  return told.join(" ");
}
