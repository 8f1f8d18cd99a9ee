import type { ChronicleEvent } from "../../chronicle/event.ts";
import { formatDate, lastDayOf } from "../../dates.ts";
import { type Acts, actsBetween, actsOf, ranked } from "../../measures/acts.ts";
import { largestGroups } from "../../measures/groupBy.ts";
import { importance } from "../../measures/importance.ts";
import { isBetween, isConflict, type PairEvents } from "../../measures/pairEvents.ts";
import type { Figure } from "../answer.ts";
import type { Mark } from "../figures.ts";
import type { Subject } from "../subject.ts";
import type { Focus } from "./focus.ts";
import { plural } from "./words.ts";

const MARKS_A_LANE = 6;
const LANES = 8;

/** What a figure of single acts is called and says of itself; how many acts it draws is said here. */
interface Words {
  id: string;
  title: string;
  /** Why the acts themselves are drawn, as a sentence. */
  why: string;
}

/** The acts themselves along time, a lane for each actor: where too few are on record to compare or to count by time. */
export function actsFigure(
  events: readonly ChronicleEvent[],
  words: Words,
  focal: Mark | null,
  subject: Subject,
): Figure | null {
  if (events.length === 0) return null;
  const byActor = largestGroups(events, ({ source }) =>
    source.code ? subject.name(source.code) : source.name,
  );
  const lanes = byActor.slice(0, LANES);
  return {
    id: words.id,
    title: words.title,
    caption: `${words.why} ${plural(events.length, "act")} on record${lanes.length < byActor.length ? `, the ${LANES} busiest of ${byActor.length} actors` : ""}; the ${MARKS_A_LANE} weightiest a lane at most. Source: ${subject.events.datasets.join(", ")}.`,
    alt: lanes
      .map(
        ([lane, own]) =>
          `${lane}, ${plural(own.length, "act")}, the last of ${formatDate(own.at(-1)!.date, own.at(-1)!.precision)}`,
      )
      .join("; "),
    data: {
      kind: "timeline",
      lanes: lanes.map(([lane]) => lane),
      marks: lanes.flatMap(([lane, own]) =>
        weightiest(own, subject).map((event) => mark(event, lane, subject)),
      ),
      focal,
    },
  };
}

/** What the two did to each other up to the event, as a figure: there is the event itself at least. */
export function pairActsFigure(
  focus: Focus,
  { all }: PairEvents,
  words: Words,
  subject: Subject,
): Figure | null {
  const acts = all.filter(
    (event) => event.kind === "act" && event.known <= focus.to && isBetween(event, subject.a, subject.b),
  );
  const events = acts.some(({ id }) => id === focus.event.id) ? acts : [...acts, focus.event];
  return actsFigure(events, words, { date: focus.event.date, label: "the event" }, subject);
}

/** The same, asked of the store: a lane for each actor that is known by code. */
export async function figureOfActs(
  acts: Acts,
  words: Words,
  focal: Mark | null,
  subject: Subject,
): Promise<Figure | null> {
  const bySource = ranked(await acts.by("source"), "source");
  const n = bySource.reduce((sum, [, own]) => sum + own, 0);
  if (n === 0) return null;
  const lanes = await Promise.all(
    bySource.slice(0, LANES).map(async ([code, own]) => {
      const of = acts.where({ source: [code] });
      const [marks, [last]] = await Promise.all([of.strongest(MARKS_A_LANE), of.last(1)]);
      return { lane: code ? subject.name(code) : "others", own, marks, last: last! };
    }),
  );
  return {
    id: words.id,
    title: words.title,
    caption: `${words.why} ${plural(n, "act")} on record${lanes.length < bySource.length ? `, the ${LANES} busiest of ${bySource.length} actors` : ""}; the ${MARKS_A_LANE} weightiest a lane at most. Source: ${subject.events.datasets.join(", ")}.`,
    alt: lanes
      .map(
        ({ lane, own, last }) =>
          `${lane}, ${plural(own, "act")}, the last of ${formatDate(last.date, last.precision)}`,
      )
      .join("; "),
    data: {
      kind: "timeline",
      lanes: lanes.map(({ lane }) => lane),
      marks: lanes.flatMap(({ lane, marks }) => marks.map((event) => mark(event, lane, subject))),
      focal,
    },
  };
}

/** What the two did to each other up to the event, as a figure: there is the event itself at least. */
export function figureOfPair(focus: Focus, words: Words, subject: Subject): Promise<Figure | null> {
  const acts = actsOf(subject, { ...actsBetween(subject.a, subject.b), knownBy: focus.to });
  const event = actsOf(subject, { id: [focus.event.id] });
  return figureOfActs(acts.or(event), words, { date: focus.event.date, label: "the event" }, subject);
}

function weightiest(events: readonly ChronicleEvent[], subject: Subject): ChronicleEvent[] {
  return [...events]
    .sort((x, y) => importance(y, subject) - importance(x, subject) || (x.id < y.id ? -1 : 1))
    .slice(0, MARKS_A_LANE);
}

function mark(event: ChronicleEvent, lane: string, subject: Subject) {
  return {
    from: event.date,
    to: lastDayOf(event.date, event.precision),
    lane,
    label: event.evidence.summary,
    weight: Math.min(1, importance(event, subject) / 2),
    side: isConflict(event) ? ("conflict" as const) : ("cooperation" as const),
  };
}
