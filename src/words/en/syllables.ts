/**
 * English spelling is turned into one group of vowels for each syllable by rules (silent letters out, vowels that part
 * marked); what the rules would miscount stands in a list.
 */

/** What the rules would miscount. */
const KNOWN: Readonly<Record<string, number>> = {
  abe: 2,
  aged: 1,
  business: 2,
  businesses: 3,
  chaos: 2,
  every: 2,
  everything: 3,
  everywhere: 3,
  evening: 2,
  eye: 1,
  eyes: 1,
  forest: 2,
  forests: 2,
  frontier: 2,
  guinea: 2,
  hundred: 2,
  hundreds: 2,
  ii: 1,
  iii: 1,
  israel: 3,
  israeli: 3,
  laos: 1,
  likelihood: 3,
  lion: 2,
  parliament: 3,
  parliaments: 3,
  people: 2,
  peoples: 2,
  persuade: 2,
  persuaded: 3,
  premier: 2,
  ratio: 3,
  seoul: 1,
  soldier: 2,
  soldiers: 2,
  solely: 2,
  vehement: 3,
  wednesday: 2,
  "didn't": 2,
  "doesn't": 2,
  "isn't": 2,
  "wasn't": 2,
  // Names written in Pinyin, where ia, ua and iao are one sound each.
  biao: 1,
  diaoyu: 2,
  huawei: 2,
  jiabao: 2,
  jiang: 1,
  jiechi: 2,
  liang: 1,
  liu: 1,
  qian: 1,
  xiao: 1,
  xiaoping: 2,
};

const E_INSIDE =
  "some|there|where|here|fore|home|life|time|like|state|safe|whole|make|line|price|base|fire|space|house|peace|care|hope|use|force|name|side|share|shore|more|since|pace|before";

/** Edits that leave one group of vowels for each syllable; "-" parts two vowels that stand together. */
const EDITS: readonly (readonly [found: RegExp, by: string])[] = [
  [/qu/g, "q"],
  [/^gu(?=[aei])/, "g"],
  [/gu(?=a)/g, "gw"],
  [/gue(?=s?$)/, "g"],
  [/^(?:y)(?=[aeiou])/, "j"],
  [/([aeiou])y(?=[aeiou])/g, "$1j"],
  [/y(?=ing$)/, "y-"],
  // Silent e: within a compound, before an ending, at the end.
  [new RegExp(`^(${E_INSIDE.replaceAll(/e(?=\||$)/g, "")})e(?=[^aeiouy]..)`), "$1"],
  [/([^aeiouyl])e(?=(?:ment|ly|ness|ful|less)s?$)/, "$1"],
  [/(?<=[aeiouy].*)(?:([^aeiouytdl])|(?<=[aeiouyl])(l))ed$/, "$1$2d"],
  [/(?<=[aeiouy].*)(?:([^aeiouylrschgxz])|(?<=[aeiouyl])(l)|(?<![tbc])(r)|(?<![sc])(h))es$/, "$1$2$3$4s"],
  [/(?<=[aeiouy].*)(?:([^aeiouylr])|(?<=[aeiouyl])(l)|(?<![tbc])(r))e$/, "$1$2$3"],
  // Vowels that part.
  [/nuclea/g, "nucle-a"],
  [/crea(?=t)/g, "cre-a"],
  [/^rea(?=ct|rm|ff|pp|li[sztn]|ss)/, "re-a"],
  [/^rei(?=nf|nv|ns|mp)/, "re-i"],
  [/^(re|pre)(?=e[^ad]|o)/, "$1-"],
  [/^co(?=op|or[d]|e[rx])/, "co-"],
  [/([aeiouy].*[^s])ea(?=s?$|ns?$)/, "$1e-a"],
  [/ce-an/g, "cean"],
  [/geo(?=[gplms])|deo|neo(?=us)|theo/g, "e-o"],
  [/i(?=et)|(?<![tc])i(?=en[ct])/g, "i-"],
  [/^sci(?=en)/, "sci-"],
  [/([^aeiou])i(?=est$|er$)/, "$1i-"],
  [/i(?=a(?!ge))(?<![cstxg]i)/g, "i-"],
  [/(ti|ci)(?=at(?!iv))/g, "$1-"],
  [/i(?=o(?!u(?!s)))(?<![cstxg]i|[^v]ni|ll?i)/g, "i-"],
  [/iu/g, "i-u"],
  [/(?<![gsh])u(?=a)|u(?=en[ct]|ing$|o)|(?<=[rfd])u(?=el)/g, "u-"],
  [/o(?=ism)/, "o-"],
  [/([eo])(?=ing$)/, "$1-"],
  [/sm$/, "sam"],
];

function ofWord(word: string): number {
  // Figures and abbreviations ("2025", "98%", "80th", "G7", "NATO").
  if (/\d/.test(word) || /^\p{Lu}{2,}$/u.test(word)) return 1;
  const plain = word
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/[^a-z']/g, "");
  const bare = plain.replace(/'s?$/, "");
  const known = KNOWN[plain] ?? KNOWN[bare];
  if (known !== undefined) return known;
  const spoken = EDITS.reduce((text, [found, by]) => text.replace(found, by), bare.replaceAll("'", ""));
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

/**
 * Syllables of a text when it is read aloud. A figure, an abbreviation and a figure with its sign count as one, as
 * Flesch counts them (How to Write Plain English, 1979): a year is no harder to read than a short word.
 */
export function syllablesIn(text: string): number {
  const words = text.replaceAll(" %", "%").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,%–]*/gu) ?? [];
  return words.reduce((sum, word) => sum + ofWord(word.replace(/[.,]+$/, "")), 0);
}
