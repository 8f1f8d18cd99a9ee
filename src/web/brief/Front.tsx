import { restsOnRecord } from "../../brief/brief.ts";
import { glanceSvg } from "../../brief/figures/glance.ts";
import { likelihoodText } from "../../brief/render/numbers.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import * as sayFront from "../../words/en/front.ts";
import { hrefOfFindings } from "../evidence/open.ts";
import { Said, Sentences } from "../evidence/Said.tsx";
import { words } from "../words.ts";
import { hrefUnfolded } from "./unfolded.ts";

type Brief = AnswerOf<"brief">;
const say = words.brief;

/** The first page: the bottom line, the key judgements, what to watch, the ten answers in short. */
export function Front({ brief }: { brief: Brief }) {
  const { front } = brief;
  return (
    <section id="front" class="front" aria-label={say.inShort}>
      {front.bottomLine.length > 0 && (
        <p class="bottom-line">
          <Sentences all={front.bottomLine} />
        </p>
      )}
      {!restsOnRecord(brief) && <Judgements all={front.judgements} />}
      <Watch all={front.watch} />
      <h2>{say.questions(front.short.length)}</h2>
      <div class="shorts">
        {front.short.map((one) => (
          <article key={one.question}>
            <h3>
              <a href={hrefUnfolded(one.question)}>{one.asks}</a>
            </h3>
            {one.glance && (
              <a class="glance-link" href={hrefOfFindings(one.glance.findings)}>
                <figure class="glance">
                  {/* Drawn by the brief's own function, which makes every text in it safe. */}
                  <div dangerouslySetInnerHTML={{ __html: glanceSvg(one.glance) }} />
                  <figcaption>{one.glance.label}</figcaption>
                </figure>
              </a>
            )}
            <p>
              <Sentences all={one.sentences} />
            </p>
          </article>
        ))}
      </div>
    </section>
  );
}

function Judgements({ all }: { all: Brief["front"]["judgements"] }) {
  return (
    <div id="judgements">
      <h2>{say.judgements}</h2>
      {all.length === 0 && <p>{say.thin}</p>}
      <ol class="judgements">
        {all.map(({ statement, findings, likelihood, confidence }) => (
          <li key={statement}>
            <Said text={statement} findings={findings} />
            <span class="meta">
              {likelihood && (
                <>
                  <strong>{likelihoodText(likelihood)}</strong> ·{" "}
                </>
              )}
              {say.confidence(confidence.level)}: {confidence.why}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Watch({ all }: { all: Brief["front"]["watch"] }) {
  if (all.length === 0) return null;
  return (
    <div id="watch">
      <h2>{say.watch}</h2>
      <div class="watch">
        {sayFront.watch.headings.map(([kind, heading]) => {
          const of = all.filter((one) => one.kind === kind);
          return (
            of.length > 0 && (
              <div key={kind}>
                <h3>{heading}</h3>
                <ul>
                  {of.map(({ text, findings }) => (
                    <li key={text}>
                      <Said text={text} findings={findings} />
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
