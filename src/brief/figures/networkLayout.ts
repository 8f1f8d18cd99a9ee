import type { NetworkFigure } from "../../questions/figures.ts";

type Node = NetworkFigure["nodes"][number];

/** Where a node stands. */
export interface PlacedNode {
  node: Node;
  x: number;
  y: number;
}

/**
 * The pair stands on the middle line; the others on an ellipse around it, those tied more to the
 * first of the pair on its side, in turns above and below. Without a pair all stand on the ellipse.
 */
export function layoutNetwork(
  data: NetworkFigure,
  width: number,
  height: number,
  margin: { x: number; y: number },
): PlacedNode[] {
  const centre = { x: width / 2, y: height / 2 };
  const radius = { x: width / 2 - margin.x, y: Math.max(0, height / 2 - margin.y) };
  const on = (node: Node, angle: number): PlacedNode => ({
    node,
    x: centre.x - radius.x * Math.cos(angle),
    y: centre.y - radius.y * Math.sin(angle),
  });
  if (data.nodes.length === 1) return data.nodes.map((node) => ({ node, ...centre }));
  const pair = data.nodes.filter((node) => node.role === "pair");
  const [first, second] = pair;
  if (pair.length !== 2 || !first || !second) {
    return data.nodes.map((node, i) => on(node, (2 * Math.PI * i) / data.nodes.length + Math.PI / 2));
  }
  const others = data.nodes
    .filter((node) => node.role === "other")
    .map((node) => ({ node, lean: ties(data, node.id, second.id) - ties(data, node.id, first.id) }))
    .sort((a, b) => a.lean - b.lean || (a.node.id < b.node.id ? -1 : 1))
    .map(({ node }) => node);
  const above = others.filter((_, i) => i % 2 === 0);
  const below = others.filter((_, i) => i % 2 === 1);
  const apart = width * 0.17;
  return [
    { node: first, x: centre.x - apart, y: centre.y },
    { node: second, x: centre.x + apart, y: centre.y },
    ...above.map((node, i) => on(node, (Math.PI * (i + 0.5)) / above.length)),
    ...below.map((node, i) => on(node, -(Math.PI * (i + 0.5)) / below.length)),
  ];
}

/** Share of a node's events that it has with `other`. */
function ties(data: NetworkFigure, id: string, other: string): number {
  const own = data.edges.filter((edge) => edge.a === id || edge.b === id);
  const total = own.reduce((sum, edge) => sum + edge.events, 0);
  const shared = own
    .filter((edge) => edge.a === other || edge.b === other)
    .reduce((sum, edge) => sum + edge.events, 0);
  return total === 0 ? 0 : shared / total;
}
