import { formatDate } from "../../dates.ts";
import type { Change } from "../../measures/density.ts";
import type * as Facts from "../leadup.ts";
import type { Course, CurrentId, Naming, Strand, StrandId, Told } from "../leadup.ts";
import { changeWords } from "./change.ts";
import { capital, count, list, number, ordinal, percent, plural, withoutStop } from "./forms.ts";
import { issueWords } from "./issues.ts";
import { inSentence } from "./occasion.ts";
import { moved } from "./reasons.ts";
import { when } from "./when.ts";

/**
 * English of the answer to "What led up to it?": a function a finding, from its facts to what is said of them. What
 * went before is told, never what caused. Nothing is computed here but rounding.
 */

export const title = "Lead-up";

export const METHOD =
  "Strands of acts in the year before, each held against the five years before; beside it how often such acts were followed by an event like this one within 90 days, against any day of the five years around each. ";

export function asks(
  { a, b, noun }: { a: string; b: string; noun: "meeting" | "event" | null },
  name: Naming,
): string {
  return `What led up to ${noun ? `this ${noun}` : "the latest meeting"} between ${name(a)} and ${name(b)}?`;
}

// Strands by name

type Any = Strand<StrandId | CurrentId>;

const isDealings = ({ id }: Any) => id === "approach" || id === "court";

/** "Russia and North Korea", in the middle of a sentence. */
const both = ({ one, others }: Any, name: Naming) => list([one, ...others].map((code) => name(code)));

/** "Quarrels between North Korea and the United States": the lane of a figure, the head of a finding. */
export function label(strand: Any, name: Naming): string {
  const { id, one, others } = strand;
  const partners = list(others.map((code) => name(code)));
  switch (id) {
    case "approach":
    case "court":
      return `Dealings of ${both(strand, name)}`;
    case "force":
      return `Shows of force by ${name(one)}`;
    case "sanctions":
    case "sanctions-greater":
      return `Sanctions on ${name(one)}, tariffs left out`;
    case "court-military":
      return `Military ties of ${both(strand, name)} (arms, troops, exercises, alliance)`;
    case "rival-conflict":
      return `Quarrels of ${name(one)} with ${partners}, sanctions and tariffs among them`;
    case "region-force":
      return `Shows of force, exercises and threats by ${name(one)} or ${partners}, or against them`;
    default:
      return others.length > 1
        ? `Quarrels of ${name(one)} with ${partners}`
        : `Quarrels between ${both(strand, name)}`;
  }
}

/** The same inside a sentence. */
function inner(strand: Any, name: Naming): string {
  const told = label(strand, name).replace(", tariffs left out", "");
  return told.charAt(0).toLowerCase() + told.slice(1);
}

// Acts and changes

/** "Putin and Kim signed a treaty (19 June 2024)". */
const act = ({ what, when: period }: Told) => `${withoutStop(what)} (${when(period)})`;

/** The same by its month, where a day would say no more. */
const monthly = ({ what, when: { date, precision } }: Told) =>
  act({ what, when: { date, precision: precision === "day" ? "month" : precision } });

const inTime = (told: readonly Told[]) =>
  [...told].sort((x, y) => (x.when.date < y.when.date ? -1 : x.when.date > y.when.date ? 1 : 0));

const acts = (told: readonly Told[]) => inTime(told).map(act).join("; ");

function weightiest(told: readonly Told[]): string {
  return told.length ? ` Weightiest: ${acts(told)}.` : "";
}

/** "five years", "3.4 years". */
function years(days: number): string {
  const told = Number((days / 365).toFixed(1));
  return `${Number.isInteger(told) ? count(told) : number(told)} ${told === 1 ? "year" : "years"}`;
}

/** "0.97 times as large a part of the record (90 % interval 0.61 to 1.57) as in the five years before". */
function against(change: Change, before: string): string {
  const words = changeWords(change);
  if (!Number.isFinite(change.high)) return words;
  return `${words} ${change.basis === "record" ? "as in" : "of"} the ${before} before`;
}

