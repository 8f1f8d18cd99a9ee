import { NEUTRAL } from "../../measures/policy.ts";
import type { NetworkFigure } from "../../questions/figures.ts";
import { type Block, gap, nothing, stack } from "./block.ts";
import { type Attributes, BOLD, element, rim, textLine } from "./element.ts";
import { noData } from "./hatch.ts";
import { hitStroke } from "./hits.ts";
import { keyList } from "./keyList.ts";
import { type LegendEntry, legend, stroke } from "./legend.ts";
import { layoutNetwork, type PlacedNode } from "./networkLayout.ts";
import { tieList } from "./networkList.ts";
import { formatNumber, formatSigned } from "./number.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { rowAttributes } from "./tableRows.ts";
import { shorten, textWidth } from "./text.ts";

type Edge = NetworkFigure["edges"][number];

const MOST_NUMBERS = 16;

/** Signed ties: solid blue cooperation, dashed vermillion conflict, dotted grey neither; width by events; on a phone a list. Strained triads below. */
export function drawNetwork(data: NetworkFigure, stage: Stage): SvgElement {
  if (data.nodes.length === 0) {
    const hatch = noData(stage);
    return stack(stage, [nothing(stage, hatch.fill, "No actors to show")], 0, [hatch.node]);
  }
  const names = new Map(data.nodes.map((node) => [node.id, node.label]));
  const strained = data.strained.map(({ members, why }): [string, string] => [
    "•",
    `${members.map((id) => names.get(id) ?? id).join(" · ")}: ${why}`,
  ]);
  const asList = isNarrow(stage) && data.edges.length > 1;
  return stack(
    stage,
    [
      ...(asList
        ? [legend(stage, "acts between two, and which prevail", []), tieList(data, stage)]
        : [legend(stage, "", entries(data, stage)), ties(data, stage)]),
      strongLine(stage, strained.length > 0 ? "Triads under strain" : ""),
      keyList(stage, strained),
    ],
    2,
  );
}

const CONFLICT = "8,4";
const NEITHER = "0.5,5";

function style(stage: Stage, score: number): { colour: string; dash: string | undefined } {
  if (Math.abs(score) < NEUTRAL) return { colour: stage.theme.neutral, dash: NEITHER };
  return score > 0
    ? { colour: stage.theme.cooperation, dash: undefined }
    : { colour: stage.theme.conflict, dash: CONFLICT };
}

function capOf(dash: string | undefined): string | undefined {
  return dash === NEITHER ? "round" : undefined;
}

function ties(data: NetworkFigure, stage: Stage): Block {
  const narrow = isNarrow(stage);
  const height = data.nodes.length > 2 ? Math.round(stage.width * (narrow ? 0.95 : 0.52)) : 64;
  return {
    height,
    draw: (y) => {
      const group = element(stage, "g", { transform: `translate(0,${y})` });
      const nodes = layoutNetwork(data, stage.width, height, { x: narrow ? 44 : 64, y: 16 });
      const at = new Map(nodes.map((node) => [node.node.id, node]));
      const most = Math.max(1, ...data.edges.map((edge) => edge.events));
      const drawn = [...data.edges].sort((a, b) => b.events - a.events || (a.a + a.b < b.a + b.b ? -1 : 1));
      const labels: SvgElement[] = [];
      const lines: SvgElement[] = [];
      for (const edge of drawn) {
        const [from, to] = [at.get(edge.a), at.get(edge.b)];
        if (!from || !to) continue;
        const middle = bend(from, to, stage.width / 2, height / 2);
        const placed = { edge, from, to, middle, width: 1.2 + 6 * Math.sqrt(edge.events / most) };
        lines.push(edgePath(stage, placed));
        if (stage.rows) group.append(edgeHit(stage, placed));
        if (drawn.length <= MOST_NUMBERS) labels.push(edgeNumber(stage, placed));
      }
      group.append(...lines, ...labels, ...nodes.map((node) => pill(stage, node, narrow)));
      return group;
    },
  };
}

/** An edge between the places of its nodes, curved towards a point, and as wide as its events are many. */
interface PlacedEdge {
  edge: Edge;
  from: PlacedNode;
  to: PlacedNode;
  middle: { x: number; y: number };
  width: number;
}

/** Control point of the edge's curve: bent away from the centre, so that edges do not run through the pair. */
function bend(from: PlacedNode, to: PlacedNode, cx: number, cy: number): { x: number; y: number } {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const pairs = Number(from.node.role === "pair") + Number(to.node.role === "pair");
  const push = pairs === 0 ? 0.3 : 0;
  return { x: middle.x + (middle.x - cx) * push, y: middle.y + (middle.y - cy) * push };
}

