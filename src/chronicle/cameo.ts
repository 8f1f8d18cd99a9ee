import { CAMEO_TABLE } from "./cameo/table.ts";
import type { QuadClass } from "./event.ts";

/** One CAMEO code: its event text, root (two digits), quad class and Goldstein intensity (-10 to +10). */
export interface CameoCode {
  code: string;
  name: string;
  root: string;
  quad: QuadClass;
  goldstein: number;
}

const BY_CODE: ReadonlyMap<string, CameoCode> = new Map(
  CAMEO_TABLE.map(([code, goldstein, name]) => {
    const root = code.slice(0, 2);
    return [code, { code, name, root, quad: quadOfRoot(Number(root)), goldstein }];
  }),
);

/** Event texts that differ from the codebook by more than case: text in its plain form -> code. */
const ALIASES: readonly (readonly [string, string])[] = [
  ["carry out car bombing", "1832"],
  ["make appeal or request", "020"],
  ["meet at a third location", "044"],
  ["find legally guilty or liable", "116"],
  ["threaten attack with wmd", "1385"],
  ["allow delivery of humanitarian aid", "0863"],
];

const BY_NAME: ReadonlyMap<string, string> = new Map([
  // A root shares its text with its general code ("Consult": 04 and 040); the longer, later one is what data sets mean.
  ...[...BY_CODE.values()].map(({ name, code }) => [plain(name), code] as const),
  ...ALIASES,
]);

/** What the codebook says of a code of two to four digits ("042"), or undefined where it knows none such. */
export function cameo(code: string): CameoCode | undefined {
  return BY_CODE.get(code);
}

/** The event text of a code ("Make a visit"), or the code itself where it is unknown. */
export function cameoName(code: string): string {
  return BY_CODE.get(code)?.name ?? code;
}

/**
 * The code that an event text stands for: "Express intent to meet or negotiate", or as benchmarks write
 * it, "Express_intent_to_meet_or_negotiate". Case, hyphens and the codebook's "not specified below" do not matter.
 */
export function cameoByName(name: string): CameoCode | undefined {
  const code = BY_NAME.get(plain(name));
  return code === undefined ? undefined : BY_CODE.get(code);
}

/** Every code, in the order of the codebook. */
export function cameoCodes(): CameoCode[] {
  return [...BY_CODE.values()];
}

/** The quad class of a code or root; undefined where the codebook does not know it. */
export function quadOf(code: string): QuadClass | undefined {
  return BY_CODE.get(code)?.quad;
}

/**
 * Quad class of a root. Data sets differ at two borders: GDELT counts investigations (09) as material
 * cooperation and protests (14) as verbal conflict. Here 09 is verbal conflict, as its Goldstein value (-2)
 * says, and 14 material conflict, as a protest is done and not only said.
 */
function quadOfRoot(root: number): QuadClass {
  if (root <= 5) return "verbal cooperation";
  if (root <= 8) return "material cooperation";
  return root <= 13 ? "verbal conflict" : "material conflict";
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[_-]/g, " ")
    .replace(/,? not spec(ified|) below$/, "")
    .replaceAll("'", "")
    .replace(/\s+/g, " ")
    .trim();
}
