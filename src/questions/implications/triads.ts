import { addMonths } from "../../dates.ts";
import { type Acts, actsOf, ranked } from "../../measures/acts.ts";
import { counterpartsOf } from "../../measures/roles.ts";
import { type Tie, tiesOf } from "../../measures/ties.ts";
import { randomisationP } from "../../statistics/permutation.ts";
import type { Random } from "../../statistics/random.ts";
import type { Subject } from "../subject.ts";
import { defenceTreaty } from "./coalitions.ts";

/** How far back the ties are read, and how many third actors are looked at. */
export const TIE_YEARS = 5;
const THIRDS = 6;
/** Below this |score| a tie is mixed; below so many acts it is unknown, unless a treaty tells. */
export const CLEAR = 0.2;
const FEWEST = 3;
const DRAWS = 199;

export interface SignedTie extends Tie {
  /** +1 friendly, −1 hostile, 0 mixed or unknown. */
  sign: -1 | 0 | 1;
  /** Whether the sign rests on a defence treaty and not on acts. */
  byTreaty: boolean;
}

export interface Triad {
  members: [string, string, string];
  /** Balanced where the product of the signs is positive (Heider 1946; Cartwright and Harary 1956). */
  balanced: boolean;
}

export interface Ties {
  actors: string[];
  ties: SignedTie[];
  triads: Triad[];
  from: string;
  /** What the ties are read from. */
  acts: Acts;
}

/** Signed ties of the last five years among the pair and the third states most active with them. */
export async function signedTies(subject: Subject): Promise<Ties> {
  const { a, b, asOf } = subject;
  const from = addMonths(asOf, -12 * TIE_YEARS);
  const [withA, withB] = await Promise.all([
    counterpartsOf(subject, a, TIE_YEARS),
    counterpartsOf(subject, b, TIE_YEARS),
  ]);
  const busy = [...withA, ...withB].filter(({ code }) => code !== a && code !== b);
  const thirds = ranked(
    busy.map(({ code, events }) => ({ code, n: events })),
    "code",
  ).slice(0, THIRDS);
  const actors = [a, b, ...thirds.map(([code]) => code)];
  const acts = actsOf(subject, { source: actors, target: actors, kind: ["act"], aim: ["other"], from });
  const rows = await acts.by("source", "target", "quad");
  const seen = new Map(tiesOf(rows).map((tie) => [`${tie.a}|${tie.b}`, tie]));
  const ties = pairsOf(actors).map(([x, y]): SignedTie => {
    const tie = seen.get(`${x}|${y}`) ?? { a: x, b: y, n: 0, cooperation: 0, conflict: 0, net: 0, score: 0 };
    const told = tie.n >= FEWEST && Math.abs(tie.score) >= CLEAR;
    const treaty = !told && defenceTreaty(x, y, subject) !== undefined;
    return { ...tie, sign: told ? (tie.score > 0 ? 1 : -1) : treaty ? 1 : 0, byTreaty: treaty };
  });
  return { actors, ties, triads: triadsOf(actors, ties), from, acts };
}

export function tieOf(ties: readonly SignedTie[], x: string, y: string): SignedTie | undefined {
  return ties.find((tie) => (tie.a === x && tie.b === y) || (tie.a === y && tie.b === x));
}

/** Triads whose three ties all have a sign. */
export function triadsOf(actors: readonly string[], ties: readonly SignedTie[]): Triad[] {
  const triads: Triad[] = [];
  const signs = new Map(
    ties.flatMap((tie) => [
      [`${tie.a}|${tie.b}`, tie.sign] as const,
      [`${tie.b}|${tie.a}`, tie.sign] as const,
    ]),
  );
  const sign = (x: string, y: string) => signs.get(`${x}|${y}`) ?? 0;
  for (let i = 0; i < actors.length; i++)
    for (let j = i + 1; j < actors.length; j++)
      for (let k = j + 1; k < actors.length; k++) {
        const [x, y, z] = [actors[i]!, actors[j]!, actors[k]!];
        const product = sign(x, y) * sign(y, z) * sign(x, z);
        if (product !== 0) triads.push({ members: [x, y, z], balanced: product > 0 });
      }
  return triads;
}

/** How often the same signs, dealt at random to the same ties, give at least as many balanced triads. */
export function balanceByChance(
  { ties, triads }: Ties,
  random: Random,
): { expected: number; p: number } | null {
  if (triads.length === 0) return null;
  const signed = ties.filter((tie) => tie.sign !== 0);
  // Dealing signs to the same ties leaves the triads as they are: each is three places among the ties.
  const places = triads.map(({ members: [x, y, z] }) =>
    [tieOf(signed, x, y), tieOf(signed, y, z), tieOf(signed, x, z)].map((tie) => signed.indexOf(tie!)),
  );
  const balancedOf = (signs: readonly number[]) =>
    places.filter((three) => three.reduce((product, place) => product * signs[place]!, 1) > 0).length;
  const own = signed.map((tie) => tie.sign);
  const observed = balancedOf(own);
  const drawn = Array.from({ length: DRAWS }, () => balancedOf(random.shuffle(own)));
  return {
    expected: drawn.reduce((sum, n) => sum + n, 0) / drawn.length / triads.length,
    p: randomisationP(observed, drawn).pUpper,
  };
}

/** Third actors whose triad with the pair is unbalanced where the tie is friendly (`stronger`), and where it is hostile (`weaker`). */
export function strainedBy(
  ties: Pick<Ties, "actors" | "ties">,
  a: string,
  b: string,
): { stronger: string[]; weaker: string[] } {
  const signs = ties.actors
    .filter((code) => code !== a && code !== b)
    .map((code) => ({
      code,
      product: (tieOf(ties.ties, a, code)?.sign ?? 0) * (tieOf(ties.ties, b, code)?.sign ?? 0),
    }));
  return {
    stronger: signs.filter((row) => row.product < 0).map((row) => row.code),
    weaker: signs.filter((row) => row.product > 0).map((row) => row.code),
  };
}

function pairsOf(actors: readonly string[]): [string, string][] {
  const sorted = [...actors].sort();
  return sorted.flatMap((x, i) => sorted.slice(i + 1).map((y): [string, string] => [x, y]));
}
