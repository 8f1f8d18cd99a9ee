import { formatDate } from "../../dates.ts";
import type { Interval } from "../../statistics/intervals.ts";
import type {
  DenunciationFacts,
  IntensityFacts,
  NamedFacts,
  NoRivalFacts,
  Recently,
  RivalsFacts,
  TariffLevel,
  TariffsFacts,
} from "../contention.ts";
import type { Naming } from "../history.ts";
import { anyOf, periodName, recentWords, shift } from "./contention.ts";
import { capital, list, number, percent, plural, signed, times } from "./forms.ts";
import { when } from "./when.ts";

/** English of who the rivals are and what they do to each other: the choice, words, deeds, tariffs, and whom they name. */

/** Most states that are named as not followed. */
const MOST_UNFOLLOWED = 3;

/** "62 %, 90 % interval 39 % to 80 %". */
function shareWords({ estimate, low, high }: Interval): string {
  return `${percent(estimate)}, 90 % interval ${percent(low)} to ${percent(high)}`;
}

const isOrAre = (n: number) => (n === 1 ? "is" : "are");

export const rivals = {
  statement({ rivals: [one, two], recently, acts, follows, chosen }: RivalsFacts, name: Naming): string {
    const lately = recentWords(recently);
    if (!chosen)
      return `The rivals ${name(one)} and ${name(two)} were named in the request; ${plural(acts, "act")} of conflict ran between them ${lately}.`;
    const { cinc, conflict, all, next, apart, unfollowed } = chosen;
    const size = cinc
      ? `has the larger share of the world's capabilities in the pair (${percent(cinc.greater)} against ${percent(cinc.lesser)}, CINC ${cinc.year})`
      : "was named first; the record has no capability index for both";
    const among =
      follows && unfollowed.length
        ? "Among the states whose dealings with it the record follows"
        : "Among other states";
    const others = next.map((row) => `${name(row.code)} (${row.conflict})`);
    const behind = others.length ? `; next ${others.length === 1 ? "comes" : "come"} ${list(others)}` : "";
    return `${capital(name(one))} ${size}. ${among}, ${name(two)} and it quarrel most on record${apart ? `, ${name(apart)} apart` : ""}: ${conflict} of ${plural(all, "act")} of it or against it ${lately}${behind}.${notFollowed(one, unfollowed, follows, name)}`;
  },
  labels: {
    conflict: (recently: Recently) => `acts of conflict with the rival ${recentWords(recently)}`,
    named: (recently: Recently) => `acts of conflict between the two ${recentWords(recently)}`,
    share: ({ follows, chosen }: RivalsFacts) =>
      `share of all its acts of conflict with ${chosen?.unfollowed.length && follows ? "states whose dealings with it the record follows" : "other states"}`,
    next: "acts of conflict with the next state",
    cinc: "share of world capabilities (CINC)",
  },
  query: ({ rivals: [one] }: RivalsFacts, from: string, asOf: string, datasets: string) =>
    `acts of conflict involving ${one}, ${from} to ${asOf}, by other state, states with which the record does not follow it left out of the ranking; ${datasets}`,
  why({ acts, follows }: RivalsFacts, enough: boolean): string {
    const size = `${plural(acts, "act")} of conflict`;
    if (enough) return `${size}.`;
    return follows
      ? `Only ${size}: the record hardly covers this rivalry.`
      : `${size}: the record does not follow this rivalry.`;
  },
};

/** With whom the record does not follow the greater power, so that no rank can be told. */
function notFollowed(greater: string, unfollowed: readonly string[], follows: boolean, name: Naming): string {
  if (unfollowed.length === 0) return "";
  const named = unfollowed.slice(0, MOST_UNFOLLOWED).map((code) => name(code));
  const more = unfollowed.length - named.length;
  const whom = list(more > 0 ? [...named, plural(more, "other state")] : named);
  return follows
    ? ` The record does not follow its dealings with ${whom}, so that these are not ranked.`
    : ` But the record follows the dealings of ${name(greater)} with none of these states: the choice rests on single finds.`;
}

