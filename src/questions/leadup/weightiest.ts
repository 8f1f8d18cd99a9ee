import type { OutlineFacts } from "../../words/leadup.ts";
import type { Subject } from "../subject.ts";
import type { ToldCurrent } from "./currents.ts";
import { inOrder, toldOf } from "./told.ts";
import type { Weighed } from "./weigh.ts";

/** The military ties, where they grew. */
export function militaryOf(currents: readonly ToldCurrent[]): OutlineFacts["military"] {
  const found = currents.find(({ facts }) => facts.strand.id === "court-military")?.facts;
  if (found?.course !== "rise" || !found.change) return null;
  return { strand: found.strand, acts: found.weightiest, change: found.change };
}

/** The weightiest act between the two, and the weightiest of the other strands. */
export function topOf(told: readonly Weighed[], subject: Subject): OutlineFacts["top"] {
  const isOwn = ({ pressure: { strand } }: Weighed) => strand.id === "approach" || strand.id === "strain";
  return [told.filter(isOwn), told.filter((row) => !isOwn(row))].flatMap((rows) => {
    const [event] = inOrder(
      rows.flatMap((row) => row.weightiest),
      subject,
    );
    const row = rows.find(({ weightiest }) => weightiest.some((one) => one === event));
    return event && row ? [{ strand: row.pressure.strand, act: toldOf(event) }] : [];
  });
}
