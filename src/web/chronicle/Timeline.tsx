import { useState } from "preact/hooks";
import type { AnswerOf } from "../../server/endpoints.ts";
import { number } from "../../words/en/forms.ts";
import { asked } from "../address.ts";
import { useWidth } from "../useWidth.ts";
import { words } from "../words.ts";
import { Bars } from "./Bars.tsx";
import { choose, hrefChoosing } from "./chosen.ts";
import { partsOf, whenOf } from "./title.ts";

const say = words.chronicle;

type Line = AnswerOf<"timeline">;
/** First and last of the bins that are marked. */
type Marked = { at: number; from: number };

/** Events over time, cooperation above the line and conflict below; bars are chosen by pointer or by keys. */
export function Timeline({ timeline, busy }: { timeline: Line; busy: boolean }) {
  const { bins, unit, coverage, vague } = timeline;
  const [frame, room] = useWidth<HTMLDivElement>();
  // A guess until it is laid out.
  const width = room || 720;
  const [held, setMarked] = useState<Marked | null>(null);
  const [dragged, setDragged] = useState(false);
  const last = bins.length - 1;
  const marked = held && { at: Math.min(held.at, last), from: Math.min(held.from, last) };
  const narrow = ({ at, from }: Marked) => {
    setMarked(null);
    choose({ from: bins[Math.min(at, from)]!.from, to: bins[Math.max(at, from)]!.to });
  };
  const binAt = (event: PointerEvent) => {
    const { left, width: wide } = (event.currentTarget as Element).getBoundingClientRect();
    return Math.max(0, Math.min(last, Math.floor(((event.clientX - left) / wide) * bins.length)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = marked ?? { at: -1, from: -1 };
    const to = {
      ArrowRight: from.at + 1,
      ArrowLeft: marked ? from.at - 1 : last,
      PageDown: from.at + 10,
      PageUp: from.at - 10,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === "Enter" && marked) narrow(marked);
    else if (event.key === "Escape" && marked) setMarked(null);
    else if (to === undefined) return;
    else {
      const at = Math.max(0, Math.min(last, to));
      setMarked({ at, from: event.shiftKey && marked ? marked.from : at });
    }
    event.preventDefault();
  };
  if (bins.length === 0) return null;
  const text = marked ? said(timeline, marked) : "";
  const noted = [
    say.each(unit),
    bins.some(({ covered }) => covered === "none") && say.noGap,
    say.vague(vague, unit),
    new Set(coverage.map(({ dataset }) => dataset)).size > 1 && say.mixed,
  ].filter((note): note is string => typeof note === "string" && note !== "");
  return (
    <section class="timeline" aria-label={say.timeline} aria-busy={busy}>
      <ul class="legend" aria-hidden="true">
        {Object.entries(say.legend).map(([quad, name]) => (
          <li key={quad} class={quad.replace(" ", "-")}>
            {name}
          </li>
        ))}
      </ul>
      <div
        ref={frame}
        class="bars"
        role="slider"
        tabIndex={0}
        aria-label={say.brush}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={marked?.at ?? 0}
        aria-valuetext={text || say.brushHint}
        onKeyDown={onKeyDown}
        onBlur={() => setMarked(null)}
      >
        <div
          class="bars-reach"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDragged(true);
            const at = binAt(event);
            setMarked({ at, from: at });
          }}
          onPointerMove={(event) => {
            const at = binAt(event);
            setMarked((before) => ({ at, from: dragged && before ? before.from : at }));
          }}
          onPointerUp={(event) => {
            setDragged(false);
            narrow({ at: binAt(event), from: marked?.from ?? binAt(event) });
          }}
          onPointerCancel={() => setDragged(false)}
          onPointerLeave={() => dragged || setMarked(null)}
        >
          <Bars timeline={timeline} width={width} marked={marked} />
        </div>
      </div>
      <p class="bin-said soft" aria-hidden="true">
        {text || say.brushHint}
      </p>
      <p class="soft">
        {noted.join(" ")}{" "}
        {(asked.value.from || asked.value.to) && (
          <a href={hrefChoosing({ from: undefined, to: undefined })}>{say.allDates}</a>
        )}
      </p>
      {coverage.length > 0 && <p class="soft">{say.covers(coverage.slice(0, 8))}</p>}
      <BinTable timeline={timeline} />
    </section>
  );
}

/** What the marked bins hold, in words. */
function said({ bins, unit }: Line, { at, from }: Marked): string {
  const [first, last] = [bins[Math.min(at, from)]!, bins[Math.max(at, from)]!];
  if (first === last) return say.binText(whenOf(first, unit), partsOf(first), first.covered);
  const within = bins
    .slice(Math.min(at, from), Math.max(at, from) + 1)
    .map((bin) => ({ ...partsOf(bin), bin }));
  const sum = (key: "cooperation" | "conflict") => within.reduce((n, part) => n + part[key], 0);
  const kinds = new Set(within.map(({ bin }) => bin.covered));
  return say.binText(
    `${whenOf(first, unit)} – ${whenOf(last, unit)}`,
    { cooperation: sum("cooperation"), conflict: sum("conflict") },
    kinds.size === 1 ? [...kinds][0]! : "part",
  );
}

/** The picture's numbers; each line narrows the dates to its bar. */
function BinTable({ timeline: { bins, unit } }: { timeline: Line }) {
  const [open, setOpen] = useState(false);
  const [when, covered] = say.binColumns;
  const quads = Object.keys(say.legend) as (keyof typeof say.legend)[];
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.table}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <div class="scroll" tabIndex={0} role="group" aria-label={say.table}>
          <table>
            <thead>
              <tr>
                <th scope="col">{when}</th>
                {quads.map((quad) => (
                  <th key={quad} scope="col" class="n">
                    {say.legend[quad]}
                  </th>
                ))}
                <th scope="col">{covered}</th>
              </tr>
            </thead>
            <tbody>
              {bins.map((bin) => (
                <tr key={bin.from}>
                  <th scope="row">
                    <a href={hrefChoosing({ from: bin.from, to: bin.to })}>{whenOf(bin, unit)}</a>
                  </th>
                  {quads.map((quad) => (
                    <td key={quad} class="n">
                      {bin.covered === "none" && bin.counts[quad] === 0
                        ? say.noData
                        : number(bin.counts[quad])}
                    </td>
                  ))}
                  <td>{say.covered[bin.covered]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
