import { LEVEL } from "../../measures/policy.ts";
import type * as Facts from "../dependence.ts";
import type { Naming } from "../dependence.ts";
import { capital, list, number, percent, plural, possessive, times } from "./forms.ts";
import { when } from "./when.ts";

/** English of what the patron gives and does: supplies, aid, votes in the Security Council, measures of its own. */

export const supply = {
  statement(f: Facts.SupplyFacts, name: Naming): string {
    const [client, patron] = [name(f.client), name(f.patron)];
    const acts = `${plural(f.acts, "act")} between them ${f.acts === 1 ? "concerns" : "concern"} ${f.name}${f.latest ? `, the latest of ${when(f.latest)}` : ""}.`;
    if (f.series.length === 0) return `No series of ${f.name} between the two is on record. ${acts}`;
    const blank = f.series.flatMap(({ label, blank: years }) =>
      years.length
        ? [
            ` For ${list(years)} the source shows no ${label.replace(/ (sold|bought|given)$/, "")}, which is a gap in what is published and no sign that none was delivered.`,
          ]
        : [],
    );
    return `The last public figures of ${f.name} between ${patron} and ${client}: ${list(f.series.map(seriesWords))}. What has passed since is not on public record.${blank.join("")} ${acts}`;
  },
  few: ({ client, patron, name: good, acts }: Facts.SupplyFacts, name: Naming) =>
    `Too few cases on ${good}: no series and ${plural(acts, "act")} on it between ${name(client)} and ${name(patron)}.`,
  labels: {
    peak: (label: string, period: string) => `${label}, ${period} (highest on record)`,
    last: (label: string, period: string) => `${label}, ${period}`,
    acts: (good: Facts.SupplyFacts["name"]) => `acts on ${good} between them`,
    since: "calendar years since the last figure",
    years: "years with a figure",
  },
  query: ({ client, patron, name: good }: Facts.SupplyFacts, asOf: string) =>
    `series with roles ${good}-sold, ${good}-given, ${good}-bought of ${patron} and ${client}; acts with issue ${good}; to ${asOf}`,
  basis: (series: number) => `${plural(series, "series", "series")} with few years`,
};

/** "crude oil sold in 2013 (578 thousand tonnes)". */
function seriesWords({ label, last, peak }: Facts.SupplySeries): string {
  const top = peak ? `, ${number(peak.value)} at most (${peak.period})` : "";
  return `${label} in ${last.period} (${number(last.value)} ${last.unit}${top})`;
}

export const aid = {
  statement(f: Facts.AidFacts, name: Naming): string {
    const [client, patron] = [name(f.client), name(f.patron)];
    const { n, all, share, latest } = f;
    if (f.few || !share)
      return `Too few cases: ${all === 0 ? "no act" : plural(all, "act")} of aid to ${client} ${all > 1 ? "are" : "is"} on record${latest ? `, the latest of ${patron} in ${when(latest)}` : ""}.`;
    const others =
      n === all
        ? " Other givers are not on record, which need not mean that there were none."
        : n === 0
          ? " That need not mean that it gave none."
          : "";
    const money = f.money ? ` Last known in money: ${seriesWords(f.money)}.` : "";
    return `${n === 0 ? "None" : n} of the ${plural(all, "act")} of aid to ${client} on record ${n === 1 ? "is" : "are"} ${possessive(patron)} (${percent(share.estimate)}, ${percent(LEVEL)} interval ${percent(share.low)} to ${percent(share.high)})${latest ? `, the latest of ${when(latest)}` : ""}.${others}${money}`;
  },
  labels: {
    acts: (patron: string, name: Naming) => `acts of aid by ${name(patron)}`,
    share: (patron: string, name: Naming) => `share of ${name(patron)}`,
    since: "calendar years since the latest",
  },
  query: (client: string, cameo: readonly string[], asOf: string, datasets: readonly string[]) =>
    `acts of aid to ${client}, CAMEO ${cameo.join(", ")}, by giver, to ${asOf}; ${datasets.join(", ")}`,
  weakness: "aid by others is less fully on record in a casebook about the pair",
};

export const shield = {
  statement(
    { client, patron, votesFor, lastFor, vetoes, lastVeto }: Facts.ShieldFacts,
    name: Naming,
  ): string {
    const last = lastFor ? `, the last time in ${lastFor}` : "";
    const veto = lastVeto ? `vetoed ${plural(vetoes, "draft")}, the last in ${lastVeto}` : "vetoed none";
    const voted = votesFor === 0 ? "never voted" : `voted ${times(votesFor)}`;
    return `In the Security Council ${name(patron)} ${voted} for measures against ${name(client)}${last}, and ${veto}.`;
  },
  labels: {
    for: "votes for measures",
    vetoes: "vetoes",
    sinceFor: "calendar years since the last vote for",
    sinceVeto: "calendar years since the last veto",
  },
  query: ({ client, patron }: Facts.SidesFacts, asOf: string, datasets: readonly string[]) =>
    `votes of ${patron} on ${client}, to ${asOf}; ${datasets.join(", ")}`,
  cases: "votes, all on official record",
};

export const pressure = {
  statement({ client, patron, n, sanctions, peak, last }: Facts.PressureFacts, name: Naming): string {
    if (n === 0)
      return `No measure of ${name(patron)} against ${name(client)} (sanctions, bans, cuts of supply, expulsions of diplomats) is on record.`;
    const others = n - sanctions;
    const bans = plural(sanctions, "sanction or ban", "sanctions and bans");
    const cuts = plural(others, "cut of supply or of relations", "cuts of supply or of relations");
    const kinds = sanctions === 0 ? cuts : others === 0 ? bans : `${bans} and ${cuts}`;
    return `${capital(name(patron))} itself took ${plural(n, "measure")} against ${name(client)} that ${n === 1 ? "is" : "are"} on record (${kinds})${peak ? `, most in ${peak.year} (${peak.n})` : ""}; the latest is of ${last}. Arrests, returns of refugees and closed borders are not counted.`;
  },
  labels: {
    measures: "measures on record",
    sanctions: "sanctions and bans among them",
    quiet: "calendar years since the latest",
    share: (year: string) => `share of them in ${year}`,
  },
  query: (
    { client, patron }: Facts.SidesFacts,
    cameo: readonly string[],
    asOf: string,
    datasets: readonly string[],
  ) =>
    `acts of ${patron} toward ${client}, CAMEO ${cameo.join(", ")} and 160 on sanctions, to ${asOf}; ${datasets.join(", ")}`,
};
