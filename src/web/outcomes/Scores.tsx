import type { AnswerOf } from "../../server/endpoints.ts";
import { signed } from "../../words/en/forms.ts";
import { Said } from "../evidence/Said.tsx";
import { words } from "../words.ts";
import type { Odds } from "./horizon.ts";
import { Scroll } from "./Scroll.tsx";

const say = words.outcomes;
type Score = NonNullable<Odds["score"]>;

/** The method held against the long-run rate, by target and horizon. */
export function Scores({ table }: { table: AnswerOf<"outcomes">["table"] }) {
  const rows = table.targets.flatMap(({ id, label, finding, odds }) =>
    odds.flatMap(({ horizon, score }) => (score ? [{ id, label, finding, horizon, score }] : [])),
  );
  return (
    <details class="scores">
      <summary>
        {say.score}: {say.scoreMore}
      </summary>
      <Scroll label={say.score}>
        <table>
          <caption>{say.scoreCaption}</caption>
          <thead>
            <tr>
              {say.scoreColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, finding, horizon, score }) => (
              <tr key={`${id} ${horizon}`}>
                <th scope="row">
                  <Said text={label} findings={[finding]} />
                </th>
                <td class="n">{horizon}</td>
                <td class="n">{score.n}</td>
                <td class="n">{score.came}</td>
                <td class="n">{score.brier.toFixed(3)}</td>
                <td class="n">{score.base.toFixed(3)}</td>
                <td class="whole">
                  {skill(score.skill)} ({skill(score.low)} … {skill(score.high)})
                </td>
                <td>{say.verdicts[verdictOf(score)]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

const skill = (value: number) => signed(Number(value.toFixed(2)) || 0);

function verdictOf({ skill, low, high }: Score): keyof typeof say.verdicts {
  if (skill > 0) return low > 0 ? "sure" : "closer";
  if (skill === 0) return "even";
  return high < 0 ? "surelyFarther" : "farther";
}
