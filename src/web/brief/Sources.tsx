import { restsOnRecord } from "../../brief/brief.ts";
import { GRADES_INTRO, gradeText } from "../../brief/render/grades.ts";
import { quarantineText } from "../../brief/render/quarantine.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { number, percent } from "../../words/en/forms.ts";
import { blindSpots, COLUMNS } from "../../words/en/reports.ts";
import { words } from "../words.ts";

const say = words.brief;

/** From this column on the table of what the data cover holds numbers. */
const NUMBERS = 3;

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
  const withActs = brief.countingRule !== "";
  const columns = withActs ? COLUMNS : COLUMNS.slice(0, -1);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="scroll" tabIndex={0} role="group" aria-label={say.sources}>
        <table>
          <caption>{say.coverage}</caption>
          <thead>
            <tr>
              {columns.map((title, at) => (
                <th key={title} scope="col" class={at < NUMBERS ? undefined : "n"}>
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
                {withActs && <td class="n">{number(row.acts)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {withActs && <p>{brief.countingRule}</p>}
      {brief.sources
        .filter(({ blindSpots: spots }) => spots.length > 0)
        .map(({ key, title, blindSpots: spots }) => (
          <div key={key}>
            <p>{blindSpots(title)}:</p>
            <ul>
              {spots.map((spot) => (
                <li key={spot}>{spot}</li>
              ))}
            </ul>
          </div>
        ))}
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
