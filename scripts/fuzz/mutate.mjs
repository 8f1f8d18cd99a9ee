import { gzipSync } from "node:zlib";
import { encode } from "../../bench/encode.mjs";
import { zip } from "./zip.mjs";

/** What is done to the rows of a file, before they are text. Rows are lists of cells; the first is the header, if any. */
const ROWS = {
  "a cell dropped": (rows, chance) => chance.one(rows).splice(chance.below(5), 1),
  "a cell doubled": (rows, chance) => {
    const row = chance.one(rows);
    row.splice(chance.below(row.length), 0, chance.one(row) ?? "");
  },
  "a row doubled": (rows, chance) => rows.splice(chance.below(rows.length), 0, [...chance.one(rows)]),
  "a row gone": (rows, chance) => rows.splice(chance.below(rows.length), 1),
  "rows in another order": (rows, chance) => rows.push(...rows.splice(0, chance.below(rows.length))),
  "a huge cell": (rows, chance) => setCell(rows, chance, "x".repeat(chance.one([1_000, 70_000, 1_100_000]))),
  "an odd cell": (rows, chance) =>
    setCell(
      rows,
      chance,
      chance.one([
        "",
        " ",
        "NA",
        "-1",
        "1e9",
        "9".repeat(400),
        "2014-02-30",
        "99999-01-01",
        "=1+1",
        "__proto__",
        "constructor",
        "toString",
        "\u202e",
        "😀",
        "\ud800",
        "NULL",
        "../x",
        "0042",
        "Korea",
        "\u0000",
      ]),
    ),
  "odd cells everywhere": (rows, chance) => {
    for (let n = 0; n < 5; n += 1)
      setCell(rows, chance, chance.one(["__proto__", "hasOwnProperty", "", "'", "\\", "%s", "{}"]));
  },
  "many columns": (rows, chance) => chance.one(rows).push(...Array(chance.one([3, 300, 3000])).fill("y")),
};

/** What is done to the text. */
const TEXT = {
  "a stray quote": (text, chance) => insert(text, chance, '"'),
  "quotes strewn about": (text, chance) =>
    [...Array(6)].reduce((made) => insert(made, chance, chance.one(['"', '""', '",', ',"'])), text),
  "a line end within": (text, chance) =>
    insert(text, chance, chance.one(["\n", "\r\n", "\r", "\n\n", "\r\r\n"])),
  "other line ends": (text, chance) =>
    text.replaceAll("\n", chance.one(["\r\n", "\r", "\n\n", "\n\r", "\u2028"])),
  "a NUL": (text, chance) => insert(text, chance, chance.one(["\0", "\0\0\0\0"])),
  "a mark within": (text, chance) => insert(text, chance, "\uFEFF"),
  "two marks": (text) => `\uFEFF\uFEFF${text}`,
  "other delimiters": (text, chance) =>
    text.replaceAll(chance.one([",", "\t"]), chance.one([";", "|", "\t", ",,"])),
  "cut short": (text, chance) => text.slice(0, chance.below(text.length)),
  "the header gone": (text) => text.slice(text.indexOf("\n") + 1),
  "the header twice": (text) => text.slice(0, text.indexOf("\n") + 1) + text,
  "words before it": (text, chance) =>
    `${chance.one(["Fetched in June.", "sep=,", "# comment", "", " ", "<html>", "{}"])}\n${text}`,
  nothing: () => "",
  "only blanks": (_, chance) => chance.one(["\n\n\n", " ", "\r\n", "\t\n", "\uFEFF"]),
};

/** What is done to the bytes. */
const BYTES = {
  "a byte changed": (bytes, chance) => flip(bytes, chance, 1),
  "bytes changed": (bytes, chance) => flip(bytes, chance, 20),
  "bytes of chance": (_, chance) =>
    Buffer.from(Array.from({ length: chance.below(3000) }, () => chance.below(256))),
  "UTF-16": (bytes, chance) => {
    const wide = Buffer.from(`${chance.one(["\uFEFF", ""])}${bytes}`, "utf16le");
    return chance.below(2) ? wide : wide.swap16();
  },
  "UTF-16 cut within a letter": (bytes) => Buffer.from(`\uFEFF${bytes}`, "utf16le").subarray(0, -1),
  "another encoding": (bytes, chance) =>
    encode(
      String(bytes).replaceAll("’", "'"),
      chance.one(["windows-1252", "macintosh", "windows-1254", "iso-8859-15"]),
    ) ?? bytes,
  "two encodings": (bytes) => Buffer.concat([bytes, Buffer.from(bytes.toString(), "latin1")]),
  "letters cut": (bytes) => Buffer.concat([bytes, Buffer.from([0xe2, 0x80])]),
};

