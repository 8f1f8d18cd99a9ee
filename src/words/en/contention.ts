import { formatDate } from "../../dates.ts";
import type { Change } from "../../measures/density.ts";
import type {
  LinkFacts,
  MatterFacts,
  MattersFacts,
  Recently,
  ShiftFacts,
  ShortFacts,
  Size,
} from "../contention.ts";
import type { Naming } from "../history.ts";
import { changeWords } from "./change.ts";
import { capital, count, list, number, ordinal, percent, plural } from "./forms.ts";
import { rangeWords } from "./range.ts";
import { when } from "./when.ts";

/** English of the answer to "What divides the rivals behind them?": from the facts of src/words/contention.ts to sentences. */

/** Matters that the ranking names, that a short answer names, and that one sentence can rank. */
const RANKED = 6;
const NAMED = 4;
export const MOST_TIED = 5;

const yearOf = (day: string) => day.slice(0, 4);
/** "trade, human rights and Taiwan"; "sanctions, nuclear arms and missiles, and territory" where a name holds an "and". */
export function names(matters: readonly MatterFacts[]): string {
  const all = matters.map(({ name }) => name);
  return all.length > 1 && all.some((name) => name.includes(" and "))
    ? `${all.slice(0, -1).join(", ")}, and ${all.at(-1)}`
    : list(all);
}

/** "in the last 10 years", "since 1 January 2014". */
export function recentWords({ from, years }: Recently): string {
  return years === null ? `since ${formatDate(from)}` : `in the last ${years} years`;
}

/** "Mongolia or North Korea". */
export function anyOf(codes: readonly string[], name: Naming): string {
  return codes.map((code) => name(code)).join(" or ");
}

/** "2018", "June 2025". */
export function periodName(period: string): string {
  return period.length === 4 ? period : formatDate(`${period}-01`, "month");
}

/** The matter of acts that carry no issue. */
export const noIssue = "no issue given";

/** "33 acts in 18 affairs", "1 act", "none". */
function sizeWords({ acts, affairs }: Size, noun = "act"): string {
  if (acts === 0) return "none";
  return acts === affairs ? plural(acts, noun) : `${plural(acts, noun)} in ${plural(affairs, "affair")}`;
}

// What became of a matter

/** "at least 1.3 times as large", "0.2 times as large (90 % interval 0.09 to 0.5)". */
function ownWords(change: Change): string {
  return Number.isFinite(change.high)
    ? `${number(change.ratio)} times as large, 90 % interval ${rangeWords(change)}`
    : `at least ${number(change.low)} times as large`;
}

const OWN = {
  rise: "a larger part",
  fall: "a smaller part",
  level: "no clearly larger or smaller part",
} as const;

export const shift = {
  /** "Since 5 September 2023 the record has 12 acts in 5 affairs, in the 24 months before none: …" */
  statement({ months, since, now, before, own, record }: ShiftFacts, of = "", noun = "act"): string {
    const counts = `Since ${formatDate(since)} the record has ${sizeWords(now, noun)}${of}, in the ${plural(months, "month")} before ${sizeWords(before, noun)}`;
    if (!own && !record) return `${counts}: too few to tell a change.`;
    const mine = own && `${OWN[own.direction]} of what the two do against each other (${ownWords(own)})`;
    const verdict = record && { rise: "a rise", fall: "a fall", level: "no clear change" }[record.direction];
    const held = record && `against the rest of the record ${verdict}, ${changeWords(record)}`;
    return `${counts}: ${[mine, held].filter(Boolean).join("; ")}.`;
  },
  labels: {
    record: "affairs now against the window before, as a part of the record",
    own: "affairs now against the window before, as a part of all affairs between the two",
  },
};

// Matters

/** "trade in 18 (17 %, 90 % interval 12 % to 24 %; on record since 1950)". */
function rankedWords({ name, recent, share, first }: MatterFacts): string {
  return `${name} in ${recent.affairs} (${percent(share.estimate)}, 90 % interval ${percent(share.low)} to ${percent(share.high)}; on record since ${yearOf(first.date)})`;
}

