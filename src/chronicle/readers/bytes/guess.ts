import { textDecoder } from "./encodingNames.ts";
import { knownNames } from "./knownNames.ts";
import { GUESSED, lettersOf } from "./letters.ts";

/** What bytes that are not UTF-8 are most likely: `sure` where one reading stands far above all others. */
export interface Guess {
  sure: string | undefined;
  /** The likely encodings, best first, at most three. */
  likely: string[];
}

/** So much more likely than the next reading (natural logarithm; 9 is 8,000 to 1) must the best be. */
const MARGIN = 9;
/** And its bytes, on the average, at least so likely: else it is one that is not known here. */
const PLAUSIBLE = -5;
/** As many bytes of lines that are not plain ASCII are weighed. */
const WEIGHED = 65_536;
/** What a change of letters that no word has costs: "naïVe", "C£te". */
const ODD = -6;

interface Reading {
  encoding: string;
  text: string;
  score: number;
  average: number;
}

/** The last sample that was weighed: a file is opened to be looked at and again to be read. */
let last: { bytes: Uint8Array; guess: Guess } | undefined;

/**
 * Guesses the encoding of a sample that is not UTF-8: it is decoded strictly in each encoding, and each reading
 * is weighed by how likely its letters are in the languages that the encoding was made for. Readings that give
 * the same text do not contend with each other. Where one reading alone makes names of states of what is not
 * ASCII ("Curaçao", not "Curaçäo"), only it and those with the same names are weighed.
 */
export function guessEncoding(sample: Uint8Array): Guess {
  const bytes = telling(sample);
  if (last && Buffer.compare(last.bytes, bytes) === 0) return last.guess;
  const guess = weigh(bytes);
  last = { bytes, guess };
  return guess;
}

function weigh(bytes: Uint8Array): Guess {
  const all = GUESSED.flatMap((encoding) => read(bytes, encoding)).sort((a, b) => b.score - a.score);
  const named = withNames(all);
  const readings = named.length ? named : all;
  const [best] = readings;
  if (!best) return { sure: undefined, likely: [] };
  const next = readings.find(({ text }) => text !== best.text);
  const ahead = best.score - (next?.score ?? Number.NEGATIVE_INFINITY) >= MARGIN;
  const sure = ahead && (named.length > 0 || best.average >= PLAUSIBLE);
  // Of encodings that read the same, the most common one is named.
  const texts = [...new Set(readings.map(({ text }) => text))];
  const [usual, ...others] = texts.slice(0, 3).map((text) => usualOf(text, readings));
  return { sure: sure ? usual : undefined, likely: [usual!, ...others] };
}

/** The readings that give the most names of states, where all others give none beside theirs; else none. */
function withNames(readings: readonly Reading[]): Reading[] {
  const found = readings.map((reading) => ({ reading, names: new Set(knownNames(reading.text)) }));
  const most = found.reduce<ReadonlySet<string>>(
    (so, { names }) => (names.size > so.size ? names : so),
    new Set(),
  );
  const within = found.every(({ names }) => [...names].every((name) => most.has(name)));
  return within && most.size > 0
    ? found.filter(({ names }) => names.size === most.size).map(({ reading }) => reading)
    : [];
}

function usualOf(text: string, readings: readonly Reading[]): string {
  const same = readings.filter((reading) => reading.text === text).map(({ encoding }) => encoding);
  return GUESSED.find((encoding) => same.includes(encoding))!;
}

/** The lines that hold bytes beyond ASCII, each once. */
function telling(sample: Uint8Array): Uint8Array {
  const seen = new Set<string>();
  let size = 0;
  for (let at = 0; at < sample.length && size < WEIGHED; ) {
    const feed = sample.indexOf(10, at);
    // A last line that is cut may end inside a letter.
    if (feed < 0 && at > 0 && seen.size > 0) break;
    const end = feed < 0 ? sample.length : feed;
    const line = Buffer.from(sample.buffer, sample.byteOffset + at, end - at).toString("latin1");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes beyond ASCII are what is looked for
    if (/[^\x00-\x7f]/.test(line) && !seen.has(line)) {
      seen.add(line);
      size += line.length;
    }
    at = end + 1;
  }
  return Buffer.from([...seen].join("\n"), "latin1");
}

function read(bytes: Uint8Array, encoding: string): Reading[] {
  let text: string;
  try {
    text = textDecoder(encoding, true).decode(bytes);
  } catch {
    return [];
  }
  // Control, private and unassigned characters: nobody writes them.
  if (/[\u0080-\u009f\p{Co}\p{Cn}\uFFFD]/u.test(text)) return [];
  const { chance } = lettersOf(encoding);
  let [score, count] = [0, 0];
  let [first, before, small] = [" ", " ", " "];
  for (const letter of text) {
    const lower = letter.toLowerCase();
    const foreign = letter > "\u007f";
    if (foreign || before > "\u007f") {
      score += chance(wordly(small), wordly(lower)) + (odd(first, before, letter) ? ODD : 0);
      // By bytes, so that scripts of one and of two bytes a letter are held to one measure.
      count += letter > "\u2fff" ? 2 : 1;
    }
    [first, before, small] = [before, letter, lower];
  }
  return [{ encoding, text, score, average: score / Math.max(count, 1) }];
}

/** What ends a word of a table is as good as a space. */
function wordly(letter: string): string {
  return letter <= "@" && !"'-.".includes(letter) ? " " : letter;
}

const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;

/** A capital after a small letter, one within a word before a small letter, or letters of two alphabets in one word. */
function odd(first: string, before: string, letter: string): boolean {
  if (!LETTER.test(before) || !LETTER.test(letter)) return false;
  if (isSmall(before) && isCapital(letter)) return true;
  if (LETTER.test(first) && isCapital(before) && isSmall(letter)) return true;
  return LATIN.test(before) !== LATIN.test(letter);
}

const isSmall = (letter: string) => letter === letter.toLowerCase() && letter !== letter.toUpperCase();
const isCapital = (letter: string) => letter !== letter.toLowerCase();
