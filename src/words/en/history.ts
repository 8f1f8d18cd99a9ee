import { cameoName } from "../../chronicle/cameo.ts";
import { EVENT_CLASSES } from "../../chronicle/classes.ts";
import { formatDate } from "../../dates.ts";
import type { Grain } from "../../measures/cells.ts";
import { CHARACTER, LEVEL, SURE_P, THIN_COUNT } from "../../measures/policy.ts";
import type { Study } from "../../measures/study.ts";
import type { Interval } from "../../statistics/intervals.ts";
import type * as Facts from "../history.ts";
import type { Naming } from "../history.ts";
import { changeWords } from "./change.ts";
import { effectWords } from "./effects.ts";
import {
  capital,
  count,
  duration,
  list,
  number,
  ordinal,
  percent,
  plural,
  possessive,
  signed,
  withoutStop,
} from "./forms.ts";
import { issueWords } from "./issues.ts";
import { intervalWords } from "./range.ts";
import { cellName, inCell, spanName, when, whenPhrase } from "./when.ts";

/**
 * English of the answer to "How did this tie come to be what it is?": a function a finding, from its facts to what is
 * said of them. Nothing is computed here but rounding; nothing in src/questions/history writes English.
 */

export const METHOD =
  "Phases: exact change points (PELT, Killick, Fearnhead and Eckley 2012) in the mix of cooperation and conflict (multinomial cost) and in the weight of the tie (negative binomial counts, all dealings of either as exposure), BIC penalty; breaks with intervals by inverted likelihood ratio (Hansen 2000). Support and strain: event studies (MacKinlay 1997) against placebo dates of the same five years, randomisation p-values.";

export const title = "History";

export function asks({ first, second }: Facts.Pair, name: Naming): string {
  return `How did the tie between ${name(first)} and ${name(second)} come to be what it is?`;
}

// Phases

/** "2012–2017"; "since 2020" for the one that runs. */
function span({ from, to, last, grain }: Facts.PhaseFacts): string {
  return last ? `since ${cellName(from, grain)}` : spanName(from, to, grain);
}

/** A word for a share of conflict. */
export function character(conflict: Interval | null): string {
  if (conflict === null) return "silent";
  if (conflict.estimate < CHARACTER.mostlyCooperative) return "cooperative";
  if (conflict.estimate < CHARACTER.divided) return "mostly cooperative";
  if (conflict.estimate < CHARACTER.conflictual) return "divided";
  return "conflictual";
}

/** "57 % of 84 acts are conflict", or that there are none; of a few no share is told. */
function conflictWords(phase: Facts.PhaseFacts, verb: "are" | "were" = "are"): string {
  if (phase.conflict === null) return "no act is on record";
  if (phase.n < THIN_COUNT) return `the record has ${few(phase.n, phase.conflict)}`;
  return `${percent(phase.conflict.estimate)} of ${plural(phase.n, "act")} ${verb} conflict`;
}

/** "two acts, both quarrels", "three acts, one of them a quarrel". */
function few(n: number, conflict: Interval): string {
  const quarrels = Math.round(conflict.estimate * n);
  const acts = `${count(n)} ${n === 1 ? "act" : "acts"}`;
  if (quarrels === 0) return `${acts}, ${n === 1 ? "not a quarrel" : "none of them a quarrel"}`;
  if (quarrels < n) return `${acts}, ${count(quarrels)} of them ${quarrels === 1 ? "a quarrel" : "quarrels"}`;
  return `${acts}, ${n === 1 ? "a quarrel" : n === 2 ? "both quarrels" : "all quarrels"}`;
}

/** "90 % interval 48 % to 66 %". */
function range({ low, high }: Interval): string {
  return `${percent(LEVEL)} interval ${percent(low)} to ${percent(high)}`;
}

export const phases = {
  statement(f: Facts.PhasesFacts): string {
    const name = (day: string) => cellName(day, f.grain);
    const [first = "", ...breaks] = f.starts.map(name);
    if (f.acts < THIN_COUNT)
      return `${f.acts === 1 ? "One act" : `The ${count(f.acts)} acts`} between the two on record since ${first} ${f.acts === 1 ? "is" : "are"} too few to tell phases by.`;
    if (breaks.length === 0)
      return `The ${plural(f.acts, "act")} between the two on record since ${first} show no change in the mix of cooperation and conflict or in the weight of the tie: one phase throughout.`;
    const firm = f.firm.map(name);
    const hold = firm.length
      ? `${breaks.length === 1 ? "it" : list(firm)} ${firm.length === 1 ? "holds" : "hold"} even where a break must earn twice as much, and without the last half year`
      : `${breaks.length === 1 ? "it does not hold" : "none holds"} where a break must earn twice as much, and without the last half year`;
    const alone = f.intensity.length
      ? `by the intensity of acts alone it breaks at ${list(f.intensity.map(name))}`
      : "the intensity of acts alone shows no break";
    return `By the mix of cooperation and conflict and by its weight in all that either does, the tie falls into ${count(f.starts.length)} phases since ${first}, with ${breaks.length === 1 ? "a break" : "breaks"} at ${list(breaks)}; ${hold}. Measured otherwise, ${alone}.`;
  },
  labels: {
    phases: "phases",
    firm: "breaks that hold at twice the penalty and without the last half year",
    intensity: "breaks in mean Goldstein intensity",
    matched: "breaks with one of intensity in their interval",
    anyChange: "shuffled series in which phases explain as much",
    dispersion: "scatter of the mix within phases, 1 where acts fall one by one",
  },
  query: ({ first, second, grain }: Facts.PhasesFacts) =>
    `acts between ${first} and ${second}, votes left out, by ${grain}: cooperation, conflict, and all acts of either with an addressee; PELT, multinomial and negative binomial cost, BIC penalty; for intensity, normal cost`,
  why({ starts, firm, matched, dispersion }: Facts.PhasesFacts): string {
    const breaks = starts.length - 1;
    const told = breaks
      ? `${firm.length} of ${plural(breaks, "break")} firm, ${matched} with a break in intensity beside`
      : "no break to judge";
    const scatter =
      dispersion === null
        ? ""
        : `; within phases the mix scatters ${number(dispersion)} times as much as single draws would`;
    return `${told}${scatter}. The record grows denser with time, so phases are told by shares and not by numbers of acts.`;
  },
};

