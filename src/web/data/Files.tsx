import { percent } from "../../words/en/forms.ts";
import { sizeText } from "../../words/en/sizes.ts";
import { words } from "../words.ts";
import { chosen, clear, remove } from "./intake.ts";
import { Told } from "./Told.tsx";

const say = words.data.take;

/** The files that were chosen: how far each is, and a way to put it away. */
export function Files() {
  return (
    <>
      <ul class="files" aria-label={say.files}>
        {chosen.value.map((one) => (
          <li key={one.key}>
            <strong>{one.name}</strong>
            {one.fault ? (
              <Told fault={one.fault} />
            ) : (
              <span class="soft">
                {one.id
                  ? say.there(sizeText(one.bytes))
                  : say.sending(
                      percent(one.bytes === 0 ? 0 : Math.floor((100 * one.sent) / one.bytes) / 100),
                    )}
              </span>
            )}
            <button type="button" aria-label={say.remove(one.name)} onClick={() => remove(one)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      {chosen.value.length > 1 && (
        <button type="button" onClick={clear}>
          {say.clear}
        </button>
      )}
    </>
  );
}
