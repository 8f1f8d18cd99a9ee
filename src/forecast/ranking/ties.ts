import { Block } from "./block.ts";
import type { CountTable } from "./countTable.ts";
import { K, MONTH, WEEK } from "./decay.ts";

/** With whom an actor has to do, as shares of its events; read once a day, as many ask for the same few. */
export class Ties {
  private readonly byPair: CountTable;
  private readonly read = new Map<number, Block>();
  private day = -1;

  constructor(byPair: CountTable) {
    this.byPair = byPair;
  }

  /** By partner: c / (T + 1) at 7 and at 35 days, as of the day. */
  of(actor: number, day: number): Block {
    if (day !== this.day) this.read.clear();
    this.day = day;
    const known = this.read.get(actor);
    if (known) return known;
    const { byPair } = this;
    const [ties, total, row] = [new Block(2), new Float64Array(K), byPair.row(actor)];
    byPair.readTotal(row, day, total);
    for (let e = byPair.first(row); e >= 0; e = byPair.next[e]!) {
      const at = ties.push(byPair.column[e]!);
      ties.values[at] = byPair.count(e, WEEK, day) / (total[WEEK]! + 1);
      ties.values[at + 1] = byPair.count(e, MONTH, day) / (total[MONTH]! + 1);
    }
    this.read.set(actor, ties);
    return ties;
  }
}
