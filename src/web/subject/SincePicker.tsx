import { useState } from "preact/hooks";
import { addMonths, formatDate } from "../../dates.ts";
import { asked, go, hrefWith } from "../address.ts";
import { words } from "../words.ts";

const say = words.subject;

/** Stands for a day that is not in the list. */
const ANOTHER = "another";

/** An earlier day of the same pair: the brief then says what changed since; or both briefs stand side by side. */
export function SincePicker({ asOf }: { asOf: string }) {
  const since = asked.value.since ?? "";
  const [writes, setWrites] = useState(false);
  const offered = [
    [addMonths(asOf, -12), say.yearBefore],
    [addMonths(asOf, -60), say.fiveBefore],
  ] as const;
  return (
    <div class="since-picker">
      <label for="since">{say.compare}</label>
      <select
        id="since"
        value={writes ? ANOTHER : since}
        onChange={({ currentTarget: { value } }) => {
          setWrites(value === ANOTHER);
          if (value !== ANOTHER) go(hrefWith({ since: value || undefined }));
        }}
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
        <option value={ANOTHER}>{say.another}</option>
      </select>
      {writes && (
        <input
          type="date"
          aria-label={say.anotherDay}
          max={asOf}
          value={since}
          onChange={({ currentTarget: { value } }) => {
            if (value && value < asOf) go(hrefWith({ since: value }));
          }}
        />
      )}
      <a class="beside" href={hrefWith({ open: undefined, asOf2: since || undefined }, { to: "compare" })}>
        {say.sideBySide}
      </a>
    </div>
  );
}
