import type { Answer } from "../../questions/answer.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { number, percent } from "../../words/en/forms.ts";
import { FigureView } from "../brief/FigureView.tsx";
import { Said, Sentences } from "../evidence/Said.tsx";
import { words } from "../words.ts";
import { Scores } from "./Scores.tsx";
import { Scroll } from "./Scroll.tsx";

const say = words.outcomes;
type Table = AnswerOf<"outcomes">["table"];
type Bin = NonNullable<Table["calibration"]>["bins"][number];

/** How such chances did on past days: in words, as a picture with its table, and held against the long-run rate. */
export function Right({ table, answer }: { table: Table; answer: Answer }) {
  const { record, calibration } = table;
  const drawn = answer.moreFigures.find(({ data }) => data.kind === "reliability");
  const track = answer.findings.find(({ id }) => id === "outcomes.track-record");
  if (!track && !record && !drawn) return null;
  return (
    <section class="part" aria-labelledby="right-title">
      <h2 id="right-title">{say.right}</h2>
      {record ? (
        <p class="lead">
          <Sentences all={record.said} />
        </p>
      ) : (
        <>
          <p class="lead">{say.untested}</p>
          {track && (
            <p>
              <Said text={track.statement} findings={[track.id]} />
            </p>
          )}
        </>
      )}
      {drawn && <FigureView figure={drawn} />}
      {calibration && calibration.bins.length > 0 && <Bins bins={calibration.bins} />}
      {record && <Scores table={table} />}
    </section>
  );
}

function Bins({ bins }: { bins: readonly Bin[] }) {
  return (
    <Scroll label={say.bins}>
      <table class="bins">
        <caption>{say.bins}</caption>
        <thead>
          <tr>
            {say.binColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <tr key={bin.from}>
              <th scope="row">{say.binRange(bin.from, bin.to)}</th>
              <td class="n">{percent(bin.said)}</td>
              <td class="n">{percent(bin.came)}</td>
              <td>{say.range(bin.low, bin.high)}</td>
              <td class="n">
                <Said text={number(bin.n)} findings={["outcomes.track-record"]} />
              </td>
              <td>{verdictOf(bin)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** By the interval of how often it came true, as the figure's title counts. */
function verdictOf({ said, low, high }: Bin): string {
  return said < low ? say.oftener : said > high ? say.seldomer : say.asSaid;
}
