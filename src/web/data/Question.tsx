import { words } from "../words.ts";
import type { Asked } from "./asks.ts";
import { Columns } from "./Columns.tsx";
import type { Plan } from "./intake.ts";
import { OptionControl } from "./OptionControl.tsx";
import { inPage } from "./Told.tsx";

const say = words.data.take;

/** One question of a plan: each option that answers it is a control. */
export function Question({ asked, fields }: { asked: Asked; fields: Plan["fields"] }) {
  const { question, hint, examples, asks, open, files } = asked;
  const isMap = asked.columns !== undefined;
  const title = isMap
    ? Object.keys(asked.proposed ?? {}).length > 0
      ? say.mapQuestion
      : say.noMap
    : question;
  return (
    <fieldset class={open ? "question open" : "question"}>
      <legend>
        {inPage(title)} <span class="state">{open ? say.open : say.answered}</span>
      </legend>
      {files.length > 1 && <p class="soft">{files.join(", ")}</p>}
      {examples.length > 0 && (
        <ul class="lines">
          {examples.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {hint && <p class="soft">{inPage(hint)}</p>}
      {isMap ? (
        <Columns asked={asked} fields={fields} />
      ) : (
        asks.map(({ option, values }) => <OptionControl key={option} option={option} values={values} />)
      )}
    </fieldset>
  );
}
