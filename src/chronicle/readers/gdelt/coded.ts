import { isWithin } from "../../../dates.ts";
import { cameo } from "../../cameo.ts";
import type { CodedTable, LookUp } from "../../codedTable.ts";
import type { Party } from "../../event.ts";
import { partyOf, TELLING } from "./actors.ts";
import { SIDES } from "./layout.ts";
import { dayOf, knownOn, rowOf, type Source, stateOf, whole } from "./row.ts";

/** A file of GDELT for an engine. */
export function codedGdelt(source: Source): CodedTable {
  const { dataset, layout, file, days } = source;
  const { at, widths } = layout;
  const side = (first: number): LookUp<Party> => ({
    cells: [...TELLING.map((column) => first + column), { column: at.day, first: 4 }],
    of: (cells) => partyOf(cells.slice(0, -1), cells.at(-1)!),
  });
  const target = side(SIDES.target);
  return {
    dataset,
    file,
    widths,
    rowOf: (record) => rowOf(record, source),
    id: at.id,
    when: {
      cells: [at.day, { column: at.added, first: 8 }],
      of([day, moment]) {
        const [date, added] = [dayOf(day!), dayOf(moment!)];
        if (!date || !added || (days && !isWithin(date, days))) return undefined;
        return { date, known: knownOn(date, added) };
      },
    },
    act: { cells: [at.act], of: ([code]) => cameo(code!) },
    source: side(SIDES.source),
    target: {
      cells: target.cells,
      of(cells) {
        const party = target.of(cells)!;
        return party.name === "" ? null : party;
      },
    },
    place: {
      cells: [at.place, at.country],
      of: ([place, fips]) => ({ place: place!.trim(), country: stateOf(fips!.trim()) }),
    },
    press: {
      cells: [at.mentions, at.sources, at.articles, at.lead],
      of(cells) {
        const [mentions, sources, articles] = cells.slice(0, 3).map(whole);
        if (mentions === undefined || sources === undefined || articles === undefined) return undefined;
        return { mentions, sources, reports: Math.max(1, articles), lead: cells[3]!.trim() === "1" };
      },
    },
    tone: at.tone,
    told: { link: at.url },
  };
}