export const current = {
  statement({ now, opened, before, recent }: Facts.CurrentFacts): string {
    const interval = now.conflict && now.n >= THIN_COUNT ? ` (${range(now.conflict)})` : "";
    const started = opened
      ? `began ${inCell(now.from, now.grain)} (${bounds(opened, now.grain)}${opened.firm ? "" : "; less sure, since half a year of data can undo it"})`
      : `has run since the first act on record ${inCell(now.from, now.grain)}`;
    const weight = now.weight
      ? `; the tie is ${percent(now.weight.estimate)} of all that either had with anyone`
      : "";
    const against = before
      ? ` In ${span(before)} ${conflictWords(before, "were")}${before.weight ? ` and the weight was ${percent(before.weight.estimate)}` : ""}.`
      : "";
    return `The current phase ${started}: ${conflictWords(now)}${interval}${weight}.${recent ? ` ${breaking(recent, now.grain)}` : ""}${against}`;
  },
  labels: {
    since: "first year of the phase",
    acts: "acts on record",
    conflictBefore: (before: Facts.PhaseFacts) => `conflict in ${span(before)}`,
    weightBefore: (before: Facts.PhaseFacts) => `weight in ${span(before)}`,
    recentDifference: "conflict in the last stretch, less that in the rest of the phase",
  },
  query: ({ first, second, now, asOf }: Facts.CurrentFacts) =>
    `acts between ${first} and ${second} from ${now.from} to ${asOf}, by quad class, and all acts of either with an addressee`,
  notFirm: "its beginning is not firm",
};

/** What the last stretch has against the rest of the phase. */
function breaking(
  { from, n, conflict, rest, difference }: NonNullable<Facts.CurrentFacts["recent"]>,
  grain: Grain,
): string {
  const points = (value: number) => signed(Math.round(100 * value));
  return `But of ${plural(n, "act")} since ${cellName(from, grain)} began ${percent(conflict.estimate)} are conflict, against ${percent(rest.estimate)} in the phase before that (${points(difference.estimate)} points, ${percent(LEVEL)} interval ${points(difference.low)} to ${points(difference.high)}): what happens now breaks with the phase, though a break so recent cannot show yet.`;
}

function bounds({ low, high }: { low: string; high: string }, grain: Grain): string {
  const [from, to] = [low, high].map((day) => cellName(day, grain));
  return from === to ? `the data allow no other ${grain}` : `${percent(LEVEL)} interval ${from} to ${to}`;
}

export const shares = {
  conflict: "conflict among the acts",
  weight: "share of all dealings of either",
};

export const now = {
  statement({ acts, perYear, years, change, intensity, earlier }: Facts.NowFacts): string {
    const mean = intensity
      ? ` Their mean intensity on Goldstein's scale is ${signed(intensity.estimate)}${isBounded(intensity) ? ` (${intervalWords(intensity)})` : ""}${earlier ? `, against ${signed(earlier.estimate)} in all earlier years` : ""}.`
      : "";
    if (perYear === null || change === null)
      return `In the twelve months to the as-of date the record has ${plural(acts, "act")} between the two.${mean}`;
    const reading = {
      rise: "more than the growth of the record would have it",
      fall: "less than the growth of the record would have it",
      level: "neither clearly more nor clearly less than the growth of the record would have it",
    }[change.direction];
    const span = Number.isInteger(years) ? count(years) : number(years);
    return `In the twelve months to the as-of date the two appeared together ${reading}: in ${plural(acts, "act")}, ${changeWords(change)}, held against the ${span} years before (${number(perYear)} a year).${mean}`;
  },
  labels: {
    intensity: "mean Goldstein intensity, last twelve months",
    acts: "acts in the last twelve months",
    base: "acts a year before",
    change: "acts, as a part of the record, against the years before",
    earlier: "mean intensity before",
  },
  query: ({ first, second, days: { from, to, baseFrom } }: Facts.NowFacts) =>
    `acts between ${first} and ${second} from ${from} to ${to}, from ${baseFrom} to the day before, and all earlier ones; mean Goldstein value`,
};

/** One value alone bounds nothing. */
function isBounded({ low }: Interval): boolean {
  return Number.isFinite(low);
}