/** How a strand stood, as the end of its label. */
function verdict(course: Course, strand: Any): string {
  switch (course) {
    case "rise":
      return isDealings(strand) ? "the two drew together" : "clearly more than before";
    case "fall":
      return isDealings(strand) ? "the two did less together than usual" : "clearly less than before";
    case "usual":
      return "at about the usual level";
    case "open":
      return "too few acts to tell from the usual level";
    case "unknown":
      return "nothing on record to compare with";
    case "unseen":
      return "the record does not follow this, so that its number of acts says little";
  }
}

const QUARRELS: ReadonlySet<string> = new Set(["strain", "greater-rival", "lesser-rival", "neighbours"]);

export const strand = {
  statement(f: Facts.StrandFacts, name: Naming): string {
    const whose =
      QUARRELS.has(f.strand.id) && f.n > 0
        ? ` (${list(f.by.map(({ code, n }) => `${number(n)} by ${name(code)}`))})`
        : "";
    const matters =
      f.strand.id.startsWith("sanctions") && f.issues.length > 1
        ? ` By matter: ${list(f.issues.map(({ issue, n }) => `${matterWords(issue)} (${number(n)})`))}.`
        : "";
    const change = f.change ? `; ${against(f.change, years(f.baseDays))}` : "";
    return `${capital(label(f.strand, name))}: ${verdict(f.course, f.strand)}. ${capital(plural(f.n, "act"))} in the year before${whose}${change}.${matters}${weightiest(f.weightiest)}${precedent(f.lift)}`;
  },
  labels: {
    acts: "acts in the year before",
    before: (days: number) => `acts in the ${years(days)} before that`,
    by: (code: string, name: Naming) => `of them by ${name(code)}`,
    ratio: (days: number) =>
      `acts, held against the rest of the record, to those of the ${years(days)} before`,
    followed: "earlier stretches of such acts followed within 90 days by an event like this one",
    anyDay: "any day in the five years around each so followed",
  },
  query: (base: string, f: Facts.StrandFacts, name: Naming) => `${base}; strand: ${label(f.strand, name)}`,
  why: (n: number, course: Course) =>
    `${plural(n, "act")} in six years; ${course === "unseen" ? "the record does not follow those who stand on this strand" : "the rows are a selection of what was reported, more of it in the last years"}.`,
};

function matterWords(issue: string): string {
  return issue === "sanctions" ? "sanctions as such" : issueWords(issue);
}

function precedent(lift: Facts.StrandFacts["lift"]): string {
  if (!lift) return "";
  const { low, high, base, share, n } = lift;
  const compared =
    low > base ? "more often than chance" : high < base ? "less often than chance" : "no clear difference";
  return ` In the past ${percent(share)} of ${plural(n, "stretch", "stretches")} of such acts were followed within 90 days by an event like this one, and ${percent(base)} of all days: ${compared}.`;
}

export const current = {
  statement(f: Facts.CurrentFacts, name: Naming): string {
    const change = f.change ? `; ${against(f.change, "three years")}` : "";
    return `${capital(label(f.strand, name))}: ${verdict(f.course, f.strand)}. ${plural(f.recent, "act")} in the last three years${change}.${weightiest(f.weightiest)}`;
  },
  labels: {
    recent: "acts in the last three years",
    earlier: "acts in the three years before",
    growth: "acts, held against the rest of the record, to those of the three years before",
  },
  query: (f: Facts.CurrentFacts, from: string, to: string, datasets: readonly string[], name: Naming) =>
    `${label(f.strand, name)}; ${from} to ${to}; data sets ${datasets.join(", ")}`,
  why: (n: number) => `${plural(n, "act")} in six years.`,
};

// The strands side by side

type Row = Facts.RankedFacts["strands"][number];

