import { textDecoder } from "./encodingNames.ts";

/**
 * How likely the letters of a text are in the languages that an encoding was made for, in natural logarithms.
 * What is known of the languages are the names of states, languages and currencies, and of months, as the
 * Unicode consortium lists them (they come with Node); a pair of letters counts more than a letter.
 */
export interface Letters {
  /** The logarithm of the chance of `letter` after `before`; letters outside the languages get the least chance. */
  chance(before: string, letter: string): number;
}

interface Script {
  languages: readonly string[];
  /** First bytes of the common letters, for scripts of thousands of them: each stands for a row of the table. */
  common?: readonly (readonly [from: number, to: number])[];
}

/** Which languages are written in which encoding. */
const SCRIPTS: Readonly<Record<string, Script>> = {
  west: { languages: ["fr", "de", "es", "pt", "it", "sv", "da", "nb", "fi", "nl", "is", "ca"] },
  middle: { languages: ["pl", "cs", "sk", "hu", "ro", "hr", "sl"] },
  cyrillic: { languages: ["ru", "uk", "bg", "sr", "be", "mk"] },
  greek: { languages: ["el"] },
  turkish: { languages: ["tr"] },
  hebrew: { languages: ["he"] },
  arabic: { languages: ["ar", "fa", "ur"] },
  thai: { languages: ["th"] },
  vietnamese: { languages: ["vi"] },
  baltic: { languages: ["lt", "lv", "et"] },
  simplified: { languages: ["zh-Hans"], common: [[0xb0, 0xd7]] },
  traditional: { languages: ["zh-Hant"], common: [[0xa4, 0xc6]] },
  shift_jis: {
    languages: ["ja"],
    common: [
      [0x82, 0x83],
      [0x88, 0x97],
    ],
  },
  "euc-jp": {
    languages: ["ja"],
    common: [
      [0xa4, 0xa5],
      [0xb0, 0xcf],
    ],
  },
  korean: { languages: ["ko"], common: [[0xb0, 0xc8]] },
};

/** The script that an encoding was made for. */
const SCRIPT_OF: Readonly<Record<string, string>> = {
  "windows-1252": "west",
  macintosh: "west",
  "windows-1250": "middle",
  "iso-8859-2": "middle",
  "windows-1251": "cyrillic",
  "koi8-r": "cyrillic",
  "iso-8859-5": "cyrillic",
  ibm866: "cyrillic",
  "windows-1253": "greek",
  "windows-1254": "turkish",
  "windows-1255": "hebrew",
  "windows-1256": "arabic",
  "windows-1257": "baltic",
  "iso-8859-4": "baltic",
  "x-mac-cyrillic": "cyrillic",
  "iso-8859-7": "greek",
  "iso-8859-8": "hebrew",
  "iso-8859-6": "arabic",
  "windows-874": "thai",
  "windows-1258": "vietnamese",
  gb18030: "simplified",
  big5: "traditional",
  shift_jis: "shift_jis",
  "euc-jp": "euc-jp",
  "euc-kr": "korean",
};

/** The encodings that are told apart. */
export const GUESSED: readonly string[] = Object.keys(SCRIPT_OF);

/** Marks that stand in texts of any language. */
const MARKS = "’‘“”–—…«»•„";
const LEAST = 1e-6;

const kept = new Map<string, Letters>();

/** The letters of the languages that `encoding` (one of {@link GUESSED}) was made for. */
export function lettersOf(encoding: string): Letters {
  const script = SCRIPT_OF[encoding]!;
  const letters = kept.get(script) ?? countLetters(SCRIPTS[script]!, encoding);
  kept.set(script, letters);
  return letters;
}

function countLetters({ languages, common = [] }: Script, encoding: string): Letters {
  const pairs = new Map<string, number>();
  const firsts = new Map<string, number>();
  const singles = new Map<string, number>();
  let total = 0;
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const language of languages) {
    for (const name of namesIn(language)) {
      let before = " ";
      for (const letter of `${name.toLowerCase()} `) {
        add(pairs, before + letter);
        add(firsts, before);
        add(singles, letter);
        total += 1;
        before = letter;
      }
    }
  }
  const rows = new Set(common.flatMap((range) => [...rowsOf(encoding, range)]));
  const even = (letter: string) => (rows.has(letter) ? 1 / rows.size : MARKS.includes(letter) ? 0.02 : 0);
  return {
    chance(before, letter) {
      const pair = (pairs.get(before + letter) ?? 0) / (firsts.get(before) ?? 1);
      return Math.log(0.5 * pair + 0.4 * ((singles.get(letter) ?? 0) / total) + 0.1 * even(letter) + LEAST);
    },
  };
}

/** All languages of the table. */
export const LANGUAGES_READ: readonly string[] = [
  "en",
  ...new Set(Object.values(SCRIPTS).flatMap(({ languages }) => languages)),
];

/** The names of states and territories in a language. */
export function regionNames(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return REGIONS.flatMap((code) => names.of(code) ?? []);
}

const REGIONS = codes(/^[A-Z]{2}$/, 2, "A");
const LANGUAGES = codes(/^[a-z]{2}$/, 2, "a");

function codes(shape: RegExp, length: number, first: string): string[] {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(first.charCodeAt(0) + i));
  let made = [""];
  for (let i = 0; i < length; i += 1) made = made.flatMap((start) => letters.map((letter) => start + letter));
  return made.filter((code) => shape.test(code));
}

function* namesIn(language: string): Generator<string> {
  const named = (type: "region" | "language" | "currency", list: readonly string[]) => {
    const names = new Intl.DisplayNames([language], { type, fallback: "none" });
    return list.flatMap((code) => names.of(code) ?? []);
  };
  yield* named("region", REGIONS);
  yield* named("language", LANGUAGES);
  yield* named("currency", Intl.supportedValuesOf("currency"));
  const month = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" });
  for (let day = 0; day < 365; day += 13) yield month.format(Date.UTC(2001, 0, 1 + day));
}

/** The letters whose first byte lies in a range. */
function* rowsOf(encoding: string, [from, to]: readonly [number, number]): Generator<string> {
  const decoder = textDecoder(encoding);
  for (let first = from; first <= to; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const text = decoder.decode(new Uint8Array([first, second]));
      if ([...text].length === 1 && text !== "\uFFFD") yield text;
    }
  }
}
