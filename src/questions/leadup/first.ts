import * as say from "../../words/en/leadup.ts";
import type { Naming, RankedFacts } from "../../words/leadup.ts";
import type { Answer } from "../answer.ts";
import { sentence } from "../kit/short.ts";

const BARS = 5;

/** What the answer gives to the first page: whether the two had drawn together before, and what clearly moved. */
export function firstPage(facts: RankedFacts, name: Naming): Pick<Answer, "judgement" | "glance"> {
  const said = say.first.judgement(facts, name);
  const court = facts.strands.some(({ strand, course }) => strand.id === "court" && course === "rise");
  // Only what clearly moved against the rest of the record: the others would look like changes.
  const moved = facts.strands
    .filter(({ course }) => course === "rise" || course === "fall")
    .flatMap((row) =>
      row.change?.basis === "record" &&
      row.change.ratio > 0 &&
      (row.course === "fall" || !say.isVague(row.change))
        ? [{ row, value: row.change.ratio }]
        : [],
    )
    .slice(0, BARS);
  return {
    ...(said && {
      judgement: sentence(said, "leadup.ranked", "leadup.approach", ...(court ? ["leadup.court"] : [])),
    }),
    ...(moved.length >= 2 && {
      glance: {
        kind: "bars",
        label: say.first.glance,
        findings: moved.map(({ row }) => `leadup.${row.strand.id}`),
        unit: "times",
        bars: moved.map(({ row, value }) => ({ name: say.first.name(row, name), value })),
      },
    }),
  };
}
