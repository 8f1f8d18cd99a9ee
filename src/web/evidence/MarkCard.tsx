import { figuresOf } from "../../brief/figuresOf.ts";
import { figureTable } from "../../brief/render/figureTable.ts";
import type { Answer } from "../../questions/answer.ts";
import { rowOf } from "../brief/rowText.ts";
import { words } from "../words.ts";
import { FindingCard } from "./FindingCard.tsx";
import { MarkRows } from "./MarkRows.tsx";

/** A mark of a figure: its values, the events that it counts, and the findings that bear its figure. */
export function MarkCard({
  brief,
  figure: id,
  row,
}: {
  brief: { answers: readonly Answer[] };
  figure: string;
  row: number;
}) {
  const answer = brief.answers.find((one) => figuresOf(one).some((figure) => figure.id === id));
  const figure = answer && figuresOf(answer).find((one) => one.id === id);
  const values = figure && rowOf(figureTable(figure.data), row);
  if (!answer || !values) return <p>{words.figure.noMark}</p>;
  const bearing = figure.findings.flatMap((one) => answer.findings.filter((finding) => finding.id === one));
  return (
    <>
      <article class="card">
        <h3>{figure.title}</h3>
        <dl class="numbers">
          {values.map(({ column, text }) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p class="query">{figure.caption}</p>
      </article>
      <MarkRows key={`${id}:${row}`} figure={figure} row={row} />
      {bearing.length > 0 && <h3>{words.figure.bearing}</h3>}
      {bearing.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
    </>
  );
}
