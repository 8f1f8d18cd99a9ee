import type { Naming } from "../history.ts";
import type { BalanceFacts } from "../implications.ts";
import { capital, count, possessive } from "./forms.ts";
import { moves } from "./implications.ts";

/** English of what the answer to "What follows if the tie grows stronger or weaker?" gives to the first page of a brief. */

/** What to take from it. */
export const judgement = {
  /** What a closer tie is good for, and whether past closeness changed what anybody did. */
  shelter: (unmoved: boolean) =>
    `A closer tie would matter as shelter from sanctions, not as added power${unmoved ? ": past close times did not stand out in anything looked at that the two or others did" : ""}.`,
  arms: "The tie counts by arms rather than by sums: dealings over arms and the alliance have grown, and the index of power counts none of them.",
  working: (year: number) =>
    `What the tie gives is a working alliance rather than added weight: arms, troops or exercises are on record as late as ${year}.`,
  paper: (year: number | null) =>
    `In arms the alliance is one of paper, so a closer tie would have to show in deeds, and none is on record${year === null ? "" : ` since ${year}`}.`,
  price: (between: number) =>
    `A lasting rapprochement would have a price: ${between === 1 ? "one state is" : `${count(between)} states are`} friendly with one of the two and hostile to the other.`,
};

export const glance = {
  balance: (f: BalanceFacts) => `The balance of power ${moves(f)}`,
  rivals: ({ patron }: BalanceFacts, name: Naming) => `Power of both camps: ${possessive(name(patron))} part`,
  /** Names of the bars: the camp alone, with the other, and with the third power. */
  bars({ patron, client, third, own }: BalanceFacts, name: Naming): [string, string, string] {
    const camp = own.length > 1 ? `${possessive(name(patron))} camp` : name(patron);
    return [capital(camp), `with ${name(client)}`, third ? `with ${name(third)} too` : ""];
  },
};
