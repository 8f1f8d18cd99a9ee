import type { Naming, OutlineFacts, SidesWhy } from "../dependence.ts";
import { percent, possessive } from "./forms.ts";

/** English round the findings on dependence: method, confidence, other readings, what would change it, gaps. */

export const METHOD =
  "Trade shares and totals by year and basis (declared series; COW trade 4.0), trend by Theil–Sen (Sen 1968), concentration by the Herfindahl index; power as asymmetry of need (Keohane and Nye 1977; Hirschman 1945).\n" +
  "Hedging as the third power's share of visits and meetings (Wilson intervals, differences after Newcombe 1998), a turn held against what else the record has of each tie (ratio of odds ratios, Woolf); calls for restraint against placebo days of the same years; UN ideal points (Bailey, Strezhnev and Voeten 2017).";

export const title = "Dependence";

export const asks = (first: string, second: string, name: Naming) =>
  `How much do ${name(first)} and ${name(second)} need each other?`;

export const bare = {
  title: "The acts between the two",
  why: "The record has no trade, votes or contacts of the two to draw, so their acts are drawn one by one.",
};

export const why = (trade: string | null, rest: number, all: number) =>
  `trade share: ${trade ?? "too thin"}; ${rest} of ${all} findings rest on more than a few cases`;

/** How the dependent side was told. */
function sidesWords(told: SidesWhy): string {
  if (told.by === "trade")
    return `in ${told.year} the other had ${percent(told.own)} of its trade, against ${percent(told.other)} the other way round`;
  return told.by === "power"
    ? "it is the lesser power (CINC); the record has no trade of both to compare"
    : "it was named second; the record has neither trade nor capabilities of both";
}

/** Other readings of the same record. */
export function alternatives(f: OutlineFacts, name: Naming): string[] {
  const [client, patron] = [name(f.client), name(f.patron)];
  return [
    f.hasBoth
      ? `Trade alone may overstate ${possessive(patron)} hold: a share is not leverage where stopping the trade would harm ${possessive(patron)} own ends more than it would win.`
      : `Without trade of both sides, dependence may run either way: ${client} is taken as the dependent side only because ${sidesWords(f.why)}.`,
    `The share may be high because ${possessive(client)} other trade is unseen or forbidden, not because ${possessive(patron)} grew: sanctions close other doors, and arms, labour and smuggling are in no customs figure.`,
    ...(f.third
      ? [
          `Dealings with ${name(f.third)} may be a passing bargain and no lasting alternative: contacts count visits, not what was delivered.`,
        ]
      : []),
    ...(f.hasVotes
      ? [
          `Votes close to ${patron} may show shared opposition to its rival rather than obedience: most states outside the rival's camp vote so.`,
        ]
      : []),
  ];
}

/** What new facts would change the answer. */
export function wouldChange(f: OutlineFacts, name: Naming): string[] {
  const patron = name(f.patron);
  return [
    f.share === null
      ? "Trade figures of either side, by partner."
      : `A year in which ${possessive(patron)} share falls below ${percent(f.share > 0.2 ? f.share - 0.1 : f.share / 2)}, or figures for trade that is now unseen.`,
    f.third && f.hedge !== null
      ? `Trade, fuel or food of ${name(f.third)} on a scale that customs figures show; or a year in which its share of contacts falls back below ${percent(f.hedge / 2)}.`
      : "A third power that supplies what the other side does now.",
    `New measures of ${patron} against ${name(f.client)}, or its vote for new sanctions.`,
  ];
}

/** What the record does not hold. */
export function gaps(f: OutlineFacts, name: Naming): string[] {
  const { path, thin } = f;
  const of = possessive(name(f.client));
  return [
    path
      ? `The share of ${of} trade is on record for ${path.years} years (${path.basis}, ${path.first} to ${path.last}).`
      : `No share of ${of} trade with ${name(f.patron)} is on record.`,
    ...(thin.length
      ? [`Too thin to tell: ${thin.join(", ")} (${thin.length} of ${f.findings} findings).`]
      : []),
    ...f.notes.map((note) => `${note}.`),
    "Services, labour, transit, smuggling, debt and arms are in no series here.",
  ];
}
