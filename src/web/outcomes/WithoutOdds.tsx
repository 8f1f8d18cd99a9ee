import type { AnswerOf } from "../../server/endpoints.ts";
import { percent } from "../../words/en/forms.ts";
import { when } from "../../words/en/when.ts";
import { Said } from "../evidence/Said.tsx";
import { words } from "../words.ts";
import { Scroll } from "./Scroll.tsx";

const say = words.outcomes;
type Without = AnswerOf<"outcomes">["table"]["without"][number];

/** What gets no odds, by the reason, with how often the record tells of it: a rate of the record and no chance. */
export function WithoutOdds({ rows, any }: { rows: readonly Without[]; any: boolean }) {
  if (rows.length === 0) return null;
  const reasons = [...new Set(rows.map(({ why }) => why))];
  return (
    <section class="part" aria-labelledby="without-title">
      <h2 id="without-title">{say.none}</h2>
      {!any && <p>{say.noneAll}</p>}
      {reasons.map((why) => (
        <ByReason key={why} why={why} rows={rows.filter((row) => row.why === why)} />
      ))}
      {rows.some(({ share }) => share !== null) && <p class="soft">{say.noneRate}</p>}
    </section>
  );
}

function ByReason({ why, rows }: { why: string; rows: readonly Without[] }) {
  return (
    <>
      <p class="reason">{say.noneWhy(why)}</p>
      <Scroll label={say.noneWhy(why)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.what}</th>
              <th scope="col" class="n">
                {say.acts}
              </th>
              <th scope="col">{say.last}</th>
              <th scope="col" class="n">
                {say.told(rows[0]!.stretch)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, finding, observed, acts, last, share }) => (
              <tr key={id}>
                <th scope="row">
                  <Said text={label} findings={[finding]} />
                </th>
                {last ? (
                  <>
                    <td class="n">{acts}</td>
                    <td>{when(last)}</td>
                    <Share observed={observed} share={share} />
                  </>
                ) : (
                  <td class="none" colSpan={3}>
                    {observed ? say.notOnRecord : say.notObserved}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function Share({ observed, share }: { observed: boolean; share: number | null }) {
  if (!observed) return <td class="none">{say.notObserved}</td>;
  return (
    <td class={share === null ? "none" : "n"}>{share === null ? words.figure.noData : percent(share)}</td>
  );
}
