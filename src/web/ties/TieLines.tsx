import { useState } from "preact/hooks";
import { words } from "../words.ts";
import { chooseTie, chosenTie } from "./choice.ts";
import { type Frame, isSigned, keyOf, mostActs, type Tie, widthOf } from "./shapes.ts";

const say = words.ties;
const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * The ties of a frame as lines to choose from; `path` draws one, or null where it has no place. One stop for the
 * keyboard: the arrow keys go from one to the next, those with a sign first, the busiest of them first; these lie on top.
 */
export function TieLines({
  frame,
  label,
  name,
  path,
}: {
  frame: Frame;
  label: string;
  name: (code: string) => string;
  path: (tie: Tie) => string | null;
}) {
  const [at, setAt] = useState(0);
  const most = mostActs(frame);
  const lines = frame.ties
    .flatMap((tie) => {
      const d = path(tie);
      return d === null ? [] : [{ tie, d }];
    })
    .sort((x, y) => Number(isSigned(y.tie)) - Number(isSigned(x.tie)) || y.tie.n - x.tie.n);
  const stop = Math.min(at, lines.length - 1);
  if (lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of SVG is nothing one can press; the keys move among its buttons
    <g
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        const step = STEP[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const next = (stop + step + lines.length) % lines.length;
        setAt(next);
        event.currentTarget.querySelector<SVGElement>(`[data-tie="${keyOf(lines[next]!.tie)}"]`)?.focus();
      }}
    >
      {lines.toReversed().map(({ tie, d }, from) => {
        const i = lines.length - 1 - from;
        const key = keyOf(tie);
        const text = say.label(name(tie.a), name(tie.b), tie.n, say.prevails[tie.prevails]);
        return (
          <g
            key={key}
            role="button"
            tabIndex={i === stop ? 0 : -1}
            aria-label={text}
            aria-pressed={chosenTie.value === key}
            class={`tie ${tie.prevails}`}
            data-tie={key}
            onFocus={() => setAt(i)}
            onClick={() => chooseTie(key)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              chooseTie(key);
            }}
          >
            <title>{text}</title>
            <path class="halo" d={d} stroke-width={widthOf(tie.n, most) + 6} />
            <path class="line" d={d} stroke-width={isSigned(tie) ? widthOf(tie.n, most) : 1.2} />
            <path class="hit" d={d} stroke-width={Math.max(16, widthOf(tie.n, most))} />
          </g>
        );
      })}
    </g>
  );
}
