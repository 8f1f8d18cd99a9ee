import { textWidth } from "./text.ts";

/** A label above one or more rules, and the row it was given (0 is the lowest). */
export interface PlacedLabel {
  /** Where its text starts, ends or has its middle, as `anchor` says. */
  x: number;
  text: string;
  width: number;
  anchor: "start" | "middle" | "end";
  row: number;
  /** Positions of the marks that it stands for. */
  members: number[];
}

const PAD = 6;

/**
 * Rows for labels that stand beside vertical rules, so that no label meets another and no rule runs
 * through a label: a label is raised above all whose rule falls within its width. `items` come
 * ordered by x. Labels run to the right of their rule, or to the left where the right edge or
 * the rule of such a neighbour is nearer than their width.
 */
export function layoutLabels(
  items: { x: number; text: string }[],
  right: number,
  size: number,
): PlacedLabel[] {
  const labels = items.map((item, i): PlacedLabel => {
    const width = textWidth(item.text, size) + 4;
    return { ...item, width, anchor: "start", row: 0, members: [i] };
  });
  for (let i = labels.length - 1; i >= 0; i--) {
    const label = labels[i]!;
    const end = label.x + label.width;
    const blocked = labels.slice(i + 1).some((next) => next.anchor === "end" && next.x < end + PAD);
    if (end > right || blocked) label.anchor = "end";
  }
  const placed: PlacedLabel[] = [];
  for (const label of [...labels].reverse().filter((each) => each.anchor === "start")) raise(label, placed);
  for (const label of labels.filter((each) => each.anchor === "end")) raise(label, placed);
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
  return label.anchor === "end" ? [label.x - label.width, label.x] : [label.x, label.x + label.width];
}

/** Numbers in one row over the middle of their rules; those with no room for one each share a range ("3–5"). */
export function groupNumbers(xs: number[], right: number, size: number): PlacedLabel[] {
  let groups = xs.map((_, i) => [i]);
  for (;;) {
    const labels = groups.map((members) => numberLabel(xs, members, right, size));
    const clash = labels.findIndex((label, i) => {
      const next = labels[i + 1];
      return next !== undefined && label.x + label.width / 2 + PAD > next.x - next.width / 2;
    });
    if (clash < 0) return labels;
    groups = groups.flatMap((members, i) =>
      i === clash ? [[...members, ...groups[i + 1]!]] : i === clash + 1 ? [] : [members],
    );
  }
}

function numberLabel(xs: number[], members: number[], right: number, size: number): PlacedLabel {
  const [first, last] = [members[0]!, members.at(-1)!];
  const text = first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
  const width = textWidth(text, size);
  const middle = (xs[first]! + xs[last]!) / 2;
  const x = Math.max(width / 2, Math.min(middle, right - width / 2));
  return { x, text, width, anchor: "middle", row: 0, members };
}
