import { classesOf } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { acts, isBetween, isConflict } from "../../measures/pairEvents.ts";
import { courtsOf, powersOf, rivalsOf } from "../../measures/roles.ts";
import type { Subject } from "../subject.ts";

/** A strand of what led up to an event: who acts toward whom, in which way. */
export interface Pressure {
  id: string;
  /** Lane of the timeline: "North Korea and Russia draw together". */
  label: string;
  side: "cooperation" | "conflict";
  holds: (event: ChronicleEvent) => boolean;
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
  const between = (x: string, y: string) => (event: ChronicleEvent) => isBetween(event, x, y);
  const strands: Pressure[] = [
    {
      id: "approach",
      label: `${name(greater)} and ${name(lesser)} draw together`,
      side: "cooperation",
      holds: (event) => between(greater, lesser)(event) && !isConflict(event),
    },
    {
      id: "strain",
      label: `Strain between ${name(greater)} and ${name(lesser)}`,
      side: "conflict",
      holds: (event) => between(greater, lesser)(event) && isConflict(event),
    },
  ];
  if (court) {
    strands.push({
      id: "court",
      label: `${name(court)} and ${name(lesser)} draw together`,
      side: "cooperation",
      holds: (event) => between(court, lesser)(event) && !isConflict(event),
    });
  }
  if (rival) {
    strands.push(
      {
        id: "greater-rival",
        label: `${name(greater)} against ${name(rival)}`,
        side: "conflict",
        holds: (event) => between(greater, rival)(event) && isConflict(event) && !isSanction(event),
      },
      {
        id: "lesser-rival",
        label: `${name(lesser)} against ${name(rival)}`,
        side: "conflict",
        holds: (event) => between(lesser, rival)(event) && isConflict(event) && !isSanction(event),
      },
    );
  }
  if (neighbours.length) {
    strands.push({
      id: "neighbours",
      label: `${name(lesser)} against its neighbours`,
      side: "conflict",
      holds: (event) =>
        neighbours.some((code) => isBetween(event, lesser, code)) && isConflict(event) && !isSanction(event),
    });
  }
  strands.push(
    {
      id: "force",
      label: `Shows of force by ${name(lesser)}`,
      side: "conflict",
      holds: (event) => event.source.code === lesser && event.target === null && event.root === "15",
    },
    {
      id: "sanctions",
      label: `Sanctions on ${name(greater)} or ${name(lesser)}`,
      side: "conflict",
      holds: (event) =>
        isSanction(event) &&
        event.target !== null &&
        [greater, lesser].includes(event.target.code) &&
        !acts(event, [greater, lesser], [greater, lesser]),
    },
  );
  return strands;
}

function isSanction(event: ChronicleEvent): boolean {
  return classesOf(event).some((entry) => entry.id === "sanction");
}
