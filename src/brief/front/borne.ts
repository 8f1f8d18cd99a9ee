import type { Finding, Measure } from "../../questions/answer.ts";
import { type Quantity, quantitiesIn, yearsIn } from "../../words/en/plain.ts";

/** What a plain sentence may say by its findings: the rule of the short answers and of the first page. */

/** Whether a number of a finding, or the number of cases behind it, is the quantity, rounded as it is. */
function isNumber({ value, within }: Quantity, { value: own, n }: Pick<Measure, "value" | "n">): boolean {
  return [own, own / 100, n ?? own].some((one) => Math.abs(Math.abs(one) - value) <= within + 1e-9);
}

/** Its numbers; of odds the chance and its bounds too, which a finding need not list among them. */
function numbersOf({ numbers, likelihood }: Finding): Pick<Measure, "value" | "n">[] {
  if (!likelihood) return numbers;
  const { probability, low, high } = likelihood;
  return [...numbers, ...[probability, low, high].map((value) => ({ value }))];
}

/** Whether a finding holds the quantity, among its numbers or in its own words. */
function bears(quantity: Quantity, finding: Finding): boolean {
  const digits = quantity.text.replace(/ ?%/, " %");
  return (
    numbersOf(finding).some((number) => isNumber(quantity, number)) ||
    quantitiesIn(finding.statement).some((one) => one.value === quantity.value || one.text === digits)
  );
}

/** Whether a finding names the year: in its words, its numbers, its evidence or the days by which its odds are settled. */
function saysYear(year: number, { statement, numbers, evidence, likelihood }: Finding): boolean {
  const said = String(year);
  return (
    statement.includes(said) ||
    numbers.some(({ value, label }) => value === year || label.includes(said)) ||
    evidence.some(({ date, when }) => date.startsWith(said) || when.includes(said)) ||
    [likelihood?.resolves.from, likelihood?.resolves.to].some((day) => day?.startsWith(said))
  );
}

/** The quantities and years of a text that none of the findings bears. */
export function unborne(text: string, findings: readonly Finding[]): string[] {
  return [
    ...quantitiesIn(text)
      .filter((quantity) => !findings.some((finding) => bears(quantity, finding)))
      .map((quantity) => quantity.text),
    ...yearsIn(text)
      .filter((year) => !findings.some((finding) => saysYear(year, finding)))
      .map(String),
  ];
}