const GROUPS: readonly (readonly [Course, string])[] = [
  ["rise", "clearly more than before in"],
  ["fall", "clearly less in"],
  ["usual", "about the usual in"],
  ["open", "too few acts to tell in"],
  ["unknown", "nothing to compare with in"],
  ["unseen", "no even record of"],
];

/** "the meeting of 2 September 2025". */
const focalWords = ({ when: day, meeting }: Facts.Focal) =>
  `the ${meeting ? "meeting" : "event"} of ${when(day)}`;

export const ranked = {
  statement({ strands, focal, seen }: Facts.RankedFacts, name: Naming): string {
    const limits = limitWords(seen, name);
    if (strands.length === 0)
      return `In the year before ${focalWords(focal)} none of the strands held an act on record${limits ? `; ${limits}` : ""}: what led up to it cannot be told from them.`;
    const tell = ({ strand: row, n, change }: Row) =>
      `${inner(row, name)} (${plural(n, "act")}${change && Number.isFinite(change.high) ? `, ${number(change.ratio)} times` : ""})`;
    const groups = GROUPS.flatMap(([course, head]) => {
      const rows = strands.filter((row) => row.course === course);
      return rows.length ? `${head} ${list(rows.map(tell))}` : [];
    });
    return `${limits ? `${capital(limits)}. ` : ""}Held against the growth of the record, the year before ${focalWords(focal)} had ${groups.join("; ")}.`;
  },
  labels: {
    ratio: (row: Strand, name: Naming) =>
      `${inner(row, name)}, held against the rest of the record, to the years before`,
    acts: (row: Strand, name: Naming) => `${inner(row, name)}: acts in the year before`,
    active: "strands with an act in the year before",
    days: "days of the year before that the data cover",
  },
  query: (codes: readonly string[], from: string, to: string, datasets: readonly string[]) =>
    `acts among ${codes.join(", ")} from ${from} to ${to}, against the five years before, each held against the rest of the record in the same time; data sets ${datasets.join(", ")}`,
  why: (n: number, compared: number, all: number) =>
    `${plural(n, "act")} in the year; ${compared} of ${plural(all, "strand")} could be compared with the years before; going before is not causing.`,
};

const YEAR = 365;

/** What keeps the record from telling; "" where nothing does. */
function limitWords({ days, grade, first, second }: Facts.Seen, name: Naming): string {
  if (grade === "observed") return "";
  if (grade === "thin")
    return `the record holds little of ${name(first)} and ${name(second)} with each other`;
  return days < YEAR / 2
    ? `the data cover ${number(days)} of the ${YEAR} days before the event`
    : `the record does not follow ${name(first)} and ${name(second)} with each other`;
}

// What stands round it

export const company = {
  statement({ states, leaders }: Facts.CompanyFacts, name: Naming): string {
    const known = leaders.length
      ? `; leaders known to the record: ${list(leaders.map(({ code, person }) => `${person} (${name(code)})`))}`
      : "";
    return `At the parade of those days the record has guests from ${plural(states, "other state or body", "other states and bodies")}${known}.`;
  },
  labels: { guests: "other states and bodies with guests", leaders: "leaders known to the record" },
  query: (a: string, b: string, from: string, to: string) =>
    `acts with issue parade toward ${a} or ${b}, ${from} to ${to}`,
  why: (n: number) =>
    `${plural(n, "dated row")} with sources; the record lists no state below the rank of its guest.`,
};

export const lastDays = {
  statement({ n, top, days }: Facts.LastDaysFacts): string {
    if (top)
      return `In the last 30 days the strands hold ${plural(n, "act")}; the weightiest, on ${when(top.when)}: ${top.what}`;
    return days < 30
      ? `The data cover ${number(days)} of the last 30 days, and hold no act of the strands.`
      : "In the last 30 days the strands hold no act on record.";
  },
  labels: { acts: "acts in the last 30 days" },
  query: (from: string, to: string) => `all strands, ${from} to ${to}`,
  why: (n: number) => `${plural(n, "act")} of the ${YEAR} days before.`,
};

