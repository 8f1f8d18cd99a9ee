import type { AnswerOf } from "../../server/endpoints.ts";
import { percent } from "../../words/en/forms.ts";
import { Said } from "../evidence/Said.tsx";
import { words } from "../words.ts";
import {
  chooseHorizon,
  horizonOf,
  horizonsOf,
  type Odds,
  type Target,
  unfoldedTarget,
  unfoldTarget,
} from "./horizon.ts";
import { Key, Strip } from "./Strip.tsx";
import { Why } from "./Why.tsx";

const say = words.outcomes;
type Table = AnswerOf<"outcomes">["table"];

/** The chances within one window, the greater before the less, each with what settles it and why. */
export function Chances({ table }: { table: Table }) {
  const horizon = horizonOf(table);
  const rows = table.targets.map((target) => ({
    target,
    odds: target.odds.find((one) => one.horizon === horizon),
  }));
  const chance = ({ odds }: (typeof rows)[number]) => odds?.probability ?? -1;
  rows.sort((x, y) => chance(y) - chance(x));
  return (
    <section class="chances" aria-labelledby="chances-title">
      <h2 id="chances-title">{say.chances}</h2>
      <Horizons all={horizonsOf(table)} chosen={horizon} />
      <Key hollow={rows.some(({ odds }) => odds?.term === null)} />
      <ol class="targets">
        <li class="scale" aria-hidden="true">
          <span />
          <span class="ends">
            <span>0 %</span>
            <span>50 %</span>
            <span>100 %</span>
          </span>
          <span />
        </li>
        {rows.map(({ target, odds }) => (
          <Row key={target.id} target={target} odds={odds} horizon={horizon} />
        ))}
      </ol>
    </section>
  );
}

function Horizons({ all, chosen }: { all: readonly number[]; chosen: number }) {
  return (
    <fieldset class="horizons">
      <legend>{say.within}</legend>
      {all.map((days) => (
        <label key={days}>
          <input type="radio" name="within" checked={days === chosen} onChange={() => chooseHorizon(days)} />
          <span>{say.days(days)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Row({ target, odds, horizon }: { target: Target; odds: Odds | undefined; horizon: number }) {
  const { id, label, finding } = target;
  const isOpen = unfoldedTarget.value === id;
  return (
    <li id={`target-${id}`}>
      <div class="what">
        <h3>
          <Said text={label} findings={[finding]} />
        </h3>
        {odds ? (
          <p class="meta">
            <strong>{odds.term ?? say.noWord}</strong> · {say.base(odds.base.probability)}
            {odds.given === "usual" && <> · {say.isUsual}</>}
          </p>
        ) : (
          <p class="meta">{say.notBorne(horizon)}</p>
        )}
      </div>
      {odds ? <Strip odds={odds} /> : <span class="none">{words.figure.noData}</span>}
      {odds && (
        <p class="chance">
          <b>
            <Said text={percent(odds.probability)} findings={[finding]} />
          </b>
          <span class="soft">{say.range(odds.low, odds.high)}</span>
        </p>
      )}
      <button
        type="button"
        class="unfold"
        aria-expanded={isOpen}
        onClick={() => unfoldTarget(isOpen ? undefined : id)}
      >
        {say.more}
        <span class="unseen">: {label}</span>
      </button>
      {isOpen && <Why target={target} odds={odds} />}
    </li>
  );
}
