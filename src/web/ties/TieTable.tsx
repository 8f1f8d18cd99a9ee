import { useState } from "preact/hooks";
import { number, signed } from "../../words/en/forms.ts";
import { score } from "../../words/en/ties.ts";
import { words } from "../words.ts";
import { chooseTie, chosenTie } from "./choice.ts";
import { type Frame, keyOf, namesIn, type Tie, type Ties } from "./shapes.ts";

const say = words.ties;
const COLUMNS = ["tie", "n", "cooperation", "conflict", "score", "prevails"] as const;
type Column = (typeof COLUMNS)[number];
type Order = "ascending" | "descending";

/** All ties of a frame with their numbers; a heading sorts, a name chooses the tie. */
export function TieTable({ ties, frame }: { ties: Ties; frame: Frame }) {
  const [{ by, order }, setSort] = useState<{ by: Column; order: Order }>({ by: "n", order: "descending" });
  const { short } = namesIn(ties, frame);
  const label = ({ a, b }: Tie) => `${short(a)} – ${short(b)}`;
  if (frame.ties.length === 0) return <p class="soft">{frame.observed ? say.none : say.notObserved}</p>;
  const value = (tie: Tie) =>
    by === "tie" ? label(tie) : by === "prevails" ? say.prevails[tie.prevails] : tie[by];
  const sign = order === "ascending" ? 1 : -1;
  const rows = [...frame.ties].sort((x, y) => {
    const [one, other] = [value(x), value(y)];
    const way = typeof one === "number" ? one - (other as number) : one.localeCompare(other as string, "en");
    return sign * way || y.n - x.n || (keyOf(x) < keyOf(y) ? -1 : 1);
  });
  const first = (column: Column): Order =>
    column === "tie" || column === "prevails" ? "ascending" : "descending";
  const turned = (column: Column): Order =>
    column !== by ? first(column) : order === "ascending" ? "descending" : "ascending";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <div class="scroll" tabIndex={0} role="region" aria-label={say.table}>
      <table class="ties-table">
        <caption>{say.tableCaption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                class={isCount(column) ? "n" : undefined}
                aria-sort={by === column ? order : undefined}
              >
                <button type="button" onClick={() => setSort({ by: column, order: turned(column) })}>
                  {say.columns[column]}
                  {by === column && <span aria-hidden="true">{order === "ascending" ? " ↑" : " ↓"}</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((tie) => (
            <tr key={keyOf(tie)} class={chosenTie.value === keyOf(tie) ? "chosen" : undefined}>
              <th scope="row">
                <button type="button" class="plain" onClick={() => chooseTie(keyOf(tie))}>
                  {label(tie)}
                </button>
              </th>
              <td class="n">{number(tie.n)}</td>
              <td class="n">{number(tie.cooperation)}</td>
              <td class="n">{number(tie.conflict)}</td>
              <td class="n">{signed(score(tie))}</td>
              <td class={`prevails ${tie.prevails}`}>{say.prevails[tie.prevails]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isCount = (column: Column) => column !== "tie" && column !== "prevails";
