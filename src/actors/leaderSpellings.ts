// States whose people write the family name first, in English too.
const FAMILY_FIRST = new Set(["CHN", "KOR", "PRK"]);

/**
 * Spellings that follow from a leader's name by rule: as it stands, in the other order of family and given name
 * (ICEWS writes "Aso Taro"), without middle initials, without what stands in brackets, and the family name alone.
 */
export function leaderSpellings(code: string, name: string): string[] {
  const plain = withoutBrackets(name);
  const words = plain.split(/\s+/);
  const familyFirst = FAMILY_FIRST.has(code);
  const family = familyName(code, name);
  const given = familyFirst ? words.slice(1) : words.slice(0, -1);
  const turned = familyFirst ? [...given, family] : [family, ...given];
  const uninitialled = words.filter((word) => !/^\p{Lu}\.?$/u.test(word));
  return [...new Set([name, plain, turned.join(" "), uninitialled.join(" "), family])];
}

/** The name by which a headline calls a leader: "Xi", "Putin". */
export function familyName(code: string, name: string): string {
  const words = withoutBrackets(name).split(/\s+/);
  return FAMILY_FIRST.has(code) ? words[0]! : words.at(-1)!;
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, "");
}