/** The answer where nobody quarrels with the greater power. */
export const noRival = {
  statement: ({ greater, years, acts, states }: NoRivalFacts, name: Naming) =>
    `No quarrel between ${name(greater)} and another state is on record in the last ${years} years (${plural(acts, "act")} with ${plural(states, "state")}).`,
  label: "acts of conflict",
  query: ({ greater, years }: NoRivalFacts, asOf: string, datasets: string) =>
    `acts of conflict involving ${greater}, last ${years} years to ${asOf}; ${datasets}`,
  why: ({ acts }: NoRivalFacts) => `${plural(acts, "act")} of any kind in the record.`,
  alternatives: [
    "The data set may not follow this power's rivalries: name the rivals with --rivals.",
    "Its quarrels may run with organisations or through third states, which are not counted here.",
  ],
  method: "Acts of conflict by state, last ten years.\nNothing to measure was found.",
  wouldChange: ["A first quarrel with another state.", "A data set that covers its rivals."],
  gap: ({ greater, acts }: NoRivalFacts, name: Naming) =>
    `${plural(acts, "act")} of ${name(greater)} with other states, none of conflict.`,
};

export const denunciations = {
  statement(f: DenunciationFacts, name: Naming): string {
    const [one, two] = f.rivals.map((code) => name(code)) as [string, string];
    const lately = recentWords(f.recently);
    if (!f.share)
      return `${capital(one)} is on record with no denunciation of ${two} ${lately}, so what it objects to cannot be told.`;
    const head = `${capital(one)} denounced ${two} ${times(f.n)} ${lately}`;
    if (!f.hasIssues) return `${head}; the data set names no issues, so what it objected to cannot be told.`;
    const issues = f.issues.map(({ label, n }) => `${label} (${n})`);
    const over = issues.length ? `: ${list(issues)}` : "";
    const last = f.latest ? `, the latest of ${when(f.latest)}` : "";
    if (f.about === 0) return `${head}; none of these was about what it may read as containment.`;
    return `${head}; ${f.about} of these (${shareWords(f.share)}) were about what it may read as containment${over}${last}. ${shift.statement(f.shift, "", "denunciation")}`;
  },
  labels: {
    all: (recently: Recently) => `denunciations ${recentWords(recently)}`,
    share: "share of denunciations about alliances, forces, arms, technology, territory",
    about: "denunciations about what may be read as containment",
  },
  query: (
    { rivals: [one, two] }: Pick<DenunciationFacts, "rivals">,
    codes: readonly string[],
    from: string,
    asOf: string,
    datasets: string,
  ) => `acts of ${one} toward ${two}, CAMEO ${codes.join(", ")}, ${from} to ${asOf}; ${datasets}`,
  weakness: "words are reported less surely than deeds, and by English-language sources",
};

export const intensity = {
  few: (acts: number, now: number, months: number, recently: Recently) =>
    `Too few cases to weigh the strength of the conflict: ${plural(acts, "act")} ${recentWords(recently)}, ${now} of them in the last ${months} months.`,
  statement(f: IntensityFacts, name: Naming): string {
    return (
      `Of the ${f.all} acts between the two ${recentWords(f.recently)}, ${percent(f.hostile.estimate)} are conflict; of these ${percent(f.deeds.estimate)} are deeds and the rest words, ` +
      `and ${name(f.most.code)} does ${percent(f.most.share)} of them. ` +
      `Mean intensity was ${signed(f.now)} in the last ${f.months} months against ${signed(f.before)} in the ${f.months} before (Goldstein scale, −10 to +10).`
    );
  },
  labels: {
    acts: (recently: Recently) => `acts of conflict ${recentWords(recently)}`,
    hostile: "share of conflict in all acts between them",
    deeds: "share of deeds in the conflict",
    by: (code: string, name: Naming) => `share of the conflict done by ${name(code)}`,
    now: (months: number) => `mean intensity, last ${months} months`,
    before: (months: number) => `mean intensity, the ${months} months before`,
  },
  query: (codes: readonly [string, string], from: string, asOf: string, datasets: string) =>
    `acts of conflict between ${codes.join(" and ")}, ${from} to ${asOf}, by quad class, Goldstein and source; ${datasets}`,
};

type Way = { actor: string; partner: string };

