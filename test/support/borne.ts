import type { Finding, Measure } from "../../src/questions/answer.ts";
import { type Quantity, quantitiesIn } from "../../src/words/en/plain.ts";

/** What a plain sentence may say by its findings: held by the contracts of the short answers and of the first page. */

/** Pairs and days at which every answer is held to the rules of plain words: near and far, followed and not. */
export const ASKED: readonly (readonly [a: string, b: string, asOf: string])[] = [
  ["CHN", "PRK", "2025-09-04"],
  ["CHN", "PRK", "2025-12-31"],
  ["CHN", "PRK", "2018-06-12"],
  ["CHN", "PRK", "1994-07-01"],
  ["CHN", "PRK", "2017-10-01"],
  ["USA", "KOR", "2025-09-04"],
  ["RUS", "PRK", "2025-09-04"],
  ["CHN", "USA", "2025-09-04"],
  ["JPN", "CHN", "2025-09-04"],
  ["RUS", "UKR", "2025-09-04"],
  ["CHN", "VNM", "2023-06-30"],
];

/** What no reader of a newspaper should meet. */
export const JARGON =
  /goldstein|cameo|\bquad|triad|\brho\b|brier|placebo|\bcinc\b|interval|\bp 0|p-value|acts? of conflict|false discovery|confidence|log-odds|median|wilson|herfindahl|dyad|exposure|\bthe record’s\b|\bundefined\b|\bnull\b|\bNaN\b|\b1 [a-z]+s\b/i;

/** Whether a number of a finding, or the number of cases behind it, is the quantity, rounded as it is. */
function isNumber({ value, within }: Quantity, { value: own, n }: Measure): boolean {
  return [own, own / 100, n ?? own].some((one) => Math.abs(Math.abs(one) - value) <= within + 1e-9);
}

/** Whether a finding holds the quantity, among its numbers or in its own words. */
export function bears(quantity: Quantity, finding: Finding): boolean {
  const digits = quantity.text.replace(/ ?%/, " %");
  return (
    finding.numbers.some((number) => isNumber(quantity, number)) ||
    quantitiesIn(finding.statement).some((one) => one.value === quantity.value || one.text === digits)
  );
}

/** Whether a finding names the year, in its words, its numbers or its evidence. */
export const saysYear = (year: number, { statement, numbers, evidence }: Finding): boolean =>
  statement.includes(String(year)) ||
  numbers.some(({ value, label }) => value === year || label.includes(String(year))) ||
  evidence.some(({ date, when }) => date.startsWith(String(year)) || when.includes(String(year)));
