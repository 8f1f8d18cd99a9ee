/**
 * Characters that no text of data may bring to a reader: they drive a terminal, turn the direction of
 * writing, break a line or hide. Kept are the joiners that emoji and scripts such as Persian or Hindi
 * are written with, the selectors of a letter's shape, and the tags that make a flag of a region.
 */
const UNFIT =
  /\p{Cc}|\p{Cs}|[\u2028\u2029\ufff9-\ufffb]|\p{Noncharacter_Code_Point}|(?!\p{Variation_Selector}|[\u200c\u200d]|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}|(?<!\p{L}|\p{M}|\p{S})[\u200c\u200d]|(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}])[\u200c\u200d]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0020}-\u{e007f}]/gu;

/** Most texts are in these letters and signs alone, none of which is unfit, and need no second look. */
const ORDINARY =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u034e\u0370-\u0600\u2010-\u2027\u2030-\u205e\u2070-\u2bff\u3001-\u3163\u3400-\ud7ff]*$/;

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/;

/**
 * Text of data made fit to be shown, on one line: breaks and tabs become spaces, other control characters
 * are shown ("␛", "�"), what is invisible or turns the direction of writing is left out. All that stands
 * between rows, names or arguments and a screen, a page or a picture.
 */
export function plainText(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .replaceAll("\r\n", "\n")
    .replace(UNFIT, (character) => (BREAKS.test(character) ? " " : shown(character)));
}

/** The same for a text of several lines, which stay. */
export function plainLines(text: string): string {
  return text.split("\n").map(plainText).join("\n");
}

/** A value as JSON in which the same characters stand as \uXXXX: it reads back as it was, and is safe to look at. */
export function plainJson(value: unknown, indent?: number): string {
  const clean = (part: string) => (ORDINARY.test(part) ? part : part.replace(UNFIT, escaped));
  // Text by text: most are ordinary, and no rule looks beyond a quotation mark or a line.
  const inLine = (line: string) => (ORDINARY.test(line) ? line : line.split('"').map(clean).join('"'));
  return JSON.stringify(value, null, indent).split("\n").map(inLine).join("\n");
}

function shown(character: string): string {
  const code = character.codePointAt(0)!;
  // Unicode has pictures of the first 32 control characters and of DEL.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return /[\p{Cc}\p{Cs}]|\p{Noncharacter_Code_Point}/u.test(character) ? "\ufffd" : "";
}

function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