/** "the 80th anniversary of China's victory over Japan", "Kim Jong Un at the parade in Beijing". */
function occasion({ what, years: age }: Facts.Occasion): string {
  return age ? `the ${ordinal(age)} anniversary of ${/^[A-Z]/.test(what) ? "" : "the "}${what}` : what;
}

/** The chance of what then happened, on the eve. */
export const raised = {
  statement(facts: Facts.RaisedFacts): string {
    const { label, horizon, probability, day, base, given } = facts;
    const stood = `On ${formatDate(day)}, the day before, the chance of ${inSentence(label)} within ${horizon} days stood at ${percent(probability)} by what was then known`;
    if (given === "usual")
      return `${stood}, its usual rate (${percent(base)} in the long run): nothing finer had forecast such acts better by then.`;
    return `${stood}, against ${percent(base)} in the long run: ${moved(facts)}`;
  },
  labels: {
    chance: (days: number, day: string) => `chance within ${days} days, as of ${formatDate(day)}`,
    base: (days: number) => `long-run chance within ${days} days`,
  },
  query: (rule: string, day: string) =>
    `${rule}; acts and the calendar as known on ${formatDate(day)}, the day before the event`,
};

export const calendar = {
  statement({ occasions }: Facts.CalendarFacts): string {
    const told = occasions.map(
      (one) =>
        `${occasion(one)} (${formatDate(one.day)}${one.years ? "" : `, known since ${formatDate(one.known)}`})`,
    );
    return `What stood in the calendar beforehand: ${told.join("; ")}.`;
  },
  labels: {
    occasions: "days known beforehand near the event",
    years: (one: Facts.Occasion) => `years since: ${one.what}`,
  },
  query: (from: string, to: string, codes: readonly string[]) =>
    `casebook/calendar.csv: what concerns ${codes.join(", ")} from ${from} to ${to} and was known before the event`,
  publisher: "calendar of the casebook",
  known: (one: Facts.Occasion) => `${occasion(one)}, known since ${formatDate(one.known)}`,
  why: "Dates from public pages; that a date was near does not show that it was the reason.",
};

// The answer as a whole

/** The answer with its numbers: what moved most, or how much there was and where. */
export function headline(f: Facts.RankedFacts, name: Naming): string {
  if (f.seen.grade === "unobserved") return short.unseen(f, name);
  const tell = ({ strand: one, n, change }: Row) =>
    `${inner(one, name)}, ${plural(n, "act")}${change && Number.isFinite(change.high) ? `, ${number(change.ratio)} times the earlier ${change.basis === "record" ? "part of the record" : "rate"}` : ""}`;
  const moved = f.strands.filter(({ course }) => course === "rise" || course === "fall");
  const year = `In the year before ${focalWords(f.focal)}`;
  if (moved.length > 0) return `${year} these clearly changed: ${moved.map(tell).join("; ")}.`;
  const [most] = [...f.strands].sort((x, y) => y.n - x.n);
  const n = f.strands.reduce((sum, row) => sum + row.n, 0);
  return most
    ? `${year} the record has ${plural(n, "act")}, the most in ${inner(most.strand, name)} (${number(most.n)}); nothing clearly rose or fell.`
    : `${year} none of the strands held an act on record.`;
}

/** Where the ends of an interval lie so many times apart, a number would be more than is known. */
const VAGUE = 6;

export const isVague = ({ low, high }: Pick<Change, "low" | "high">) => high > VAGUE * low;

/** "3.6 times the dealings that the growing record explains". */
function surplus(change: Change, what: string): string {
  const { ratio, basis } = change;
  if (isVague(change)) return `far more ${what} than the growing record explains`;
  const rounded = Number(ratio.toPrecision(2));
  const told = rounded === 2 ? "twice" : `${rounded} times`;
  return basis === "record"
    ? `${told} the ${what} that the growing record explains`
    : `${told} the rate of the years before`;
}

