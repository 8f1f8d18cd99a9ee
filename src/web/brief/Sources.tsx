import { restsOnRecord } from "../../brief/brief.ts";
import { GRADES_INTRO, gradeText } from "../../brief/render/grades.ts";
import { quarantineText } from "../../brief/render/quarantine.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { number, percent } from "../../words/en/forms.ts";
import { words } from "../words.ts";

const say = words.brief;

/** What the record lacks, and what it is made of. */
export function Sources({ brief }: { brief: AnswerOf<"brief"> }) {
  const events = !restsOnRecord(brief);
  return (
    <>
      <section id="gaps">
        <h2>{say.gaps}</h2>
        <ul>
          {brief.gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
          {events && <li>{quarantineText(brief)}</li>}
        </ul>
      </section>
      <section id="sources">
        <h2>{say.sources}</h2>
        {events && <EventSources brief={brief} />}
        <details>
          <summary>{say.citations(brief.sources.length)}</summary>
          <ul class="citations">
            {brief.sources.map(({ key, title, citation, terms, quality }) => (
              <li key={key}>
                <strong>{title}</strong>. {citation}. <em>{say.terms}</em> {terms}.
                {quality && (
                  <>
                    {" "}
                    <em>{say.note}</em> {quality}.
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}

function EventSources({ brief }: { brief: AnswerOf<"brief"> }) {
  const [dataset, from, to, events, pair] = say.coverageColumns;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="scroll" tabIndex={0} role="group" aria-label={say.sources}>
        <table>
          <caption>{say.coverage}</caption>
          <thead>
            <tr>
              {[dataset, from, to].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              {[events, pair].map((title) => (
                <th key={title} scope="col" class="n">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {brief.coverage.map((row) => (
              <tr key={row.dataset + row.from}>
                <td>{row.dataset}</td>
                <td>{row.from}</td>
                <td>{row.to}</td>
                <td class="n">{number(row.events)}</td>
                <td class="n">{number(row.pair)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {brief.audit && <p>{brief.audit}</p>}
      {brief.completeness.length > 0 && (
        <>
          <p>{GRADES_INTRO}</p>
          <ul>
            {brief.completeness.map((row) => (
              <li key={row.label + row.from}>{gradeText(row)}</li>
            ))}
          </ul>
        </>
      )}
      <Mix title={say.mix} rows={brief.sourceMix.byPlace} />
      <Mix title={say.sure} rows={brief.sourceMix.byConfidence} />
    </>
  );
}

const MOST = 8;

function Mix({ title, rows }: { title: string; rows: AnswerOf<"brief">["sourceMix"]["byPlace"] }) {
  return (
    <p>
      <span class="label">{title}</span>{" "}
      {rows
        .slice(0, MOST)
        .map(({ label, share }) => `${label} ${percent(share)}`)
        .join(" · ")}
    </p>
  );
}
