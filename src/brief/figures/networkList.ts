import { NEUTRAL } from "../../measures/policy.ts";
import type { NetworkFigure } from "../../questions/figures.ts";
import { plural } from "../../words/en/forms.ts";
import type { Block } from "./block.ts";
import { BOLD, element, MUTED, textLine } from "./element.ts";
import { boxHit } from "./hits.ts";
import { ofRow } from "./rowMarks.ts";
import type { Stage } from "./stage.ts";
import { shorten } from "./text.ts";

type Edge = NetworkFigure["edges"][number];

const MOST_TIES = 8;

/**
 * The ties as a list, for a phone, on which a web is a tangle: those of most events, of the pair's own first among
 * like ones, each with a bar for how much there was and a word for what.
 */
export function tieList(data: NetworkFigure, stage: Stage): Block {
  const { theme, width } = stage;
  const size = theme.fontSize;
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const isPair = (id: string) => nodes.get(id)?.role === "pair";
  const pairs = (edge: Edge) => Number(isPair(edge.a)) + Number(isPair(edge.b));
  const known = data.edges
    .filter(({ a, b }) => nodes.has(a) && nodes.has(b))
    .sort((x, y) => y.events - x.events || pairs(y) - pairs(x) || (x.a + x.b < y.a + y.b ? -1 : 1));
  const shown = known.slice(0, MOST_TIES);
  const most = Math.max(1, ...shown.map(({ events }) => events));
  const rest = known.length - shown.length;
  const row = size * 2 + 16;
  const word = size * 7;
  return {
    height: shown.length * row + (rest > 0 ? size + 10 : 0) + 4,
    draw: (y) => {
      const group = element(stage, "g");
      shown.forEach((edge, i) => {
        const top = y + i * row + size;
        const [one, other] = isPair(edge.b) && !isPair(edge.a) ? [edge.b, edge.a] : [edge.a, edge.b];
        const names = `${nodes.get(one)!.label} and ${nodes.get(other)!.label}`;
        const { text, colour } = signOf(edge, stage);
        const events = plural(edge.events, "act");
        group.append(
          ...ofRow(
            stage,
            [edge],
            ...boxHit(stage, { x1: 0, x2: width, y1: top - size, y2: top - size + row }),
            textLine(stage, 0, top, shorten(names, width - size * 6, size * 1.07), BOLD),
            textLine(stage, width, top, events, { "text-anchor": "end", ...MUTED }),
            element(stage, "rect", {
              x: 0,
              y: top + 7,
              width: Math.max(2, ((width - word - 10) * edge.events) / most),
              height: 10,
              fill: colour,
            }),
            textLine(stage, width, top + size + 4, text, { "text-anchor": "end" }),
          ),
        );
      });
      if (rest > 0)
        group.append(
          textLine(
            stage,
            0,
            y + shown.length * row + size + 2,
            `Not shown: ${plural(rest, "tie")} of fewer acts.`,
            MUTED,
          ),
        );
      return group;
    },
  };
}

function signOf({ score }: Edge, { theme }: Stage): { text: string; colour: string } {
  if (Math.abs(score) < NEUTRAL) return { text: "as much of both", colour: theme.neutral };
  return score > 0
    ? { text: "cooperation", colour: theme.cooperation }
    : { text: "conflict", colour: theme.conflict };
}
