import type { Fact } from "./facts.ts";
import type { WorldTables } from "./world.ts";

/** What the record of the world holds on one pair, by kind of row. */
export interface HeldPair {
  a: string;
  b: string;
  /** Rows of the pair by table ("border", "conflict years" …), none of 0. */
  rows: Record<string, number>;
  facts: number;
}

/** The pairs of which the record holds a row of their own, those with the most first; `tables` are the rows known on a day. */
export function heldPairs(tables: WorldTables): HeldPair[] {
  const held = new Map<string, HeldPair>();
  const add = (kind: string, x: string, y: string) => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const pair = held.get(`${a} ${b}`) ?? { a, b, rows: {}, facts: 0 };
    pair.rows[kind] = (pair.rows[kind] ?? 0) + 1;
    pair.facts += 1;
    held.set(`${a} ${b}`, pair);
  };
  for (const { a, b } of tables.borders) add("border", a, b);
  for (const { a, b } of tables.conflictYears) add("years of conflict", a, b);
  for (const { a, b } of tables.disputes) add("dispute", a, b);
  for (const { a, b } of tables.turns) add("turns", a, b);
  for (const { state, partner } of tables.partners) add("places in trade", state, partner);
  for (const { host, origin } of tables.refugees) add("refugees", host, origin);
  for (const { state, host } of tables.deployments) add("troops", state, host);
  for (const parties of byName(tables.pactParties))
    for (const [at, { party }] of parties.entries())
      for (const other of parties.slice(at + 1))
        if (other.party !== party) add("treaties", party, other.party);
  return [...held.values()].sort((x, y) => y.facts - x.facts || (`${x.a}${x.b}` < `${y.a}${y.b}` ? -1 : 1));
}

function byName<T extends Fact & { name: string }>(rows: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.name, [...(groups.get(row.name) ?? []), row]);
  return [...groups.values()];
}
