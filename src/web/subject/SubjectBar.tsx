import type { Brief } from "../../brief/brief.ts";
import { asked, go, hrefWith } from "../address.ts";
import { subject } from "../state.ts";
import { words } from "../words.ts";
import { DayPicker } from "./DayPicker.tsx";
import { FocalPicker } from "./FocalPicker.tsx";
import { PairPicker } from "./PairPicker.tsx";
import { SincePicker } from "./SincePicker.tsx";

const say = words.subject;

/** What belongs to one pair and day, and falls away with another. */
const OF_PAIR = {
  event: undefined,
  leader: undefined,
  observers: undefined,
  rivals: undefined,
  open: undefined,
  n: undefined,
};

/** Goes to another pair; the day stays where it was chosen. */
function goToPair(a: string, b: string): void {
  go(hrefWith({ ...OF_PAIR, a, b, dataset: undefined }));
}

/** What is known of the subject once an answer is there. */
interface Answered {
  subject: { a: Named; b: Named; asOf: string; focal?: Brief["subject"]["focal"] };
}
type Named = Brief["subject"]["a"];

/**
 * Who and when: two actors, the day, the event that the brief is about, an earlier day to compare with. The last two are
 * left out where the page depends on neither (`bare`). Where the page waits for its answer, what the bar itself asks comes after it:
 * the phases under the slider are as much to find as the brief's history.
 */
export function SubjectBar({
  brief,
  bare = false,
  waits = false,
}: {
  brief?: Answered;
  bare?: boolean;
  waits?: boolean;
}) {
  const state = subject.value;
  if (!state) return null;
  const asOf = state.asOf ?? brief?.subject.asOf;
  return (
    <section class="subject" aria-label={say.region}>
      <PairPicker state={state} brief={brief} onChoose={goToPair} />
      {asOf && (
        <DayPicker
          state={state}
          day={asOf}
          waits={waits}
          onChoose={(day) =>
            go(hrefWith({ ...OF_PAIR, a: state.a, b: state.b, asOf: day, since: sinceBefore(day) }))
          }
        />
      )}
      {!bare && <FocalPicker focal={brief?.subject.focal ?? null} />}
      {!bare && asOf && <SincePicker asOf={asOf} />}
    </section>
  );
}

/** The earlier day stays only as long as it is earlier. */
function sinceBefore(day: string): string | undefined {
  const { since } = asked.value;
  return since && since < day ? since : undefined;
}
