import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import type { Feature, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { expect, test } from "vitest";
import { isoNumber } from "../../src/actors/isoNumber.ts";
import { ties as say } from "../../src/web/words/ties.ts";

/** The map of the page of ties: what is said of its borders must be so in the version that is shipped. */
const atlas = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-110m.json"), "utf8"),
) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const { features } = feature(atlas, atlas.objects.countries);
const at = (place: [number, number]) =>
  features
    .filter((one: Feature<Geometry, { name: string }>) => geoContains(one, place))
    .map((one) => one.properties.name);

/** What the sentence says, a place in it, and in which shapes of the map that lies. */
const SAID: [string, [number, number], string][] = [
  ["Taiwan", [121, 24], "Taiwan"],
  ["Kosovo", [21, 42.6], "Kosovo"],
  ["Northern Cyprus", [33.5, 35.3], "N. Cyprus"],
  ["Somaliland", [44, 9.6], "Somaliland"],
  ["Crimea is drawn with Russia", [34.3, 45.2], "Russia"],
  ["Golan Heights with Israel", [35.8, 33], "Israel"],
  ["West Bank is drawn as Palestine", [35.1, 31.5], "Palestine"],
  ["Kashmir is divided between India", [75, 34], "India"],
  ["Pakistan", [74.5, 35.9], "Pakistan"],
  ["China", [79.5, 35.2], "China"],
  ["Western Sahara between Morocco", [-13, 26.5], "Morocco"],
  ["and the rest", [-10, 26.8], "W. Sahara"],
  ["Small states and Gaza are missing", [103.8, 1.35], "Malaysia"],
];

test("the sentence on borders says how the map draws them", () => {
  for (const [words, place, shape] of SAID) {
    expect(say.borders).toContain(words);
    expect([words, at(place)]).toEqual([words, [shape]]);
  }
  expect(at([34.4, 31.4])).toEqual([]);
});

test("the map knows states by their number in ISO 3166-1", () => {
  const byNumber = new Map(features.map((one) => [String(one.id), one.properties.name]));
  const of = (code: string) => byNumber.get(isoNumber(code)!);
  expect(["CHN", "PRK", "KOR", "AFG", "TWN", "RUS"].map(of)).toEqual([
    "China",
    "North Korea",
    "South Korea",
    "Afghanistan",
    "Taiwan",
    "Russia",
  ]);
  expect([isoNumber("DDR"), isoNumber("NAT"), isoNumber("XKX")]).toEqual([null, null, null]);
  expect(isoNumber("SGP")).toBe("702");
  expect(byNumber.has("702")).toBe(false);
});
