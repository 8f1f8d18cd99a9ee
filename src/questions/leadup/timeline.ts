import { total } from "../../measures/acts.ts";
import * as say from "../../words/en/leadup.ts";
import type { RankedFacts } from "../../words/leadup.ts";
import type { Drawn } from "../answer.ts";
import { markOf } from "../kit/actsFigure.ts";
import type { Focus } from "../kit/focus.ts";
import type { Subject } from "../subject.ts";
import { inOrder } from "./told.ts";
import type { Weighed } from "./weigh.ts";

const MARKS_A_LANE = 6;

/** The year before, a lane for each strand that held an act; null where none did. */
export function timeline(
  focus: Focus,
  facts: RankedFacts,
  told: readonly Weighed[],
  from: string,
  subject: Subject,
): Drawn | null {
  const { name } = subject;
  const active = told.filter((row) => row.n > 0);
  if (active.length === 0) return null;
  const lanes = active.map(({ pressure }) => say.label(pressure.strand, name));
  return {
    id: "leadup-timeline",
    topic: say.figure.topic,
    title: say.figure.title(facts, name),
    caption: say.figure.caption(from, MARKS_A_LANE, total(active)),
    alt: say.figure.alt(facts, name),
    data: {
      kind: "timeline",
      lanes,
      marks: active.flatMap((row, i) =>
        inOrder(row.weightiest, subject)
          .slice(0, MARKS_A_LANE)
          .map((event) => markOf(event, lanes[i]!, row.pressure.side, subject)),
      ),
      focal: { date: focus.event.date, label: focus.event.evidence.summary },
    },
    behind: { words: say.figure.query(from), events: active.map(({ acts }) => acts.filter), marks: true },
  };
}
