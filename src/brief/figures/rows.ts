import { type Numbered, standsFor } from "./tableRows.ts";

/** A list of rows under group headings, as keys of a band scale: headings and rows take one band each. */
export interface GroupedRows<Row> {
  domain: string[];
  heads: { key: string; label: string }[];
  rows: ({ key: string; row: Row } & Numbered)[];
}

/** Groups rows in the order in which their groups first come; one single unnamed group has no heading. */
export function groupRows<Row>(rows: Row[], groupOf: (row: Row) => string): GroupedRows<Row> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row]);
  const result: GroupedRows<Row> = { domain: [], heads: [], rows: [] };
  let group = 0;
  for (const [label, members] of groups) {
    if (label !== "") {
      const key = `head ${group}`;
      result.domain.push(key);
      result.heads.push({ key, label });
    }
    members.forEach((row, i) => {
      const key = `row ${group} ${i}`;
      result.domain.push(key);
      result.rows.push({ key, row, ...standsFor(row) });
    });
    group += 1;
  }
  return result;
}
