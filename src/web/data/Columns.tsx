import { useState } from "preact/hooks";
import { words } from "../words.ts";
import { type Asked, mapOf } from "./asks.ts";
import { answer, options, type Plan } from "./intake.ts";
import { OptionControl } from "./OptionControl.tsx";

const say = words.data.take;
type Field = Plan["fields"][number];

/** Which column of the table is what, and what the data set is to be called. */
export function Columns({ asked, fields }: { asked: Asked; fields: Plan["fields"] }) {
  const proposed = asked.proposed ?? {};
  const [map, setMap] = useState<Record<string, string>>({ ...proposed });
  const named = asked.asks.find(({ option }) => option === "dataset")?.values[0] ?? "";
  const lacks = fields.some(({ field, needed }) => needed && !map[field]);
  const first = (one: Field) => one.needed || one.field === "target" || proposed[one.field] !== undefined;
  const control = (one: Field) => (
    <Column
      key={one.field}
      field={one}
      columns={asked.columns ?? []}
      value={map[one.field] ?? ""}
      onChoose={(column) => {
        const changed = { ...map, [one.field]: column };
        setMap(changed);
        // What was said already is said anew.
        if (!asked.open) void answer({ map: mapOf(changed) });
      }}
    />
  );
  return (
    <>
      <div class="columns">{fields.filter(first).map(control)}</div>
      <details>
        <summary>{say.moreColumns}</summary>
        <div class="columns">{fields.filter((one) => !first(one)).map(control)}</div>
      </details>
      <OptionControl option="dataset" values={[named]} />
      {asked.open && (
        <p class="go">
          <button
            type="button"
            aria-disabled={lacks}
            onClick={() => {
              // The name that is shown for the data set is taken with them.
              const dataset = options.value.dataset ?? (named || undefined);
              if (!lacks) void answer({ map: mapOf(map), dataset });
            }}
          >
            {say.useColumns}
          </button>
          {lacks && <span class="soft">{say.nameNeeded}</span>}
        </p>
      )}
    </>
  );
}

function Column(props: {
  field: Field;
  columns: readonly string[];
  value: string;
  onChoose: (column: string) => void;
}) {
  const { field, columns, value, onChoose } = props;
  return (
    <label class="field">
      <span>
        {field.means} {field.needed && <em>({say.needed})</em>}
      </span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{say.noColumn}</option>
        {columns.map((column) => (
          <option key={column} value={column}>
            {column}
          </option>
        ))}
      </select>
    </label>
  );
}
