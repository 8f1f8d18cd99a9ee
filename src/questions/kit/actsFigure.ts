import type { ChronicleEvent } from "../../chronicle/event.ts";
import { holds } from "../../chronicle/query.ts";
import { formatDate, lastDayOf } from "../../dates.ts";
import { type Acts, actsBetween, actsOf, CONFLICT, ranked, total } from "../../measures/acts.ts";
import { importance } from "../../measures/importance.ts";
import { actsDrawn } from "../../words/en/actsDrawn.ts";
import { plural } from "../../words/en/forms.ts";
import type { Drawn } from "../answer.ts";
import type { Subject } from "../subject.ts";
import type { Focus } from "./focus.ts";

const isConflict = holds(CONFLICT);
const MARKS_A_LANE = 6;
const LANES = 8;

/** What a figure of single acts is called and says of itself; how many acts it draws is said here. */
interface Words {
  id: string;
  title: string;
  /** Why the acts themselves are drawn, as a sentence. */
  why: string;
}

/**
 * The acts themselves along time, a lane for each actor that is known by code: where too few are on record to compare
 * or to count by time. The event that the question is about is marked, where there is one.
 */
export async function figureOfActs(
  acts: Acts,
  words: Words,
  event: ChronicleEvent | null,
  subject: Subject,
): Promise<Drawn | null> {
  const rows = await acts.by("source");
  const n = total(rows);
  if (n === 0) return null;
  const bySource = ranked(rows, "source");
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
      marks: lanes.flatMap(({ lane, marks }) =>
        marks.map((event) => markOf(event, lane, isConflict(event) ? "conflict" : "cooperation", subject)),
      ),
      focal: event && { date: event.date, label: "the event" },
    },
    behind: { words: actsDrawn, events: [acts.filter], marks: true },
  };
}

/** What the two did to each other up to the event, as a figure: there is the event itself at least. */
export function figureOfPair(focus: Focus, words: Words, subject: Subject): Promise<Drawn | null> {
  const acts = actsOf(subject, { ...actsBetween(subject.a, subject.b), knownBy: focus.to });
  const event = actsOf(subject, { id: [focus.event.id] });
  return figureOfActs(acts.or(event), words, focus.event, subject);
}

/** An act on its lane, as large as it matters. */
export function markOf<S extends "conflict" | "cooperation">(
  event: ChronicleEvent,
  lane: string,
  side: S,
  subject: Subject,
) {
  return {
    from: event.date,
    to: lastDayOf(event.date, event.precision),
    lane,
    label: event.evidence.summary,
    weight: Math.min(1, importance(event, subject) / 2),
    side,
    events: [event.id],
  };
}