export const onePhase = {
  statement(f: Facts.OnePhaseFacts): string {
    const { phase } = f;
    const acts = plural(phase.n, "act");
    const mix =
      phase.conflict && phase.n < THIN_COUNT
        ? `the record has ${few(phase.n, phase.conflict)}`
        : phase.conflict
          ? `${acts}, ${percent(phase.conflict.estimate)} of them conflict (${range(phase.conflict)}), mostly ${list(kinds(f.kinds, 2))}`
          : "no act on record";
    const weight = phase.weight
      ? `, ${percent(phase.weight.estimate)} of all that either had with anyone`
      : "";
    const marks = f.marks.map((mark) => `${withoutStop(mark.what)} (${mark.when})`);
    const bonds = held([
      ...f.bonds.map(bond),
      f.meetings ? plural(f.meetings, "meeting of the leaders", "meetings of the leaders") : "",
      f.aid ? plural(f.aid, "act of aid", "acts of aid") : "",
      f.trade
        ? `trade of ${number(f.trade.average)} million dollars a year (${plural(f.trade.years, "year")} on record)`
        : "",
    ]);
    const strains = held([
      f.protests ? plural(f.protests, "protest") : "",
      f.sanctions ? plural(f.sanctions, "sanction") : "",
      f.votes ? `${plural(f.votes, "vote")} in the Security Council` : "",
      f.disputes ? plural(f.disputes, "militarised dispute") : "",
    ]);
    const kind =
      phase.n > 0 && phase.n < THIN_COUNT ? "too few cases to call it anything" : character(phase.conflict);
    return `${capital(span(phase))}${f.sure ? "" : " (its beginning is less sure)"}: ${kind}, ${mix}${weight}${marks.length ? `; marked by: ${marks.join("; ")}` : ""}.${bonds.length ? ` Bonds: ${list(bonds)}.` : ""}${strains.length ? ` Strains: ${list(strains)}.` : ""}`;
  },
  labels: {
    acts: "acts on record",
    meetings: "meetings of the leaders",
    aid: "acts of aid",
    protests: "criticisms and protests",
    sanctions: "sanctions, votes left out",
    votes: "votes on each other in the Security Council",
    trade: "trade a year",
  },
  query: ({ first, second, phase, to }: Facts.OnePhaseFacts) =>
    `acts between ${first} and ${second} from ${phase.from} to ${to}, by quad class and class of act; votes, treaties, trade and disputes of the same years`,
};

/** What the acts were, most frequent first: "12 visits and meetings", "4 agreements"; acts of no class by their CAMEO root. */
function kinds(rows: Facts.OnePhaseFacts["kinds"], shown: number): string[] {
  const counts = new Map<string, { n: number; one: string; many: string }>();
  for (const row of rows) {
    const found = EVENT_CLASSES.find((entry) => entry.id === row.class);
    const name = `“${cameoName(row.cameo.slice(0, 2)).toLowerCase()}”`;
    const one = found?.label ?? `act of ${name}`;
    const kind = counts.get(one) ?? { n: 0, one, many: found?.plural ?? `acts of ${name}` };
    kind.n += row.n;
    counts.set(one, kind);
  }
  return [...counts.values()]
    .sort((x, y) => y.n - x.n || (x.one < y.one ? -1 : 1))
    .slice(0, shown)
    .map((row) => `${row.n} ${row.n === 1 ? row.one : row.many}`);
}

/** ATOP's types in words. */
const TYPES: Record<string, string> = {
  defense: "defence",
  offense: "offence",
  neutrality: "neutrality",
  nonaggression: "non-aggression",
  consultation: "consultation",
};

/** "the defence pact of 1961 in force", "… (newly signed)", "… (ended in 1996)". */
function bond({ type, year, state }: Facts.Bond): string {
  const name = `the ${type === "defense" ? "defence pact" : `treaty of ${TYPES[type] ?? type}`} of ${year}`;
  if (state === "signed") return `${name} (newly signed)`;
  return state === "held" ? `${name} in force` : `${name} (ended in ${state.ended})`;
}

export const weight = {
  statement({ now: latest, peak, least }: Facts.WeightFacts): string {
    const others = [...new Set([peak, least])].filter((phase) => phase !== latest);
    const rank =
      latest === peak ? ", the most in any phase" : latest === least ? ", the least in any phase" : "";
    const share = (phase: Facts.PhaseFacts) => percent(phase.weight!.estimate);
    return `Of all that either side had with anyone, the other takes ${share(latest)} ${span(latest)} (${range(latest.weight!)})${rank}; it took ${list(others.map((phase) => `${share(phase)} in ${span(phase)}`))}.`;
  },
  labels: {
    now: (phase: Facts.PhaseFacts) => `share of all dealings of either, ${span(phase)}`,
    peak: (phase: Facts.PhaseFacts) => `the same ${phase.last ? "" : "in "}${span(phase)}, the most`,
    least: (phase: Facts.PhaseFacts) => `the same ${phase.last ? "" : "in "}${span(phase)}, the least`,
  },
  query: ({ first, second }: Facts.WeightFacts) =>
    `acts between ${first} and ${second} over all acts of either with an addressee, by phase`,
  why: "A share of what is on record: it moves with what the compilers looked for as well as with what happened.",
};

// What binds them

export const alliance = {
  statement(f: Facts.AllianceFacts, name: Naming): string {
    const { main, blocs, ended } = f;
    const between = main
      ? `The ${main.name.replace(/^The /, "")} of ${dated(main.signed)} (${list(main.types.map((type) => TYPES[type] ?? type))}) is in force, ${duration(f.days)} on.`
      : blocs.length
        ? `Both belong to ${list(blocs)}.`
        : `No treaty between them is in force on record${ended ? `; ${plural(ended, "earlier one")} ended` : ""}.`;
    const side = (code: string, others: readonly Facts.Pact[]) => `${name(code)} has ${pacts(others, name)}`;
    const earlier = f.endedPacts.length
      ? ` A defence pact ran ${list(f.endedPacts.map(({ from, to }) => `from ${from} to ${to}`))}.`
      : "";
    return `${between}${earlier} ${capital(side(f.first, f.others.first))}; ${side(f.second, f.others.second)}.`;
  },
  labels: {
    pacts: "defence pacts between the two in force",
    years: "years since it was signed",
    others: (code: string, name: Naming) => `other defence pacts of ${name(code)}`,
  },
  query: ({ first, second, asOf }: Facts.AllianceFacts) =>
    `treaties of ${first} and of ${second} as of ${asOf}, and of both; types after ATOP; pacts of blocs (NATO, CSTO) by dated membership`,
  why: "Treaties are public; ATOP, and for later ones the treaty or an official notice.",
};

