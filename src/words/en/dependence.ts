import { formatDate } from "../../dates.ts";
import { NEED } from "../../measures/policy.ts";
import type * as Facts from "../dependence.ts";
import type { Naming } from "../dependence.ts";
import { money, sharp } from "./dependenceTrade.ts";
import { capital, list, percent, possessive, times } from "./forms.ts";

/**
 * English of the answer to "How much does one need the other?": its headline and its short answer. Nothing is computed
 * here but rounding.
 */

// The headline

export function headline(f: Facts.ShortFacts, name: Naming): string {
  const [client, patron] = [name(f.client), name(f.patron)];
  const trade = !f.share
    ? `The record has too little trade to say how much ${client} needs ${patron}.`
    : isMutual(f)
      ? `In ${f.both!.year}, the last year with both, ${patron} had ${sharp(f.both!.ofClient)} of ${possessive(client)} trade and ${client} ${sharp(f.both!.ofPatron)} of ${possessive(patron)}: a need on both sides.`
      : `${capital(patron)} had ${sharp(f.share.value)} of ${possessive(client)} trade in ${f.share.year}${f.share.isOld ? ", the last full figure on record" : ""}${isHardly(f) ? " (hardly any trade)" : ""}${f.both ? `; ${client} had ${sharp(f.both.ofPatron)} of ${possessive(patron)}${f.both.year === f.share.year ? "" : ` in ${f.both.year}, the last year with both`}` : ""}.`;
  const { hedge } = f;
  const room = hedge
    ? `Of ${possessive(client)} visits and meetings on record with ${patron} or ${name(hedge.third)} since ${monthOf(hedge.since)}, ${percent(hedge.share)} were with ${name(hedge.third)}${hedge.before === null || (hedge.turn !== "none" && !hedge.holds) ? "" : `, against ${percent(hedge.before)} in the years before`}.`
    : "";
  return [capital(trade), room].filter((part) => part !== "").join(" ");
}

/** "September 2020". */
function monthOf(day: string): string {
  return formatDate(day, "month");
}

/** Whether hardly any of the client's trade is with the patron. */
export function isHardly({ share }: Facts.NeedFacts): boolean {
  return share !== null && share.value < NEED.hardly;
}

/** Whether the two shares are of one size. */
export function isMutual({ both }: Facts.NeedFacts): boolean {
  return both !== null && both.ofPatron > 0 && both.ofClient / both.ofPatron < NEED.mutual;
}

// In short

