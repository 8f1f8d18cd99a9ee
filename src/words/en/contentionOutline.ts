import { formatDate } from "../../dates.ts";
import type { MattersFacts, OutlineFacts, TariffFacts } from "../contention.ts";
import type { Naming } from "../history.ts";
import { MOST_TIED, names, recentWords } from "./contention.ts";
import { tariffs as tariffWords } from "./contentionRivals.ts";
import { capital, list, number, percent, plural } from "./forms.ts";

/** English of the answer on rivals as a whole: its name, method, other readings, gaps and figures. */

export const title = "Contention";

export const asks = {
  named: ([one, two]: readonly [string, string], name: Naming) =>
    `What divides ${name(one)} and ${name(two)}?`,
  behind: (a: string, b: string, name: Naming) => `What divides the rivals behind ${name(a)} and ${name(b)}?`,
};

export const method = (ofChange: string) =>
  `Acts between the rivals by matter, source and CAMEO code; acts on one issue at most a week apart count as one affair; shares with Wilson intervals (Wilson 1927), two matters told apart where one has more than half of the affairs of both. ${ofChange} Trend by quasi-Poisson regression (Wedderburn 1974).\n` +
  "Turning points by PELT (Killick, Fearnhead and Eckley 2012) with a negative binomial cost; both per row that does not run between the rivals, where the record is long; links to the pair by rank correlation against rotations of one series (Politis and Romano 1992).";

export const why = ({ recent, recently, all, high }: OutlineFacts) =>
  `${plural(recent.acts, "act")} in ${plural(recent.affairs, "affair")} ${recentWords(recently)}, ${percent(all ? high / all : 0)} of all rated high by the source; which quarrels are written up depends on the sources.`;

/** A matter of fewer acts than this is no ground for another reading of the order. */
const FEW = 5;

export function alternatives(f: OutlineFacts, name: Naming): string[] {
  const [one, two] = f.rivals.map((code) => name(code)) as [string, string];
  const { first, second } = f;
  const byTwo = `is the author of ${percent(f.byTwo / Math.max(1, f.all))} of the acts of conflict on record`;
  if (!first || first.acts < FEW)
    return [
      `${capital(one)} may quarrel most with a state that this data set hardly covers: name the rivals with --rivals.`,
      "Few acts on record may mean a quiet rivalry, or a record that was not made to follow it.",
    ];
  if (!f.hasIssues)
    return [
      `Kinds of act say how ${one} and ${two} quarrel, not over what: one dispute may stand behind all of them, or many.`,
      `The order may be one of reporting: a clash makes many reports, a standing refusal none. ${capital(two)} ${byTwo}.`,
    ];
  const steps = first.deeds === 1 ? "is a measure" : "are measures";
  return [
    `${capital(first.name)} may rank high because its steps have dates: ${first.deeds} of its ${first.acts} acts ${steps}, which are announced one by one, while standing quarrels leave no rows.`,
    ...(second
      ? [
          `The order may be one of attention, not of weight: an incident over ${second} could matter more than many measures on ${first.name}.`,
        ]
      : []),
    `The rise and fall of matters may follow the news cycle of the sources: ${two} ${byTwo}, which may say as much of who is watched as of who acts.`,
  ];
}

export function wouldChange({ now: [lead, next], long, months, recent, recently }: OutlineFacts): string[] {
  return [
    lead && next
      ? `${long ? "A year" : "Months"} in which ${next.name} has more acts of conflict than ${lead.name} (now ${next.acts} against ${lead.acts} in ${months} months).`
      : `A year with more acts of conflict than the ${recent.acts} on record ${recentWords(recently)}.`,
    lead
      ? `An agreement between the two after which acts on ${lead.name} are less than half as large a part of the record as in the last ${months} months (now ${lead.acts}).`
      : "A first measure of one against the other.",
    "A collision, a shooting or a blockade between their forces, which no count of measures would have shown coming.",
  ];
}

export function gaps(f: OutlineFacts, name: Naming): string[] {
  const covered = f.coverage.map(
    ({ dataset, from, to }) => `${dataset} from ${formatDate(from)} to ${formatDate(to)}`,
  );
  return [
    `${f.vague} of ${plural(f.all, "act")} of conflict between ${f.rivals.map((code) => name(code)).join(" and ")} ${f.vague === 1 ? "is" : "are"} known only to the month or year; ${f.unplaced} could not be placed in a ${f.grain}.`,
    f.hasIssues
      ? f.noIssue
        ? `${plural(f.noIssue, "act")} of conflict ${f.noIssue === 1 ? "carries" : "carry"} no issue.`
        : "Each act carries one issue, though some belong to several (a chip ban is trade and technology)."
      : "The data set names no issues: kinds of act (CAMEO roots) stand for what they quarrel over.",
    `Covered: ${covered.join("; ")}. ${f.long ? "Rows per year grow with time, so levels of different years are compared only per row of the rest of the record." : "So short a record shows no long trend."}`,
  ];
}

