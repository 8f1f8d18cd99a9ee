import { useEffect } from "preact/hooks";
import { formatDate } from "../../dates.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import type { State } from "../../server/state.ts";
import { go } from "../address.ts";
import { hrefOfBrief } from "../brief/hrefOfBrief.ts";
import { unfolded } from "../brief/unfolded.ts";
import { subject } from "../state.ts";
import { DayPicker } from "../subject/DayPicker.tsx";
import { PairPicker } from "../subject/PairPicker.tsx";
import { type Asked, useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";
import { Row } from "./Row.tsx";
import { Short } from "./Short.tsx";
import { hrefWithSide, other } from "./sides.ts";
import "../style/compare.css";

const say = words.compare;
type Brief = AnswerOf<"brief">;

/** Two briefs side by side: two days of one pair, or two pairs. */
export function ComparePage() {
  const left = useAnswer("brief", subject.value);
  const right = useAnswer("brief", other.value);
  useEffect(() => {
    document.title = `${say.title} · ${words.product}`;
  }, []);
  if (!subject.value || !other.value) return <p role="status">{words.loading}</p>;
  const sides: [Side, Side] = [
    { side: "left", state: subject.value, ...left },
    { side: "right", state: other.value, ...right },
  ];
  return (
    <section class="compare">
      <h1>{say.title}</h1>
      <p class="soft">{say.intro}</p>
      <div class="row heads">
        {sides.map((one) => (
          <Head key={one.side} {...one} />
        ))}
      </div>
      <SamePair sides={sides} />
      {sides.some(({ value }) => value) && <Rows sides={sides} />}
    </section>
  );
}

interface Side extends Asked<Brief> {
  side: "left" | "right";
  state: State;
}

/** Who and when on one side, and what could not be answered. */
function Head({ side, state, value, fault, busy }: Side) {
  const asOf = state.asOf ?? value?.subject.asOf;
  return (
    <section class="side" aria-label={say[side]} aria-busy={busy}>
      <PairPicker state={state} brief={value} onChoose={(a, b) => go(hrefWithSide(side, { a, b }))} />
      {asOf && (
        <DayPicker
          id={`as-of-${side}`}
          state={state}
          day={asOf}
          waits={!value && !fault}
          onChoose={(day) => go(hrefWithSide(side, { asOf: day }))}
        />
      )}
      {fault ? (
        <p role="alert">
          {fault.message} {"hint" in fault && (fault.hint as string)}
        </p>
      ) : value ? (
        <p class="whole">
          <a href={hrefOfBrief(state)}>{say.whole(value.front.title)}</a>
        </p>
      ) : (
        <p role="status">{words.loading}</p>
      )}
    </section>
  );
}

/** Of two days of one pair the brief tells itself what changed, sentence by sentence. */
function SamePair({ sides }: { sides: readonly [Side, Side] }) {
  const [x, y] = sides.map(({ value }) => value?.subject);
  if (!x || !y || x.asOf === y.asOf || x.a.code !== y.a.code || x.b.code !== y.b.code) return null;
  const [earlier, later] = x.asOf < y.asOf ? [x, y] : [y, x];
  const state = sides.find(({ value }) => value?.subject === later)!.state;
  return (
    <p>
      <a href={hrefOfBrief({ ...state, asOf: later.asOf }, { since: earlier.asOf }, "changes")}>
        {say.changed(formatDate(earlier.asOf), formatDate(later.asOf))}
      </a>
    </p>
  );
}

function Rows({ sides }: { sides: readonly [Side, Side] }) {
  const cells = (of: (brief: Brief, state: State) => preact.ComponentChildren) =>
    sides.map(({ side, state, value, fault }) => ({
      side,
      label: value
        ? say.label(value.subject.a.name, value.subject.b.name, formatDate(value.subject.asOf))
        : "",
      content: value ? of(value, state) : <p class="soft">{fault ? "" : words.loading}</p>,
    }));
  const questions = [
    ...new Set(sides.flatMap(({ value }) => value?.front.short.map((one) => one.question) ?? [])),
  ];
  return (
    <>
      <Row
        id="in-short"
        title={words.brief.inShort}
        cells={cells((brief, state) => (
          <Short sentences={brief.front.bottomLine} state={state} none={words.brief.thin} />
        ))}
      />
      <Row
        id="judgements"
        title={words.brief.judgements}
        cells={cells((brief, state) =>
          brief.front.judgements.length > 0 ? (
            <ul>
              {brief.front.judgements.map(({ statement, findings }) => (
                <li key={statement}>
                  <Short sentences={[{ text: statement, findings }]} state={state} />
                </li>
              ))}
            </ul>
          ) : (
            <p>{words.brief.thin}</p>
          ),
        )}
      />
      {questions.map((question) => (
        <Row
          key={question}
          id={question}
          title={titleOf(sides, question)}
          unfolds={unfolded.value.has(question)}
          cells={cells((brief, state) => (
            <Short
              sentences={brief.front.short.find((one) => one.question === question)?.sentences ?? []}
              state={state}
              question={question}
              none={say.notAsked}
              figure={
                unfolded.value.has(question)
                  ? brief.answers.find((one) => one.question === question)?.figure
                  : null
              }
            />
          ))}
        />
      ))}
    </>
  );
}

function titleOf(sides: readonly [Side, Side], question: string): string {
  const answers = sides.flatMap(({ value }) => value?.answers ?? []);
  return answers.find((one) => one.question === question)?.title ?? question;
}
