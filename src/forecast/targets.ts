import { classFilter } from "../chronicle/classes.ts";
import type { EventFilter } from "../chronicle/query.ts";
import { COOPERATION } from "../measures/acts.ts";

/** An outcome as data: which acts count, and how many of them must come within the window that is asked. */
export interface Target {
  id: string;
  /** "Economic cooperation between China and North Korea". */
  label: string;
  /** What counts, in words that settle it: "at least one act of …". */
  rule: string;
  filter: EventFilter;
  atLeast: number;
  /** The public source by which anyone can settle it. */
  settledBy: string;
  /** The two of whom the record must see enough. */
  about: readonly [string, string];
}

/** Whom the targets are about. */
export interface Roles {
  a: string;
  b: string;
  /** The greater and the lesser power of the two. */
  greater: string;
  lesser: string;
  /** The greater's strongest rival; null where there is none. */
  rival: string | null;
}

/** Acts of a class, or cooperative acts in one of the issues, where the source names issues. */
function classOrIssue(id: string, issue: readonly string[]): EventFilter {
  return { any: [classFilter(id), { ...COOPERATION, kind: ["act"], issue }] };
}

const BETWEEN: readonly Pick<Target, "id" | "label" | "rule" | "filter" | "settledBy">[] = [
  {
    id: "contacts",
    label: "A visit or meeting",
    rule: "visit or meeting (CAMEO 040, 042 to 046)",
    filter: classFilter("high-level-visit"),
    settledBy: "notices of the two governments and their news agencies",
  },
  {
    id: "support",
    label: "A statement of support",
    rule: "statement of support or approval (CAMEO 018, 03, 05)",
    filter: classFilter("supportive-statement"),
    settledBy: "statements of the two governments and their news agencies",
  },
  {
    id: "economic",
    label: "Economic cooperation",
    rule: "act of economic cooperation or aid (CAMEO 061, 07, 085, or a cooperative act in trade, energy, food or aid)",
    filter: classOrIssue("economic-cooperation", ["trade", "energy", "food", "aid"]),
    settledBy: "notices of the two governments, customs figures",
  },
  {
    id: "military",
    label: "Military cooperation",
    rule: "act of military cooperation (CAMEO 062, 072, or a cooperative act in exercises, arms or forces)",
    filter: classOrIssue("military-cooperation", ["exercise", "arms-transfer", "military-presence"]),
    settledBy: "notices of the two defence ministries",
  },
  {
    id: "agreement",
    label: "An agreement or joint project",
    rule: "agreement or joint project (CAMEO 057, 06)",
    filter: classFilter("agreement"),
    settledBy: "notices of the two foreign ministries, the UN Treaty Series",
  },
  {
    id: "criticism",
    label: "Public criticism",
    rule: "criticism, rejection or threat (CAMEO 11 to 13)",
    filter: classFilter("criticism"),
    settledBy: "statements of the two governments and their news agencies",
  },
];

/**
 * The targets of a pair, between the two and around them. Each is a rule over CAMEO codes and issues, so that anyone
 * can settle it from the chronicle later. `name` gives the label of an actor.
 */
export function targetsOf({ a, b, greater, lesser, rival }: Roles, name: (code: string) => string): Target[] {
  const pair = `${name(a)} and ${name(b)}`;
  const targets: Target[] = [
    ...BETWEEN.map(({ id, label, rule, filter, settledBy }) => ({
      id,
      settledBy,
      label: `${label} between ${pair}`,
      rule: `at least one ${rule} between ${pair}`,
      filter: { between: [a, b] as const, all: [filter] },
      atLeast: 1,
      about: [a, b] as const,
    })),
    {
      id: "sanctions",
      settledBy: "official sanctions lists (United Nations, European Union, national treasuries)",
      label: `New sanctions on ${name(a)} or ${name(b)}`,
      rule: `at least one sanction by anyone else on ${name(a)} or ${name(b)} (CAMEO 163, 172)`,
      filter: { ...classFilter("sanction"), target: [a, b], not: [{ source: [a, b] }] },
      atLeast: 1,
      about: [a, b],
    },
    ...[a, b].map((code) => ({
      id: `force-${code === greater ? "greater" : "lesser"}`,
      settledBy:
        "announcements of the state and of its neighbours' defence ministries, public databases of tests",
      label: `A show of force by ${name(code)}`,
      rule: `at least one test, launch, parade, exercise or other show of force by ${name(code)} (CAMEO 15)`,
      filter: { ...classFilter("show-of-force"), source: [code] },
      atLeast: 1,
      about: [a, b] as const,
    })),
  ];
  if (rival === null) return targets;
  return [
    ...targets,
    {
      id: "rival-talks",
      settledBy: "notices of the two governments and their news agencies",
      label: `Talks between ${name(lesser)} and ${name(rival)}`,
      rule: `at least one visit or meeting between ${name(lesser)} and ${name(rival)} (CAMEO 040, 042 to 046)`,
      filter: { ...classFilter("high-level-visit"), between: [lesser, rival] },
      atLeast: 1,
      about: [lesser, rival],
    },
  ];
}
