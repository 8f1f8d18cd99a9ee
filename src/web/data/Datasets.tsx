import { formatDate } from "../../dates.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { number } from "../../words/en/forms.ts";
import { words } from "../words.ts";
import { Citation } from "./Citation.tsx";
import { Spans } from "./Spans.tsx";

const say = words.data;
type Data = AnswerOf<"data">;
type Dataset = Data["datasets"][number];

/** The data sets: a table to compare them, then each with all that is known of it. */
export function Datasets({ data: { datasets, lists } }: { data: Data }) {
  return (
    <section id="loaded">
      <h2>{say.loaded}</h2>
      <Overview datasets={datasets} />
      <div class="sets">
        {datasets.map((one) => (
          <Card key={one.key} set={one} />
        ))}
        {lists.map((one) => (
          <article key={one.key}>
            <h3>{one.title}</h3>
            <dl>
              <Fact name={say.facts.days}>{say.span(formatDate(one.from), formatDate(one.to))}</Fact>
              <Fact name={say.facts.newest}>{say.old(one.old)}</Fact>
              <Fact name={say.facts.events}>{say.list(one.events)}</Fact>
              <Citation of={one} />
            </dl>
          </article>
        ))}
      </div>
    </section>
  );
}

function Overview({ datasets }: { datasets: readonly Dataset[] }) {
  const [name, from, to, newest, events, refused] = say.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div class="scroll" tabIndex={0} role="group" aria-label={say.overview}>
      <table>
        <caption>{say.overview}</caption>
        <thead>
          <tr>
            {[name, from, to, newest].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            {[events, refused].map((title) => (
              <th key={title} scope="col" class="n">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {datasets.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.key}</th>
              <td>{one.from}</td>
              <td>{one.to}</td>
              <td>{say.old(one.old)}</td>
              <td class="n">{number(one.events)}</td>
              <td class="n">{number(refusedRows(one))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Card({ set }: { set: Dataset }) {
  const { key, title, from, to, old, events, quarantined, setAside, publishers, audit, grades } = set;
  const reasons = quarantined.map(({ reason, rows }) => say.reason(rows, reason));
  return (
    <article>
      <h3>
        {title} {title !== key && <span class="code">{key}</span>}
      </h3>
      <dl>
        <Fact name={say.facts.days}>{say.span(formatDate(from), formatDate(to))}</Fact>
        <Fact name={say.facts.newest}>{say.old(old)}</Fact>
        <Fact name={say.facts.events}>{number(events)}</Fact>
        <Fact name={say.facts.covered}>
          <Spans spans={set.spans} />
        </Fact>
        <Fact name={say.facts.quarantine}>
          {reasons.length === 0 ? say.noQuarantine : say.quarantined(refusedRows(set), reasons)}
        </Fact>
        {setAside > 0 && <Fact name={say.facts.aside}>{say.asideRows(setAside)}</Fact>}
        <Fact name={say.facts.publishers}>{publishers === 0 ? say.unnamed : say.publishers(publishers)}</Fact>
        {audit && <Fact name={say.facts.audit}>{audit}</Fact>}
        <Citation of={set} />
      </dl>
      {grades.length > 0 && (
        <details>
          <summary>{say.grades(grades.length)}</summary>
          <ul class="lines">
            {grades.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function refusedRows({ quarantined }: Dataset): number {
  return quarantined.reduce((sum, { rows }) => sum + rows, 0);
}
