import { formatDate } from "../../dates.ts";
import type * as Facts from "../outcomes.ts";
import { capital, count, list, number, percent, plural, signed } from "./forms.ts";
import { dayOf, inSentence, occasion } from "./occasion.ts";
import { moved } from "./reasons.ts";
import { when, whenPhrase } from "./when.ts";

/** English of the answer to "What is likely to come of it?": a function a finding, from its facts to what is said. */

export const title = "Outcomes";

export function asks(first: string, second: string): string {
  return `What is likely to come next between ${first} and ${second}?`;
}

/** Whether a summary tells of a round of more than two parties. */
export function ofManyParties(summary: string): boolean {
  return /\b(?:three|four|five|six|multi)-(?:party|way|nation)|multilateral|trilateral/i.test(summary);
}

/** The same of what has been before: "Another nuclear test by North Korea". */
export function again(label: string): string {
  return label.replace(/^An? /, "Another ");
}

/** A label without the two, where a sentence has just named them. */
export function bare(label: string, first: string, second: string): string {
  return inSentence(label).replace(` between ${first} and ${second}`, "");
}

/** "6 of 10", "nearly every", "fewer than 1 of 20": how many stretches. */
export function often(share: number): string {
  if (share < 0.05) return "fewer than 1 of 20 stretches";
  const tenths = Math.round(share * 10);
  return tenths === 10 ? "nearly every stretch" : `${tenths} of 10 stretches`;
}

/** A chance in tenths as a reader says it: 0.1 → "one in ten". */
function inTen(share: number): string {
  return `${count(Math.round(share * 10))} in ten`;
}

/** Above this "less than" would say too little. */
export const LOW = 0.1;

function held({ n, years, last }: Facts.HeldFacts): string {
  const span = plural(years, "year");
  if (!last) return `The record has none in ${span}.`;
  return n === 1
    ? `The record has 1 in ${span}, ${whenPhrase(last)}.`
    : `The record has ${number(n)} in ${span}, the last ${whenPhrase(last)}.`;
}

// Odds

/** The judgement as a sentence: "It is likely that there will be …", "There is almost no chance of …". */
function foretold(term: string, what: string, within: string): string {
  if (term === "almost no chance") return `There is almost no chance of ${what} ${within}`;
  if (term === EVEN) return `There is a roughly even chance of ${what} ${within}`;
  return `It is ${term} that there will be ${what} ${within}`;
}

function comparison({ given, tested, probability, base }: Facts.OddsFacts): string {
  if (given === "usual") {
    const why = tested
      ? "since nothing finer has forecast better"
      : "since there are too few cases to test anything finer";
    return `its usual rate (${percent(base)} in the long run), ${why}`;
  }
  if (Math.abs(probability - base) < 0.03) return "close to its long-run rate";
  return `${probability > base ? "above" : "below"} its long-run rate of ${percent(base)}`;
}

export const odds = {
  statement(f: Facts.OddsFacts): string {
    const what = inSentence(f.last ? again(f.label) : f.label);
    const within = `within ${f.horizon} days (by ${formatDate(f.due)})`;
    const ends = f.listEnds
      ? `; it ends on ${formatDate(f.listEnds)}, and what came after is not counted`
      : "";
    const whole = f.coded
      ? ` What counts is what ${f.by} reports, not all that is done${ends}.`
      : ` A public list (${f.by}) shows that these are all or nearly all${ends}.`;
    if (f.term !== null)
      return `${foretold(f.term, what, within)}: ${percent(f.probability)}, ${comparison(f)}. ${held(f)}${whole}`;
    const rate = `${f.label} came in ${percent(f.base)} of past stretches of ${f.horizon} days`;
    if (f.floor === null)
      return `${rate}; too few past forecasts can be settled to call that a chance. ${held(f)}${whole}`;
    if (f.floor <= LOW)
      return `The chance of ${what} ${within} is less than about ${inTen(f.floor)} by this method, which has been too low for what it called so rare: the long-run rate is ${percent(f.base)}. ${held(f)}${whole}`;
    const untrue = f.floor >= 1 ? "past forecasts" : `past forecasts below about ${inTen(f.floor)}`;
    return `${rate}; ${untrue} did not come true as often as said, so no word is put to it. ${held(f)}${whole}`;
  },
  labels: {
    chance: (days: number) => `chance within ${days} days`,
    base: (days: number) => `long-run chance within ${days} days`,
    skill: (days: number) => `Brier skill over the long run, ${days} days`,
  },
  query: (rule: string, horizons: readonly number[], datasets: readonly string[]) =>
    `${rule}; windows of ${horizons.join(", ")} days; data sets ${datasets.join(", ")}`,
  why(cases: number, acts: number, skill: { value: number; n: number } | null): string {
    const told = `${plural(cases, "separate window")} and ${plural(acts, "act")} in the era`;
    if (!skill) return `${told}, too few to test the method.`;
    return `${told}; Brier skill over the long run ${signed(Number(skill.value.toFixed(2)) || 0)} in ${plural(skill.n, "past forecast")}.`;
  },
};