function tiedWords({ matters, tied }: MattersFacts): string {
  if (tied === 0) return "So few bear no order.";
  if (tied === 1)
    return matters.length > 1
      ? `${capital(matters[0]!.name)} comes first beyond chance.`
      : "There is no other matter.";
  return tied > NAMED
    ? `The first ${count(tied)} cannot be told apart by number.`
    : `${capital(names(matters.slice(0, tied)))} cannot be told apart by number.`;
}

/** Those that became a larger part of the rivals' quarrels, and a smaller one. */
function moved({ matters }: MattersFacts, way: "rise" | "fall"): MatterFacts[] {
  return matters.filter((one) => one.shift?.own?.direction === way);
}

function movedWords(facts: MattersFacts): string {
  const [risen, fallen] = [moved(facts, "rise"), moved(facts, "fall")];
  const since = facts.matters.find((one) => one.shift)?.shift?.since;
  if (!since) return "";
  const verbs = [
    risen.length ? `${names(risen)} ${risen.length === 1 ? "has" : "have"} become a larger part` : "",
    fallen.length ? `${names(fallen)} ${fallen.length === 1 ? "has" : "have"} become a smaller part` : "",
  ].filter((part) => part !== "");
  return verbs.length
    ? `Since ${formatDate(since)} ${list(verbs)} of their quarrels than in the same time before.`
    : `Since ${formatDate(since)} no matter has clearly gained or lost among their quarrels.`;
}

export const matters = {
  statement(facts: MattersFacts, name: Naming): string {
    const { rivals, from, all, hasIssues } = facts;
    const [one, two] = rivals.map((code) => name(code));
    if (all.acts === 0)
      return `No act of ${one} and ${two} against each other is on record since ${formatDate(from)}.`;
    const shown = facts.matters.filter((one) => one.recent.acts > 0);
    const told = shown.slice(0, RANKED).map(rankedWords);
    const how = hasIssues
      ? `fell out in ${plural(all.affairs, "affair")} (${plural(all.acts, "act")})`
      : `acted against each other ${plural(all.acts, "time")}`;
    const more =
      shown.length > RANKED ? `; ${plural(shown.length - RANKED, "further matter")} had fewer` : "";
    return [
      `Since ${formatDate(from)} ${one} and ${two} ${how}: ${hasIssues ? "over " : ""}${list(told)}${more}.`,
      tiedWords(facts),
      movedWords(facts),
    ]
      .filter((part) => part !== "")
      .join(" ");
  },
  labels: {
    affairs: "affairs between the two",
    acts: "acts of the two against each other",
    share: (matter: string) => `share of the affairs that are over ${matter}`,
    tied: "matters that cannot be told apart from the first by number",
  },
  query: ({ rivals, from }: MattersFacts, asOf: string, datasets: string) =>
    `acts of conflict between ${rivals.join(" and ")}, ${from} to ${asOf}, by matter, acts on one issue at most a week apart as one affair; ${datasets}`,
};

export const matter = {
  statement(f: MatterFacts, { rivals, from, all }: MattersFacts, name: Naming): string {
    const [one, two] = rivals.map((code) => name(code));
    return [
      `${capital(ordinal(f.rank))}: ${f.name}, with ${f.recent.affairs} of ${plural(all.affairs, "affair")} since ${formatDate(from)}`,
      ` (${percent(f.share.estimate)}, 90 % interval ${percent(f.share.low)} to ${percent(f.share.high)}), in ${plural(f.recent.acts, "act")}, ${sides(f.by, one!, two!)}. `,
      f.acts === 1
        ? `The one act on record is of ${when(f.first)}.`
        : `First on record: ${when(f.first)}; latest: ${when(f.latest)}${f.peak ? `; most in one year: ${plural(f.peak.n, "act")} in ${f.peak.year}` : ""}.`,
      f.shift ? ` ${shift.statement(f.shift)}` : "",
    ].join("");
  },
  labels: {
    share: "share of the affairs between the two",
    affairs: "affairs",
    recent: "acts of conflict",
    all: "acts of conflict on record",
    now: (months: number) => `acts of conflict in the last ${months} months`,
    before: (months: number) => `acts of conflict in the ${months} months before`,
    intensity: "mean Goldstein intensity",
  },
  query: ({ rivals, hasIssues }: MattersFacts, matter: string, asOf: string, datasets: string) =>
    `acts of conflict between ${rivals.join(" and ")} on ${matter} (${hasIssues ? "issue" : "CAMEO root"}), to ${asOf}; ${datasets}`,
};

