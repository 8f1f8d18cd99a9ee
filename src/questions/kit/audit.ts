import { formatDate } from "../../dates.ts";
import type { Audit } from "../../record/audits.ts";
import { wilson } from "../../statistics/intervals.ts";
import { list, percent } from "../../words/en/forms.ts";
import type { Subject } from "../subject.ts";
import { LEVEL } from "./measure.ts";

/**
 * How many rows of the data sets in use were found right when drawn at random and checked: the rate alone, and the whole
 * with its interval, its eras and the faults; undefined where none was audited. An audit is of the data, not of the world: it holds whatever the as-of date.
 */
export function auditWords(subject: {
  events: Pick<Subject["events"], "datasets">;
  record: Pick<Subject["record"], "audit">;
}): { rate: string; whole: string } | undefined {
  const told = subject.events.datasets.flatMap((dataset) => sentence(dataset, subject.record.audit(dataset)));
  if (told.length === 0) return undefined;
  return {
    rate: told.map(({ rate }) => rate).join(" "),
    whole: told.map(({ whole }) => whole).join(" "),
  };
}

function sentence(dataset: string, eras: readonly Audit[]): { rate: string; whole: string }[] {
  const [first] = eras;
  if (!first) return [];
  const total = (of: (era: Audit) => number) => eras.reduce((sum, era) => sum + of(era), 0);
  const [rows, right] = [total((era) => era.rows), total((era) => era.right)];
  const { low, high } = wilson(right, rows, LEVEL);
  const byEra =
    eras.length > 1
      ? `: ${list(eras.map((era, i) => `${era.right} of ${era.rows} ${span(era, i, eras.length)}`))}`
      : "";
  const rate = `Of ${rows} rows of the ${dataset} drawn at random and checked by ${formatDate(first.made)}, ${right} held no fault`;
  const share = `${percent(right / rows)}, 90 % interval ${percent(low)} to ${percent(high)}`;
  return [{ rate: `${rate}.`, whole: `${rate} (${share})${byEra}.${faultWords(rows - right, total)}` }];
}

/** " Of the 20 others 7 have a wrong day and one is told by nothing that was found." */
function faultWords(others: number, total: (of: (era: Audit) => number) => number): string {
  const kinds: [number, string][] = [
    [total((era) => era.wrongDay), "with a wrong day"],
    [total((era) => era.doubtfulCode), "with a doubtful code"],
    [total((era) => era.wrongDetail), "with a wrong detail"],
    [total((era) => era.oneSided), "told from one side"],
    [total((era) => era.unsupported), "that no page found supports"],
  ];
  const held = kinds.filter(([rows]) => rows > 0).map(([rows, what]) => `${rows} ${what}`);
  return others === 0 ? "" : ` The other ${others}: ${list(held)}.`;
}

function span({ from, to }: Audit, i: number, of: number): string {
  if (i === 0) return `before ${Number(to.slice(0, 4)) + 1}`;
  return i === of - 1 ? `since ${from.slice(0, 4)}` : `of ${from.slice(0, 4)}–${to.slice(0, 4)}`;
}
