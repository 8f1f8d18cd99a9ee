import type { Led } from "../../actors/spells.ts";
import type { EventConfidence } from "../event.ts";
import { inPerson, weigh } from "../importance.ts";
import { lowerBound } from "../lowerBound.ts";
import type { Columns } from "./columns.ts";

/** Chooses of some places the first so many in order of importance. */
export type Strongest = (places: Int32Array, n: number) => Int32Array;

/** Orders events by importance (chronicle/importance.ts), the latest first among equals, then by precision and id. */
export function strongestOf(columns: Columns, led: Led): Strongest {
  const weights = weightsOf(columns, led);
  const days = columns.column("date").of;
  const order = (i: number, j: number) => weights[j]! - weights[i]! || days[j]! - days[i]! || i - j;
  return (places, n) => {
    if (places.length <= n) return places.sort(order);
    // Few are asked of many: those at hand stay in order, and most others are done with by one look at the last of them.
    const first: number[] = [];
    for (const place of places) {
      if (first.length === n && (n === 0 || order(place, first[n - 1]!) > 0)) continue;
      first.splice(
        lowerBound(first.length, (at) => order(place, first[at]!) < 0),
        0,
        place,
      );
      if (first.length > n) first.pop();
    }
    return Int32Array.from(first);
  };
}

function weightsOf(columns: Columns, led: Led): Float64Array {
  const { size, reports, tenThousandths } = columns;
  const [cameo, confidence] = [columns.column("cameo"), columns.column("confidence")];
  const meeting = cameo.values.map(inPerson);
  const leads = [sideOf(columns, "source", led), sideOf(columns, "target", led)];
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const event = {
      goldstein: tenThousandths[i]! / 10_000,
      reports: reports[i]!,
      confidence: confidence.values[confidence.of[i]!] as EventConfidence,
    };
    const leaders = leads.filter((lead) => lead(i)).length;
    weights[i] = weigh(event, leaders, meeting[cameo.of[i]!]!);
  }
  return weights;
}

/** Whether the leader of a side is the person named on it. */
function sideOf(columns: Columns, side: "source" | "target", led: Led): (place: number) => boolean {
  const [codes, people, days] = [
    columns.column(side),
    columns.column(`${side}Person`),
    columns.column("date"),
  ];
  return (place) => {
    const person = people.values[people.of[place]!]!;
    return person !== "" && led(codes.values[codes.of[place]!]!, person, days.values[days.of[place]!]!);
  };
}
