import { formatDate } from "../../dates.ts";
import { LEVEL } from "../../measures/policy.ts";
import type * as Facts from "../dependence.ts";
import type { Naming } from "../dependence.ts";
import { list, number, percent, plural, possessive, signed } from "./forms.ts";
import { intervalWords } from "./range.ts";

/** English of the room that the client keeps: whom else it meets, how it votes, whether it heeds the patron. */

const CONTACTS = "visits, talks and meetings at any level";

export const hedging = {
  statement(f: Facts.HedgeFacts, name: Naming): string {
    const [client, patron, third] = [name(f.client), name(f.patron), name(f.third)];
    const before = f.before
      ? `, against ${percent(f.before.share)} of ${f.before.n} in the window of the same length before`
      : "";
    return `Of the ${f.n} ${CONTACTS} on record between ${client} and ${patron} or ${third} since ${formatDate(f.since)}, ${percent(f.share.estimate)} were with ${third} (${percent(LEVEL)} interval ${percent(f.share.low)} to ${percent(f.share.high)})${before}.${turnWords(f, name)} They are a sample, not all that took place. ${leadersWords(f, name)}`;
  },
  few: ({ client, patron }: Facts.SidesFacts, third: string, n: number, since: string | null, name: Naming) =>
    `Too few cases: ${plural(n, "visit or meeting", "visits and meetings")} of ${name(client)} with ${name(patron)} or ${name(third)}${since ? ` since ${formatDate(since)}` : ""}.`,
  labels: {
    contacts: "visits and meetings with either",
    share: (third: string, since: string, name: Naming) =>
      `share of ${name(third)} in visits and meetings with either, since ${formatDate(since)}`,
    before: "share in the window before",
    change: "change in the share",
    turn: "turn as odds, against what else the record holds of each tie",
    leaders: (code: string, name: Naming) => `meetings of leaders with ${name(code)}`,
  },
  query: (
    { client, patron }: Facts.SidesFacts,
    third: string,
    { asOf, datasets }: { asOf: string; datasets: readonly string[] },
  ) =>
    `visits and meetings (CAMEO 040, 042 to 046) of ${client} with ${patron} and ${third}, by window back from ${asOf}; ${datasets.join(", ")}`,
  headlines: (client: string, other: string) =>
    `The record holds ${client} and ${other} in headlines only, so the share of one partner among the other's visits and meetings cannot be told.`,
};

function turnWords({ turn, holds, third, patron }: Facts.HedgeFacts, name: Naming): string {
  if (turn === "none") return " No turn to either can be told from chance.";
  const to = name(turn === "third" ? third : patron);
  if (holds)
    return ` That is a turn toward ${to}, which holds against what else the record has of each tie as well.`;
  return ` That leans toward ${to}, but held against what else the record has of each tie it cannot be told from a record that reads more of the one.`;
}

function leadersWords({ leaders, third, patron }: Facts.HedgeFacts, name: Naming): string {
  const told = (n: number, whole: boolean, other: string) =>
    `${n} with ${name(other)} (${whole ? "all, by a public list" : "there may have been more"})`;
  return `Meetings of leaders on record in that time: ${told(leaders.third, leaders.thirdWhole, third)} and ${told(leaders.patron, leaders.patronWhole, patron)}.`;
}

export const alternatives = {
  statement(f: Facts.AlternativesFacts, name: Naming): string {
    const [client, patron] = [name(f.client), name(f.patron)];
    const trade = f.trade
      ? ` By trade, the next after ${patron} in ${f.trade.year} were ${list(f.trade.rows.map(({ code, share }) => `${name(code)} (${percent(share)})`))} (${f.trade.basis}).`
      : "";
    if (f.n === 0)
      return `The record has no visit or meeting of ${client} with other states since ${f.since}.${trade}`;
    if (f.few || !f.isSeen || !f.share)
      return `Too few cases: the record has ${plural(f.n, "visit or meeting", "visits and meetings")} of ${client} with other states since ${f.since}, ${f.isSeen ? "too few to rank its partners by" : "and holds its meetings in headlines only at most"}.${trade}`;
    const next = f.next.map(({ code, n }) => `${name(code)} (${n})`);
    return `Of the ${plural(f.n, "visit, talk or meeting", "visits, talks and meetings")} of ${client} with states on record since ${f.since}, a sample in which some partners are read more closely than others, ${percent(f.share.estimate)} were with ${patron} (${percent(LEVEL)} interval ${percent(f.share.low)} to ${percent(f.share.high)}); next ${next.length > 1 ? "come" : "comes"} ${next.length ? list(next) : "nobody"}.${trade}`;
  },
  labels: {
    contacts: "visits and meetings with states",
    share: (patron: string, name: Naming) => `share of ${name(patron)}`,
    partners: "states met",
    nextTrade: (year: number) => `share of trade of the next partner, ${year}`,
  },
  query: (client: string, { from, to }: { from: string; to: string }) =>
    `visits and meetings of ${client} by partner, ${from} to ${to}; COW trade by partner`,
  weakness: "no trade by partner",
};

