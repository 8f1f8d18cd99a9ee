import { shortTitle } from "../../brief/render/shortTitle.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { asked } from "../address.ts";
import { hrefOfBrief } from "../brief/hrefOfBrief.ts";
import { Trouble } from "../shell/Trouble.tsx";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";

const say = words.ask;

/** A question in plain words and its short answer; each sentence leads to the brief with what bears it open. */
export function AskPage() {
  const { q } = asked.value;
  const { value, fault, busy } = useAnswer("ask", q ? { q } : null);
  return (
    <section class="asked" aria-busy={busy}>
      <h1>{q ?? say.title}</h1>
      {!q && <p>{say.intro}</p>}
      {busy && <p role="status">{words.loading}</p>}
      {fault ? <Trouble fault={fault} /> : value && !busy && <Found found={value} />}
    </section>
  );
}

function Found({ found }: { found: AnswerOf<"ask"> }) {
  const { understood, question, short, otherwise } = found;
  return (
    <>
      <p class="soft">{understood}</p>
      <p class="bottom-line">
        {short.map(({ text, findings }, at) => (
          <>
            {at > 0 && " "}
            <a class="said" href={inBrief(found, question, findings)}>
              {text}
            </a>
          </>
        ))}
      </p>
      {question && (
        <p>
          <a href={inBrief(found, question)}>{say.whole}</a>
        </p>
      )}
      {otherwise.length > 0 && found.state && (
        <p class="soft">
          {say.otherwise}{" "}
          {otherwise.map((id, at) => (
            <>
              {at > 0 && ", "}
              <a href={inBrief(found, id)}>{shortTitle(id)}</a>
            </>
          ))}
        </p>
      )}
    </>
  );
}

/** The brief that the answer is of, with the answer unfolded and evidence open. */
function inBrief(
  { state }: AnswerOf<"ask">,
  question: string | null,
  findings: readonly string[] = [],
): string {
  return hrefOfBrief(state, { unfold: question ?? "", open: findings.join(",") }, question ?? undefined);
}
