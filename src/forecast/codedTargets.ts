import { QUADS, type QuadClass } from "../chronicle/event.ts";
import { isMachineCoded } from "../chronicle/machineCoded.ts";
import type { Target } from "./targets.ts";

/** Whether all events come from one data set that a machine codes: what it will report can be forecast. */
export function codedByMachine(datasets: readonly string[]): boolean {
  return datasets.length === 1 && isMachineCoded(datasets[0]!);
}

const CODES: Readonly<Record<QuadClass, string>> = {
  "verbal cooperation": "01 to 05",
  "material cooperation": "06 to 08",
  "verbal conflict": "09 to 13",
  "material conflict": "14 to 20",
};

/** The classes as a reader says them. */
const PLAIN: Readonly<Record<QuadClass, string>> = {
  "verbal cooperation": "friendly words",
  "material cooperation": "friendly deeds",
  "verbal conflict": "hostile words",
  "material conflict": "hostile deeds",
};

/**
 * What a machine-coded data set may report of the one toward the other: a target for each direction and quad class. It is
 * settled by the data set itself, so that it is a forecast of reports and not of acts.
 */
export function codedTargets(
  greater: string,
  lesser: string,
  dataset: string,
  name: (code: string) => string,
): Target[] {
  const about = [greater, lesser] as const;
  const ways = [
    { side: "greater", source: greater, target: lesser },
    { side: "lesser", source: lesser, target: greater },
  ];
  return ways.flatMap(({ side, source, target }) =>
    QUADS.map(
      (quad): Target => ({
        id: `coded-${side}-${quad.replace(" ", "-")}`,
        label: `A report of ${PLAIN[quad]} by ${name(source)} toward ${name(target)}`,
        rule: `at least one event from ${name(source)} toward ${name(target)} that ${dataset} codes as ${quad} (CAMEO ${CODES[quad]})`,
        filter: { source: [source], target: [target], quad: [quad], kind: ["act"] },
        atLeast: 1,
        settledBy: `the events that ${dataset} publishes`,
        about,
        listed: null,
        coded: { source, target, quad },
      }),
    ),
  );
}
