import { addMonths } from "../dates.ts";
import type { Value } from "../record/values.ts";
import type { Scene } from "./scene.ts";
import { tiesOf } from "./ties.ts";

/** Which of the pair is the greater power, by the latest year in which the record has the capability index of both. */
export interface Powers {
  greater: string;
  lesser: string;
  /** The two values, the greater's first; null where the record has none and the order of asking was kept. */
  cinc: [Value, Value] | null;
}

export function powersOf(scene: Scene): Powers {
  const { a, b, record } = scene;
  const ofB = new Map(record.state(b, "cinc").map((value) => [value.period, value]));
  const both = record.state(a, "cinc").flatMap((value): [Value, Value][] => {
    const other = ofB.get(value.period);
    return other ? [[value, other]] : [];
  });
  const last = both.at(-1);
  if (!last) return { greater: a, lesser: b, cinc: null };
  const [x, y] = last;
  return x.value >= y.value
    ? { greater: a, lesser: b, cinc: [x, y] }
    : { greater: b, lesser: a, cinc: [y, x] };
}

/** A state with how much ran between it and the one asked about. */
export interface Counterpart {
  code: string;
  events: number;
  conflict: number;
  /** Sum of Goldstein intensities. */
  net: number;
}

/** States by what ran between them and `code` in the `years` before the as-of date; acts only. */
export async function counterpartsOf(scene: Scene, code: string, years: number): Promise<Counterpart[]> {
  const rows = await scene.events.counts(
    {
      involving: [code],
      kind: ["act"],
      aim: ["other"],
      addressed: true,
      from: addMonths(scene.asOf, -12 * years),
    },
    ["source", "target", "quad"],
  );
  return tiesOf(rows)
    .filter((tie) => tie.a !== tie.b && tie.n > 0)
    .map((tie) => ({
      code: tie.a === code ? tie.b : tie.a,
      events: tie.n,
      conflict: tie.conflict,
      net: tie.net,
    }))
    .filter((row) => isState(scene, row.code))
    .sort((x, y) => y.events - x.events || (x.code < y.code ? -1 : 1));
}

/** How far back a rival and a courting power are looked for, in years. */
export const RIVAL_YEARS = 10;
const COURT_YEARS = 5;
/** Fewer acts than this are no courting. */
const COURT_FROM = 5;

/** The states with most acts of conflict with `code`, the most first; `without` are passed over. */
export async function rivalsOf(
  scene: Scene,
  code: string,
  without: readonly string[] = [],
): Promise<Counterpart[]> {
  const counterparts = await counterpartsOf(scene, code, RIVAL_YEARS);
  return counterparts
    .filter((row) => row.conflict > 0 && !without.includes(row.code))
    .sort((x, y) => y.conflict - x.conflict || (x.code < y.code ? -1 : 1));
}

/** The states with the most cooperative balance of acts with `code`, the most first; only those above zero. */
export async function courtsOf(
  scene: Scene,
  code: string,
  without: readonly string[] = [],
): Promise<Counterpart[]> {
  const counterparts = await counterpartsOf(scene, code, COURT_YEARS);
  return counterparts
    .filter((row) => row.net > 0 && row.events >= COURT_FROM && !without.includes(row.code))
    .sort((x, y) => y.net - x.net || (x.code < y.code ? -1 : 1));
}

export function isState(scene: Scene, code: string): boolean {
  const kind = scene.actors.byCode(code)?.kind;
  return kind === "state" || kind === "territory";
}
