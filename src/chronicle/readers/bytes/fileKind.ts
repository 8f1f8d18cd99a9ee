import { ChanceryError } from "../../../errors.ts";

/** What a file is that is no table of text, and what its owner does with it. */
interface Kind {
  is: string;
  hint: string;
}

const EXPORT = "Open it in the program that wrote it and save the table as CSV in UTF-8.";
const UNPACK = "Unpack it and name the tables in it.";
const CONVERT = "Write its table out as CSV first.";
const FETCH = "Fetch the table itself: the address or the copy is wrong.";

/** Beginnings of files, as Latin-1 text. */
const BEGINNINGS: readonly (readonly [begins: string, kind: Kind])[] = [
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", { is: "a workbook or document of Microsoft Office", hint: EXPORT }],
  ["%PDF-", { is: "a PDF", hint: "A table can't be read out of it here: find the data behind it." }],
  ["{\\rtf", { is: "a document (RTF)", hint: EXPORT }],
  ["PAR1", { is: "a Parquet file", hint: CONVERT }],
  ["ARROW1", { is: "an Arrow file", hint: CONVERT }],
  ["SQLite format 3\0", { is: "an SQLite database", hint: CONVERT }],
  ["RDX", { is: "a file of R", hint: CONVERT }],
  ["<stata_dta>", { is: "a file of Stata", hint: CONVERT }],
  ["$FL2", { is: "a file of SPSS", hint: CONVERT }],
  ["BZh", { is: "packed with bzip2", hint: UNPACK }],
  ["\xfd7zXZ\0", { is: "packed with xz", hint: UNPACK }],
  ["\x28\xb5\x2f\xfd", { is: "packed with zstd", hint: UNPACK }],
  ["7z\xbc\xaf\x27\x1c", { is: "a 7z archive", hint: UNPACK }],
  ["Rar!\x1a\x07", { is: "a RAR archive", hint: UNPACK }],
  [
    "version https://git-lfs.github.com/",
    { is: "a pointer of Git LFS, not the file itself", hint: "Fetch the file: git lfs pull." },
  ],
];

const MARKUP = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml|table|kml|rdf)\b/i;
const JSON_TEXT = /^(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})/;

/** Where a tar archive bears its mark. */
const TAR = { at: 257, mark: "ustar" };

/** So many bytes tell a kind of file. */
export const KIND_BYTES = 512;

/**
 * Refuses what is no table of text by its first bytes, whatever its name.
 *
 * @throws ChanceryError "bad-input" that says what the file is and what to do with it.
 */
export function refuseOtherKinds(head: Uint8Array, file: string): void {
  const kind = kindOf(
    Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, KIND_BYTES)).toString("latin1"),
  );
  if (!kind) return;
  throw new ChanceryError("bad-input", `the file is ${kind.is}, not a table of text.`, {
    place: { file },
    hint: kind.hint,
  });
}

function kindOf(head: string): Kind | undefined {
  const known = BEGINNINGS.find(([begins]) => head.startsWith(begins));
  if (known) return known[1];
  if (head.startsWith(TAR.mark, TAR.at)) return { is: "a tar archive", hint: UNPACK };
  const tag = MARKUP.exec(head)?.[0];
  if (tag) {
    return /xml|kml|rdf/i.test(tag) ? { is: "XML", hint: CONVERT } : { is: "a web page (HTML)", hint: FETCH };
  }
  return JSON_TEXT.test(head) ? { is: "JSON", hint: CONVERT } : undefined;
}
