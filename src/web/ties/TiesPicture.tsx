import { useMemo } from "preact/hooks";
import { layoutNetwork, type PlacedNode } from "../../brief/figures/networkLayout.ts";
import { textWidth } from "../../brief/figures/text.ts";
import { useWidth } from "../useWidth.ts";
import { words } from "../words.ts";
import { type Frame, namesIn, type Ties } from "./shapes.ts";
import { TieLines } from "./TieLines.tsx";

const say = words.ties;
const NARROW = 560;
const SIZE = 13;

/** The ties of a frame as a web. Everybody stands where he stood in the other years: the places are made from all of them. */
export function TiesPicture({ ties, frame }: { ties: Ties; frame: Frame }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const narrow = width < NARROW;
  const height = Math.round(Math.min(narrow ? width * 1.05 : width * 0.6, 560));
  const placed = useMemo(() => placesOf(ties, width, height, narrow), [ties, width, height, narrow]);
  const { short, name } = namesIn(ties, frame);
  const active = new Set(frame.ties.flatMap(({ a, b }) => [a, b]));
  return (
    <div class="ties-picture" ref={box}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-label={say.picture}
          role="group"
        >
          <TieLines
            frame={frame}
            label={say.pictureLabel}
            name={name}
            path={({ a, b }) => curve(placed.get(a), placed.get(b), width / 2, height / 2)}
          />
          {[...placed.values()].map((one) => (
            <Pill
              key={one.node.id}
              placed={one}
              text={narrow ? one.node.id : short(one.node.id)}
              quiet={!active.has(one.node.id)}
            />
          ))}
        </svg>
      )}
      {narrow && (
        <p class="soft">
          {say.codes} {ties.nodes.map(({ code }) => `${code} ${short(code)}`).join(" · ")}
        </p>
      )}
    </div>
  );
}

function placesOf(ties: Ties, width: number, height: number, narrow: boolean): Map<string, PlacedNode> {
  const edges = new Map<string, { a: string; b: string; events: number; score: number }>();
  for (const tie of ties.frames.flatMap((frame) => frame.ties)) {
    const key = `${tie.a}|${tie.b}`;
    edges.set(key, { a: tie.a, b: tie.b, events: tie.n + (edges.get(key)?.events ?? 0), score: 0 });
  }
  const nodes = ties.nodes.map(({ code, short, role }) => ({ id: code, label: short, role }));
  const margin = { x: narrow ? 30 : 90, y: 20 };
  const data = { kind: "network" as const, nodes, edges: [...edges.values()], strained: [] };
  return new Map(layoutNetwork(data, width, height, margin).map((one) => [one.node.id, one]));
}

/** Bent away from the centre between two of the others, so that it does not run through the pair. */
function curve(
  from: PlacedNode | undefined,
  to: PlacedNode | undefined,
  cx: number,
  cy: number,
): string | null {
  if (!from || !to) return null;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const push = from.node.role === "other" && to.node.role === "other" ? 0.3 : 0;
  const [x, y] = [middle.x + (middle.x - cx) * push, middle.y + (middle.y - cy) * push];
  return `M${from.x},${from.y}Q${x},${y} ${to.x},${to.y}`;
}

function Pill({ placed: { node, x, y }, text, quiet }: { placed: PlacedNode; text: string; quiet: boolean }) {
  const width = textWidth(text, SIZE, true) + 18;
  return (
    <g class={`pill ${node.role}${quiet ? " quiet" : ""}`}>
      <rect x={x - width / 2} y={y - 13} width={width} height={26} rx={13} />
      <text x={x} y={y + SIZE * 0.35} font-size={SIZE} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
