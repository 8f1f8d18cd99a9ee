import { words } from "../words.ts";
import type { Plan } from "./intake.ts";
import { inPage } from "./Told.tsx";

const say = words.data.take;

/** What was understood of the files, in the sentences of the plan; their events as a table. */
export function PlanLines({ plan }: { plan: Plan }) {
  const events = plan.lines.flatMap(({ event }) => event ?? []);
  const [day, who, whom, what] = say.sampleColumns;
  return (
    <details class="reading" open={plan.goes}>
      <summary>{say.reading}</summary>
      <ul class="lines">
        {plan.lines.map(({ kind, text }, at) =>
          text ? (
            <li key={at} class={kind}>
              {inPage(text)}
            </li>
          ) : null,
        )}
      </ul>
      {events.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <div class="scroll" tabIndex={0} role="group" aria-label={say.sample}>
          <table>
            <caption>{say.sample}</caption>
            <thead>
              <tr>
                {[day, who, whom, what].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {events.map((event, at) => (
                <tr key={at}>
                  <td>{event.date}</td>
                  <td>{event.source}</td>
                  <td>{event.target}</td>
                  <td>
                    {event.act} <span class="code">{event.cameo}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
