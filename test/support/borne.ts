import type { Finding, Measure } from "../../src/questions/answer.ts";
import { type Quantity, quantitiesIn } from "../../src/words/en/plain.ts";

/** Whether a number of a finding, or the number of cases behind it, is the quantity, rounded as it is. */
function isNumber({ value, within }: Quantity, { value: own, n }: Measure): boolean {
  return [own, own / 100, n ?? own].some((one) => Math.abs(Math.abs(one) - value) <= within + 1e-9);
}

/** Whether a finding holds the quantity, as a number of its own or in its statement. */
export function bears(quantity: Quantity, finding: Finding): boolean {
  const digits = quantity.text.replace(/ ?%/, " %");
  return (
    finding.numbers.some((number) => isNumber(quantity, number)) ||
    quantitiesIn(finding.statement).some((one) => one.value === quantity.value || one.text === digits)
  );
}

/** Whether a finding names the year, in words, numbers or evidence. */
export const saysYear = (year: number, { statement, numbers, evidence }: Finding): boolean =>
  statement.includes(String(year)) ||
  numbers.some(({ value, label }) => value === year || label.includes(String(year))) ||
  evidence.some(({ date, when }) => date.startsWith(String(year)) || when.includes(String(year)));
