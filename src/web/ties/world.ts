import { geoArea, geoCentroid } from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";
import type { TieNode } from "./shapes.ts";

export type Country = Feature<Polygon | MultiPolygon, { name: string }>;

const world = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The countries of Natural Earth; their id is the number of ISO 3166-1. */
export const COUNTRIES = feature(world, world.objects.countries).features as Country[];

const BY_NUMBER = new Map(COUNTRIES.flatMap((one) => (one.id === undefined ? [] : [[String(one.id), one]])));
/** Kosovo has no number in ISO 3166-1; its code here is the one in use by custom. */
const BY_CODE = new Map([["XKX", COUNTRIES.find(({ properties }) => properties.name === "Kosovo")]]);

export function countryOf({ code, place }: Pick<TieNode, "code" | "place">): Country | undefined {
  return (place === null ? undefined : BY_NUMBER.get(place)) ?? BY_CODE.get(code);
}

/** The middle of the largest piece: that of France is not moved by Guiana, nor that of the United States by Alaska. */
export function middleOf({ geometry }: Country): [number, number] {
  if (geometry.type === "Polygon") return geoCentroid(geometry);
  const pieces = geometry.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  const largest = pieces.reduce((most, piece) => (geoArea(piece) > geoArea(most) ? piece : most));
  return geoCentroid(largest);
}