// Why the odds are what they are

export const why = {
  statement: (facts: Facts.WhyFacts) =>
    `Why ${percent(facts.probability)} for ${inSentence(facts.label)} within ${facts.horizon} days: ${moved(facts)}${scored(facts)}`,
  query: (rule: string) => `${rule}; acts of the last 90 days and of the last three years, and the calendar`,
};

const skillWords = (value: number) => `Brier skill ${signed(Number(value.toFixed(2)) || 0)}`;

function scored({ skill, card }: Facts.WhyFacts): string {
  if (skill) {
    const beat =
      skill.low > 0
        ? "have beaten the long-run rate beyond doubt"
        : "have so far done better than the long-run rate, though not beyond doubt";
    return ` Such sums ${beat} (${skillWords(skill.value)} in ${plural(skill.n, "past forecast")}).`;
  }
  return card
    ? ` On all pairs, in months that it was not fitted on, such a sum beat the long-run rate (${skillWords(card.skill)} in ${plural(card.n, "forecast")}).`
    : "";
}

// What is told as the record's own

const MISSING = "Acts that nobody wrote down are missing, so this is no chance of one.";

export const record = {
  statement(f: Facts.RecordFacts): string {
    const what = inSentence(f.label);
    const thin = f.thin ? ` The record is thin here: ${f.thin}.` : "";
    if (f.n === 0 || f.share === null)
      return f.last
        ? `The record tells of ${what} ${f.n === 1 ? "once" : `${number(f.n)} times`} in ${plural(f.years, "year")}, ${f.n === 1 ? "" : "the last "}${whenPhrase(f.last)}. ${MISSING}${thin}`
        : `In ${plural(f.years, "year")} the record tells of no ${what.replace(/^(an?|another) /, "")}; what nobody wrote down is missing.${thin}`;
    return `The record tells of ${what} in ${often(f.share)} of ${f.stretch} days: ${number(f.n)} in ${plural(f.years, "year")}, the last ${whenPhrase(f.last!)}. ${MISSING}${thin}`;
  },
  labels: {
    acts: "such acts on record",
    told: (days: number) => `stretches of ${days} days in which the record tells of one`,
  },
  query: (rule: string, stretches: readonly number[], datasets: readonly string[]) =>
    `${rule}; stretches of ${stretches.join(" and ")} days; data sets ${datasets.join(", ")}`,
  why: "A rate of the record: no public list shows that it holds all such acts.",
};

export const unseen = {
  one({ label, n, last }: Facts.HeldFacts, why: string): string {
    return `No odds on ${inSentence(label)}: ${why}. ${last ? (n === 1 ? `It holds 1 such act, ${whenPhrase(last)}.` : `It holds ${number(n)} such acts, the last ${whenPhrase(last)}.`) : "It holds no such act."}`;
  },
  several: ({ first, second, why, labels }: Facts.UnseenFacts) =>
    `No odds can be given where ${why}. It holds none of these: ${list(labels.map((label) => bare(label, first, second)))}.`,
  labels: { classes: "classes without an act on record" },
  query: (rules: readonly string[], datasets: readonly string[]) =>
    `${rules.join("; ")}; data sets ${datasets.join(", ")}`,
  why: (why: string) => `${capital(why)}.`,
};

// What came

type Day = Facts.CameFacts["since"];

