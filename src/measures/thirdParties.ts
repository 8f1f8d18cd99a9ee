import type { EventFilter, Tally } from "../chronicle/query.ts";
import { actsOf } from "./acts.ts";
import type { Scene } from "./scene.ts";

/** Fewer acts of conflict than this make nobody an adversary. */
const MIN_CONFLICT = 3;

/** An actor outside the pair, with what runs between it and the two. */
export interface ThirdParty {
  code: string;
  /** Acts between it and either of the two, in both directions. */
  n: number;
  conflict: number;
}

/** Acts by who did them to whom, and in which way. */
export type Dealings = readonly Tally<"source" | "target" | "quad">[];

/** Acts of either of the two with anybody, aimed at somebody; votes do not count. */
export function dealingsOf(
  scene: Scene,
  when: Pick<EventFilter, "from" | "knownBy"> = {},
): Promise<Dealings> {
  const { a, b } = scene;
  return actsOf(scene, { kind: ["act"], aim: ["other"], addressed: true, involving: [a, b], ...when }).by(
    "source",
    "target",
    "quad",
  );
}

/** Actors outside the pair by how much runs between them and the two, the most first. */
export function thirdParties(dealings: Dealings, a: string, b: string): ThirdParty[] {
  const found = new Map<string, ThirdParty>();
  for (const { source, target, quad, n } of dealings) {
    const other = [source, target].find((code) => code !== a && code !== b && code !== "");
    if (other === undefined) continue;
    const row = found.get(other) ?? { code: other, n: 0, conflict: 0 };
    row.n += n;
    if (quad.endsWith("conflict")) row.conflict += n;
    found.set(other, row);
  }
  return [...found.values()].sort((x, y) => y.n - x.n || (x.code < y.code ? -1 : 1));
}

/**
 * The third actor with most acts of conflict between it and one side, among those with whom conflict has at least
 * the share that it has in all of the side's dealings with third actors: a busy friend is no adversary. Null where
 * there is none.
 */
export function adversaryOf(
  dealings: Dealings,
  side: string,
  pair: readonly [string, string],
): ThirdParty | null {
  const own = dealings.filter(({ source, target }) =>
    [source, target].every((code) => code === side || !pair.includes(code)),
  );
  const others = thirdParties(own, pair[0], pair[1]);
  const acts = others.reduce((sum, row) => sum + row.n, 0);
  const conflict = others.reduce((sum, row) => sum + row.conflict, 0);
  const hostile = others.filter(
    (row) => row.conflict >= MIN_CONFLICT && row.conflict * acts >= conflict * row.n,
  );
  return hostile.sort((x, y) => y.conflict - x.conflict || (x.code < y.code ? -1 : 1))[0] ?? null;
}

/** The adversaries of both sides, each once, the first side's first. */
export function adversaries(dealings: Dealings, a: string, b: string): { code: string; of: string[] }[] {
  const found = new Map<string, string[]>();
  for (const side of [a, b]) {
    const most = adversaryOf(dealings, side, [a, b]);
    if (most) found.set(most.code, [...(found.get(most.code) ?? []), side]);
  }
  return [...found].map(([code, of]) => ({ code, of }));
}
