import { useEffect, useState } from "preact/hooks";
import { go, hrefWith } from "../address.ts";
import { words } from "../words.ts";
import type { Frame, Ties } from "./shapes.ts";

const say = words.ties;
const STEP_MS = 900;

/** Goes through the windows of years: by a slider, or playing, which only the reader starts. */
export function TimeBar({ ties, at }: { ties: Ties; at: number }) {
  const [playing, setPlaying] = useState(false);
  const last = ties.frames.length - 1;
  const to = (index: number) => go(hrefTo(ties, index), { replace: true });
  useEffect(() => {
    if (!playing) return;
    if (at >= last) return setPlaying(false);
    const timer = setTimeout(() => to(at + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, at]);
  if (last < 1) return null;
  return (
    <section class="time-bar" aria-label={say.time}>
      <button
        type="button"
        onClick={() => {
          if (!playing && at >= last) to(0);
          setPlaying(!playing);
        }}
      >
        {playing ? say.pause : say.play}
      </button>
      <input
        type="range"
        aria-label={say.slider}
        aria-valuetext={textOf(ties.frames[at]!)}
        min={0}
        max={last}
        step={1}
        value={at}
        onInput={(event) => {
          setPlaying(false);
          to(Number(event.currentTarget.value));
        }}
      />
      <output>{textOf(ties.frames[at]!)}</output>
    </section>
  );
}

/** The last window is that of the day, wherever the day lies: it needs no word in the address. */
function hrefTo({ frames }: Ties, index: number): string {
  return hrefWith({ until: index === frames.length - 1 ? undefined : frames[index]!.to });
}

function textOf({ from, to, observed }: Frame): string {
  return observed ? say.window(from, to) : `${say.window(from, to)} (${say.noData})`;
}
