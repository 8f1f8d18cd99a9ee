import type { AnswerOf } from "../../server/endpoints.ts";
import { number } from "../../words/en/forms.ts";
import { words } from "../words.ts";
import { partsOf } from "./title.ts";

const say = words.chronicle;

const HEIGHT = 190;
const AXIS = 18;
const TOP = 6;
/** Years or days written below stand so far apart at least. */
const APART = 64;

/** Bars of the bins as a picture: cooperation up, conflict down, what was done darker than what was said. */
export function Bars({
  timeline: { bins, unit },
  width,
  marked,
}: {
  timeline: AnswerOf<"timeline">;
  width: number;
  marked: { at: number; from: number } | null;
}) {
  const parts = bins.map(partsOf);
  const up = Math.max(1, ...parts.map(({ cooperation }) => cooperation));
  const down = Math.max(1, ...parts.map(({ conflict }) => conflict));
  const room = HEIGHT - AXIS - TOP;
  const scale = room / (up + down);
  const line = TOP + up * scale;
  const wide = width / bins.length;
  const bar = Math.max(0.5, wide - (wide > 4 ? 1 : 0));
  const labels = labelled(bins, unit, wide);
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      <defs>
        <pattern
          id="no-data"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {bins.map(({ from, covered, counts }, at) => {
        const x = at * wide;
        const done = counts["material cooperation"] * scale;
        const saidUp = counts["verbal cooperation"] * scale;
        const harmed = counts["material conflict"] * scale;
        const saidDown = counts["verbal conflict"] * scale;
        return (
          <g key={from}>
            {covered === "none" && (
              <rect class="no-data" x={x} y={TOP} width={wide} height={room} fill="url(#no-data)" />
            )}
            {done > 0 && (
              <rect class="material-cooperation" x={x} y={line - done} width={bar} height={done} />
            )}
            {saidUp > 0 && (
              <rect class="verbal-cooperation" x={x} y={line - done - saidUp} width={bar} height={saidUp} />
            )}
            {harmed > 0 && <rect class="material-conflict" x={x} y={line} width={bar} height={harmed} />}
            {saidDown > 0 && (
              <rect class="verbal-conflict" x={x} y={line + harmed} width={bar} height={saidDown} />
            )}
          </g>
        );
      })}
      <line class="zero" x1={0} x2={width} y1={line} y2={line} />
      {marked && (
        <rect
          class="marked"
          x={Math.min(marked.at, marked.from) * wide}
          y={TOP}
          width={(Math.abs(marked.at - marked.from) + 1) * wide}
          height={room}
        />
      )}
      <text class="most" x={2} y={TOP + 10}>
        {number(up)} {say.up}
      </text>
      {down * scale > 16 && (
        <text class="most" x={2} y={TOP + room - 4}>
          {number(down)} {say.down}
        </text>
      )}
      {labels.map(({ at, text }) => (
        <text key={at} class="tick" x={at * wide} y={HEIGHT - 4}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Which bins are written below, far enough apart: the first of a year, else each. */
function labelled(bins: AnswerOf<"timeline">["bins"], unit: AnswerOf<"timeline">["unit"], wide: number) {
  const year = (day: string) => String(Number(day.slice(0, 4)));
  const isDays = unit === "day";
  const isMonths = unit === "month" && bins.length <= 36;
  const starts = bins.flatMap(({ from }, at) => {
    if (isDays)
      return [{ at, text: from.slice(0, 4) === bins[0]!.from.slice(0, 4) && at > 0 ? from.slice(5) : from }];
    if (isMonths) return [{ at, text: from.slice(0, 7) }];
    return at === 0 || year(from) !== year(bins[at - 1]!.from) ? [{ at, text: year(from) }] : [];
  });
  let free = 0;
  return starts.filter(({ at }) => {
    const x = at * wide;
    if (x < free || (x + APART * 0.6 > bins.length * wide && at > 0)) return false;
    free = x + (isDays || isMonths ? APART * 1.2 : APART);
    return true;
  });
}
