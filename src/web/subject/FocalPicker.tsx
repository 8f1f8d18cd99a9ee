import { useState } from "preact/hooks";
import type { AnswerOf } from "../../server/endpoints.ts";
import { asked, go, hrefWith } from "../address.ts";
import { subject } from "../state.ts";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";

const say = words.subject;
const LONGEST = 90;

/** The event that the brief is about, among the weightiest of late. They are looked up when the list is first wanted. */
export function FocalPicker({ focal }: { focal: AnswerOf<"brief">["subject"]["focal"] }) {
  const [wanted, setWanted] = useState(false);
  const chosen = asked.value.event ?? "";
  const { value } = useAnswer(
    "focals",
    wanted && subject.value ? { ...subject.value, event: undefined } : null,
  );
  const events = value?.events ?? [];
  const isListed = events.some(({ id }) => id === chosen);
  return (
    <div class="focal-picker">
      <label for="focal">{say.focal}</label>
      <select
        id="focal"
        value={chosen}
        onFocus={() => setWanted(true)}
        onPointerDown={() => setWanted(true)}
        onChange={(event) =>
          go(hrefWith({ event: event.currentTarget.value || undefined, open: undefined, n: undefined }))
        }
      >
        <option value="">{say.focalDefault}</option>
        {chosen !== "" && !isListed && <option value={chosen}>{focal ? label(focal) : chosen}</option>}
        {events.map((event) => (
          <option key={event.id} value={event.id}>
            {label(event)}
          </option>
        ))}
      </select>
    </div>
  );
}

function label({ when, summary }: { when: string; summary: string }): string {
  return `${when}: ${summary.length > LONGEST ? `${summary.slice(0, LONGEST)}…` : summary}`;
}