function pacts(others: readonly Facts.Pact[], name: Naming): string {
  if (others.length === 0) return "no other defence pact on record";
  const partners = others.map(({ name: pact, members, signed: since }) => {
    const whom =
      members.length > 3
        ? `${pact} (${plural(members.length, "other")}, `
        : `${list(members.map((code) => name(code)))} (`;
    return `${whom}${since.slice(0, 4)})`;
  });
  return `${plural(others.length, "other defence pact")}: ${list(partners)}`;
}

function dated(date: string): string {
  return date.length === 4 ? date : formatDate(date);
}

export const war = {
  statement(f: Facts.WarFacts, name: Naming): string {
    // States are called what they were called when the first of these wars began.
    const day = `${f.spans.map(({ from }) => from).sort()[0]}-12-31`;
    const called = (code: string) => name(code, day);
    const wars = f.spans.length;
    return `${capital(called(f.first))} and ${called(f.second)} fought on one side in ${count(wars)} ${wars === 1 ? "war" : "wars"} (${list(f.spans.map(({ from, to }) => `${from}–${to}`))}), against ${list(f.enemies.map(called))}; the record has ${plural(f.given, "act")} of military help from ${called(f.first)} in those years and ${f.taken === 0 ? "none" : count(f.taken)} the other way. They have fought ${f.against === 0 ? "no war" : plural(f.against, "war")} against each other since 1945.`;
  },
  labels: {
    together: "wars on one side",
    enemies: "states that both fought",
    help: "acts of military help in those years",
    against: "wars against each other",
  },
  query: ({ first, second }: Facts.WarFacts) =>
    `militarised disputes of hostility 5 in which ${first} and ${second} both faced the same state; acts 0312, 0332, 062, 072 between them in those years`,
  why: "Interstate wars are coded from many accounts (Dyadic MID 4.02, MID 5.0).",
};

const HOSTILITY = [
  "",
  "no militarised act",
  "a threat of force",
  "a display of force",
  "a use of force",
  "war",
];

export const disputes = {
  statement: ({ n, gravest, wars, lastYear, recordEnds }: Facts.DisputeFacts) =>
    `The two had ${plural(n, "militarised dispute")} with each other, the gravest at the level of ${HOSTILITY[gravest]}${wars.length ? ` (${list(wars.map(({ from, to }) => `${from}–${to}`))})` : ""}, the last in ${lastYear}.${recordEnds === null ? "" : ` The record of disputes ends in ${recordEnds}.`}`,
  labels: { n: "militarised disputes between the two", gravest: "highest hostility, 1 to 5" },
  query: ({ first, second, asOf }: Facts.DisputeFacts) =>
    `militarised disputes between ${first} and ${second}, over by ${asOf}`,
  why: "Coded from news by one project; small border clashes may be missing, and later re-readings merge some.",
};

const PACTS_SHOWN = 3;

export const turns = {
  statement(f: Facts.TurnsFacts, name: Naming): string {
    const opened = f.openings.map(({ side, third, other, on }) => {
      const called = (code: string) => name(code, on.date);
      return `${called(side)} took up relations with ${called(third)}, which had fought a war against ${called(other)} (${when(on)})`;
    });
    const shown = f.pacts.slice(-PACTS_SHOWN);
    const signed = shown.map(
      ({ side, members, year }) =>
        `${name(side)} has one with ${list(members.map((code) => name(code)))} (${year})`,
    );
    const first = opened.length
      ? `${capital(list(opened))}: ${opened.length === 1 ? "an act" : "acts"} toward a third that changed the ground of the tie.`
      : "";
    const beside = signed.length
      ? `Beside the tie ${f.pacts.length === 1 ? "stands" : "stand"} ${plural(f.pacts.length, "defence pact")} with others${shown.length < f.pacts.length ? ", most lately these" : ""}: ${list(signed)}.`
      : "";
    const own = f.own ? `The two took up relations ${whenPhrase(f.own)}.` : "";
    return held([own, first, beside]).join(" ");
  },
  why: "Recognition and treaties are public acts; who counts as an adversary is told by wars alone.",
  labels: {
    openings: "relations taken up with states that had fought the other",
    pacts: "defence pacts of one side with others, in force",
  },
  query: ({ first, second }: Facts.TurnsFacts) =>
    `acts 054 of ${first} or ${second} with a third that had fought a war with the other since 1945, and was then neither its ally nor in relations with it; defence pacts of one of them with one or two others since the first act between the two`,
};

export const leaders = {
  statement(f: Facts.LeaderMeetingFacts, name: Naming): string {
    const { longest, lastGap } = f;
    const silence = longest
      ? ` The longest gap between two ran ${duration(longest.days)}, from ${longest.from} to ${longest.to}${lastGap === null ? "" : `; the last meeting came after ${duration(lastGap)}`}.`
      : "";
    const elsewhere = f.n - f.hostedFirst - f.hostedSecond;
    const hosts = `${f.hostedFirst} of them in ${name(f.first)}, ${f.hostedSecond} in ${name(f.second)}${elsewhere ? `, ${elsewhere} elsewhere or without a host on record` : ""}`;
    return `The leaders of the two have met ${plural(f.n, "time")} on record, ${hosts}, most lately ${whenPhrase(f.last)}.${silence}`;
  },
  labels: {
    meetings: "meetings of the leaders",
    hosted: (code: string, name: Naming) => `hosted by ${name(code)}`,
    since: "days since the last",
    lastGap: "days between the last two",
    longest: "longest time between two",
    gapYears: "years between the last two",
    run: ({ from, to }: Facts.Burst) => `most meetings within two years, ${from} to ${to}`,
  },
  query: ({ first, second }: Facts.LeaderMeetingFacts) =>
    `visits, talks and shared parades of ${first} and ${second} of the one who leads the one state in fact (leaders.csv) and the other's leader or head of state, government or ruling party (offices.csv); rows within seven days are one meeting`,
  why: ({ n }: Facts.LeaderMeetingFacts, weaknesses: readonly string[]) =>
    `${[plural(n, "meeting"), ...weaknesses].join("; ")}; summits are public today, but secret or early visits may be missing.`,
};