export const short = {
  /** What grew, where something did. */
  grew({ strands, focal }: Facts.RankedFacts, name: Naming): string {
    const [first, ...others] = strands.filter((row) => row.course === "rise");
    const more = others.length
      ? ` ${capital(list(others.map((row) => inner(row.strand, name))))} grew as well.`
      : "";
    const day = focalWords(focal);
    return isDealings(first!.strand)
      ? `Before ${day} ${both(first!.strand, name)} drew close: ${surplus(first!.change!, "dealings")}.${more}`
      : `Before ${day} ${inner(first!.strand, name)} clearly grew: ${surplus(first!.change!, "acts")}.${more}`;
  },
  military(
    { strand: ties, acts: told }: NonNullable<Facts.OutlineFacts["military"]>,
    n: number,
    own: boolean,
    name: Naming,
  ) {
    const head = own ? "Military ties grew too" : `Military ties of ${both(ties, name)} grew`;
    return `${head}: ${inTime(told.slice(0, n)).map(monthly).join("; ")}.`;
  },
  /** The acts to begin with where nothing grew. */
  top({ focal }: Facts.RankedFacts, told: readonly Told[]): string {
    return `In the year before ${focalWords(focal)} ${told.length === 1 ? "this weighed" : "these weighed"} most: ${acts(told)}.`;
  },
  thin: ({ seen }: Facts.RankedFacts, name: Naming) => `${capital(limitWords(seen, name))}.`,
  noneGrew: "Beyond the growth of the record, none of what went before clearly grew.",
  among(strand: Strand, told: readonly Told[]): string {
    const what = isDealings(strand) ? " dealings" : QUARRELS.has(strand.id) ? " quarrels" : "";
    return `Weightiest of these${what}: ${acts(told)}.`;
  },
  /** What was less than usual, the pair itself first, and what was as usual. */
  level(less: readonly Row[], usual: readonly Row[], name: Naming): string {
    const pair = less.find((row) => row.strand.id === "approach");
    const court = less.find((row) => row.strand.id === "court");
    const rest = less.filter((row) => row !== pair && row !== court);
    const told = [
      pair && `${both(pair.strand, name)} did less together than usual`,
      court && `${both(court.strand, name)} did less together than usual`,
      rest.length > 0 && `${list(merged(rest, name))} were fewer than usual`,
      usual.length > 0 && `${list(merged(usual, name).slice(0, less.length ? 1 : 2))} stayed as usual`,
    ].filter((part) => part !== undefined && part !== false);
    return `${capital(told.join("; "))}.`;
  },
  calendar({ calendar: [first], focal: { meeting } }: Facts.OutlineFacts): string {
    const told = occasion(first!);
    return first!.years
      ? `The ${meeting ? "meeting" : "event"} came at ${told}.`
      : `Known beforehand for those days: ${told}.`;
  },
  unseen(facts: Facts.RankedFacts, name: Naming): string {
    return `What led up to ${focalWords(facts.focal)}${facts.focal.older ? ", the last on record," : ""} cannot be told. ${capital(limitWords(facts.seen, name))}.`;
  },
  little: (told: readonly Told[]) =>
    `Of the little on record in the year before, ${told.length === 1 ? "this weighs" : "these weigh"} most: ${acts(told)}.`,
  nothing:
    "No act of those around them is on record in the year before, which is not to say that there was none.",
  noCause: "What goes before an event need not be its cause.",
};

/** Labels of strands in a row; quarrels of one with its rival and with others are told as one. */
function merged(rows: readonly Row[], name: Naming): string[] {
  const rival = rows.find(({ strand: { id } }) => id === "lesser-rival");
  const others = rows.find(({ strand: { id } }) => id === "neighbours");
  if (!rival || !others) return rows.map((row) => inner(row.strand, name));
  const { one, others: partners } = rival.strand;
  return [
    `quarrels of ${name(one)} with ${name(partners[0]!)} and others`,
    ...rows.filter((row) => row !== rival && row !== others).map((row) => inner(row.strand, name)),
  ];
}

