/** A way to write a leader's name. A `family` name alone can be shared; a `name` is the whole. */
export interface LeaderSpelling {
  spelling: string;
  use: "name" | "family";
}

// States whose people write the family name first, in English too.
const FAMILY_FIRST = new Set(["CHN", "KOR", "PRK", "TWN", "VNM"]);

/**
 * Spellings that follow from a name by rule: as it stands, in the other order of family and given name
 * (ICEWS writes "Aso Taro"), without middle initials, without what stands in brackets, and the family name alone.
 */
export function leaderSpellings(code: string, name: string): LeaderSpelling[] {
  const plain = name.replace(/\s*\([^)]*\)/g, "");
  const words = plain.split(/\s+/);
  const family = FAMILY_FIRST.has(code) ? words[0]! : words.at(-1)!;
  const turned = FAMILY_FIRST.has(code)
    ? [...words.slice(1), family].join(" ")
    : [family, ...words.slice(0, -1)].join(" ");
  const uninitialled = words.filter((word) => !/^\p{Lu}\.?$/u.test(word)).join(" ");
  const whole = [...new Set([name, plain, turned, uninitialled])];
  return [
    ...whole.map((spelling): LeaderSpelling => ({ spelling, use: "name" })),
    { spelling: family, use: "family" },
  ];
}