// Figures

/** "2016" of a year, "May 2016" of a month. */
const columnName = (from: string, grain: "year" | "month") =>
  grain === "year" ? from.slice(0, 4) : formatDate(from, "month");

type Drawn = { long: boolean; asOf: string; datasets: string };
const grainOf = ({ long }: Pick<Drawn, "long">) => (long ? "year" : "month");

export const heat = {
  query: ([a, b]: readonly [string, string], asOf: string) =>
    `acts of conflict between ${a} and ${b} to ${asOf}, by matter and time`,
  topic: "Acts of conflict by matter",
  title({ rivals, matters: ranked, hasIssues, tied }: MattersFacts, name: Naming): string {
    const pair = list(rivals.map((code) => name(code)));
    if (tied === 0 || !hasIssues) return `What ${pair} do against each other`;
    return `${capital(pair)} quarrel ${tied > MOST_TIED ? "over much, most often" : "most"} over ${names(ranked.slice(0, 3))}`;
  },
  caption(drawn: Drawn & { hasIssues: boolean; shown: number; of: number }): string {
    const { long, asOf, datasets, hasIssues, shown, of } = drawn;
    const grain = grainOf(drawn);
    return `Acts of conflict between the two by ${hasIssues ? "matter" : "kind of act (CAMEO root)"} and ${grain}; the last ${grain} runs to ${formatDate(asOf)}. ${of > shown ? `The ${shown} largest of ${of}. ` : ""}Source: ${datasets}${long ? "; the record grows denser with time, so compare the rows of one year" : ""}.`;
  },
  /** The first matters with their sum and their fullest column. */
  alt(
    from: string,
    tops: readonly { name: string; n: number; top: { from: string; n: number } }[],
    long: boolean,
  ): string {
    const told = tops.map(
      ({ name, n, top }) => `${name} ${n}, most in ${columnName(top.from, grainOf({ long }))} (${top.n})`,
    );
    return `Acts of conflict since ${from.slice(0, 4)}: ${list(told)}.`;
  },
  unit: "acts of conflict",
};

interface Line {
  label: string;
  points: readonly { date: string; value: number | null }[];
}

export const yearly = {
  query: ([a, b]: readonly [string, string], long: boolean, asOf: string) =>
    `acts of conflict and of cooperation between ${a} and ${b} to ${asOf}, by ${grainOf({ long })}`,
  topic: "Conflict and cooperation over time",
  title: (rivals: readonly [string, string], lead: number, of: number, long: boolean, name: Naming) =>
    `${capital(list(rivals.map((code) => name(code))))}: more quarrel than cooperation in ${lead} of ${plural(of, grainOf({ long }))}`,
  caption(drawn: Drawn): string {
    const grain = grainOf(drawn);
    return `Acts by ${grain}${drawn.long ? ", per 100 rows that the record holds of everything else in the same time, complete lists left out" : ""}; the last ${grain} runs to ${formatDate(drawn.asOf)}. Source: ${drawn.datasets}.`;
  },
  conflict: "conflict",
  cooperation: "cooperation",
  unit: (long: boolean) => (long ? "acts per 100 rows" : "acts"),
  /** The last of each line. */
  alt: (lines: readonly Line[], long: boolean) =>
    lines
      .map(({ label, points }) => {
        const told = points
          .slice(-6)
          .map(
            ({ date, value }) =>
              `${value === null ? "no data" : number(value)} in ${date.slice(0, long ? 4 : 7)}`,
          );
        return `${label}: ${told.join(", ")}`;
      })
      .join(". "),
};

export const tariffs = {
  title: "Average tariffs between the rivals",
  caption: (bases: readonly string[]) =>
    `Per cent, at the months for which ${bases.join(", ")} gives a level; between them the line only joins.`,
  alt: (
    lines: readonly (Pick<TariffFacts, "actor" | "partner"> & {
      values: readonly { period: string; value: number }[];
    })[],
    name: Naming,
  ) =>
    lines
      .map(
        ({ values, ...way }) =>
          `${tariffWords.way(way, name)}: ${values.map(({ period, value }) => `${value} % in ${period}`).join(", ")}`,
      )
      .join(". "),
  unit: "per cent",
};
