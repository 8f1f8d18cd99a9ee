import { TextDecoder } from "node:util";
import { ChanceryError } from "../../../errors.ts";

/** Encodings that files of events come in: the label to declare, and the name that people know it by. */
const ENCODING_NAMES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16LE",
  "utf-16be": "UTF-16BE",
  "windows-1252": "Windows-1252",
  macintosh: "Mac Roman",
  "windows-1250": "Windows-1250",
  "iso-8859-2": "ISO-8859-2",
  "windows-1251": "Windows-1251",
  "koi8-r": "KOI8-R",
  "iso-8859-5": "ISO-8859-5",
  ibm866: "IBM866",
  "windows-1253": "Windows-1253",
  "windows-1254": "Windows-1254",
  "windows-1255": "Windows-1255",
  "windows-1256": "Windows-1256",
  "windows-1257": "Windows-1257",
  "iso-8859-4": "ISO-8859-4",
  "x-mac-cyrillic": "Mac Cyrillic",
  "iso-8859-7": "ISO-8859-7",
  "iso-8859-8": "ISO-8859-8",
  "iso-8859-6": "ISO-8859-6",
  "windows-874": "Windows-874",
  "windows-1258": "Windows-1258",
  gb18030: "GBK",
  big5: "Big5",
  shift_jis: "Shift_JIS",
  "euc-jp": "EUC-JP",
  "euc-kr": "EUC-KR",
};

const COMMON =
  "utf-8, utf-16le, windows-1252, windows-1250, iso-8859-2, windows-1251, gbk, big5, shift_jis, euc-kr";

/** The name by which people know an encoding: "windows-1252" → "Windows-1252". */
export function encodingName(label: string): string {
  return ENCODING_NAMES[label] ?? label;
}

/**
 * The label of an encoding as declared by a user: "latin1" → "windows-1252", which is what is meant by it.
 *
 * @throws ChanceryError "usage" where it is none that can be read.
 */
export function checkEncoding(declared: string): string {
  try {
    return new TextDecoder(declared).encoding;
  } catch (cause) {
    throw new ChanceryError("usage", `"${declared}" is not an encoding that can be read.`, {
      hint: `Common ones: ${COMMON}.`,
      cause,
    });
  }
}

/** What stands in Windows-1252 at 0x80 to 0x9F; some versions of Node give control characters in their place. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Bytes to text, as far as they go; `fatal` throws TypeError where they are not of the encoding. */
export function textDecoder(
  label: string,
  fatal = false,
): { decode(bytes?: Uint8Array, options?: { stream: boolean }): string } {
  const decoder = new TextDecoder(label, { fatal });
  if (decoder.encoding !== "windows-1252") return decoder;
  return {
    decode: (bytes, options) =>
      decoder
        .decode(bytes, options)
        .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80]!),
  };
}