function sides([byOne, byTwo]: readonly [number, number], one: string, two: string): string {
  if (byOne === 0) return `all by ${two}`;
  if (byTwo === 0) return `all by ${one}`;
  return `${byOne} by ${one} and ${byTwo} by ${two}`;
}

// The head of the answer

export function headline({ matters: facts, link }: ShortFacts, name: Naming): string {
  const { rivals, from, all, matters: ranked, tied, hasIssues } = facts;
  const [one, two] = rivals.map((code) => name(code));
  const what = hasIssues
    ? plural(all.affairs, "quarrel")
    : plural(all.acts, "act of one against the other", "acts of one against the other");
  if (tied === 0)
    return `The record holds only ${what} between ${one} and ${two} since ${formatDate(from)}: too few to say what divides them.`;
  const top = ranked
    .slice(0, NAMED)
    .map((one) => `${one.name} (${percent(one.share.estimate)}, on record since ${yearOf(one.first.date)})`);
  const order = `${capital(one!)} and ${two} ${hasIssues ? "are divided by" : "act against each other by way of"} ${list(top)} of ${what} since ${formatDate(from)}.`;
  return [order, tiedWords(facts), movedWords(facts), link ? named(link, name) : ""]
    .filter((part) => part !== "")
    .join(" ");
}

/** "10 % of their quarrels name North Korea." */
function named({ clients, quarrels, of }: LinkFacts, name: Naming): string {
  const whom = anyOf(clients, name);
  return quarrels === 0
    ? `None of their quarrels names ${whom}.`
    : `${percent(quarrels / of)} of their quarrels name ${whom}.`;
}

// In short

/** As a sentence opens. */
export const opened = capital;

/** From such a share of the quarrels on a state is no side matter. */
const SIDE_MATTER = 0.15;

