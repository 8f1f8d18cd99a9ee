import { addMonths, formatDate } from "../../dates.ts";
import { asked, go, hrefWith } from "../address.ts";
import { words } from "../words.ts";

const say = words.subject;

/** An earlier day of the same pair: the brief then says what changed since. */
export function SincePicker({ asOf }: { asOf: string }) {
  const since = asked.value.since ?? "";
  const offered = [
    [addMonths(asOf, -12), say.yearBefore],
    [addMonths(asOf, -60), say.fiveBefore],
  ] as const;
  return (
    <div class="since-picker">
      <label for="since">{say.compare}</label>
      <select
        id="since"
        value={since}
        onChange={(event) => go(hrefWith({ since: event.currentTarget.value || undefined }))}
      >
        <option value="">{say.noCompare}</option>
        {offered.map(([day, name]) => (
          <option key={day} value={day}>
            {name}
          </option>
        ))}
        {since !== "" && !offered.some(([day]) => day === since) && (
          <option value={since}>{formatDate(since)}</option>
        )}
      </select>
    </div>
  );
}
