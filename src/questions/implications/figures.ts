import { capital, list, number, possessive } from "../../words/en/forms.ts";
import type { Figure } from "../answer.ts";
import type { Subject } from "../subject.ts";
import type { Camps } from "./coalitions.ts";

const FROM = 1960;

/** World shares of capability of the powers and camps, with the members of today throughout. Null without CINC. */
export function capabilityFigure(camps: Camps, subject: Subject): Figure | null {
  const rivals =
    camps.against.length > 1
      ? ([`${subject.name(camps.rival)} and allies`, camps.against] as const)
      : ([subject.name(camps.rival), camps.against] as const);
  const lines = [
    [subject.name(camps.patron), [camps.patron]] as const,
    ...(camps.against.length === 1 && camps.rival === camps.client
      ? []
      : [[subject.name(camps.client), [camps.client]] as const]),
    rivals,
    ...(camps.third ? [[subject.name(camps.third), [camps.third]] as const] : []),
  ].map(([label, codes]) => ({ label, points: summed(codes, subject) }));
  const years = lines.flatMap((line) =>
    line.points.filter((point) => point.value !== null).map((point) => point.date),
  );
  if (years.length === 0) return null;
  const last = years.sort().at(-1)!.slice(0, 4);
  return {
    id: "implications.capabilities",
    title: `Capabilities of ${subject.name(camps.patron)}, ${subject.name(camps.client)} and the powers around them`,
    caption: `Share of world capabilities in per cent (CINC; Singer 1987), to ${last}. ${capital(possessive(subject.name(camps.rival)))} allies are those of ${subject.asOf} throughout: ${list(camps.against.filter((code) => code !== camps.rival).map((code) => subject.name(code))) || "none"}.`,
    alt: lines
      .map((line) => {
        const held = line.points.filter((point) => point.value !== null);
        return `${line.label}: ${number(held[0]?.value ?? 0)} per cent in ${held[0]?.date.slice(0, 4)}, ${number(held.at(-1)?.value ?? 0)} in ${held.at(-1)?.date.slice(0, 4)}`;
      })
      .join("; "),
    data: { kind: "lines", unit: "per cent of the world", series: lines, marks: [] },
  };
}

/** The sum over members in each year that all of them have. */
function summed(codes: readonly string[], subject: Subject): { date: string; value: number | null }[] {
  const tables = codes.map(
    (code) => new Map(subject.record.state(code, "cinc").map((value) => [Number(value.period), value.value])),
  );
  const last = Math.max(FROM, ...tables.flatMap((table) => [...table.keys()]));
  return Array.from({ length: last - FROM + 1 }, (_, i) => {
    const values = tables.map((table) => table.get(FROM + i));
    const held = values.filter((value) => value !== undefined);
    return {
      date: `${FROM + i}-01-01`,
      value:
        held.length === values.length && held.length
          ? held.reduce((sum, value) => sum + value, 0) * 100
          : null,
    };
  });
}