export const trade = {
  statement({ first, second, latest, earliest, peak, back }: Facts.TradeFacts, name: Naming): string {
    const share = (value: number) => number(Number((100 * value).toPrecision(3)));
    const atPeak =
      peak.year === latest.year
        ? "its highest value on record"
        : `the peak was ${share(peak.share)} % in ${peak.year}`;
    const across = back
      ? ` ${capital(name(second))} had ${share(back.share)} % of ${possessive(name(first))} in ${back.year}.`
      : "";
    return `${capital(name(first))} had ${share(latest.share)} % of ${possessive(name(second))} trade in ${latest.year}, against ${share(earliest.share)} % in ${earliest.year}; ${atPeak}.${across}`;
  },
  labels: {
    share: (of: string, by: string, year: number, name: Naming) =>
      `${possessive(name(by))} share of ${possessive(name(of))} trade in ${year}`,
    earliest: (year: number) => `the same in ${year}`,
    peak: (year: number) => `the same in ${year}, the most`,
  },
  query: ({ first, second, basis }: Facts.TradeFacts) =>
    `trade of ${second} with ${first} by year (${basis}): the partner's share of all trade of ${second}`,
  who: ({ first, second }: Facts.TradeFacts, name: Naming) => `${name(second)} – ${name(first)}`,
  what: "trade",
  weakness: "smuggling and unrecorded goods are not in it",
};

export const aid = {
  statement(f: Facts.AidFacts, name: Naming): string {
    const given = f.giver === f.first ? f.fromFirst : f.n - f.fromFirst;
    const sums = f.amounts.map(
      ({ label, period, value, unit }) =>
        `${label} was largest in ${period} (${number(value)} ${amountUnit(unit)})`,
    );
    return `The record has ${plural(f.n, "act")} of aid between the two since ${f.since}, ${given === f.n ? "all" : given} of them by ${name(f.giver)}; the last came ${whenPhrase(f.last)}.${sums.length ? ` By amount ${sums.join("; ")}.` : ""}`;
  },
  labels: {
    acts: "acts of aid",
    by: (code: string, name: Naming) => `by ${name(code)}`,
    since: "days since the last on record",
  },
  query: ({ first, second }: Facts.AidFacts, roles: readonly string[]) =>
    `acts 070, 071, 073 between ${first} and ${second}; series of the roles ${roles.join(", ")}`,
  weakness: "aid is often not announced, so the last on record need not be the last",
};

/** "usd-million" → "million US dollars", "tonnes-thousand" → "thousand tonnes". */
function amountUnit(code: string): string {
  const [what, scale] = code.split("-");
  const names: Record<string, string> = { usd: "US dollars", tonnes: "tonnes" };
  return `${scale ? `${scale} ` : ""}${names[what!] ?? what}`;
}

export const reciprocity = {
  statement(f: Facts.ReciprocityFacts, name: Naming): string {
    const [first, second] = [possessive(name(f.first)), possessive(name(f.second))];
    const material = f.material
      ? `of ${plural(f.material, "act")} of material cooperation among them ${f.materialFromFirst} are ${first} and ${f.material - f.materialFromFirst} ${second}`
      : "none of them is of material cooperation";
    return `Of ${plural(f.fromFirst + f.fromSecond, "cooperative act")} ${f.fromFirst} are ${first} and ${f.fromSecond} ${second}; ${material}.`;
  },
  labels: {
    share: (code: string, name: Naming) => `${possessive(name(code))} share of cooperative acts`,
    material: (code: string, name: Naming) => `acts of material cooperation by ${name(code)}`,
  },
  query: ({ first, second, from, asOf }: Facts.ReciprocityFacts) =>
    `acts of verbal and material cooperation ${first} → ${second} and ${second} → ${first}, ${list([from, asOf])}`,
};

export const partners = {
  statement({ side, partner, since, all, current: recent }: Facts.PartnerFacts, name: Naming): string {
    const contacts = `the ${plural(all.n, "visit and meeting", "visits and meetings")} of ${name(side)} on record since ${since}`;
    const whole = all.own
      ? `${name(partner)} takes part in ${percent(all.share.estimate)} of ${contacts} and ranks ${ordinal(all.rank)} among its ${plural(all.partners, "partner")}`
      : `${name(partner)} takes part in none of ${contacts}`;
    return `${capital(whole)}${beside(all, name)}.${recent ? lately(recent, name) : ""}`;
  },
  labels: {
    now: ({ side, partner }: Facts.PartnerFacts, phase: Facts.PhaseFacts, name: Naming) =>
      `${possessive(name(partner))} part in the visits and meetings of ${name(side)} ${span(phase)}`,
    all: "share of contacts over the whole record",
    rankAll: "rank over the whole record",
    rankNow: "rank in the current phase",
  },
  query: ({ side, current: recent }: Facts.PartnerFacts) =>
    `acts 040 and 042 to 046 with ${side} on either side, by partner, whole record${recent ? ` and from ${recent.phase.from}` : ""}`,
  weakness: "a record compiled around some pairs holds more of their contacts than of others'",
};

function lately({ phase, n, standing }: NonNullable<Facts.PartnerFacts["current"]>, name: Naming): string {
  if (!standing) return ` In the current phase there are too few to rank (${plural(n, "contact")}).`;
  const own = standing.own
    ? `it ranks ${ordinal(standing.rank)}, with ${percent(standing.share.estimate)} of ${standing.n}`
    : `it has none of ${standing.n}`;
  return ` In the current phase (${span(phase)}) ${own}${beside(standing, name)}.`;
}

