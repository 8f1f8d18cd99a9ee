import { CODE_SYSTEMS } from "../../../actors/codes.ts";
import type { CodeReading } from "../../../actors/proposeCodes.ts";
import type { Field } from "./columns.ts";
import { orderOf } from "./dateOrder.ts";
import { type Dialect, signName } from "./dialect.ts";
import { bothReadings } from "./partyFinder.ts";
import type { Said } from "./said.ts";
import type { Decided, Survey } from "./survey.ts";

interface Sources {
  said: Said;
  dialect: Dialect;
  survey: Survey;
  decided: Decided;
  columnOf(field: Field): string;
}

/** What was decided of a file without being said, in sentences; nothing where all went as it usually does. */
export function planNotes({ said, dialect, survey, decided, columnOf }: Sources): string[] {
  const { source, target } = decided.readings;
  const same = source === target;
  return [
    ...dialectNote(dialect),
    ...dateNote(said, survey, columnOf("date")),
    ...(said.codes.source
      ? []
      : codeNotes(source, same ? [columnOf("source"), columnOf("target")] : [columnOf("source")])),
    ...(said.codes.target || same ? [] : codeNotes(target, [columnOf("target")])),
    ...missingNotes(said, survey, columnOf),
  ];
}

function dialectNote(dialect: Dialect): string[] {
  const { above } = dialect;
  return [
    ...signNote(dialect),
    ...(above
      ? [
          `${above === 1 ? "One line" : `${above} lines`} above the line with the columns' names ${above === 1 ? "was" : "were"} passed over.`,
        ]
      : []),
  ];
}

function signNote({ by, delimiter }: Dialect): string[] {
  if (by === "sep") return [`Cells are separated by ${signName(delimiter)}, as its first line says.`];
  return (by === "columns" || by === "cells") && delimiter !== ","
    ? [`Cells are separated by ${signName(delimiter)}.`]
    : [];
}

function dateNote({ datesDeclared }: Said, { dates }: Survey, column: string): string[] {
  if (datesDeclared || dates.count().turned === 0) return [];
  const [day, month] = [dates.dayFirst(), dates.monthFirst()];
  if (day && month) {
    return [
      `${column} has dates with the day first (${day.text}, line ${day.line}) and with the month first (${month.text}, line ${month.line}); those that could be either are refused.`,
    ];
  }
  const found = orderOf(dates);
  const either = dates.either();
  if (!found)
    return either
      ? [
          `${either.text} in ${column} (line ${either.line}) could be read with the day or the month first, and no other date tells; such dates are refused: say --date-format D/M/YYYY or M/D/YYYY.`,
        ]
      : [];
  const why = found.by ? `: ${found.by.text} stands in line ${found.by.line}` : "";
  return [`Dates in ${column} are read with the ${found.order}${why}.`];
}

function codeNotes(reading: CodeReading, columns: readonly string[]): string[] {
  const where = columns.filter((column) => column !== "").join(" and ");
  const { system, known, of, codes, unclear, settled } = reading;
  const notes: string[] = [];
  if (system !== "name") {
    const all = known === of ? `all ${of} values are among them` : `${known} of ${of} values are among them`;
    notes.push(`${where} ${columns.length > 1 ? "are" : "is"} read as ${CODE_SYSTEMS[system]}: ${all}.`);
  }
  if (codes > 0 && known > 0)
    notes.push(
      `${where} ${columns.length > 1 ? "look" : "looks"} like codes of a system that is not known: ${known} of ${of} values are read as names or ISO 3166-1 codes, which may not be what they mean. Say --codes, or give a file of names with --aliases.`,
    );
  for (const [text, actor] of settled)
    notes.push(
      `"${text}" in ${where} is read as ${actor.short}: the other state of that name is called otherwise there.`,
    );
  const [first] = unclear;
  if (first) {
    const [text, both] = first;
    const more = unclear.size > 1 ? ` (and ${unclear.size - 1} more)` : "";
    notes.push(`"${text}"${more} in ${where} is refused, since it is ${bothReadings(system, both)}.`);
  }
  return notes;
}

function missingNotes({ missing }: Said, survey: Survey, columnOf: Sources["columnOf"]): string[] {
  return [...survey.missing].flatMap(([field, words]) =>
    [...words]
      .filter(([word]) => !missing.has(word))
      .map(
        ([word, cells]) =>
          `"${word}" stands in ${cells === 1 ? "a cell" : `${cells} cells`} of ${columnOf(field)}: if it means no value, say --missing "${word}".`,
      ),
  );
}