/** A day as a reader of the other days wants it: without its year where all that came is of the year from which is counted. */
function dayWords({ since, came }: Facts.CameFacts): (day: Day) => string {
  const year = since.date.slice(0, 4);
  const one = came.every(({ days }) => days.every(({ date }) => date.startsWith(year)));
  return (day) => (one ? when(day).replace(new RegExp(` ${year}$`), "") : when(day));
}

/** "27 September, 9 October and 3 more days". */
function daysWords(days: readonly Day[], say: (day: Day) => string): string {
  const SHOWN = 3;
  const said = days.slice(0, SHOWN).map(say);
  const more = days.length - said.length;
  return list(more > 0 ? [...said, `${plural(more, "more day")}`] : said);
}

function sinceWords({ since, meeting }: Facts.CameFacts): string {
  return meeting ? `the leaders’ meeting of ${when(since)}` : when(since);
}

export const came = {
  statement(f: Facts.CameFacts): string {
    const what = sinceWords(f);
    if (f.days === 0) return `${capital(what)} is on the as-of date itself: nothing can have come of it yet.`;
    const short = f.covered < f.days;
    const span = `${short ? `the ${number(f.covered)} of the ${plural(f.days, "day")}` : `the ${plural(f.days, "day")}`} since ${what}${short ? " that the data cover" : ""}`;
    const blind = f.unseen ? ` There may have been much more: ${f.unseen}.` : "";
    if (f.came.length === 0)
      return `In ${span} the record holds no act of any of the ${f.classes} classes${f.last ? `; the last before that is of ${when(f.last)}` : ""}.${blind}`;
    const day = dayWords(f);
    return `In ${span} came ${f.came.map(({ label, days }) => `${inSentence(label)} (${daysWords(days, day)})`).join("; ")}.${blind}`;
  },
  label: (label: string) => `acts that count as ${inSentence(label)}`,
  query: (since: string) => `the rules of the classes, acts after ${since}`,
  why: (covered: number) =>
    `${plural(covered, "day")} of record since then; what was not reported is not there.`,
};

// What is on the calendar

export const calendar = {
  statement({ days, to, n, told }: Facts.CalendarFacts): string {
    const rest = n - told.length;
    return `Known to come in the ${days} days to ${formatDate(to)}: ${told.map((one) => `${occasion(one)} (${dayOf(one)})`).join("; ")}${rest > 0 ? `; and ${plural(rest, "lesser date")}` : ""}.`;
  },
  labels: { dates: "dated things ahead", round: "of these, round anniversaries" },
  query: (from: string, to: string, codes: readonly string[]) =>
    `casebook calendar, dates from ${from} to ${to} that concern ${codes.join(" or ")}, as known by the day`,
  why: "Dates are fixed; what is done on them is not.",
};

// The track record

export const track = {
  statement(f: Facts.TrackFacts): string {
    return `Had it been asked from ${formatDate(f.from)} to ${formatDate(f.to)}, the method would have given ${number(f.n)} odds with a mean Brier score of ${f.brier.toFixed(3)}, against ${f.base.toFixed(3)} for the long-run rate and ${f.persistence.toFixed(3)} for “as in the window before”. ${
      f.better.length
        ? `It beat the long run beyond doubt for ${plural(f.better.length, "class and horizon", "classes and horizons")} of ${f.scored}: ${list(f.better)} days.`
        : f.scored === 1
          ? "Where it can be scored it did not beat the long run beyond doubt."
          : `For none of the ${f.scored} classes and horizons did it beat the long run beyond doubt.`
    }`;
  },
  untested(past: number, came: number, classes: number): string {
    if (classes === 0)
      return "No class that counts here is held whole up to the day, so there are no odds whose past could be scored.";
    return past
      ? `Too few cases to say how good such odds are: of ${plural(past, "past forecast")} that the record can settle ${number(came)} came true, in no class and horizon both often enough and seldom enough to be scored.`
      : "Too few cases to say how good such odds are: the record is too short to settle a single past forecast.";
  },
  labels: {
    brier: "mean Brier score",
    base: "of the long-run rate",
    persistence: "of “as in the window before”",
    skill: "Brier skill over the long run",
    calibration: "expected calibration error",
    forecasts: "past forecasts that can be settled",
    came: "of these, came true",
  },
  query:
    "rolling origin, expanding record, each forecast from what was known the day before; settled by the same rules",
  why: (n: number) => `${plural(n, "past forecast")}, whose windows overlap.`,
  untestedWhy: "The method is untested on this record.",
};

