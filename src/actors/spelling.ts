/** One word of a text: its spelling brought to a common form, and where it stood. */
export interface Token {
  key: string;
  /** As written, less the dots of "U.S." */
  raw: string;
  /** Single letters with dots between: surely an acronym, whatever its case. */
  dotted: boolean;
  start: number;
  end: number;
}

// Chinese, Japanese and Korean are written without spaces between words: each sign is a token of its own.
// Ranges in place of script properties, which are ten times slower: kana, Han, Hangul syllables, compatibility Han.
const SIGN = "[\\u3041-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff]";
const DOTTED = "(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L}(?![\\p{L}\\p{N}]))+\\.?";
const WORD = new RegExp(`${SIGN}|${DOTTED}|(?:(?!${SIGN})[\\p{L}\\p{M}\\p{N}])+|&`, "gu");
const ALL_SIGNS = new RegExp(`^${SIGN}+$`);

const LETTERS: Record<string, string> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/**
 * Words of a text with case, accents, hyphens, underscores, dots and apostrophes set aside, so that
 * "D.P.R.K.", "Kim_Jong-Un" and "Côte d’Ivoire" meet their other spellings. "the" is dropped, "St" is
 * "Saint", "&" is "and".
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0].replaceAll(".", "");
    const key = fold(raw);
    if (key === "the") continue;
    const end = match.index + match[0].length;
    found.push({ key, raw, dotted: raw !== match[0], start: match.index, end });
  }
  return found;
}

/** The common form of a whole name: its tokens with one space between. */
export function keyOf(text: string): string {
  // Nearly all names are plain ASCII, and thousands of them are read at every start.
  if (!/[^\x20-\x7e]/.test(text))
    return text
      .toLowerCase()
      .replaceAll("&", " and ")
      .replace(/(?<![a-z0-9])[a-z](?:\.[a-z](?![a-z0-9]))+/g, (acronym) => acronym.replaceAll(".", ""))
      .replace(/[^a-z0-9]+/g, " ")
      .replace(/\b(?:the(?: |$)|st\b)/g, (word) => (word === "st" ? "saint" : ""))
      .trim();
  if (ALL_SIGNS.test(text)) return [...text.normalize("NFC")].join(" ");
  return tokens(text)
    .map((token) => token.key)
    .join(" ");
}

function fold(word: string): string {
  if (word === "&") return "and";
  const bare = word
    .normalize("NFD")
    // Accents, and what Arabic writes or leaves out: vowel signs, the hamza on a carrier, the stretching line.
    .replace(/[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g, "")
    .normalize("NFC")
    .replaceAll("\u0649", "\u064a")
    .replaceAll("\u0629", "\u0647")
    .toLowerCase()
    .replace(/[ıøłđðßæœþ]/g, (letter) => LETTERS[letter]!);
  return bare === "st" ? "saint" : bare;
}
