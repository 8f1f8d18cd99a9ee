import { words } from "../words.ts";
import { questions } from "./intake.ts";
import { OptionControl } from "./OptionControl.tsx";

const OPTIONS = [
  ...["header", "delimiter", "dateFormat", "codes", "missing", "cameoZeros"],
  ...["encoding", "firstDay", "datesFrom", "datesTo"],
];

/** What can be said of a file that it did not ask. */
export function ByHand() {
  const asked = new Set(questions.value.flatMap(({ asks }) => asks.map(({ option }) => option)));
  return (
    <details>
      <summary>{words.data.take.byHand}</summary>
      <div class="by-hand">
        {OPTIONS.filter((option) => !asked.has(option)).map((option) => (
          <OptionControl key={option} option={option} values={[]} />
        ))}
      </div>
    </details>
  );
}
