import { classFilter } from "../../chronicle/classes.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { CONFLICT } from "../../measures/acts.ts";
import { courtsOf, powersOf, rivalsOf } from "../../measures/roles.ts";
import type { Subject } from "../subject.ts";

/** A strand of what led up to an event: who acts toward whom, in which way. */
export interface Pressure {
  id: string;
  /** Lane of the timeline: "North Korea and Russia draw together". */
  label: string;
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

const SANCTION = classFilter("sanction");
/** Conflict without sanctions, which are a strand of their own. */
const QUARREL: EventFilter = { ...CONFLICT, not: [SANCTION] };

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
    neighbours: hostile.slice(0, NEIGHBOURS).map((row) => row.code),
  };
}

/**
 * The strands, declared once for any pair: the pair's own approach and strains, the lesser's courting
 * by a third power, both sides' quarrels with the rival, the neighbours', shows of force, sanctions.
 */
export function pressuresOf(cast: Cast, subject: Subject): Pressure[] {
  const { greater, lesser, rival, court, neighbours } = cast;
  const { name } = subject;
  const strands: Pressure[] = [
    {
      id: "approach",
      label: `${name(greater)} and ${name(lesser)} draw together`,
      side: "cooperation",
      filter: { between: [greater, lesser], not: [CONFLICT] },
    },
    {
      id: "strain",
      label: `Strain between ${name(greater)} and ${name(lesser)}`,
      side: "conflict",
      filter: { ...CONFLICT, between: [greater, lesser] },
    },
  ];
  if (court) {
    strands.push({
      id: "court",
      label: `${name(court)} and ${name(lesser)} draw together`,
      side: "cooperation",
      filter: { between: [court, lesser], not: [CONFLICT] },
    });
  }
  if (rival) {
    strands.push(
      {
        id: "greater-rival",
        label: `${name(greater)} against ${name(rival)}`,
        side: "conflict",
        filter: { ...QUARREL, between: [greater, rival] },
      },
      {
        id: "lesser-rival",
        label: `${name(lesser)} against ${name(rival)}`,
        side: "conflict",
        filter: { ...QUARREL, between: [lesser, rival] },
      },
    );
  }
  if (neighbours.length) {
    strands.push({
      id: "neighbours",
      label: `${name(lesser)} against its neighbours`,
      side: "conflict",
      filter: { ...QUARREL, any: neighbours.map((code) => ({ between: [lesser, code] })) },
    });
  }
  strands.push(
    {
      id: "force",
      label: `Shows of force by ${name(lesser)}`,
      side: "conflict",
      filter: { source: [lesser], addressed: false, cameo: ["15"] },
    },
    {
      id: "sanctions",
      label: `Sanctions on ${name(greater)} or ${name(lesser)}`,
      side: "conflict",
      filter: { ...SANCTION, target: [greater, lesser], not: [{ source: [greater, lesser] }] },
    },
  );
  return strands;
}