export const short = {
  few({ rivals, from, all }: MattersFacts, name: Naming): string {
    const [one, two] = rivals.map((code) => name(code));
    const n = all.affairs;
    return n === 0
      ? `The record tells of no quarrel between ${one} and ${two} since ${yearOf(from)}.`
      : `The record tells of only ${n === 1 ? "a single quarrel" : plural(n, "quarrel")} between ${one} and ${two} since ${yearOf(from)}, too few to rank what divides them.`;
  },
  over({ matters: ranked, all, hasIssues }: MattersFacts): string {
    const held = ranked.filter((one) => one.recent.acts > 0);
    if (held.length > 0 && !hasIssues)
      return `Over what, the reports do not say; most often they tell of ${names(held.slice(0, 3))}.`;
    return held.length
      ? `${held.length > 3 ? "Among the matters are" : all.affairs === 1 ? "It was over" : "They were over"} ${names(held.slice(0, 3))}.`
      : "That may be peace, or a record that does not look there.";
  },
  order({ rivals, from, matters: ranked, tied, hasIssues }: MattersFacts, name: Naming): string {
    const pair = list(rivals.map((code) => name(code)));
    if (!hasIssues)
      return `The reports on ${pair} do not say over what they quarrel; most often they tell of ${names(ranked.slice(0, 3))}.`;
    if (tied > MOST_TIED)
      return `Since ${yearOf(from)} ${pair} have clashed over ${list([...ranked.slice(0, NAMED).map((one) => one.name), "other matters"])}; the record bears no order among them.`;
    if (tied > 1)
      return `${capital(names(ranked.slice(0, tied)))} divide ${pair} most; which of them comes first, the record cannot say.`;
    const [first, ...others] = ranked;
    const next = others.slice(0, NAMED - 1);
    return `${capital(first!.name)} divides ${pair} most (${percent(first!.share.estimate)} of their quarrels since ${yearOf(from)})${next.length ? `, before ${names(next)}` : ""}.`;
  },
  tariff({ actor, partner, latest, period }: NonNullable<ShortFacts["tariff"]>, name: Naming): string {
    return `average tariffs of ${name(actor)} on goods from ${name(partner)} stood at ${percent(latest)} in ${periodName(period)}`;
  },
  risen(facts: MattersFacts): string {
    const risen = moved(facts, "rise");
    if (risen.length === 0) return "";
    return `Since ${yearOf(risen[0]!.shift!.since)} ${names(risen)} ${risen.length === 1 ? "has" : "have"} made up more of their quarrels than before`;
  },
  turn: ({ from, to, rises }: NonNullable<ShortFacts["turn"]>) =>
    `${from === to ? `In ${from}` : `At some time between ${from} and ${to}`} their quarrels became ${rises ? "more" : "less"} frequent, also when set against all else on record.`,
  link(facts: LinkFacts, name: Naming): string {
    const whom = anyOf(facts.clients, name);
    if (facts.quarrels === 0) return `No quarrel of theirs on record names ${whom}.`;
    const part = percent(facts.quarrels / facts.of);
    const size =
      facts.quarrels / facts.of < SIDE_MATTER
        ? `${capital(whom)} ${whom.startsWith("the ") ? "are" : "is"} a side matter, named in ${part} of their quarrels`
        : `${capital(whom)} ${whom.startsWith("the ") ? "are" : "is"} named in ${part} of their quarrels`;
    const { more, risenSince } = facts;
    if (risenSince) return `${size}, since ${risenSince} in a larger part than before.`;
    if (!more) return `${size}.`;
    if (more.low > 0) return `${size}; what names it is more often hostile than the rest.`;
    if (more.high < 0) return `${size}; what names it is less often hostile than the rest.`;
    return `${size}; that it sets them further apart is unproven.`;
  },
  /** Of so few that a share would say too much. */
  linkOfFew({ clients, quarrels }: LinkFacts, name: Naming): string {
    const whom = anyOf(clients, name);
    return `${capital(count(quarrels))} of these quarrels ${quarrels === 1 ? "names" : "name"} ${whom}.`;
  },
  unfollowed: ([one, two]: readonly [string, string], name: Naming) =>
    `What divides ${name(one)} and ${name(two)} themselves is not weighed here: the record does not follow their dealings.`,
  /** Where nothing else bears on the order. */
  weight: "Numbers of quarrels are no measure of how grave each is.",
  headlines: "The record holds the two in headlines only.",
};

/** On the first page. */
export const first = {
  /** Of a state that few of their quarrels name. */
  aside({ rivals }: MattersFacts, { clients }: LinkFacts, name: Naming): string {
    const whom = anyOf(clients, name);
    return `The rivalry of ${list(rivals.map((code) => name(code)))} does not turn on ${whom}: most quarrels between them on record are over other matters.`;
  },
  isAside: ({ quarrels, of, risenSince, more }: LinkFacts) =>
    of > 0 && quarrels / of < SIDE_MATTER && risenSince === null && !(more && more.low > 0),
  /** Of rivals whose quarrels are over several matters of which none clearly comes first. */
  several: ({ rivals }: MattersFacts, name: Naming) =>
    `A deal on any single matter would hardly settle the rivalry of ${list(rivals.map((code) => name(code)))}: none of them clearly comes first.`,
  glance: "Part of their quarrels on record, by matter",
};
