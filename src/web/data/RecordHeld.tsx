import type { AnswerOf } from "../../server/endpoints.ts";
import { number } from "../../words/en/forms.ts";
import { words } from "../words.ts";

const say = words.data;

/** What holds between states beside events, and where it is from. */
export function RecordHeld({ record }: { record: AnswerOf<"data">["record"] }) {
  const { tables, faults, sources, pages } = record;
  const [table, rows, newest] = say.recordColumns;
  return (
    <section id="record">
      <h2>{say.record}</h2>
      <p>
        {say.recordIntro} {say.faults(faults)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="scroll" tabIndex={0} role="group" aria-label={say.recordTable}>
        <table>
          <caption>{say.recordTable}</caption>
          <thead>
            <tr>
              <th scope="col">{table}</th>
              <th scope="col" class="n">
                {rows}
              </th>
              <th scope="col">{newest}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <td class="n">{number(one.rows)}</td>
                <td>{one.newest}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{say.sources(sources.length, pages)}</summary>
        <ul class="citations">
          {sources.map(({ key, title, citation, terms, note }) => (
            <li key={key}>
              <strong>{title}</strong>. {citation}. <em>{say.terms}</em> {terms}.
              {note && note !== "-" && (
                <>
                  {" "}
                  <em>{say.note}</em> {note}.
                </>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
