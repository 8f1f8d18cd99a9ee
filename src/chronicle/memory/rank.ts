import type { Led } from "../../actors/spells.ts";
import type { EventConfidence } from "../event.ts";
import { inPerson, weigh } from "../importance.ts";
import type { Columns } from "./columns.ts";

/** The rank of each event by importance (chronicle/importance.ts), the latest first among equals, then by precision and id. */
export function rankOf(columns: Columns, led: Led): Int32Array {
  const weights = weightsOf(columns, led);
  const days = columns.column("date").of;
  const order = Int32Array.from(weights, (_, place) => place).sort(
    (i, j) => weights[j]! - weights[i]! || days[j]! - days[i]! || i - j,
  );
  const rank = new Int32Array(columns.size);
  for (let place = 0; place < order.length; place++) rank[order[place]!] = place;
  return rank;
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
