import { useEffect, useState } from "preact/hooks";
import type { AnswerOf } from "../../server/endpoints.ts";
import { asked } from "../address.ts";
import { start } from "../state.ts";
import { ActorPicker } from "../subject/ActorPicker.tsx";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";
import { choose, chosen, hrefOfAll, isFiltered, NONE } from "./chosen.ts";

const say = words.chronicle;

type Facets = AnswerOf<"facets">;
type Key = Facets["facets"][number]["key"];

/** What to look for: each part stands in the address. */
export function Filters({ facets }: { facets: Facets | undefined }) {
  const { a, b, way = "either", quad = "", issue = "", dataset = "" } = asked.value;
  const one = a || b;
  // The names of the two, whatever they were called in the address.
  const { value } = useAnswer("events", one ? { a, b, asOf: chosen.value.asOf, limit: 1 } : null);
  const nameA = a ? (value?.a?.name ?? a) : "";
  const nameB = b ? (value?.b?.name ?? b) : "";
  const ways = say.ways(a ? nameA : nameB, a && b ? nameB : undefined);
  const datasets = (start.value?.datasets ?? []).map((row) => ({ value: row.dataset, name: row.dataset }));
  return (
    <search class="filters" aria-label={say.filters}>
      <Who label={say.one} code={a} name={nameA} beside={b} onChoose={(code) => choose({ a: code })} />
      <Who label={say.other} code={b} name={nameB} beside={a} onChoose={(code) => choose({ b: code })} />
      <div>
        <label for="way">{say.way}</label>
        <select
          id="way"
          value={way}
          disabled={!one}
          onChange={(event) =>
            choose({ way: event.currentTarget.value === "either" ? undefined : event.currentTarget.value })
          }
        >
          {Object.entries(one ? ways : { either: ways.either }).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Typed label={say.act} name="act" hint={say.actHint} list={optionsOf(facets, "root")} />
      <Choice label={say.quad} name="quad" value={quad} options={optionsOf(facets, "quad")} />
      <Choice label={say.issue} name="issue" value={issue} options={optionsOf(facets, "issue")} />
      <Typed label={say.publisher} name="publisher" hint={say.any} list={optionsOf(facets, "publisher")} />
      <Choice label={say.dataset} name="dataset" value={dataset} options={datasets} />
      <Typed label={say.from} name="from" type="date" />
      <Typed label={say.to} name="to" type="date" />
      <Typed label={say.text} name="text" hint={say.textHint} type="search" />
      {isFiltered.value && (
        <a class="clear" href={hrefOfAll()}>
          {say.clear}
        </a>
      )}
    </search>
  );
}

interface Option {
  value: string;
  name: string;
}

function optionsOf(facets: Facets | undefined, key: Key): Option[] {
  const found = facets?.facets.find((facet) => facet.key === key)?.values ?? [];
  return found.map(({ value, name }) =>
    value === "" ? { value: NONE, name: say.without[key] } : { value, name: name || value },
  );
}

/** One of the two, who can be taken away again. */
function Who({
  label,
  code,
  name,
  beside,
  onChoose,
}: {
  label: string;
  code: string | undefined;
  name: string;
  beside: string | undefined;
  onChoose: (code: string | undefined) => void;
}) {
  return (
    <div class="who">
      <ActorPicker label={label} name={code ? name : say.anybody} beside={beside ?? ""} onChoose={onChoose} />
      {code && (
        <button type="button" aria-label={say.clearOne(name)} onClick={() => onChoose(undefined)}>
          ×
        </button>
      )}
    </div>
  );
}

/** One of few. What the address names stands in the list, also where it is none of the commonest. */
function Choice({
  label,
  name,
  value,
  options,
}: {
  label: string;
  name: "quad" | "issue" | "dataset";
  value: string;
  options: Option[];
}) {
  const listed = value === "" || options.some((one) => one.value === value);
  return (
    <div>
      <label for={name}>{label}</label>
      <select
        id={name}
        value={value}
        onChange={(event) => choose({ [name]: event.currentTarget.value || undefined })}
      >
        <option value="">{say.any}</option>
        {!listed && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What is typed, or chosen from a list of what is common; it holds when it is left, or with Enter. */
function Typed({
  label,
  name,
  hint,
  type = "text",
  list,
}: {
  label: string;
  name: "act" | "publisher" | "from" | "to" | "text";
  hint?: string;
  type?: "text" | "date" | "search";
  list?: Option[];
}) {
  const held = asked.value[name] ?? "";
  const [draft, setDraft] = useState(held);
  useEffect(() => setDraft(held), [held]);
  const take = () => choose({ [name]: draft.trim() || undefined });
  return (
    <form
      class={`typed ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label for={name}>{label}</label>
      <input
        id={name}
        type={type}
        value={draft}
        placeholder={hint}
        autocomplete="off"
        list={list && `${name}-list`}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={take}
      />
      {list && (
        <datalist id={`${name}-list`}>
          {list.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </datalist>
      )}
    </form>
  );
}
