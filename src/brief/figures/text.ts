/** Advance widths of Helvetica and its metric twins, in thousandths of the font size. */
const WIDTHS: [string, number][] = [
  ["ijl'|", 222],
  ["ft .,:;/!I[]·", 278],
  ['r()-“”"', 340],
  ["cksvxyzJ", 500],
  ["+−<>=", 584],
  ["FTZL", 611],
  ["ABEKPSVXY&", 667],
  ["wCDHNRU", 722],
  ["GOQ", 778],
  ["mM%", 860],
  ["W—…→↔", 1000],
];
const ADVANCE = new Map(WIDTHS.flatMap(([characters, width]) => [...characters].map((c) => [c, width])));

/** Width of a text in pixels at a font size, as Helvetica sets it; other alphabets count as wide. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) {
    width += ADVANCE.get(character) ?? ((character.codePointAt(0) ?? 0) > 0x2e80 ? 1000 : 570);
  }
  return (width / 1000) * size * (bold ? 1.07 : 1);
}

/** The longest of the texts, in pixels; 0 where there are none. */
export function widest(texts: Iterable<string>, size: number): number {
  let width = 0;
  for (const text of texts) width = Math.max(width, textWidth(text, size));
  return width;
}

/** Cuts a text that is wider than `room` at a word, or within one where the first word is too long, and ends it with "…". */
export function shorten(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text;
  // No character is narrower than 222 thousandths: what lies beyond can't fit, and a long text isn't measured over and over.
  const most = Math.ceil(room / (0.222 * size)) + 1;
  const characters = [...text.slice(0, 2 * Math.max(1, most))].slice(0, Math.max(1, most));
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > room) characters.pop();
  const cut = characters.join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:(–-]+$/, "")}…`;
}

/** Breaks a text into lines no wider than `room`; the last of `maxLines` is shortened where more is left. */
export function wrap(
  text: string,
  room: number,
  size: number,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= maxLines) return lines.map((each) => shorten(each, room, size));
  const kept = lines.slice(0, maxLines - 1).map((each) => shorten(each, room, size));
  return [...kept, shorten(lines.slice(maxLines - 1).join(" "), room, size)];
}