function edgePath(stage: Stage, placed: PlacedEdge): SvgElement {
  const { edge, from, to, width } = placed;
  const { colour, dash } = style(stage, edge.score);
  const tip = `${from.node.label} – ${to.node.label}: ${formatSigned(edge.score)} from ${formatNumber(edge.events)} events`;
  return element(
    stage,
    "path",
    {
      ...rowAttributes(edge),
      d: curve(placed),
      fill: "none",
      stroke: colour,
      "stroke-width": width,
      "stroke-dasharray": dash,
      "stroke-linecap": capOf(dash),
    },
    element(stage, "title", {}, tip),
  );
}

function edgeHit(stage: Stage, placed: PlacedEdge): SvgElement {
  return element(stage, "path", {
    ...rowAttributes(placed.edge),
    d: curve(placed),
    fill: "none",
    stroke: stage.theme.ink,
    "stroke-opacity": 0,
    "stroke-width": hitStroke(placed.width),
    class: "hit",
  });
}

function curve({ from, to, middle }: PlacedEdge): string {
  return `M${from.x},${from.y}Q${middle.x},${middle.y} ${to.x},${to.y}`;
}

/** The score, beside the edge at two fifths of its length, where edges that cross in the middle are still apart. */
function edgeNumber(stage: Stage, { edge, from, to, middle }: PlacedEdge): SvgElement {
  const long = Math.hypot(to.x - from.x, to.y - from.y) > stage.width * 0.55;
  const alike = from.node.role === to.node.role;
  const t = alike
    ? long && from.node.role === "other"
      ? 0.3
      : 0.5
    : from.node.role === "pair"
      ? 0.58
      : 0.42;
  const u = 1 - t;
  const x = u * u * from.x + 2 * u * t * middle.x + t * t * to.x;
  const y = u * u * from.y + 2 * u * t * middle.y + t * t * to.y;
  const text = formatSigned(Math.round(edge.score * 100) / 100);
  return textLine(stage, x, y + stage.theme.fontSize * 0.35, text, {
    "text-anchor": "middle",
    ...rim(stage),
    ...rowAttributes(edge),
  });
}

function pill(stage: Stage, { node, x, y }: PlacedNode, narrow: boolean): SvgElement {
  const { theme } = stage;
  const pair = node.role === "pair";
  const label = shorten(node.label, narrow ? 88 : 150, theme.fontSize * 1.07);
  const width = textWidth(label, theme.fontSize, true) + 18;
  const box = { x: x - width / 2, y: y - 13, width, height: 26, rx: 13 };
  return element(
    stage,
    "g",
    {},
    element(stage, "rect", {
      ...box,
      fill: pair ? theme.ink : theme.paper,
      stroke: theme.ink,
      "stroke-width": 1.3,
    }),
    textLine(stage, x, y + theme.fontSize * 0.35, label, {
      "text-anchor": "middle",
      ...(pair ? { fill: theme.paper } : {}),
      ...BOLD,
    }),
    element(stage, "title", {}, node.label),
  );
}

function entries(data: NetworkFigure, stage: Stage): LegendEntry[] {
  const list: LegendEntry[] = [];
  const add = (score: number, text: string) => {
    const { colour, dash } = style(stage, score);
    const look: Attributes = { "stroke-width": 3, "stroke-dasharray": dash === CONFLICT ? "5,3" : dash };
    list.push(stroke(stage, "M1,6H18", colour, text, { ...look, "stroke-linecap": capOf(dash) }));
  };
  if (data.edges.some((edge) => edge.score >= NEUTRAL)) add(1, "cooperation");
  if (data.edges.some((edge) => edge.score <= -NEUTRAL)) add(-1, "conflict");
  if (data.edges.some((edge) => Math.abs(edge.score) < NEUTRAL)) add(0, "neither");
  const most = Math.max(0, ...data.edges.map((edge) => edge.events));
  if (most > 0)
    list.push(
      stroke(stage, "M0,3H18M0,9H18", stage.theme.ink, `width: events (widest ${formatNumber(most)})`, {
        "stroke-width": 1,
        "stroke-opacity": 0.6,
      }),
    );
  return list;
}

function strongLine(stage: Stage, text: string): Block {
  if (text === "") return gap(stage, 0);
  const size = stage.theme.fontSize;
  return { height: size + 4, draw: (y) => textLine(stage, 0, y + size, text, BOLD) };
}