/** The strongest other partner. */
function beside({ rank, next }: Facts.StandingFacts, name: Naming): string {
  if (!next) return "";
  if (next.level) return `, level with ${name(next.code)}`;
  return `; ${rank === 1 ? "next is" : "first is"} ${name(next.code)} with ${percent(next.share)}`;
}

// What strains them

export const support = {
  statement(f: Facts.SupportFacts, name: Naming): string {
    const [whom, who] = [name(f.sanctioned), capital(name(f.friend))];
    if (f.study.thin)
      return `Too few cases to say whether ${name(f.friend)} does more for ${whom} when third parties sanction it: ${plural(f.study.used, "episode")} with both windows covered.`;
    const read = {
      rise: `${who} ${(f.study.p ?? 0) < SURE_P ? "does" : "seems to do"} more for ${whom} when it is sanctioned than at other times`,
      fall: `${who} ${(f.study.p ?? 0) < SURE_P ? "does" : "seems to do"} less for ${whom} when it is sanctioned than at other times`,
      none: `${possessive(who)} cooperation with ${whom} does not differ measurably after sanctions from what other dates give`,
    }[f.reading];
    return `${read}: around ${plural(f.study.used, "episode")} of sanctions on ${whom} by third parties its cooperative acts go from ${effectWords(f.study)}, ${f.window} days on each side.`;
  },
  group: ({ sanctioned }: Facts.SupportFacts, name: Naming) => `after sanctions on ${name(sanctioned)}`,
  label: ({ friend }: Facts.SupportFacts, name: Naming) => `cooperation by ${name(friend)}`,
  labels: {
    change: "change of the rate of cooperation",
    episodes: (code: string, name: Naming) => `episodes of sanctions on ${name(code)}`,
    sanctions: "acts of sanction in them",
  },
  query: ({ sanctioned, friend, window }: Facts.SupportFacts) =>
    `sanctions (163, 172) by third parties on ${sanctioned}, first of an episode (none in ${window} days before); cooperative acts ${friend} → ${sanctioned} ${window} days before and after; placebo dates of the same five years`,
};

export const overPlacebo = "change less that of placebo dates";

export const tests = {
  statement(f: Facts.TestsFacts, name: Naming): string {
    const [who, whose] = [name(f.critic), name(f.tester)];
    const [what, many] = f.nuclear
      ? ["nuclear test", "nuclear tests"]
      : ["first missile test or launch after a lull", "first missile tests or launches after a lull"];
    if (f.study.thin)
      return `Too few cases to say how ${who} answers ${possessive(whose)} tests: ${plural(f.study.used, what, many)} with both windows covered.`;
    const after = `after ${f.nuclear ? "nuclear tests" : "missile tests"}`;
    const read = {
      rise: `${capital(who)} turns against ${whose} ${after}`,
      fall: `${possessive(capital(who))} conflict acts toward ${whose} fall ${after}`,
      none: `${possessive(capital(who))} conflict acts toward ${whose} do not differ measurably ${after} from what other dates give`,
    }[f.reading];
    return `${read}: its acts of protest, demand and sanction go from ${effectWords(f.study)}, ${f.window} days on each side of a ${what}.`;
  },
  group: ({ nuclear, tester }: Facts.TestsFacts, name: Naming) =>
    `after ${nuclear ? "nuclear tests" : "missile tests"} of ${name(tester)}`,
  label: ({ critic }: Facts.TestsFacts, name: Naming) => `conflict acts by ${name(critic)}`,
  labels: {
    change: "change of the rate of conflict acts",
    tests: ({ nuclear, tester }: Facts.TestsFacts, name: Naming) =>
      `${nuclear ? "nuclear tests" : "episodes of missile tests"} of ${name(tester)}`,
  },
  query: ({ nuclear, tester, critic, window, quiet }: Facts.TestsFacts) =>
    `${nuclear ? "nuclear tests" : `missile tests and launches, first in ${quiet} days,`} of ${tester}; conflict acts ${critic} → ${tester}, votes left out, ${window} days before and after; placebo dates of the same five years`,
};

export const sanctions = {
  statement(f: Facts.SanctionsFacts, name: Naming): string {
    const parts = held([
      f.votes
        ? `voted in the Security Council for ${count(f.votes)} ${f.votes === 1 ? "resolution" : "resolutions"} against ${name(f.target)} (the last on ${when(f.lastVote!)})`
        : "",
      f.own
        ? `took ${count(f.own)} ${f.own === 1 ? "sanction or restriction" : "sanctions or restrictions"} of its own`
        : "",
      f.vetoes ? `vetoed ${count(f.vetoes)} (${when(f.lastVeto!)})` : "",
    ]);
    return `${capital(name(f.voter))} ${list(parts)}; ${name(f.target)} took ${count(f.back)} such ${f.back === 1 ? "step" : "steps"} against it.`;
  },
  labels: {
    votes: ({ voter, target }: Facts.SanctionsFacts, name: Naming) =>
      `votes by ${name(voter)} against ${name(target)}`,
    own: "sanctions of its own",
    vetoes: "vetoes that shielded the other",
    back: ({ voter, target }: Facts.SanctionsFacts, name: Naming) =>
      `steps of ${name(target)} against ${name(voter)}`,
  },
  query: ({ first, second }: Facts.SanctionsFacts) =>
    `votes of ${first} and ${second} on each other (kind vote, 11, 16, 17), vetoes that name the other (12), and acts 163 and 172 between the two`,
};

