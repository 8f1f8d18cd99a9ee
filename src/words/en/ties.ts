import { FEW_ROWS, THIN_COUNT } from "../../measures/policy.ts";
import type { Prevails, SeenTie, TiesFrame } from "../../measures/tiesOver.ts";
import { capital, count, list, percent, plural, signed } from "./forms.ts";

/** English of the ties around two actors: what a frame shows, and each tie in words. Names are as the frame's years had them. */
type Name = (code: string) => string;

const both = ({ a, b }: { a: string; b: string }, name: Name) => `${name(a)} and ${name(b)}`;

/** What the frame says of the two, in one sentence; its years stand beside it. */
export function tiesTitle(frame: TiesFrame, [a, b]: readonly [string, string], name: Name): string {
  const pair = `${name(a)} and ${name(b)}`;
  if (!frame.observed) return `No data on ${pair} in these years`;
  const tie = tieOf(frame, a, b);
  if (!tie) return `No act between ${pair} on record in these years`;
  const rest = apart(frame, tie, name);
  const said: Record<Prevails, string> = {
    cooperation: `On record, cooperation prevails between ${pair}`,
    conflict: `On record, conflict prevails between ${pair}`,
    neither: `On record, cooperation and conflict weigh alike between ${pair}`,
    few: `Too few acts between ${pair} are on record to say what prevails`,
    unfollowed: `The record does not follow ${pair} in these years`,
  };
  return said[tie.prevails] + rest;
}

/** Third actors named beside the pair at most. */
const NAMED = 3;

/**
 * What prevails the other way between the two and others, as the end of the title: with whom both have such a tie, else
 * the busiest one. Only ties with enough acts; no order among them is claimed.
 */
function apart(frame: TiesFrame, { a, b, prevails }: SeenTie, name: Name): string {
  if (prevails !== "conflict" && prevails !== "cooperation") return "";
  const way = prevails === "conflict" ? "cooperation" : "conflict";
  const own = frame.ties
    .filter((tie) => tie.prevails === way && tie.n >= FEW_ROWS && hasOneOf(tie, [a, b]))
    .sort((x, y) => y.n - x.n || (x.a + x.b < y.a + y.b ? -1 : 1));
  const thirds = own.map((tie) => (tie.a === a || tie.a === b ? tie.b : tie.a));
  const common = [...new Set(thirds.filter((code, i) => thirds.indexOf(code) !== i))];
  if (common.length > 0)
    return `, and ${way} between each of them and ${list(common.slice(0, NAMED).map(name))}`;
  const [busiest] = own;
  if (!busiest) return "";
  return `, and ${way}${own.length > 1 ? ", among others," : ""} between ${both(busiest, name)}`;
}

function hasOneOf(tie: SeenTie, pair: readonly string[]): boolean {
  return pair.includes(tie.a) !== pair.includes(tie.b);
}

/** What is and is not known of the ties of the frame, in sentences. */
export function tiesLead(frame: TiesFrame): string[] {
  if (!frame.observed)
    return [
      "The data sets in use cover less than half of these years. That is no data, and not an absence of ties.",
    ];
  const of = (prevails: Prevails) => frame.ties.filter((tie) => tie.prevails === prevails).length;
  const signs = [of("cooperation"), of("conflict"), of("neither")] as const;
  const told = signs[0] + signs[1] + signs[2];
  const [few, single] = [of("few"), of("unfollowed")];
  const unknown = frame.unfollowed + single;
  const parts = ["of cooperation", "of conflict", "in which the two weigh alike"].flatMap((what, i) =>
    signs[i]! > 0 ? [`${signs[i]} ${what}`] : [],
  );
  return [
    told > 0
      ? `${capital(plural(told, "tie"))} among these actors can be signed: ${list(parts)}.`
      : "None of the ties among these actors can be signed.",
    ...(few
      ? [
          `${capital(plural(few, "tie"))} ${few === 1 ? "has" : "have"} fewer than ${THIN_COUNT} acts on record: too few to say.`,
        ]
      : []),
    ...(frame.silent
      ? [
          `${capital(plural(frame.silent, "pair"))} that the record follows ${frame.silent === 1 ? "has" : "have"} no act on record in these years.`,
        ]
      : []),
    ...(unknown
      ? [
          `${capital(plural(unknown, "pair"))} ${unknown === 1 ? "is" : "are"} not followed by the record${single ? ` (single finds of ${single})` : ""}: what prevails there is not known.`,
        ]
      : []),
    ...(frame.covered < 0.99 ? [`The data cover ${percent(frame.covered)} of these days.`] : []),
  ];
}

/** One tie in words, with its numbers. */
export function tieSentences(tie: SeenTie, name: Name): string[] {
  const names = both(tie, name);
  const acts = `${capital(plural(tie.n, "act"))} between ${names} ${tie.n === 1 ? "is" : "are"} on record in these years: ${tie.cooperation} of cooperation, ${tie.conflict} of conflict.`;
  const why: Record<Prevails, string> = {
    cooperation: `Weighed by how strong each act was, cooperation prevails (${signed(score(tie))} on a scale from −1, all conflict, to +1, all cooperation).`,
    conflict: `Weighed by how strong each act was, conflict prevails (${signed(score(tie))} on a scale from −1, all conflict, to +1, all cooperation).`,
    neither: `Weighed by how strong each act was, the two are about even (${signed(score(tie))} on a scale from −1, all conflict, to +1, all cooperation).`,
    few: `That is fewer than ${THIN_COUNT}: too few to say what prevails.`,
    unfollowed: `The record does not follow ${names} as a pair in these years: these are single finds, and what prevails is not known.`,
  };
  return [acts, why[tie.prevails]];
}

/** The score as it is shown, of two places. */
export const score = (tie: SeenTie) => Math.round(tie.score * 100) / 100;

/** Who is shown, and why. */
export function tiesChoice(others: number, a: string, b: string): string {
  if (others === 0) return `Shown are ${a} and ${b}: no act of either with anybody else is on record.`;
  const who = others === 1 ? "the one other actor" : `the ${count(others)} other actors`;
  return `Shown are ${a}, ${b} and ${who} with most acts on record with either of them in the last window (in all years, where that names too few).`;
}

function tieOf({ ties }: TiesFrame, x: string, y: string): SeenTie | undefined {
  return ties.find(({ a, b }) => (a === x && b === y) || (a === y && b === x));
}