export const figure = {
  topic: "The year before the event",
  title({ strands, seen }: Facts.RankedFacts, name: Naming): string {
    if (seen.grade === "unobserved") return "What little is on record of the year before";
    const risen = strands.filter((row) => row.course === "rise");
    const dealings = risen.find((row) => isDealings(row.strand));
    if (dealings) return `${capital(both(dealings.strand, name))} drew together in the year before`;
    if (risen[0]) return `${label(risen[0].strand, name)} grew in the year before`;
    const quiet = strands.find((row) => row.strand.id === "approach" && row.course === "fall");
    return quiet
      ? `${capital(both(quiet.strand, name))} did less together than usual in the year before`
      : "Nothing clearly grew in the year before";
  },
  caption: (from: string, marks: number, n: number) =>
    `Acts of each strand from ${formatDate(from)} to the event; the ${marks} weightiest a lane at most, of ${plural(n, "act")} in all. Larger marks matter more; bars span a month or a year where the day is not known.`,
  alt: ({ strands }: Facts.RankedFacts, name: Naming) =>
    `Strands: ${strands.map((row) => `${inner(row.strand, name)}, ${plural(row.n, "act")}, ${verdict(row.course, row.strand)}`).join("; ")}.`,
  query: (from: string) =>
    `the weightiest acts of each strand from ${from} to the event, each drawn as a mark`,
  acts: {
    title: "The acts between the two up to the event",
    why: "No strand was active in the year before, so the acts between the two are drawn.",
  },
};

export const around = {
  alternatives: (a: string, b: string, name: Naming) => [
    "What goes before an event need not cause it: both may follow the calendar (anniversaries, party congresses, summits fixed a year ahead).",
    `The strands are those of the record; talks held in secret, and the pressures inside ${name(a)} and ${name(b)}, are hardly in it.`,
  ],
  wouldChange: [
    "A strand that grew as much before an earlier date without such an event following.",
    "Archives or memoirs that date the decision: strands that began after it would fall out.",
  ],
  gaps: {
    silent: (strands: readonly Strand[], name: Naming) =>
      `No act in the year before in: ${list(strands.map((one) => inner(one, name)))}.`,
    unseen: (strands: readonly Strand[], name: Naming) =>
      `The record does not follow those who stand on these: ${list(strands.map((one) => inner(one, name)))}.`,
    late: (from: string) => `The data begin ${formatDate(from)}: too late to compare with five years before.`,
    older: (asOf: string, day: string) =>
      `The pair had no event in the 30 days before ${formatDate(asOf)}; the answer is about ${formatDate(day)}.`,
  },
};

export const nothing = {
  headline: (a: string, b: string, name: Naming) =>
    `There is no act between ${name(a)} and ${name(b)} on record to look back from.`,
  alternatives: ["The sources may not cover the pair: no data is not the same as no events."],
  method: "None: nothing to look back from.",
  wouldChange: ["A dated act between the two."],
  gaps: ["No act between the two in ten years."],
};

/** On the first page. */
export const first = {
  /** What the course of the two themselves says of the event; null where nothing can be said. */
  judgement(f: Facts.RankedFacts, name: Naming): string | null {
    if (f.seen.grade !== "observed") return null;
    const [pair, court] = ["approach", "court"].map((id) => f.strands.find((row) => row.strand.id === id));
    const event = capital(focalWords(f.focal));
    if (pair?.course === "rise")
      return `${event} continued a course rather than opened one: ${both(pair.strand, name)} had drawn together in the year before.`;
    if (pair?.course !== "fall") return null;
    const unlike = `${event} did not follow from a growing closeness of ${both(pair.strand, name)}`;
    return court?.course === "rise"
      ? `${unlike}: it was ${both(court.strand, name)} that had drawn together.`
      : `${unlike}: they had done less together than usual.`;
  },
  name: (row: Pick<Row, "strand">, name: Naming) => label(row.strand, name),
  glance: "Times their usual part of the record",
};