export const tariffs = {
  statement({ tariffs: moved, trade }: TariffsFacts, name: Naming): string {
    const parts = moved.map(({ first, peak, latest, ...way }) => {
      const top =
        peak.period === latest.period ? "" : `, ${peak.value} % at its height in ${periodName(peak.period)}`;
      return `${tariffs.way(way, name)} from ${levelWords(first)} to ${levelWords(latest)}${top}`;
    });
    const traded = trade
      ? ` Trade between the two was ${number(trade.last.value / 1000)} billion US dollars in ${trade.last.year} against ${number(trade.before.value / 1000)} billion in ${trade.before.year}.`
      : "";
    return `Average tariffs moved: ${parts.join("; ")}.${traded}`;
  },
  way: ({ actor, partner }: Way, name: Naming) => `${name(actor)} on ${name(partner)}`,
  labels: {
    level: (way: string, period: string) => `average tariff of ${way}, ${period}`,
    peak: (way: string) => `average tariff of ${way}, peak`,
    rise: (way: string, since: string) => `average tariff of ${way}, change since ${since}`,
    trade: (year: number) => `trade, ${year}`,
  },
  query: (codes: readonly [string, string], asOf: string) =>
    `series with the role "tariff" for ${codes.join(" and ")}, to ${asOf}`,
  why: (publishers: readonly string[]) =>
    `Published by ${publishers.join(", ")}; steps between the months given are not on record.`,
};

/** "3.8 % in January 2018". */
function levelWords({ value, period }: TariffLevel): string {
  return `${number(value)} % in ${periodName(period)}`;
}

export const link = {
  noTexts: (clients: readonly string[], name: Naming) =>
    `The data set's rows carry no text of their own that could name ${anyOf(clients, name)}, so a link to the pair cannot be told from them.`,
  none: (clients: readonly string[], all: number, name: Naming) =>
    `None of the ${plural(all, "dealing")} between the two on record names ${anyOf(clients, name)}.`,
  statement(f: NamedFacts, name: Naming): string {
    const whom = anyOf(f.clients, name);
    const [one, two] = f.rivals.map((code) => name(code));
    const named =
      f.named === 1
        ? `1 does so, of ${when(f.first)}`
        : `${f.named} do so, from ${when(f.first)} to ${when(f.latest)}`;
    const beside =
      f.more && f.restShare !== null
        ? `${besideWords(f.more)} among the ${f.rest} others (${percent(f.restShare)})`
        : "and there are no others";
    const pressed = f.pressure
      ? `${f.pressure} ${f.pressure === 1 ? "is a measure" : "are measures"} of ${two} against ${one} or its firms. `
      : "";
    const since = `between the two since ${formatDate(f.from)}`;
    const lately = f.part
      ? `${f.quarrels} of the ${plural(f.of, "affair")} ${since} (${shareWords(f.part)}) ${f.quarrels === 1 ? "names" : "name"} ${whom}.`
      : `No affair ${since} is on record.`;
    return (
      `${lately} Of all their dealings on record, votes among them, ${named}: ${f.hostile} ${isOrAre(f.hostile)} hostile (${shareWords(f.share)}), ` +
      `${beside}. ${pressed}${shift.statement(f.shift, ` naming ${whom}`)}`
    );
  },
  labels: {
    none: (clients: readonly string[], name: Naming) => `acts that name ${anyOf(clients, name)}`,
    quarrels: (clients: readonly string[], name: Naming) =>
      `share of the affairs between the two that name ${anyOf(clients, name)}`,
    acts: (clients: readonly string[], name: Naming) => `acts and votes that name ${anyOf(clients, name)}`,
    conflict: "acts of conflict among them",
    share: "share of conflict among them",
    more: "share of conflict among them less that in the rest",
    pressure: ([one, two]: readonly [string, string], name: Naming) =>
      `measures of ${name(two)} against ${name(one)} or its firms`,
    now: (clients: readonly string[], months: number, name: Naming) =>
      `acts and votes that name ${anyOf(clients, name)} in the last ${months} months`,
    before: (clients: readonly string[], months: number, name: Naming) =>
      `acts and votes that name ${anyOf(clients, name)} in the ${months} months before`,
  },
  query: (
    [one, two]: readonly [string, string],
    clients: readonly string[],
    asOf: string,
    datasets: string,
  ) =>
    `acts and votes between ${one} and ${two} whose summary names ${clients.join(" or ")}, to ${asOf}; ${datasets}`,
};

function besideWords({ low, high }: Interval): string {
  return low > 0 ? "more than" : high < 0 ? "less than" : "neither clearly more nor clearly less than";
}
