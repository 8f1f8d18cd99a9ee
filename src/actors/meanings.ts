import type { NameEntry, NameUse } from "./names.ts";

const ORDER: readonly NameUse[] = ["name", "code", "translation", "adjective", "seat"];

/**
 * Codes of the actors that a spelling means, sorted. Names come before codes, names in other languages, adjectives and seats. Where
 * several share the spelling, the day decides: those who bore it then ("Republic of China" is CHN until
 * September 1949), else those for whom it has no dates. Without a day it is the latter, else those who bear
 * it still. A place gives [""], nobody.
 */
export function meanings(entries: readonly NameEntry[], asOf: string | undefined): string[] {
  if (entries.some((entry) => entry.use === "place")) return [""];
  const use = ORDER.find((one) => entries.some((entry) => entry.use === one));
  const ranked = entries.filter((entry) => entry.use === use);
  const undated = ranked.filter(({ from, to }) => !from && !to);
  const dated = ranked.filter(({ from, to }) =>
    asOf === undefined ? !to : (from || to) && from <= asOf && (!to || asOf <= to),
  );
  const held =
    (asOf === undefined ? [undated, dated] : [dated, undated]).find((list) => list.length) ?? ranked;
  return [...new Set(held.map((entry) => entry.id))].sort();
}

/** "Republic of Korea" for "Korea, Republic of"; other texts come back as they are. */
export function uninverted(text: string): string {
  const match = /^([^,]+),[\s_]*(.+?(?:[\s_]of|[\s_]of[\s_]the|occupied))$/i.exec(text.trim());
  return match ? `${match[2]} ${match[1]}` : text;
}
