import { tieSentences } from "../../words/en/ties.ts";
import { hrefWith } from "../address.ts";
import { words } from "../words.ts";
import { chosenTie, closeTie } from "./choice.ts";
import { type Frame, keyOf, namesIn, type Ties } from "./shapes.ts";
import { TieCourse } from "./TieCourse.tsx";

const say = words.ties;

/** The chosen tie in words, with the way to the events behind it. */
export function TieCard({ ties, frame }: { ties: Ties; frame: Frame }) {
  const [a, b] = chosenTie.value?.split("-") ?? [];
  const { name, short } = namesIn(ties, frame);
  const known = (code: string | undefined) => ties.nodes.some((node) => node.code === code);
  if (!a || !b || !known(a) || !known(b)) return <p class="soft tie-card">{say.choose}</p>;
  const tie = frame.ties.find((one) => keyOf(one) === `${a}-${b}`);
  const { from, to } = frame;
  const of = {
    a,
    b,
    tie: undefined,
    until: undefined,
    years: undefined,
    around: undefined,
    event: undefined,
  };
  return (
    <section
      class="tie-card"
      aria-labelledby="this-tie"
      onKeyDown={(event) => event.key === "Escape" && closeTie()}
    >
      <div class="evidence-head">
        <h2 id="this-tie" tabIndex={-1}>
          {short(a)} – {short(b)}
        </h2>
        <button type="button" class="close" onClick={closeTie} aria-label={say.close}>
          ×
        </button>
      </div>
      <p class="label">{say.window(from, to)}</p>
      {tie ? (
        tieSentences(tie, name).map((text) => <p key={text}>{text}</p>)
      ) : (
        <p>{frame.observed ? say.notInWindow(name(a), name(b)) : say.notObserved}</p>
      )}
      <ul class="ways">
        {tie && (
          <li>
            <a href={hrefWith({ ...of, from, to }, { to: "chronicle" })}>{say.events}</a>
          </li>
        )}
        <li>
          <a href={hrefWith({ ...of, asOf: to }, { to: "brief" })}>{say.brief}</a>
        </li>
      </ul>
      <TieCourse ties={ties} of={`${a}-${b}`} now={frame} />
    </section>
  );
}
