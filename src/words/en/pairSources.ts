import { cameoName } from "../../chronicle/cameo.ts";
import { type DayRange, formatDate } from "../../dates.ts";
import type { OppositeDay } from "../../measures/overlap/opposite.ts";
import type { ClassBy, DatasetTold, Held, YearTold } from "../../measures/overlap/sideBySide.ts";
import type { ToldCounts } from "../../measures/overlap/toldActs.ts";
import { capital, count, list, number, percent, plural } from "./forms.ts";

/** English of how data sets overlap and disagree about a pair. */

interface Told {
  asOf: string;
  /** The codes of the two. */
  a: string;
  b: string;
  names: { a: string; b: string };
  datasets: readonly DatasetTold[];
  silent: readonly { dataset: string; spans: readonly DayRange[] }[];
  held: readonly Held[];
}

/** Stretches that are named; of more only the number. */
const NAMED = 3;

/** What is counted and how, wherever both counts are told. */
export const rules = {
  rows: "Rows are reports of acts of one of the two toward the other, as they are held; reports are not events.",
  oneADay:
    "One a day: rows of one data set with the same source, target, kind of act (CAMEO root) and day count once; a row known only to the month or year counts by that period.",
  opposite:
    "Opposite: of the same day and the same direction one data set tells of cooperation only, the other of conflict only; they may be two acts of one day, of which each tells one.",
};

/** What is counted and how, as the reader must know it to read the numbers. */
export function countingRules(tolerance: number): {
  rows: string;
  oneADay: string;
  match: string;
  opposite: string;
} {
  const { rows, oneADay, opposite } = rules;
  const within = tolerance === 0 ? "on the same day" : `at most ${plural(tolerance, "day")} apart`;
  return {
    rows,
    oneADay,
    match: `In both: the same source, target and kind of act (CAMEO root) ${within}, each act matched once, the nearest first; only acts known to the day, and only on days that both data sets cover.`,
    opposite,
  };
}

/** The plain answer: who tells of the two, over which days, how much, and who covers what nobody else does. */
export function sourcesLead({ asOf, a, b, names, datasets, silent, held }: Told): string[] {
  const pair = `${names.a} and ${names.b}`;
  const [only] = datasets;
  const n = datasets.length;
  return [
    `${capital(n === 1 ? "one data set tells" : `${count(n)} data sets tell`)} of ${pair} as of ${formatDate(asOf)}: ${list(datasets.map(datasetPhrase))}.`,
    ...(n > 1 ? datasets.flatMap(aloneSentence) : []),
    ...held.map(heldSentence),
    ...(n === 1
      ? [
          `There is nothing to hold ${only!.dataset} against. Take in a second data set, for example with: ${list(others(only!.dataset, a, b), "or")}.`,
        ]
      : []),
    ...(silent.length
      ? [
          `Held, but without a row of the two: ${list(silent.map(({ dataset, spans }) => `${dataset} (${spans.length ? spansText(spans) : "which does not follow them"})`))}.`,
        ]
      : []),
  ];
}

/** Commands that take in a data set of both beside the one that is held. */
function others(only: string, a: string, b: string): string[] {
  const commands = {
    icews: "chancery ingest icews FILE",
    gdelt: `chancery update gdelt --since DATE --pair ${a},${b}`,
  };
  return Object.entries(commands).flatMap(([dataset, command]) => (dataset === only ? [] : [command]));
}

function datasetPhrase({ dataset, spans, outside, ...counts }: DatasetTold): string {
  const held = `${plural(counts.rows, "row")}, ${number(counts.acts)} one a day`;
  if (spans.length === 0) return `${dataset}, which does not follow the two (${held}: single finds)`;
  const finds = outside > 0 ? `, ${number(outside)} of them single finds on other days` : "";
  return `${dataset} from ${spansText(spans)} (${held}${finds})`;
}

function aloneSentence({ dataset, alone, spans }: DatasetTold): string[] {
  if (alone.length === 0) return [];
  const whole =
    alone.length === spans.length &&
    alone.every(({ from, to }, i) => from === spans[i]!.from && to === spans[i]!.to);
  return [
    whole
      ? `All days of ${dataset} are covered by it alone.`
      : `${dataset} alone covers ${spansText(alone)}.`,
  ];
}

