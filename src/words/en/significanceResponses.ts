import type { Naming, Pair } from "../history.ts";
import type { CooperationId, ResponseName } from "../significance.ts";
import { list } from "./forms.ts";

/** English of what is looked for after events of a class: single responses, and the groups that make one finding. */

const COOPERATION: Record<CooperationId, string> = {
  visits: "visits and talks",
  agreements: "agreements",
  economic: "economic cooperation and aid",
  support: "statements of support",
};

export const response = {
  cooperation: (id: CooperationId): ResponseName => ({ label: COOPERATION[id], short: COOPERATION[id] }),
  force: (side: string, name: Naming): ResponseName => ({
    label: `shows of force by ${name(side)}`,
    short: `by ${name(side)}`,
  }),
  hostility: (other: string, name: Naming): ResponseName => ({
    label: `conflict with ${name(other)}`,
    short: `with ${name(other)}`,
  }),
  talks: (side: string, rival: string, name: Naming): ResponseName => ({
    label: `talks of ${name(side)} with ${name(rival)}`,
    short: `${name(side)} with ${name(rival)}`,
  }),
};

const both = ({ first, second }: Pair, name: Naming) => list([name(first), name(second)]);
const names = (codes: readonly string[], name: Naming) => list(codes.map((code) => name(code)));

export const group = {
  cooperation: (pair: Pair, name: Naming) => ({
    title: "Between the two",
    what: "cooperation between the two",
    query: `acts between ${both(pair, name)}: visits and talks, agreements, economic cooperation and aid, statements of support (kit/classes)`,
  }),
  force: (pair: Pair, name: Naming) => ({
    title: "Shows of force",
    what: "shows of force by either side",
    query: `acts of CAMEO root 15 (tests, launches, parades, exercises, alerts) by ${both(pair, name)}`,
  }),
  hostility: (others: readonly string[], pair: Pair, name: Naming) => ({
    title: "Conflict with third parties",
    what: "conflict with the third parties followed",
    query: `verbal and material conflict in both directions between ${both(pair, name)} and ${names(others, name)}, the third parties with most acts toward or from them in ten years`,
  }),
  talks: (rivals: readonly { code: string; of: readonly string[] }[], name: Naming) => ({
    title: "Talks with adversaries",
    what: "talks with their adversaries",
    query: `meetings and visits that took place (CAMEO 040, 042 to 046) between a side and its adversary: ${list(rivals.map(({ code, of }) => `${names(of, name)} with ${name(code)}`))}`,
  }),
};
