import { annexOf, bodyOf } from "../../brief/annex.ts";
import { openingOf } from "../../brief/opening.ts";
import { likelihoodText } from "../../brief/render/numbers.ts";
import type { Answer, Finding } from "../../questions/answer.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { go } from "../address.ts";
import { Said, Sentences } from "../evidence/Said.tsx";
import { words } from "../words.ts";
import { FigureView } from "./FigureView.tsx";
import { hrefFolded, hrefUnfolded, unfolded } from "./unfolded.ts";

const say = words.brief;

/** One of the ten: its opening, and unfolded its findings, figures and annex. */
export function AnswerSection({ answer, brief }: { answer: Answer; brief: AnswerOf<"brief"> }) {
  const { question, title, confidence } = answer;
  const isOpen = unfolded.value.has(question);
  return (
    <section id={question} class="answer" aria-labelledby={`${question}-title`}>
      <h2 id={`${question}-title`}>
        <button
          type="button"
          class="unfold"
          aria-expanded={isOpen}
          onClick={() => go(isOpen ? hrefFolded(question) : hrefUnfolded(question), { replace: true })}
        >
          {title}
        </button>
      </h2>
      {!isOpen && (
        <p class="meta">
          {say.confidence(confidence.level)}: {confidence.why}
        </p>
      )}
      {isOpen && <Unfolded answer={answer} brief={brief} />}
    </section>
  );
}

function Unfolded({ answer, brief }: { answer: Answer; brief: AnswerOf<"brief"> }) {
  const body = bodyOf(answer);
  const annex = annexOf(answer);
  // A headline names no findings of its own: the first stands behind it.
  const first = answer.findings.slice(0, 1).map(({ id }) => id);
  return (
    <>
      <p class="short">
        <Sentences
          all={openingOf(answer, brief.front).map((one) =>
            one.findings.length ? one : { ...one, findings: first },
          )}
        />
      </p>
      <p class="meta">
        {say.confidence(answer.confidence.level)}: {answer.confidence.why}
      </p>
      {answer.figure && <FigureView figure={answer.figure} />}
      {body.findings.length > 0 && <Findings findings={body.findings} start={1} />}
      {body.moreFigures.map((figure) => (
        <FigureView key={figure.id} figure={figure} />
      ))}
      {annex.findings.length > 0 && (
        <details open={body.findings.length === 0}>
          <summary>{say.more(annex.findings.length)}</summary>
          <Findings findings={annex.findings} start={answer.body + 1} />
        </details>
      )}
      {annex.plots.length > 0 && (
        <details>
          <summary>{say.specialists}</summary>
          {annex.plots.map((figure) => (
            <FigureView key={figure.id} figure={figure} />
          ))}
        </details>
      )}
      <div class="asides">
        <Aside title={say.otherReadings} items={answer.alternatives} />
        <Aside title={say.wouldChange} items={answer.wouldChange} />
        <Aside title={say.method} items={[answer.method]} />
      </div>
    </>
  );
}

function Findings({ findings, start }: { findings: readonly Finding[]; start: number }) {
  return (
    <ol class="findings" start={start}>
      {findings.map(({ id, statement, likelihood, nature, confidence, thin }) => (
        <li key={id} id={id} class={thin ? "thin" : undefined}>
          <Said text={statement} findings={[id]} />
          <span class="meta">
            {likelihood && (
              <>
                <strong>{likelihoodText(likelihood)}</strong> ·{" "}
              </>
            )}
            <span class={`nature ${nature}`}>{nature}</span> {say.confidence(confidence.level)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Aside({ title, items }: { title: string; items: readonly string[] }) {
  const said = items.filter((item) => item !== "");
  if (said.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {said.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