function heldSentence({ first, second, days, all, byChance }: Held): string {
  if (days === 0)
    return `${first} and ${second} cover no day in common: neither can be held against the other.`;
  const { both, firstOnly, secondOnly, shares } = all;
  const cover = `${first} and ${second} both cover ${plural(days, "day")}`;
  if (shares.all === null) return `${cover}, of which neither tells of an act.`;
  const acts = (n: number) => (n === 0 ? "no act" : plural(n, "act"));
  const tell = `${cover}, and tell there of ${acts(both + firstOnly)} and of ${acts(both + secondOnly)}`;
  const chance =
    both === 0 && byChance < HARDLY
      ? ""
      : ` (with the same acts on days drawn at random ${roughly(byChance)} would be)`;
  if (both === 0) return `${tell}: none is in both${chance}.`;
  const is = both === 1 ? "is" : "are";
  return `${tell}: ${number(both)} ${is} in both, ${percent(shares.first!)} of ${first} and ${percent(shares.second!)} of ${second}${chance}.`;
}

/** Fewer than this are told as hardly one. */
const HARDLY = 0.05;

function roughly(n: number): string {
  if (n < HARDLY) return "hardly one";
  return `about ${number(n < 10 ? Math.round(n * 10) / 10 : Math.round(n))}`;
}

function spanText({ from, to }: DayRange): string {
  return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
}

function spansText(spans: readonly DayRange[]): string {
  const named = spans.slice(0, NAMED).map(spanText);
  const rest = spans.length - named.length;
  return list([...named, ...(rest > 0 ? [plural(rest, "more stretch", "more stretches")] : [])]);
}

/** What marks stand for in the table of years. */
export const YEAR_NOTE =
  "Each cell: rows / one a day. ~ a year of which only a part is covered; + single finds in a year that is not covered; no data is not 0.";

/** A year of a data set as its cell: "12 / 9", "12 / 9 ~" of a year in part, "2 / 2 +" of single finds, or that there are no data. */
export function yearCell(told: YearTold): string {
  if (told === null) return "no data";
  return `${countsCell(told)} ${told.covered === 0 ? "+" : told.covered < 1 ? "~" : " "}`;
}

/** "12 / 9": rows and acts. */
export function countsCell({ rows, acts }: ToldCounts): string {
  return `${number(rows)} / ${number(acts)}`;
}

/** A class of acts as it heads its row: a quad class, or a root with its name. */
export function className(name: string, by: ClassBy): string {
  return by === "root" ? `${name} ${cameoName(name)}` : name;
}

/** The share of an overlap; "–" where neither tells of an act. */
export function shareCell(share: number | null): string {
  return share === null ? "–" : percent(share);
}

/** The columns of two data sets held against each other, each of two lines. */
export const heldColumns = ({ first, second }: Held) => [
  "in\nboth",
  `${first}\nonly`,
  `${second}\nonly`,
  `share of\n${first}`,
  `share of\n${second}`,
];

/** The head of two data sets held against each other, and what stands under it. */
export const heldTitle = ({ first, second, days }: Held) =>
  `${first} and ${second}, one a day, on the ${days === 1 ? "day" : `${number(days)} days`} that both cover`;

/** How many acts could not be matched since they are known to no day; "" where there are none. */
export function undatedNote({ first, second, undated: [one, other] }: Held): string {
  if (one + other === 0) return "";
  const of = [
    ...(one ? [`${number(one)} of ${first}`] : []),
    ...(other ? [`${number(other)} of ${second}`] : []),
  ];
  return `Left out, since they are known only to the month or year: ${list(of)}.`;
}

/** How often both tell of the same day and direction, and how often the opposite. */
export function signsSentence({ first, second, signs }: Held): string {
  const { told, same, mixed, opposite } = signs;
  if (told === 0) return `Of no day do ${first} and ${second} tell in the same direction.`;
  const parts = [
    `${number(same)} of the same sign`,
    `${number(opposite.length)} of opposite signs`,
    `${number(mixed)} where one of them tells of both signs`,
  ];
  return `Days of which both tell in the same direction: ${number(told)}, of them ${list(parts)}.`;
}

/** Which days of opposite signs are shown. */
export function shownTitle(shown: number, all: number): string {
  return shown < all ? `Opposite signs, the first ${number(shown)} of ${number(all)}` : "Opposite signs";
}

/** A day of opposite signs, and under it what each data set tells. */
export function oppositeHead(
  { date, source, target }: OppositeDay,
  name: (code: string, day: string) => string,
): string {
  return `${formatDate(date)}, ${name(source, date)} → ${name(target, date)}`;
}

export function tellingLine(
  dataset: string,
  sign: string,
  { rows, summary, cameo }: { rows: number; summary: string; cameo: string },
): string {
  const more = rows > 1 ? ` (and ${plural(rows - 1, "more row")})` : "";
  return `${dataset}, ${sign}: ${summary || cameoName(cameo)}${more}`;
}

/** What is known of a data set's quality. */
export function blindSpot({ dataset, blind }: { dataset: string; blind: string }): string {
  return `${dataset}: ${blind || "nothing is known here of how it was made; ask whoever made it"}.`;
}