/** How the bytes are packed; `name` becomes the file's name. */
const PACKED = {
  gzip: (bytes, _, name) => [`${name}.gz`, gzipSync(bytes)],
  "gzip of several members": (bytes, chance, name) => {
    const at = chance.below(bytes.length);
    return [`${name}.gz`, Buffer.concat([gzipSync(bytes.subarray(0, at)), gzipSync(bytes.subarray(at))])];
  },
  "gzip under a plain name": (bytes, _, name) => [name, gzipSync(bytes)],
  "gzip cut": (bytes, chance, name) => [`${name}.gz`, cut(gzipSync(bytes), chance)],
  "gzip with a byte changed": (bytes, chance, name) => [`${name}.gz`, flip(gzipSync(bytes), chance, 1)],
  "gzip with more behind": (bytes, chance, name) => [
    `${name}.gz`,
    Buffer.concat([gzipSync(bytes), Buffer.from(chance.one(["\0\0", "more", "\x1f\x8b"]), "latin1")]),
  ],
  "called gzip": (bytes, _, name) => [`${name}.gz`, bytes],
  zip: (bytes, chance, name, beside) => ["a.zip", archive(bytes, chance, name, beside)],
  "zip cut": (bytes, chance, name, beside) => ["a.zip", cut(archive(bytes, chance, name, beside), chance)],
  "zip with bytes changed": (bytes, chance, name, beside) => [
    "a.zip",
    flip(archive(bytes, chance, name, beside), chance, chance.one([1, 3, 20])),
  ],
  "zip under a plain name": (bytes, chance, name, beside) => [name, archive(bytes, chance, name, beside)],
};

function archive(bytes, chance, name, beside) {
  const odd = chance.one([
    {},
    {},
    {},
    { method: 0 },
    { crc: 1 },
    { stated: 3 },
    { stated: 1e9 },
    { flags: 1 },
    { method: 9 },
    { attributes: 0o120777 },
    { name: "../x" },
  ]);
  return zip([
    ...Object.entries(beside).map(([other, content]) => ({ name: other, content })),
    { name, content: bytes, ...odd },
  ]);
}

function setCell(rows, chance, value) {
  const row = chance.one(rows);
  row[chance.below(row.length)] = value;
}

function insert(text, chance, what) {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

function flip(bytes, chance, times) {
  const made = Buffer.from(bytes);
  for (let n = 0; n < times && made.length; n += 1) made[chance.below(made.length)] = chance.below(256);
  return made;
}

function cut(bytes, chance) {
  return bytes.subarray(0, chance.below(bytes.length));
}

/** An input of a format, number `n` of its seed: the file's name, its bytes, and what was done to it. */
export function makeInput(format, chance) {
  const done = [];
  const rows = Array.from({ length: 1 + chance.below(12) }, (_, n) => format.row(chance, n));
  if (format.header) rows.unshift([...format.header]);
  const draw = (list, odds) => {
    if (chance.next() >= odds) return undefined;
    const [name, mutate] = chance.one(Object.entries(list));
    done.push(name);
    return mutate;
  };
  for (let n = 0; n < 2 && rows.length > 1; n += 1) draw(ROWS, 0.35)?.(rows, chance);
  let text = rows.map((row) => `${row.join(format.delimiter)}\n`).join("");
  for (let n = 0; n < 2; n += 1) text = draw(TEXT, 0.3)?.(text, chance) ?? text;
  const plain = Buffer.from(text);
  const bytes = draw(BYTES, 0.25)?.(plain, chance) ?? plain;
  const [name, packed] = draw(PACKED, 0.25)?.(bytes, chance, format.file, format.beside) ?? [
    format.file,
    bytes,
  ];
  return { name, bytes: packed, done };
}
