import { useEffect, useRef } from "preact/hooks";
import { percent } from "../../words/en/forms.ts";
import { sizeText } from "../../words/en/sizes.ts";
import { words } from "../words.ts";
import { progress, seen, stop, underWay } from "./intake.ts";
import { inPage, Told } from "./Told.tsx";

const say = words.data.take;
type Now = NonNullable<typeof progress.value>;

/** How far an intake is, with a way to stop it; then what came of it. */
export function Progress() {
  const now = progress.value;
  if (!now || now.state === "idle") return null;
  return underWay.value ? <Going now={now} /> : <Ended now={now} />;
}

function Going({ now }: { now: Now }) {
  const { state, file, bytes, of, left, lines } = now;
  const share = of > 0 ? Math.min(1, bytes / of) : 0;
  const far = say.far(
    percent(Math.floor(share * 100) / 100),
    sizeText(of),
    left === null ? "" : say.left(left),
  );
  return (
    <div class="progress">
      <p role="status">{state === "waiting" ? say.waiting : say.progress}</p>
      <progress aria-label={say.progress} max={1} value={state === "waiting" ? undefined : share} />
      {state === "running" && (
        <p class="soft">
          {file} {of > 0 && far}
        </p>
      )}
      <Lines lines={lines} />
      <button type="button" onClick={stop}>
        {say.stop}
      </button>
    </div>
  );
}

function Ended({ now: { state, lines, fault } }: { now: Now }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The reader was at a button that is gone.
  useEffect(() => heading.current?.focus(), []);
  const title =
    state === "done" ? (fault ? say.refusedRows : say.done) : state === "stopped" ? say.stopped : say.failed;
  return (
    <div class="progress">
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <Lines lines={lines} />
      {fault && <Told fault={fault} more={state === "failed" ? say.unchanged : undefined} />}
      <p class="go">
        <a href="#loaded">{say.see}</a>
        <button
          type="button"
          onClick={() => {
            seen.value = true;
          }}
        >
          {say.more}
        </button>
      </p>
    </div>
  );
}

function Lines({ lines }: { lines: Now["lines"] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="lines">
      {lines.map(({ kind, text }, at) => (
        <li key={at} class={kind}>
          {inPage(text)}
        </li>
      ))}
    </ul>
  );
}