/** Of odds on reports whose own past is too short: how they did on all pairs. */
export const card = {
  statement: ({ until, rows }: Facts.CardFacts) =>
    `Odds on reports come from weights that were fitted on a year of ICEWS, to ${formatDate(until)}. In two months of it that they had not seen they beat the long-run rate of each pair ${list(rows.map(({ horizon, skill }) => `by ${percent(skill)} within ${horizon} days`))} (Brier skill, mean of the four classes). Windows overlap, so there is less behind it than the number of forecasts says.`,
  label: (days: number) => `Brier skill over the long run on all pairs, ${days} days`,
  query: "models/dyads/README.md: the card of the weights, and the command that measures them",
  why: "Measured on all pairs of another year; on this pair alone it is untested.",
};

/** How the same weights do on a record that is a sample. */
export const transfer = {
  statement({ first, second, from, to, rows }: Facts.TransferFacts): string {
    const told = rows.map(
      ({ horizon, skill, low, high }) =>
        `${skillWords(skill)} (${signed(Number(low.toFixed(2)) || 0)} to ${signed(Number(high.toFixed(2)) || 0)}) within ${horizon} days`,
    );
    const any = rows.some(({ low }) => low > 0);
    return `Weights fitted on a year of a machine's reports (ICEWS) were tried on what this record tells of ${first} and ${second}, by the four classes of conflict and cooperation, every half-year from ${formatDate(from)} to ${formatDate(to)}: ${list(told)} against the long-run rate. ${any ? "They tell something, but" : "They show no sure skill, and"} the record is a sample, so it gives no odds on these classes and tells how often it has them.`;
  },
  labels: {
    skill: (days: number) => `Brier skill over the long run, ${days} days`,
  },
  query: (from: string, to: string) =>
    `acts of the two by quad class and direction; windows of 7 and 30 days, every half-year from ${from} to ${to}`,
  why: (n: number) => `${plural(n, "past forecast")} of a sampled record.`,
};

// The answer as a whole

const EVEN = "roughly even chance";

/** "another test is very likely", "new sanctions have almost no chance". */
function chanceWords(what: string, term: string): string {
  const many = /^(?:new sanctions|talks)\b/i.test(what);
  const has = `${what} ${many ? "have" : "has"}`;
  if (term === "almost no chance") return `${has} almost no chance`;
  if (term === "roughly even chance") return `${has} a roughly even chance`;
  return `${what} ${many ? "are" : "is"} ${term}`;
}

/** Odds told with a word, the firmest first: "a nuclear test by North Korea is very unlikely". */
function foreseenWords(rows: readonly Facts.Foreseen[], figures: boolean): string[] {
  return rows.map(
    ({ label, term, probability }) =>
      `${chanceWords(inSentence(again(label)), term!)}${figures ? ` (${percent(probability)})` : ""}`,
  );
}

const byFirmness = (x: Facts.Foreseen, y: Facts.Foreseen) =>
  Math.abs(y.probability - 0.5) - Math.abs(x.probability - 0.5);

/** Those with a word: the likely ones first, then whether the two leaders meet again, then the firmest. */
export function worded(rows: readonly Facts.Foreseen[]): Facts.Foreseen[] {
  const first = ({ id, probability }: Facts.Foreseen) => (probability > 0.5 ? 2 : id === "summit" ? 1 : 0);
  return rows.filter(({ term }) => term !== null).sort((x, y) => first(y) - first(x) || byFirmness(x, y));
}

/** Why there are no odds, as a sentence. */
function noOdds(f: Facts.GistFacts): string {
  const { first, second, unseen: why, ended } = f;
  if (ended && f.foreseen.length === 0) return `No odds can be given: the data end on ${formatDate(ended)}.`;
  if (f.foreseen.some(({ floor }) => floor === null || floor > LOW))
    return `No firm odds can be given on what comes next between ${first} and ${second}. Past forecasts of this kind did not come true as often as said.`;
  if (why) return `No odds can be given on what comes next between ${first} and ${second}: ${why.why}.`;
  return `No odds can be given on what comes next between ${first} and ${second}. No public list shows that the record holds all of what they do.`;
}

