import { useState } from "preact/hooks";
import { figureTable } from "../../brief/render/figureTable.ts";
import type { Figure } from "../../questions/answer.ts";
import { hrefOfMark } from "../evidence/open.ts";
import { words } from "../words.ts";
import { cellText } from "./rowText.ts";

const say = words.figure;
const SHOWN = 300;

/** The data of a figure as a table, folded until it is wanted. */
export function FigureData({ figure }: { figure: Figure }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="data" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.data}</summary>
      {open && <Table figure={figure} />}
    </details>
  );
}

function Table({ figure }: { figure: Figure }) {
  const { columns, rows } = figureTable(figure.data);
  return (
    <>
      {rows.length > SHOWN && <p class="soft">{say.rows(SHOWN, rows.length)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="scroll" tabIndex={0} role="group" aria-label={say.data}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.row}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row, at) => (
              <tr key={at}>
                <td>
                  <a href={hrefOfMark(figure.id, at)} aria-label={say.openRow(at + 1)}>
                    {at + 1}
                  </a>
                </td>
                {row.map((cell, column) => (
                  <Cell key={columns[column]} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ cell }: { cell: string | number | null }) {
  const look = cell === null ? "none" : typeof cell === "number" ? "n" : undefined;
  return <td class={look}>{cellText(cell)}</td>;
}
