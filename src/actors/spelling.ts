/** One word of a text: its spelling brought to a common form, and where it stood. */
export interface Token {
  key: string;
  raw: string;
  start: number;
  end: number;
}

// Chinese, Japanese and Korean are written without spaces between words: each sign is a token of its own.
const WORD =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]|(?:(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+|&/gu;

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
    const key = fold(match[0]);
    if (key !== "the")
      found.push({ key, raw: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The common form of a whole name: its tokens with one space between. */
export function keyOf(text: string): string {
  return tokens(text)
    .map((token) => token.key)
    .join(" ");
}

function fold(word: string): string {
  if (word === "&") return "and";
  const bare = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ıøłđðßæœþ]/g, (letter) => LETTERS[letter]!);
  return bare === "st" ? "saint" : bare;
}
