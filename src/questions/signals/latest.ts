import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, daysBetween, formatDate } from "../../dates.ts";
import { isAimed, isConflict, isCooperation, type PairEvents, partiesOf } from "../../measures/pairEvents.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import type { Finding } from "../answer.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import { list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { isThreefold, type Parade, paradeName } from "./parades.ts";
import type { ShowerStudy } from "./responses.ts";

const LONGEST_DAYS = 90;
const ENOUGH_DAYS = 30;

/** What came after the latest parade with leaders of both and a third power, else with guests; else the latest show of force. */
export function latestFinding(
  parades: readonly Parade[],
  studies: readonly ShowerStudy[],
  { all }: PairEvents,
  subject: Subject,
): Finding | null {
  const { a, b, asOf } = subject;
  const parade =
    parades.filter((one) => isThreefold(one, subject)).at(-1) ??
    parades.filter((one) => one.guests.length > 0).at(-1);
  const show =
    parade?.row ??
    studies
      .flatMap(({ shower }) => shower.members)
      .filter((event) => event.precision === "day")
      .sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : x.id < y.id ? -1 : 1))
      .at(-1);
  if (!show) return null;
  const elapsed = Math.min(LONGEST_DAYS, daysBetween(show.date, asOf) + 1);
  const until = addDays(show.date, elapsed - 1);
  const since = addDays(show.date, -elapsed);
  const outside = (event: ChronicleEvent) =>
    event.kind === "act" &&
    event.precision === "day" &&
    event.target !== null &&
    (event.target.code === a || event.target.code === b) &&
    event.source.code !== "" &&
    event.source.code !== a &&
    event.source.code !== b;
  const after = all.filter((event) => outside(event) && event.date >= show.date && event.date <= until);
  const before = all.filter((event) => outside(event) && event.date >= since && event.date < show.date);
  const critics = after.filter(isConflict);
  const old = before.filter(isConflict);
  const ratio = rateRatio(critics.length, elapsed, old.length, elapsed, LEVEL);
  const companions = new Set([
    show.source.code,
    ...(parade?.leaders ?? []).map((event) => event.source.code),
  ]);
  const joined = all.filter(
    (event) =>
      event.kind === "act" &&
      event.precision === "day" &&
      event.date > show.date &&
      event.date <= until &&
      isAimed(event) &&
      isCooperation(event) &&
      partiesOf(event).every((code) => companions.has(code)),
  );
  const soon = elapsed < ENOUGH_DAYS;
  const who = parade
    ? `the parade of ${paradeName(parade, subject)}`
    : `the show of force of ${formatDate(show.date)} by ${subject.name(show.source.code)}`;
  const names = [...new Set(critics.map((event) => subject.name(event.source.code)))].sort();
  return {
    id: "signals.after-latest",
    statement: `${soon ? `Too early to judge: ${plural(elapsed, "day")} from` : `In the ${plural(elapsed, "day")} from`} ${who}${soon ? ", in which" : ""} outsiders turned on the two in ${plural(critics.length, "act")} (${names.length ? list(names) : "nobody"}), against ${old.length} in as many days before${companions.size > 1 ? `; ${list([...companions].sort().map((code) => subject.name(code)))} dealt with each other in ${plural(joined.length, "act")} of cooperation after it` : ""}. One case proves nothing.`,
    nature: "information",
    numbers: [
      measure("days", "days looked at", elapsed, "days"),
      measure("conflict-after", "acts of conflict by outsiders toward the two", critics.length, "acts"),
      measure("conflict-before", "the same in as many days before", old.length, "acts"),
      ...(ratio
        ? [
            estimate(
              "ratio",
              "rate after against before",
              { estimate: ratio.ratio, low: ratio.low, high: ratio.high },
              "times",
              critics.length + old.length,
            ),
          ]
        : []),
      measure("joined", "acts of cooperation among those who stood there, after it", joined.length, "acts"),
    ],
    evidence: [
      ...strongest(critics, subject, 3),
      ...strongest(joined, subject, 2),
      ...strongest([show], subject, 1),
    ],
    evidenceCount: after.length + before.length + joined.length + 1,
    query: `Acts of third parties toward ${a} or ${b} from ${show.date} to ${until} and in the ${elapsed} days before; ${companions.size > 1 ? `acts of cooperation among ${[...companions].sort().join(", ")} after it, as far as one of the pair takes part` : "nobody of the pair or of third powers stood together there"}.`,
    confidence: { level: "low", why: "One case: what followed need not follow from it." },
    thin: true,
  };
}