export const gist = {
  headline(f: Facts.GistFacts): string {
    const said = worded(f.foreseen);
    const lead = said.length
      ? `Within ${f.days} days (by ${formatDate(f.due)}) ${foreseenWords(said.slice(0, 3), true).join("; ")}.`
      : noOdds(f);
    const rest =
      said.length && f.recorded.length
        ? " Of visits, aid, sanctions and the like the record holds only part, so it gives no odds on them."
        : "";
    return `${lead}${rest}`;
  },
  came({ first, second, came: facts }: Facts.GistFacts, rows: Facts.CameFacts["came"]): string {
    const day = dayWords(facts);
    const said = rows.slice(0, 3).map(({ label, days }) => {
      const [one] = days;
      return `${bare(label, first, second)} (${days.length > 1 ? "first " : ""}${day(one!)})`;
    });
    return `Since ${sinceWords(facts)} the record tells of ${list(said)}.`;
  },
  /** In one sentence, or apart where there is room. */
  odds(f: Facts.GistFacts, apart: boolean): string {
    // The answer is about the pair: who "the two" are stands in its question.
    const said = foreseenWords(worded(f.foreseen).slice(0, 2), false).map((one) =>
      one.replace(`the leaders of ${f.first} and ${f.second}`, "the two leaders"),
    );
    return `By ${formatDate(f.due)} ${apart ? said.map((one, i) => (i === 0 ? one : capital(one))).join(". ") : said.join("; ")}.`;
  },
  /** Of a class whose odds are too low for a word. */
  rare: ({ label, last, floor }: Facts.Foreseen) =>
    `The chance of ${inSentence(again(label))} is less than about ${inTen(floor!)}${last ? `; the last came ${whenPhrase(last)}` : ""}.`,
  /** Of a class to whose odds no word is put. */
  rate: ({ label, probability }: Facts.Foreseen, days: number) =>
    `${label} came in ${percent(probability)} of past stretches of ${days} days.`,
  calendar: ({ first }: Facts.CalendarFacts) =>
    `${capital(occasion(first))} falls ${first.precision === "day" ? `on ${formatDate(first.from)}` : `in ${formatDate(first.from, first.precision)}`}.`,
  talks: ({ label, last }: Facts.Recorded) =>
    last ? `${label} were last on record ${whenPhrase(last)}.` : `No ${inSentence(label)} are on record.`,
  often({ label, share, stretch, last }: Facts.Recorded): string {
    return share === null || share < 0.05
      ? `The last ${inSentence(label).replace(/^(an?|new) /, "")} on record was ${whenPhrase(last!)}.`
      : `The record tells of ${inSentence(label)} in ${often(share)} of ${stretch} days, and misses what nobody wrote down.`;
  },
  partly: "How likely visits, aid or quarrels are cannot be said: only part of them is on record.",
  none: noOdds,
  nothing: "The record holds nothing of the two on which a forecast could stand.",
  single: ({ label, last }: Facts.Recorded) =>
    `What the record holds are single acts, such as ${inSentence(label)}, last ${whenPhrase(last!)}.`,
};

// Figures, gaps, and what stands round the findings

interface Bin {
  meanForecast: number;
  frequency: number;
  count: number;
  interval: { low: number; high: number };
}

/** Whether what was said lies within the interval of how often it came true. */
const cameTrue = ({ meanForecast, interval }: Bin) =>
  meanForecast >= interval.low && meanForecast <= interval.high;

