import { useEffect, useState } from "preact/hooks";
import { dayFromNumber, dayNumber, formatDate } from "../../dates.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import type { State } from "../../server/state.ts";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";

const say = words.subject;

/** So long a day rests before it is gone to: a slider that stays is meant, a year that is being typed passes through others. */
const REST_MS = { slider: 40, field: 400 };

/** The day: a field, and a slider over what is held with the phases of the tie drawn on it. */
export function DayPicker({
  state: { a, b, dataset },
  day,
  onChoose,
  waits = false,
  id = "as-of",
}: {
  state: State;
  day: string;
  onChoose: (day: string) => void;
  /** Whether the page waits for what matters more; the slider then comes after it. */
  waits?: boolean;
  id?: string;
}) {
  const [{ draft, rest }, setDraft] = useState({ draft: day, rest: 0 });
  useEffect(() => setDraft({ draft: day, rest: 0 }), [day]);
  const { value: span } = useAnswer("span", waits ? null : { a, b, dataset });
  useEffect(() => {
    if (draft === day || !/^\d{4}-\d\d-\d\d$/.test(draft)) return;
    const timer = setTimeout(() => onChoose(draft), rest);
    return () => clearTimeout(timer);
  }, [draft]);
  return (
    <div class="day">
      <label for={id}>{say.asOf}</label>
      <input
        id={id}
        type="date"
        value={draft}
        min={span?.from}
        onChange={({ currentTarget: { value } }) => value && setDraft({ draft: value, rest: REST_MS.field })}
      />
      {span && (
        <Slider
          span={span}
          day={draft}
          onMove={(moved) => setDraft({ draft: moved, rest: REST_MS.slider })}
        />
      )}
    </div>
  );
}

function Slider({
  span,
  day,
  onMove,
}: {
  span: AnswerOf<"span">;
  day: string;
  onMove: (day: string) => void;
}) {
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
  const place = (date: string) => (100 * (dayNumber(date) - from)) / Math.max(1, to - from);
  const strongest = Math.max(...span.phases.map(({ level }) => Math.abs(level)), 1e-9);
  return (
    <div class="slider">
      <svg class="phases" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {span.phases.map((phase) => {
          const x = Math.max(0, place(phase.from));
          return (
            <rect
              key={phase.from}
              class={phase.level < 0 ? "conflict" : "cooperation"}
              x={x}
              width={Math.max(0, Math.min(100, place(phase.to)) - x - 0.15)}
              y={0}
              height={10}
              fill-opacity={0.2 + 0.6 * (Math.abs(phase.level) / strongest)}
            >
              <title>{say.phase(phase.label, phase.from, phase.to)}</title>
            </rect>
          );
        })}
      </svg>
      <input
        type="range"
        aria-label={say.slider}
        aria-valuetext={formatDate(day)}
        min={from}
        max={to}
        value={Math.max(from, Math.min(to, dayNumber(day)))}
        onInput={(event) => onMove(dayFromNumber(Number(event.currentTarget.value)))}
      />
    </div>
  );
}
