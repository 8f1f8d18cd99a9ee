import type { AnswerOf } from "../../server/endpoints.ts";
import { percent } from "../../words/en/forms.ts";
import { addressOf } from "../api.ts";
import { Said } from "../evidence/Said.tsx";
import { subject } from "../state.ts";
import { words } from "../words.ts";
import { horizonsOf, type Odds } from "./horizon.ts";
import { Scroll } from "./Scroll.tsx";

const say = words.outcomes;

/** All chances, target by horizon, to read and to take away. */
export function ChanceTable({ table }: { table: AnswerOf<"outcomes">["table"] }) {
  const horizons = horizonsOf(table);
  const state = subject.value!;
  return (
    <section class="part" aria-labelledby="all-title">
      <h2 id="all-title">{say.all}</h2>
      <Scroll label={say.all}>
        <table class="all">
          <caption>{say.allCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{say.what}</th>
              {horizons.map((days) => (
                <th key={days} scope="col">
                  {say.dayCount(days)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.targets.map(({ id, label, finding, odds }) => (
              <tr key={id}>
                <th scope="row">
                  <Said text={label} findings={[finding]} />
                </th>
                {horizons.map((days) => (
                  <Cell key={days} odds={odds.find(({ horizon }) => horizon === days)} finding={finding} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="tools">
        <a href={addressOf("outcomesTable", state, { keep: "1" })} download="">
          {say.csv}
        </a>
        <a href={addressOf("outcomes", state, { keep: "1" })} download="">
          {say.json}
        </a>
      </p>
    </section>
  );
}

function Cell({ odds, finding }: { odds: Odds | undefined; finding: string }) {
  if (!odds) return <td class="none">{words.figure.noData}</td>;
  const { probability, low, high, base, term } = odds;
  return (
    <td class={term === null ? "wordless" : undefined}>
      <b>
        <Said text={percent(probability)} findings={[finding]} />
      </b>
      <span class="soft line">{say.range(low, high)}</span>
      <span class="soft line">{term ?? say.noWord}</span>
      <span class="soft line">{say.base(base.probability)}</span>
    </td>
  );
}
