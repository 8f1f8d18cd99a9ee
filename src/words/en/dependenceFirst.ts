import type * as Facts from "../dependence.ts";
import type { Naming } from "../dependence.ts";
import { sharp } from "./dependenceTrade.ts";
import { capital, possessive } from "./forms.ts";
import { wordsIn } from "./plain.ts";

/** English of what the answer to "How much does one need the other?" gives to the first page of a brief. */

/** A lever not pulled for so many years is at rest. */
const REST_YEARS = 3;

/** What to take from it. */
export const judgement = {
  mutual: (year: number) =>
    `Pressure by trade would cut both ways: in ${year}, the last year with both shares, the two needed each other about alike.`,
  cover: ({ client, patron }: Facts.SidesFacts, veto: number, name: Naming) =>
    `What ${name(patron)} gives ${name(client)} is cover and not trade: it used its veto in ${veto}, while hardly any of the trade on record is with it.`,
  noLever: ({ client, patron }: Facts.SidesFacts, name: Naming) =>
    `${capital(name(patron))} has no lever by trade over ${name(client)}, which has hardly any trade with it.`,
  /** A hold by trade, and whether it is used. */
  lever({ client, patron, measures, last, asOf }: Facts.LeverFacts, name: Naming): string {
    const [one, other] = [name(client), capital(name(patron))];
    if (measures === 0 || last === null)
      return `${other} holds the lever of trade over ${one}, and no use of it is on record.`;
    return Number(asOf.slice(0, 4)) - last >= REST_YEARS
      ? `${other} holds the lever of trade over ${one} but has let it rest: no sanction or cut of supply of its own is on record after ${last}.`
      : `${other} holds the lever of trade over ${one} and has pulled it: its latest measure of its own is of ${last}.`;
  },
  say: ({ client, patron }: Facts.SidesFacts, year: number, name: Naming) =>
    `By trade ${name(patron)} has a say with ${name(client)} but no grip: most of ${possessive(name(client))} trade was with others in ${year}.`,
};

export const glance = {
  /** The share in a sentence where it is of today and short enough, else under its year; null where neither fits into eight words. */
  share({ client, patron, share }: Facts.NeedFacts, name: Naming): string | null {
    const { value, year, isOld } = share!;
    const whole = `${sharp(value)} of ${possessive(name(client))} trade is with ${name(patron)}`;
    const dated = `${capital(possessive(name(client)))} trade: ${possessive(name(patron))} share, ${year}`;
    return [...(isOld ? [] : [whole]), dated].find((label) => wordsIn(label) <= 8) ?? null;
  },
};