export const quarrels = {
  statement(f: Facts.QuarrelFacts, name: Naming): string {
    const issues = f.issues
      .slice(0, 4)
      .map(([issue, n]) => `${n} ${n === 1 ? "is" : "are"} over ${issueWords(issue)}`);
    return `Of ${plural(f.n, "conflict act")} between the two, ${list(issues)}; ${f.fromFirst} are ${possessive(name(f.first))} and ${f.n - f.fromFirst} ${possessive(name(f.second))}.`;
  },
  labels: {
    top: ({ issues }: Facts.QuarrelFacts) => `conflict over ${issueWords(issues[0]![0])}`,
    issues: "issues",
    by: (code: string, name: Naming) => `by ${name(code)}`,
    n: "conflict acts",
  },
  query: ({ first, second, share }: Facts.QuarrelFacts) =>
    `conflict acts between ${first} and ${second} by issue, votes left out (${percent(share.estimate)} on the first)`,
};

function held(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== "");
}

// The answer as a whole

/** Readings of the same record that would tell another story. */
export function alternatives(f: Facts.OutlineFacts, name: Naming): string[] {
  const [a, b] = [name(f.first), name(f.second)];
  const breaks = f.phases.slice(1);
  const soft = breaks.filter((phase) => !phase.firm);
  return [
    soft.length
      ? `Fewer phases: ${soft.length} of ${plural(breaks.length, "break")} (${list(soft.map((phase) => phase.from.slice(0, 4)))}) do not hold where a break must earn twice as much, or half a year ago; the tie may have changed only ${f.firm === 0 ? "in degree" : f.firm === 1 ? "once" : `${count(f.firm)} times`}.`
      : "More phases: shorter turns than the grain of the record can show may hide inside a phase.",
    `Change in the telling, not in the tie: quarrels between ${a} and ${b} reach the record where outside press covers them, while friendly routine is under-reported early and over-reported on anniversaries.`,
    f.testsP !== null && f.testsP < 0.1
      ? `The strain is over single acts (tests, sanctions) and not over the tie: conflict is bunched in the weeks after them, so a phase may measure how often ${b} or ${a} acted, and not how close they were.`
      : "The mix says how they speak to each other, not how much they need each other: a tie may hold by need through a phase of open quarrel.",
    ...(f.told.includes("history.weight")
      ? [
          "A smaller share of the tie in all acts may mean that each found other partners, or only that the record of others grew faster.",
        ]
      : []),
  ];
}

/** Observations that would make us answer otherwise. */
export function wouldChange(f: Facts.OutlineFacts, name: Naming): string[] {
  const [a, b] = [name(f.first), name(f.second)];
  const cooperative = (f.phases.at(-1)!.conflict?.estimate ?? 0) < CHARACTER.divided;
  return [
    cooperative
      ? `A year in which more than half of the acts between ${a} and ${b} are protests, demands or sanctions would open a new phase.`
      : `A run of visits and agreements between ${a} and ${b} without protests, for two ${f.grain}s or more, would open a new phase.`,
    "Notice given on a treaty between them, or a new one signed, would change what binds them whatever the mix of acts.",
    f.long
      ? "Archives or customs data for the years in which the record is thin could move the early breaks, which rest on few acts."
      : `A longer record, before ${cellName(f.phases[0]!.from, f.grain)}, could show that what looks like one phase is part of a turn.`,
  ];
}

const MISSING: readonly [finding: string, what: string][] = [
  ["history.alliance", "treaties of either"],
  ["history.war", "wars fought on one side"],
  ["history.disputes", "militarised disputes between the two"],
  ["history.leaders", "meetings of the leaders in office"],
  ["history.aid", "acts of aid"],
  ["history.trade", "a trade share"],
  ["history.quarrels", "five conflict acts with an issue named"],
];

/** What is missing, with counts. */
export function gaps(f: Facts.OutlineFacts): string[] {
  const thin = f.phases.filter((phase) => phase.n < THIN_COUNT).length;
  const missing = MISSING.filter(([finding]) => !f.told.includes(finding));
  return held([
    ...f.ends,
    f.empty
      ? `${plural(f.empty, f.grain)} of ${f.stretches} hold no act between the two: quiet or unrecorded, the record cannot tell.`
      : "",
    f.uncovered ? `${plural(f.uncovered, f.grain)} are covered by no data set.` : "",
    f.unplaced
      ? `${plural(f.unplaced, "act")} are dated too widely for a ${f.grain} and stand in no phase.`
      : "",
    thin ? `${plural(thin, "phase")} ${thin === 1 ? "rests" : "rest"} on fewer than five acts.` : "",
    missing.length
      ? `The record has none of these for the pair: ${missing.map(([, what]) => what).join(", ")}.`
      : "",
    f.told.includes("history.disputes") && f.asOf.slice(0, 4) > "2014"
      ? "Militarised disputes are recorded to 2014 only."
      : "",
  ]);
}

export function why({ phases: all, firm, cells, p, long }: Facts.OutlineFacts): string {
  return `${plural(all.length - 1, "break")}, ${firm} firm, from ${cells} stretches with acts${p === null ? "" : `; in ${percent(p)} of shuffled series phases explain as much`}.${long ? " The early record is thin." : ""}`;
}

/** Where no act between the two is on record. */
export const nothing = {
  headline: ({ first, second }: Facts.Pair, name: Naming) =>
    `The record holds no act between ${name(first)} and ${name(second)} by the as-of date: nothing can be said of their history.`,
  statement: ({ first, second }: Facts.Pair, name: Naming) =>
    `Too few cases: no act between ${name(first)} and ${name(second)} is on record.`,
  query: ({ first, second }: Facts.Pair, asOf: string) => `acts between ${first} and ${second} to ${asOf}`,
  why: "No act between the two is on record.",
  alternatives: [
    "The two may deal with each other through others, or unseen.",
    "The data set in use may not cover them.",
  ],
  wouldChange: ["A data set that covers the pair.", "Acts between the two after the as-of date."],
};

