import type { NetworkFigure } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { clip, greatest } from "../keep.ts";
import { type Cut, fewer } from "./cut.ts";

/** The pair, then those with most events in their ties; of the ties between these those of most events. */
export function cutNetwork(data: NetworkFigure, bounds: Bounds): Cut {
  const events = new Map<string, number>();
  for (const edge of data.edges)
    for (const id of [edge.a, edge.b]) events.set(id, (events.get(id) ?? 0) + edge.events);
  const nodes = greatest(data.nodes, bounds.nodes, ({ id, role }) =>
    role === "pair" ? Number.POSITIVE_INFINITY : (events.get(id) ?? 0),
  );
  const kept = new Set(nodes.map((node) => node.id));
  const gone = new Set(data.nodes.map((node) => node.id).filter((id) => !kept.has(id)));
  const between = data.edges.filter((edge) => !gone.has(edge.a) && !gone.has(edge.b));
  const edges = greatest(between, bounds.ties, (edge) => edge.events);
  const strained = data.strained
    .filter(({ members }) => !members.some((id) => gone.has(id)))
    .slice(0, bounds.triads);
  return {
    data: {
      ...data,
      nodes: nodes.map((node) => ({ ...node, label: clip(node.label, bounds.name) })),
      edges,
      strained: strained.map((triad) => ({ ...triad, why: clip(triad.why, bounds.text) })),
    },
    leftOut: [
      ...fewer(data.nodes, nodes, "actor", "of fewer events"),
      ...fewer(data.edges, edges, "tie", "of fewer events"),
      ...fewer(data.strained, strained, "strained triad", "further down the list"),
    ],
    meanOf: 1,
  };
}
