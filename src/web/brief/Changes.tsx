import { hasChanges } from "../../brief/brief.ts";
import { shortTitle } from "../../brief/render/shortTitle.ts";
import { formatDate } from "../../dates.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { Said } from "../evidence/Said.tsx";
import { words } from "../words.ts";

const say = words.brief;

/** What changed since the earlier day, where one is named. */
export function Changes({ brief }: { brief: AnswerOf<"brief"> }) {
  if (!hasChanges(brief)) return null;
  const { since, items, redline = [] } = brief.changes;
  const here = new Set(brief.answers.flatMap(({ findings }) => findings.map(({ id }) => id)));
  return (
    <section id="changes">
      <h2>{say.changes(formatDate(since))}</h2>
      {redline.length > 0 && (
        <>
          <h3>{say.redline}</h3>
          <ul class="redline">
            {redline.map((one) => (
              <li key={one.text}>
                <span class="label">{shortTitle(one.question)}</span>{" "}
                {(one.words ?? [{ text: one.text, kind: one.kind === "gone" ? "gone" : "new" }]).map((run) =>
                  run.kind === "same" ? (
                    `${run.text} `
                  ) : run.kind === "new" ? (
                    <ins key={run.text}>
                      <span class="unseen">new: </span>
                      {run.text}{" "}
                    </ins>
                  ) : (
                    <del key={run.text}>
                      <span class="unseen">gone: </span>
                      {run.text}{" "}
                    </del>
                  ),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say.happened}</h3>
      {items.length === 0 && <p>{say.noChange}</p>}
      <ul>
        {items.map(({ finding, statement }) => (
          <li key={statement}>
            <Said text={statement} findings={here.has(finding) ? [finding] : []} />
          </li>
        ))}
      </ul>
    </section>
  );
}
