import { words } from "../words.ts";
import { answer, type Options, options } from "./intake.ts";

const say = words.data;

/** An option as a control: to choose from where its answers are known, to write where they are not. */
export function OptionControl({ option, values }: { option: string; values: readonly string[] }) {
  const label = say.options[option];
  // What this page does not know it can't ask: the hint of the question says what to do.
  if (!label) return null;
  const now = options.value[option as keyof Options];
  const give = (value: string | boolean | undefined) => void answer({ [option]: value } as Options);
  if (option === "header" || option === "replace") {
    return (
      <label class="check">
        <input
          type="checkbox"
          checked={option === "header" ? now !== false : now === true}
          onChange={({ currentTarget: { checked } }) =>
            give(option === "header" ? (checked ? undefined : false) : checked || undefined)
          }
        />
        {label}
      </label>
    );
  }
  if (values.length > 1) {
    return (
      <div role="radiogroup" aria-label={label} class="choices">
        {values.map((value) => (
          <label key={value} class="check">
            <input
              type="radio"
              name={option}
              value={value}
              checked={now === value}
              onChange={() => give(value)}
            />
            {say.answers[`${option}:${value}`] ?? value}
          </label>
        ))}
      </div>
    );
  }
  const written = Array.isArray(now) ? now.join(",") : typeof now === "string" ? now : "";
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        value={written}
        placeholder={values[0] ?? say.examples[option]}
        onChange={({ currentTarget: { value } }) => {
          const text = value.trim() || undefined;
          void answer({ [option]: option === "map" && text ? [text] : text } as Options);
        }}
      />
    </label>
  );
}
