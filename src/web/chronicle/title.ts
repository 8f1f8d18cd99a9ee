import { formatDate } from "../../dates.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { words } from "../words.ts";

const say = words.chronicle;

type Line = AnswerOf<"timeline">;
export type Bin = Line["bins"][number];

/** Events of a bin, those of cooperation and of conflict. */
export function partsOf({ counts }: Bin) {
  return {
    cooperation: counts["verbal cooperation"] + counts["material cooperation"],
    conflict: counts["verbal conflict"] + counts["material conflict"],
  };
}

function sumOf(bin: Bin): number {
  const { cooperation, conflict } = partsOf(bin);
  return cooperation + conflict;
}

/** "March 2017", "2017", "2017, second quarter": the days of a bin as a reader says them. */
export function whenOf({ from, to }: { from: string; to: string }, unit: Line["unit"]): string {
  if (unit === "day") return formatDate(from);
  if (unit === "month") return formatDate(from, "month");
  if (unit === "year") return formatDate(from, "year");
  if (unit === "decade") return `${formatDate(from, "year")}–${formatDate(to, "year")}`;
  return `${formatDate(from, "month").replace(/ \d+$/, "")} to ${formatDate(to, "month")}`;
}

/** "12,431 events, most in 2017". A year is named where the bars are shorter: it is what one remembers. */
export function titleOf(line: Line): string {
  const span = { from: line.from.slice(0, 4), to: line.to.slice(0, 4) };
  const byYear = line.unit !== "decade" && span.from !== span.to;
  const counts = new Map<string, number>();
  for (const bin of line.bins) {
    const when = byYear ? bin.from.slice(0, 4).replace(/^0+/, "") : whenOf(bin, line.unit);
    const n = sumOf(bin);
    if (n > 0) counts.set(when, (counts.get(when) ?? 0) + n);
  }
  const [first, second] = [...counts].sort((x, y) => y[1] - x[1]);
  if (!first) return say.title(line.total, undefined);
  if (!second && first[1] === line.total) return say.titleOnly(line.total, first[0]);
  const isMost = first[1] > (second?.[1] ?? 0);
  return say.title(line.total, isMost ? first[0] : undefined);
}