// Figures

export const phasesFigure = {
  topic: ({ first, second }: Facts.Pair, name: Naming) => `Phases between ${name(first)} and ${name(second)}`,
  /** The share of conflict in the phase of most of it, against that of today: shares of the acts told, not how often. */
  title({ phases }: Facts.OutlineFacts): string {
    const told = phases.flatMap((phase) =>
      phase.conflict && phase.n >= THIN_COUNT ? [{ phase, share: phase.conflict.estimate }] : [],
    );
    const last = told.at(-1);
    if (!last) return "Too few acts on record to tell a phase by";
    const worst = told.reduce((most, one) => (one.share > most.share ? one : most));
    if (worst.share === 0) return `None of their acts on record was conflict ${phaseTime(last.phase)}`;
    const other = worst === last ? told.at(-2) : last;
    const most = `${percent(worst.share)} of their acts on record were conflict ${phaseTime(worst.phase)}`;
    return other
      ? `${most}, ${other.share === 0 ? "none" : percent(other.share)} ${phaseTime(other.phase)}`
      : most;
  },
  caption: (f: Facts.OutlineFacts, acts: number, sources: string) =>
    `Acts of cooperation and of conflict by ${f.grain} (n = ${acts - f.unplaced}) with phases by their mix and weight; the level of a phase is cooperation less conflict, on average. The record grows denser with time: compare mixes, not heights. Source: ${sources}.`,
  alt(f: Facts.OutlineFacts, from: string): string {
    const told = f.phases.map(
      (phase) =>
        `${span(phase)}: ${phase.n >= THIN_COUNT ? `${character(phase.conflict)}, ` : ""}${conflictWords(phase)}`,
    );
    return `Bars of cooperation and conflict since ${cellName(from, f.grain)} in ${plural(f.phases.length, "phase")}: ${told.join("; ")}.`;
  },
  phase: ({ conflict, n }: Facts.PhaseFacts) =>
    conflict === null
      ? "silent"
      : n < THIN_COUNT
        ? plural(n, "act")
        : `${percent(conflict.estimate)} conflict`,
  unit: (grain: Grain) => `acts a ${grain}`,
  mark: withoutStop,
  query: ({ first, second }: Facts.Pair, grain: Grain, asOf: string) =>
    `acts of cooperation and conflict between ${first} and ${second} to ${asOf}, by ${grain}`,
};

/** "since 2022", "in 2013–2017". */
function phaseTime(phase: Facts.PhaseFacts): string {
  return phase.last ? span(phase) : `in ${span(phase)}`;
}

export const measuresFigure = {
  topic: "The tie by other measures",
  title: (
    { first, second }: Facts.Pair,
    trade: { year: number; value: number } | null,
    weight: { date: string; value: number } | null,
    grain: Grain,
    name: Naming,
  ) =>
    trade
      ? `${capital(name(first))} had ${percent(trade.value)} of the trade of ${name(second)} in ${trade.year}`
      : weight
        ? `The tie was ${percent(weight.value / 100)} of all dealings of the two ${inCell(weight.date, grain)}`
        : "No act of the two to measure",
  conflict: "Conflict among the acts",
  intensity: "Mean Goldstein intensity",
  intensityUnit: "−10 to +10",
  weight: "Share of the tie in all dealings of either",
  trade: ({ first, second }: Facts.Pair, name: Naming) =>
    `Share of ${name(first)} in the trade of ${name(second)}`,
  caption: (grain: Grain, acts: number, tradeTo: number | null, sources: string) =>
    `By ${grain}: share of conflict, mean intensity and weight of the tie from ${acts} acts${tradeTo === null ? "" : `; trade share by year to ${tradeTo}`}. Gaps are ${grain}s without an act. Marks: breaks between phases. Source: ${sources}.`,
  alt(
    panels: readonly { label: string; unit: string; last: { date: string; value: number } | null }[],
    grain: Grain,
  ): string {
    const told = panels.map(
      ({ label, unit, last }) =>
        `${label}, ${last ? `${Number(last.value.toPrecision(3))} ${unit} ${inCell(last.date, grain)}` : "no data"}`,
    );
    return `${plural(panels.length, "panel")}: ${told.join("; ")}.`;
  },
  mark: cellName,
};

export const studiesFigure = {
  topic: "What each does when the other is sanctioned or tests",
  /** Only what is sure: what merely seems so is told in its finding. */
  title(told: readonly { group: string; label: string; way: "rise" | "fall" | "none" | "thin" }[]): string {
    if (told.every(({ way }) => way === "thin")) return "Too few sanctions and tests to compare";
    const moved = told.filter(({ way }) => way === "rise" || way === "fall");
    if (moved.length === 0) return "Neither clearly answers sanctions on the other, or its tests";
    return moved
      .map(({ group, label, way }) => capital(`${label} ${way === "rise" ? "rose" : "fell"} ${group}`))
      .join("; ");
  },
  unit: "change, acts per 30 days",
  caption: (windows: readonly number[]) =>
    `Change of the rate of acts from the window before to the window after (${windows.join(" and ")} days), 90 % intervals, against the band in which placebo dates of the same five years fall.`,
  alt: (told: readonly { group: string; label: string; study: Study }[]) =>
    told
      .map(({ group, label, study }) =>
        study.effect === null || study.thin
          ? `${label} ${group}: too few cases (${study.used})`
          : `${label} ${group}: ${study.effect >= 0 ? "up" : "down"} ${Math.abs(study.effect).toFixed(2)} per 30 days in ${plural(study.used, "case")}`,
      )
      .join("; "),
};
