import { textWidth } from "./text.ts";

/** A label that stands above the point `x`, and the row it was given (0 is the lowest). */
export interface PlacedLabel {
  x: number;
  text: string;
  width: number;
  /** The text runs to the left of its rule, because there is no room (or another rule) on the right. */
  flipped: boolean;
  row: number;
  /** Positions in the list of labels that it stands for. */
  members: number[];
}

const PAD = 6;

/**
 * Rows for labels that stand beside vertical rules, so that no label meets another and no rule runs
 * through a label: a label is raised above all whose rule falls within its width. `items` come
 * ordered by x. Labels run to the right of their rule, or to the left where the right edge or
 * the rule of a flipped neighbour is nearer than their width.
 */
export function layoutLabels(
  items: { x: number; text: string; members: number[] }[],
  right: number,
  size: number,
): PlacedLabel[] {
  const labels: PlacedLabel[] = items.map((item) => ({
    ...item,
    width: textWidth(item.text, size) + 4,
    flipped: false,
    row: 0,
  }));
  for (let i = labels.length - 1; i >= 0; i--) {
    const label = labels[i]!;
    const end = label.x + label.width;
    label.flipped = end > right || labels.slice(i + 1).some((next) => next.flipped && next.x < end + PAD);
  }
  const placed: PlacedLabel[] = [];
  for (const label of [...labels].reverse().filter((each) => !each.flipped)) raise(label, placed);
  for (const label of labels.filter((each) => each.flipped)) raise(label, placed);
  return labels;
}

function raise(label: PlacedLabel, placed: PlacedLabel[]): void {
  const [from, to] = extent(label);
  for (const other of placed) {
    const [otherFrom, otherTo] = extent(other);
    if (from < otherTo + PAD && to + PAD > otherFrom) label.row = Math.max(label.row, other.row + 1);
  }
  placed.push(label);
}

function extent(label: PlacedLabel): [number, number] {
  return label.flipped ? [label.x - label.width, label.x] : [label.x, label.x + label.width];
}
