import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
let numbers: ReadonlyMap<string, string> | undefined;

/**
 * The number of ISO 3166-1 of a state or territory of today, three digits as it is written ("156" for CHN). Null for what
 * has none: organisations, states that are gone, Kosovo.
 */
export function isoNumber(code: string): string | null {
  numbers ??= new Map(
    (require("i18n-iso-countries/codes.json") as string[][]).flatMap(([, iso3, number]) =>
      iso3 && number ? [[iso3, number.padStart(3, "0")] as const] : [],
    ),
  );
  return numbers.get(code) ?? null;
}
