import { words } from "../words.ts";
import type { TieNode } from "./shapes.ts";

const say = words.ties;

/** Who has no place on the map, each with the reason. */
export function OffMap({ nodes, name }: { nodes: readonly TieNode[]; name: (code: string) => string }) {
  if (nodes.length === 0) return null;
  const isBody = ({ kind }: TieNode) => kind === "organisation" || kind === "bloc";
  const of = (holds: (node: TieNode) => boolean) => nodes.filter(holds).map(({ code }) => name(code));
  const bodies = of(isBody);
  const gone = of((node) => !isBody(node) && node.place === null);
  const small = of((node) => !isBody(node) && node.place !== null);
  const parts = [
    ...(bodies.length ? [say.bodies(bodies)] : []),
    ...(gone.length ? [say.gone(gone)] : []),
    ...(small.length ? [say.small(small)] : []),
  ];
  return (
    <p class="soft off-map">
      {say.offMap} {parts.join("; ")}.
    </p>
  );
}
