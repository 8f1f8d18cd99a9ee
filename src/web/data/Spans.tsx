import type { AnswerOf } from "../../server/endpoints.ts";
import { number } from "../../words/en/forms.ts";
import { words } from "../words.ts";

const say = words.data;
const SHOWN = 100;

/** The spans of days that are covered, as a sentence, and as a table where they are several. */
export function Spans({ spans }: { spans: AnswerOf<"data">["datasets"][number]["spans"] }) {
  if (spans.length <= 1) return <>{say.whole}</>;
  const [from, to, events] = say.spanColumns;
  return (
    <>
      {say.spans(spans.length)}
      <details>
        <summary>{say.spanList(spans.length)}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <div class="scroll" tabIndex={0} role="group" aria-label={say.facts.covered}>
          <table>
            <thead>
              <tr>
                <th scope="col">{from}</th>
                <th scope="col">{to}</th>
                <th scope="col" class="n">
                  {events}
                </th>
              </tr>
            </thead>
            <tbody>
              {spans.slice(0, SHOWN).map((span) => (
                <tr key={span.from}>
                  <td>{span.from}</td>
                  <td>{span.to}</td>
                  <td class="n">{number(span.events)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {spans.length > SHOWN && <p class="soft">{say.moreSpans(spans.length - SHOWN)}</p>}
      </details>
    </>
  );
}