export const figures = {
  odds: (
    rows: readonly { label: string; probability: number; term: string }[],
    days: number,
    since: string,
  ) => {
    const top = [...rows].sort((x, y) => y.probability - x.probability)[0]!;
    return {
      topic: "Odds of what comes next",
      title: chanceWords(again(top.label), top.term),
      caption: `Chance of at least one by the day named, with 90 % intervals, of what the record holds whole and the method has forecast truly; the tick is the long-run rate since ${since}. The numbers of each class have the other horizons.`,
      alt: `Chances within ${days} days: ${rows.map((row) => `${row.label} ${percent(row.probability)} (${row.term})`).join("; ")}.`,
    };
  },
  /** The day is that on which it is settled at the latest. */
  horizon: (days: number, due: string) => `Within ${days} days, by ${formatDate(due)}`,
  /** The same class by other days. */
  otherDays: (label: string) => `${label}, by other days`,
  usual: "Its usual rate",
  chance: (days: number) => `Chance within ${days} days`,
  why: (facts: Facts.WhyFacts) => ({
    topic: "Why this chance",
    title: `${again(facts.label)}: ${percent(facts.probability)}, where the usual rate alone would give ${percent(facts.usual)}`,
    caption: `From the usual rate at the top, by what each reason adds, to the chance within ${facts.horizon} days at the foot. The axis is even in log-odds, of which 0.7 doubles the odds. That a reason adds does not make it a cause.`,
    alt: `${capital(moved(facts))} Together they give ${percent(facts.probability)}.`,
  }),
  reliability: (n: number, bins: readonly Bin[]) => ({
    topic: "Were such odds right in the past?",
    title: `In ${count(bins.filter(cameTrue).length)} of ${count(bins.length)} groups past forecasts came true about as often as said`,
    caption: `${number(n)} past forecasts over all classes and horizons with odds: forecast chance against how often it came true, with 90 % Wilson intervals. Windows overlap, so the true intervals are wider.`,
    alt: `Of forecasts around ${bins.map((bin) => `${percent(bin.meanForecast)}, ${percent(bin.frequency)} came true (${bin.count})`).join("; around ")}.`,
  }),
  acts: {
    title: "The acts on record that would count as an outcome",
    why: "No odds are given, so the acts that would count are drawn one by one.",
  },
};

export const confidence = {
  none: "Nothing that counts here is held whole up to the day, or the record is too short to test the method on it.",
  card: "The weights were tested on all pairs of another year (models/dyads); on this pair alone they are untested.",
  tested: (better: number, records: number) =>
    `In the rolling backtest the model beat the long-run rate in ${better} of ${plural(records, "class and horizon", "classes and horizons")}; elsewhere the usual rate is given.`,
};

export const alternatives = [
  "The era may have ended: a rate from the past says nothing of a break that has just begun, and what is newest has the fewest cases.",
  "What is reported is not all that happens: a class may look rare because its acts are secret, or frequent because the press now watches.",
];

export const method =
  "Odds only on what a public list shows to be held whole: a logistic regression on the class's own long-run rate, its acts of the last weeks and years and the calendar, pooled over classes and pairs, fitted and calibrated each year on what was then past (docs/forecasting.md). Given where it has scored better than the long-run rate in the class and horizon (Brier 1950), else the usual rate: the class's own, drawn to that of its kind. No word for odds lower than have come true as said. All else is how often the record tells of it.";

export const wouldChange = [
  "An act of a class that has been silent, or a silence where acts were regular: the odds of the class would move with it.",
  "A list that shows more classes to be held whole: visits at each level, sanctions of each state.",
];

export const gaps = {
  unseen: (labels: readonly string[]) => `Not seen by the record: ${list(labels.map(inSentence))}.`,
  partly: (labels: readonly string[]) =>
    `No odds, since no public list shows that the record holds all of them: ${list(labels.map(inSentence))}.`,
  short: (days: number) => `The record of ${plural(days, "day")} is too short for the longer horizons.`,
  ended: (day: string) => `The data end on ${formatDate(day)}; nothing is said of what came after.`,
};

/** On the first page. */
export const first = {
  /** The firmest of the odds, as what to expect. */
  judgement({ due, foreseen }: Facts.GistFacts): string | null {
    const [row] = worded(foreseen);
    if (!row || row.term === EVEN) return null;
    const [said] = foreseenWords([row], true);
    return row.probability > 0.5
      ? `Expect the familiar rather than the new by ${formatDate(due)}: ${said}.`
      : `Expect no early repetition by ${formatDate(due)}: ${said}.`;
  },
  name: ({ label }: Facts.Foreseen) => label,
  glance: (days: number) => `Chance of each within ${days} days`,
};
