import { classFilter } from "../../chronicle/classes.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { CONFLICT } from "../../measures/acts.ts";
import { courtsOf, powersOf, rivalsOf } from "../../measures/roles.ts";
import type { Strand } from "../../words/leadup.ts";
import type { Subject } from "../subject.ts";

/** A strand of what led up to an event: who acts toward whom, in which way. */
export interface Pressure {
  strand: Strand;
  side: "cooperation" | "conflict";
  filter: EventFilter;
}

/** The roles around a pair, from what the record holds by the as-of date. */
export interface Cast {
  greater: string;
  lesser: string;
  /** The state most at odds with the greater power. */
  rival: string | null;
  /** The state that courts the lesser most, beside the greater. */
  court: string | null;
  /** States most at odds with the lesser, the rival apart. */
  neighbours: string[];
}

const NEIGHBOURS = 3;
/** Who had less than such a part of the quarrels of the first among them is left out: one affair of years ago. */
const NEIGHBOUR_SHARE = 0.2;

/** Tariffs are coded as sanctions are, and are none: they stay among the quarrels. */
const SANCTION: EventFilter = { ...classFilter("sanction"), not: [{ issue: ["trade"] }] };

export async function castOf(subject: Subject): Promise<Cast> {
  const { greater, lesser } = powersOf(subject);
  const [rival] = await rivalsOf(subject, greater, [lesser]);
  const without = [greater, ...(rival ? [rival.code] : [])];
  const [court] = await courtsOf(subject, lesser, without);
  const hostile = await rivalsOf(subject, lesser, [...without, ...(court ? [court.code] : [])]);
  return {
    greater,
    lesser,
    rival: rival?.code ?? null,
    court: court?.code ?? null,
    neighbours: hostile
      .slice(0, NEIGHBOURS)
      .filter((row) => row.conflict >= NEIGHBOUR_SHARE * hostile[0]!.conflict)
      .map((row) => row.code),
  };
}

/** Sanctions on one by anyone but the two. */
function sanctionsOn(code: string, { greater, lesser }: Cast): EventFilter {
  return { all: [SANCTION, { target: [code], not: [{ source: [greater, lesser] }] }] };
}

/**
 * The strands, declared once for any pair: the pair's own dealings and quarrels, the lesser's dealings with the power
 * that courts it, both sides' quarrels with the rival, the lesser's with others, shows of force, sanctions on each.
 */
export function pressuresOf(cast: Cast): Pressure[] {
  const { greater, lesser, rival, court, neighbours } = cast;
  const sanctions = [sanctionsOn(greater, cast), sanctionsOn(lesser, cast)];
  const dealings = (id: Strand["id"], one: string, other: string): Pressure => ({
    strand: { id, one, others: [other] },
    side: "cooperation",
    filter: { between: [one, other], not: [CONFLICT] },
  });
  /** Conflict without the sanctions that are strands of their own. */
  const quarrels = (id: Strand["id"], one: string, others: readonly string[]): Pressure => ({
    strand: { id, one, others },
    side: "conflict",
    filter: { ...CONFLICT, any: others.map((code) => ({ between: [one, code] })), not: sanctions },
  });
  return [
    dealings("approach", greater, lesser),
    quarrels("strain", greater, [lesser]),
    ...(court ? [dealings("court", court, lesser)] : []),
    ...(rival
      ? [quarrels("greater-rival", greater, [rival]), quarrels("lesser-rival", lesser, [rival])]
      : []),
    ...(neighbours.length ? [quarrels("neighbours", lesser, neighbours)] : []),
    {
      strand: { id: "force", one: lesser, others: [] },
      side: "conflict",
      filter: { source: [lesser], addressed: false, cameo: ["15"] },
    },
    {
      strand: { id: "sanctions", one: lesser, others: [] },
      side: "conflict",
      filter: sanctions[1]!,
    },
    {
      strand: { id: "sanctions-greater", one: greater, others: [] },
      side: "conflict",
      filter: sanctions[0]!,
    },
  ];
}
