import * as say from "../../words/en/outcomes.ts";
import type { GistFacts } from "../../words/outcomes.ts";
import type { Answer } from "../answer.ts";
import { sentence } from "../kit/short.ts";

const BARS = 5;

/**
 * What the answer gives to the first page: the firmest of the odds, all of which are on classes held whole, and those
 * that have come true as often as said beside each other.
 */
export function firstPage(facts: GistFacts): Pick<Answer, "judgement" | "glance"> {
  const firm = say.worded(facts.foreseen).slice(0, BARS);
  const said = say.first.judgement(facts);
  const seen = {
    label: say.first.glance(facts.days),
    findings: firm.map(({ id }) => `outcomes.${id}`),
  };
  return {
    ...(said && { judgement: sentence(said, `outcomes.${firm[0]!.id}`) }),
    ...(firm.length >= 2 && {
      glance: {
        kind: "bars",
        ...seen,
        unit: "probability",
        bars: firm.map((row) => ({ name: say.first.name(row), value: row.probability })),
      },
    }),
  };
}
