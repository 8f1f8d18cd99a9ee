import { hrefWith } from "../address.ts";
import { Refusal } from "../api.ts";
import { subject } from "../state.ts";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";

/** What went wrong, what could be read of the address, and where to go from here. */
export function Trouble({ fault }: { fault: Error }) {
  const refusal = fault instanceof Refusal ? fault : undefined;
  const say = words.errors;
  const title = refusal?.code === "no-data" ? say.noData : refusal?.status === 400 ? say.badLink : say.title;
  const { value } = useAnswer("pairs", { limit: 8 });
  const read = Object.entries(subject.value ?? {}).filter(([, text]) => text);
  return (
    <section class="trouble" role="alert">
      <h1>{title}</h1>
      <p>{fault.message}</p>
      {refusal?.hint && <p>{refusal.hint}</p>}
      {refusal?.status === 400 && read.length > 0 && (
        <>
          <p>{say.saved}</p>
          <dl class="read">
            {read.map(([key, text]) => (
              <div key={key}>
                <dt>{say.read[key as keyof typeof say.read]}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {value && (
        <>
          <p>{say.instead}</p>
          <ul class="pairs">
            {value.pairs.map(({ a, b, events }) => (
              <li key={a.code + b.code}>
                <a href={hrefWith({ ...ALL_BUT_PAIR, a: a.code, b: b.code }, { to: "brief" })}>
                  {a.name} – {b.name}
                </a>{" "}
                <span class="soft">{words.subject.events(events)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {refusal?.code === "no-data" && (
        <>
          <p>
            {say.bringIn} <a href={hrefWith({}, { to: "data" })}>{say.dataPage}</a>
            {say.orRun}
          </p>
          <pre>{say.ingest}</pre>
        </>
      )}
      <p>
        <a href="/brief">{say.builtIn}</a>
      </p>
    </section>
  );
}

const ALL_BUT_PAIR = {
  asOf: undefined,
  event: undefined,
  dataset: undefined,
  leader: undefined,
  observers: undefined,
  rivals: undefined,
  since: undefined,
  open: undefined,
  n: undefined,
};
