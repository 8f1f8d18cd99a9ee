import type { GeoProjection } from "d3-geo";
import { textWidth } from "../../brief/figures/text.ts";

/** Size of a name on the map, in pixels. */
export const LABEL = 11;

type Point = [number, number];

export interface Labelled {
  code: string;
  text: string;
  point: Point;
  /** Middle of the foot of the name. */
  at: { x: number; y: number };
}

/** Where the name of each place stands: above it, else below, to the right, to the left, wherever it covers no other. */
export function labelled(
  projection: GeoProjection,
  places: ReadonlyMap<string, Point>,
  name: (code: string) => string,
): Labelled[] {
  const taken: { x: number; y: number; width: number }[] = [];
  return [...places].flatMap(([code, place]) => {
    const point = projection(place);
    if (!point) return [];
    const text = name(code);
    const width = textWidth(text, LABEL, true) + 4;
    const [x, y] = point;
    const beside = width / 2 + 6;
    const ways = [
      { x, y: y - 6 },
      { x, y: y + LABEL + 5 },
      { x: x + beside, y: y + 4 },
      { x: x - beside, y: y + 4 },
      { x: x + beside, y: y + LABEL + 5 },
      { x: x - beside, y: y + LABEL + 5 },
    ];
    const isFree = (way: { x: number; y: number }) =>
      taken.every(
        (one) => Math.abs(one.x - way.x) > (one.width + width) / 2 || Math.abs(one.y - way.y) > LABEL + 1,
      );
    const at = ways.find(isFree) ?? ways[0]!;
    taken.push({ ...at, width });
    return [{ code, text, point, at }];
  });
}