const WAYS: Readonly<Record<Facts.Way, string>> = {
  apart: "moving apart",
  closer: "drawing closer",
  neither: "neither closer nor further",
};

export const votes = {
  statement(f: Facts.VotesFacts, name: Naming): string {
    const { rival, trend, agreement } = f;
    return [
      `In the General Assembly of ${f.year} ${name(f.client)} stood ${number(f.distance)} from ${name(f.patron)}${rival ? ` and ${number(rival.distance)} from ${name(rival.code)}` : ""} (ideal points).`,
      trend &&
        `Over ${trend.years} years the two are ${WAYS[trend.way]}: ${signed(trend.estimate)} a year (${intervalWords(trend)}).`,
      agreement &&
        `They voted alike on ${percent(agreement.value)} of contested roll calls in ${agreement.period}.`,
    ]
      .filter(Boolean)
      .join(" ");
  },
  none: ({ client, patron }: Facts.SidesFacts, name: Naming) =>
    `The record has no year with votes of both ${name(client)} and ${name(patron)} in the General Assembly.`,
  labels: {
    years: "years with both",
    distance: (code: string, year: number, name: Naming) => `distance to ${name(code)}, ${year}`,
    age: "calendar years since that year",
    ratio: "distance to the rival over distance to the patron",
    trend: "change a year (Theil–Sen)",
    agreement: (period: string) => `votes alike, ${period}`,
  },
  values: { point: "UN ideal point", alike: "votes alike" },
  query: ({ client, patron }: Facts.SidesFacts, rival: string | null, asOf: string) =>
    `distance of UN ideal points of ${client} to ${patron}${rival ? ` and to ${rival}` : ""}, by year, to ${asOf}`,
  why: "No votes of both on record.",
  basis: "UN General Assembly votes",
};

export const defiance = {
  statement(f: Facts.DefianceFacts, name: Naming): string {
    const { share, placebo } = f;
    const untold = "so it cannot be told whether the calls are heeded";
    const against = placebo
      ? `after other days of the same years it was ${percent(placebo.share)} (p ${number(placebo.p)})${placebo.differs ? "" : `, ${untold}`}`
      : `there are no other days of the same years to compare with, ${untold}`;
    return `${f.followed} of ${possessive(name(f.patron))} ${f.calls} calls for restraint were followed within ${f.window} days by a show or use of force of ${name(f.client)} (${percent(share.estimate)}, ${percent(LEVEL)} interval ${percent(share.low)} to ${percent(share.high)}); ${against}.`;
  },
  few: ({ client, patron }: Facts.SidesFacts, calls: number, window: number, name: Naming) =>
    `Too few cases to say whether ${name(client)} heeds ${name(patron)}: ${plural(calls, "call for restraint", "calls for restraint")} with a day and ${window} covered days after it.`,
  labels: {
    calls: "days with a call for restraint",
    share: "calls followed by force",
    placebo: "other days followed by force",
    leftOut: "calls known only to the month or year",
  },
  query: (
    { client, patron }: Facts.SidesFacts,
    f: {
      calls: readonly string[];
      force: readonly string[];
      window: number;
      hasIssues: boolean;
      datasets: readonly string[];
    },
  ) =>
    `appeals and protests of ${patron} to ${client} (CAMEO ${f.calls.join(", ")}${f.hasIssues ? "; about arms and force" : ""}), followed within ${f.window} days by CAMEO ${f.force.join(", ")} of ${client}; placebo days of the same five years; ${f.datasets.join(", ")}`,
  weakness: "calls mostly follow a test, so they come in bad months",
};