export const short = {
  need(f: Facts.ShortFacts, name: Naming): string {
    const [client, patron] = [name(f.client), name(f.patron)];
    const { share, both } = f;
    if (!share)
      return `How much ${client} needs ${patron}, or ${patron} it, cannot be told: too few figures of their trade are on record${f.isFollowed ? "" : ", and the record does not follow the two"}.`;
    if (isMutual(f))
      return `${capital(client)} and ${patron} needed each other: ${patron} had ${sharp(both!.ofClient)} of ${possessive(client)} trade and ${client} ${sharp(both!.ofPatron)} of ${possessive(patron)} in ${both!.year}, the last year with both.`;
    if (isHardly(f))
      return `Trade with ${patron} was ${sharp(share.value)} of ${possessive(client)} in ${share.year}${share.isOld ? ", the last full figure on record" : ""}${f.atMost ? `, and ${sharp(f.atMost.value)} at most in ${f.atMost.year}, since ${name(f.atMost.partner)} had the rest` : ""}: hardly a need by trade.`;
    const part =
      share.value >= 0.9
        ? `${capital(client)} needs ${patron} for almost all its trade (${sharp(share.value)} in ${share.year})`
        : `${capital(patron)} had ${sharp(share.value)} of ${possessive(client)} trade in ${share.year}${share.isOld ? ", the last year on record" : ""}`;
    const when = both && both.year !== share.year ? ` (${both.year}, the last year with both)` : "";
    const back = both ? `; for ${patron}, ${client} was ${small(both.ofPatron)} of its own${when}` : "";
    return `${part}${back}.`;
  },
  old: ({ later }: Facts.ShortFacts) =>
    `Later shares are not on record${later ? `; the trade itself came to ${money(later.value)} in ${later.year}` : ""}.`,
  /** Where else it turns: by meetings of leaders where all of one side are known, else by what is on record. */
  hedge(f: Facts.ShortFacts, name: Naming): string {
    const hedge = f.hedge!;
    const [client, patron, third] = [name(f.client), name(f.patron), name(hedge.third)];
    if (hedge.leaders) {
      const { more, n, isLeast, fewer } = hedge.leaders;
      const other = more === hedge.third ? patron : third;
      const met = (leader: string) =>
        `since ${monthOf(hedge.since)} ${leader} leader has met ${possessive(name(more))} ${isLeast ? "at least " : ""}${times(n)} and ${possessive(other)} ${times(fewer)}`;
      return more === hedge.third && f.share !== null && f.share.value >= 0.5
        ? `${capital(client)} has somewhere else to turn, politically if not for goods: ${met("its")}.`
        : `${capital(met(possessive(client)))}.`;
    }
    const before = hedge.before === null ? "" : `, against ${percent(hedge.before)} in the years before`;
    const to = hedge.turn === "third" ? third : patron;
    const end =
      hedge.turn === "none"
        ? ": no turn that can be told from chance"
        : hedge.holds
          ? `: a turn toward ${to}`
          : `, though a record that reads more of ${to} may be part of that`;
    return `Of ${possessive(client)} visits and meetings on record with ${patron} or ${third} since ${monthOf(hedge.since)}, ${percent(hedge.share)} were with ${third}${before}${end}.`;
  },
  unseen: ({ client }: Facts.ShortFacts, name: Naming) =>
    `Whom else ${name(client)} turns to cannot be told: too few of its meetings are on record.`,
  supplies({ client, patron, supplies: { energy, food, aid } }: Facts.ShortFacts, name: Naming): string {
    const known = [energy !== null && `${energy} for energy`, food !== null && `${food} for food`].filter(
      (part): part is string => part !== false,
    );
    if (known.length === 0)
      return `What ${name(patron)} supplies ${name(client)} in energy and food is not on record in figures.`;
    const gift = aid === null ? "" : `, and the last aid on record of ${aid}`;
    return `The last public figures of what ${name(patron)} supplies are of ${list(known)}${gift}.`;
  },
  votes({ client, patron, votes: { lastFor, lastVeto } }: Facts.ShortFacts, name: Naming): string {
    const [one, other] = [name(client), capital(name(patron))];
    if (lastFor !== null && lastVeto !== null)
      return lastVeto > lastFor
        ? `${other} voted for measures against ${one} in the Security Council until ${lastFor} and has used its veto since, last in ${lastVeto}.`
        : `${other} used its veto for ${one} in ${lastVeto} and last voted against it in ${lastFor}.`;
    return lastVeto !== null
      ? `${other} last used its veto for ${one} in ${lastVeto}.`
      : `${other} last voted for measures against ${one} in the Security Council in ${lastFor}.`;
  },
  sanctions:
    "That the tie softens sanctions is unproven: trade after them moved no otherwise than after other years.",
  distance({ client, patron, votesPath }: Facts.ShortFacts, name: Naming): string {
    const { year, way } = votesPath!;
    const moved = { apart: "moved apart", closer: "drawn closer", neither: "moved neither apart nor closer" }[
      way
    ];
    return `In the votes of the General Assembly to ${year} ${name(client)} and ${name(patron)} have ${moved}.`;
  },
};

/** "about a thousandth" where it is that, else in per cent. */
function small(share: number): string {
  return share >= 0.00075 && share < 0.0015 ? "about a thousandth" : sharp(share);
}
