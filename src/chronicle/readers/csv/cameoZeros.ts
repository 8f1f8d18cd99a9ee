import { ChanceryError } from "../../../errors.ts";
import { cameo } from "../../cameo.ts";

/**
 * What became of the leading zeros of a column of CAMEO codes: kept, lost by a spreadsheet ("10" is 010), or
 * lost from root codes ("1" is 01, "10" is 10).
 */
export type CameoZeros = "kept" | "lost" | "roots";

export const CAMEO_ZEROS: readonly CameoZeros[] = ["kept", "lost", "roots"];

/** A code as CAMEO writes it, by what became of the zeros of its column. */
export function withZeros(text: string, zeros: CameoZeros): string {
  if (zeros === "kept" || !/^\d{1,3}$/.test(text)) return text;
  if (zeros === "roots") return text.padStart(2, "0");
  // Whole codes have three digits or four; of those with a zero in front only 2, 3 and 8 have four.
  return text.length < 3 ? text.padStart(text.length + 1, "0") : cameo(text) ? text : `0${text}`;
}

/**
 * Asks where the values of a column show that their zeros were lost: all are digits, and some are no code while
 * they are one with a zero in front. 10, 20 and 36 in one column are 010, 020 and 036, not mass violence; some cells
 * may have kept theirs.
 *
 * @throws ChanceryError "bad-input" with the question.
 */
export function askOfZeros(values: readonly string[], column: string, file: string): void {
  if (values.length === 0 || !values.every((text) => /^\d{1,4}$/.test(text))) return;
  const lost = values.filter((text) => !cameo(text) && cameo(`0${text}`));
  if (lost.length === 0) return;
  const roots = values.every((text) => Number(text) >= 1 && Number(text) <= 20);
  const [first] = lost;
  const twofold = values.find((text) => cameo(text) && cameo(`0${text}`));
  throw new ChanceryError(
    "bad-input",
    `the CAMEO codes in "${column}" seem to have lost their leading zeros: "${first}" is no code, and "0${first}" is one${twofold ? `; "${twofold}" could be ${twofold} or 0${twofold}` : ""}.`,
    {
      place: { file, line: 1 },
      hint: roots
        ? `Say which: --cameo-zeros roots (1 is 01, 10 is 10), --cameo-zeros lost (10 is 010) or --cameo-zeros kept (as written).`
        : `Say which: --cameo-zeros lost (10 is 010, 36 is 036) or --cameo-zeros kept (as written; what is no code is refused).`,
    },
  );
}
