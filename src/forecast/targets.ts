import { classFilter } from "../chronicle/classes.ts";
import type { QuadClass } from "../chronicle/event.ts";
import type { EventFilter } from "../chronicle/query.ts";
import { COOPERATION } from "../measures/acts.ts";
import type { Kind } from "./listed/case.ts";

/** An outcome as data: which acts count, and how many of them must come within the window that is asked. */
export interface Target {
  id: string;
  /** "Economic cooperation between China and North Korea". */
  label: string;
  /**
   * What counts, done by whom and from which threshold on, so that two people settle it alike: "at least one …,
   * ministers and envoys, …".
   */
  rule: string;
  filter: EventFilter;
  atLeast: number;
  /** The public source by which anyone can settle it. */
  settledBy: string;
  /** The two of whom the record must see enough. */
  about: readonly [string, string];
  /**
   * Of acts that a public list may show to be held whole, with what their odds are pooled and whose acts they are; null for
   * all others, on which no odds are given.
   */
  listed: { kind: Kind; states: readonly string[] } | null;
  /** Of what a machine-coded data set may report (forecast/codedTargets): from whom toward whom, and of which class. */
  coded?: { source: string; target: string; quad: QuadClass };
}

/** Whom the targets are about, and what the record holds of them. */
export interface Roles {
  a: string;
  b: string;
  /** The greater and the lesser power of the two. */
  greater: string;
  lesser: string;
  /** The greater's strongest rival; null where there is none. */
  rival: string | null;
  /** Those who have tested missiles or rockets, or a nuclear device, by the day: who never did gets no such target. */
  missiles: readonly string[];
  nuclear: readonly string[];
  /** Those who hold military parades. */
  parades: readonly string[];
  /** Those on whom the Security Council has laid sanctions by the day. */
  council: readonly string[];
  /** Ids of the rows that tell of meetings of the leaders: of the two, and of the lesser and the rival. */
  summits: { pair: readonly string[]; rival: readonly string[] };
  /** Ids of rounds of many parties, which are no talks of two. */
  rounds: readonly string[];
}

/** Acts of a class, or cooperative acts in one of the issues, where the source names issues. */
function classOrIssue(id: string, issue: readonly string[]): EventFilter {
  return { any: [classFilter(id), { ...COOPERATION, kind: ["act"], issue }] };
}

const BETWEEN: readonly Pick<Target, "id" | "label" | "rule" | "filter" | "settledBy">[] = [
  {
    id: "contacts",
    label: "A visit or meeting",
    rule: "visit or meeting in person of officials or envoys (CAMEO 040, 042 to 046)",
    filter: classFilter("high-level-visit"),
    settledBy: "notices of the two foreign ministries and state news agencies",
  },
  {
    id: "support",
    label: "A statement of support",
    rule: "statement of support or approval in the name of the state, a minister or the leader (CAMEO 018, 03, 05)",
    filter: classFilter("supportive-statement"),
    settledBy: "statements of the two governments and their news agencies",
  },
  {
    id: "economic",
    label: "Economic cooperation",
    rule: "act of economic cooperation or aid of any size (CAMEO 061, 07, 085, or a cooperative act in trade, energy, food or aid)",
    filter: classOrIssue("economic-cooperation", ["trade", "energy", "food", "aid"]),
    settledBy: "notices of the two governments, customs figures",
  },
  {
    id: "military",
    label: "Military cooperation",
    rule: "act of military cooperation of any size (CAMEO 062, 072, or a cooperative act in exercises, arms or forces)",
    filter: classOrIssue("military-cooperation", ["exercise", "arms-transfer", "military-presence"]),
    settledBy: "notices of the two defence ministries",
  },
  {
    id: "agreement",
    label: "An agreement or joint project",
    rule: "signed agreement or joint project begun (CAMEO 057, 06)",
    filter: classFilter("agreement"),
    settledBy: "notices of the two foreign ministries, the UN Treaty Series",
  },
  {
    id: "criticism",
    label: "Public criticism",
    rule: "criticism, rejection or threat in the name of the state, a minister, the leader or a state organ (CAMEO 11 to 13)",
    filter: classFilter("criticism"),
    settledBy: "statements of the two governments and their news agencies",
  },
];

/**
 * The targets of a pair, between the two and around them, each with one actor or one pair and one kind of act: sanctions
 * on the one are not those on the other, a missile is no parade. Each is a rule over CAMEO codes and issues, so that
 * anyone can settle it from the chronicle later. `name` gives the label of an actor.
 */
export function targetsOf(roles: Roles, name: (code: string) => string): Target[] {
  const { a, b } = roles;
  const about = [a, b] as const;
  const pair = `${name(a)} and ${name(b)}`;
  const once = { atLeast: 1, about, listed: null };
  const each = [a, b].flatMap((code) => aroundOne(code, roles, name));
  const between = BETWEEN.map(({ label, rule, filter, ...rest }) => ({
    ...once,
    ...rest,
    label: `${label} between ${pair}`,
    rule: `between ${pair} at least one ${rule}`,
    filter: { between: about, all: [filter] },
  }));
  const first = between.filter(({ id }) => id === "contacts" || id === "support");
  return [
    ...first,
    ...summitOf("summit", about, roles.summits.pair, name),
    ...talksOf(roles, name),
    ...each.map((target) => ({ ...once, ...target })),
    ...between.filter((target) => !first.includes(target)),
  ];
}

/** Talks of the lesser power with the greater's rival, and a meeting of those leaders. */
function talksOf({ lesser, rival, rounds, summits }: Roles, name: (code: string) => string): Target[] {
  if (rival === null) return [];
  const about = [lesser, rival] as const;
  const names = `${name(lesser)} and ${name(rival)}`;
  return [
    {
      id: "rival-talks",
      settledBy: "notices of the two governments and their news agencies",
      label: `Talks between ${names}`,
      rule: `at least one visit or meeting in person of officials or envoys of ${names} (CAMEO 040, 042 to 046), former presidents included; wishes to meet and rounds of more than two parties do not count`,
      filter: { ...classFilter("high-level-visit"), between: about, not: [{ id: rounds }] },
      atLeast: 1,
      about,
      listed: null,
    },
    ...summitOf("rival-summit", about, summits.rival, name),
  ];
}

function summitOf(
  id: string,
  about: readonly [string, string],
  rows: readonly string[],
  name: (code: string) => string,
): Target[] {
  if (rows.length === 0) return [];
  const names = `${name(about[0])} and ${name(about[1])}`;
  return [
    {
      id,
      label: `A meeting of the leaders of ${names}`,
      rule: `at least one meeting in person of those two who lead ${names} in fact (no call, no letter, no premier in their place)`,
      settledBy: "notices of the two governments and their news agencies",
      filter: { id: rows },
      atLeast: 1,
      about,
      listed: { kind: "summit", states: about },
    },
  ];
}

/** What one of the two may do or suffer: its tests, its other shows of force, sanctions on it. */
function aroundOne(
  code: string,
  { greater, missiles, nuclear, parades, council }: Roles,
  name: (code: string) => string,
): Pick<Target, "id" | "label" | "rule" | "filter" | "settledBy" | "listed">[] {
  const side = code === greater ? "greater" : "lesser";
  const own = { source: [code] };
  const listed = (kind: Kind) => ({ kind, states: [code] });
  const launches = missiles.includes(code);
  const tests = nuclear.includes(code);
  const marches = parades.includes(code);
  const split = [...(launches ? [MISSILES] : []), ...(tests ? [NUCLEAR] : []), ...(marches ? [PARADES] : [])];
  const besides = [
    ...(marches ? ["parades"] : []),
    ...(launches ? ["missile and rocket tests"] : []),
    ...(tests ? ["nuclear tests"] : []),
  ];
  const targets = [
    launches && {
      id: `missiles-${side}`,
      label: `A missile or rocket test by ${name(code)}`,
      rule: `at least one test or launch by ${name(code)} of a missile or space rocket of any range, cruise and anti-aircraft missiles and engines included, whether it succeeds or fails`,
      filter: { ...MISSILES, ...own },
      settledBy:
        "the Joint Chiefs of Staff of South Korea or the Ministry of Defence of Japan for launches in their reach, else the state's own announcement",
      listed: listed("missiles"),
    },
    tests && {
      id: `nuclear-${side}`,
      label: `A nuclear test by ${name(code)}`,
      rule: `at least one nuclear explosion by ${name(code)} that the monitors of the Test-Ban Treaty (CTBTO) record, of any yield`,
      filter: { ...NUCLEAR, ...own },
      settledBy: "the Comprehensive Nuclear-Test-Ban Treaty Organization (CTBTO)",
      listed: listed("nuclear"),
    },
    marches && {
      id: `parade-${side}`,
      label: `A military parade by ${name(code)}`,
      rule: `at least one parade of troops through a public square by ${name(code)}, in its own country`,
      filter: { ...PARADES, ...own },
      settledBy: "the state's own news agency and broadcasts of the day",
      listed: listed("parade"),
    },
    {
      id: `force-${side}`,
      label: `${besides.length ? "Another kind of" : "A"} show of force by ${name(code)}`,
      rule: `at least one ${marches ? "" : "parade, "}exercise, deployment or other show of force by ${name(code)} (CAMEO 15)${besides.length ? `, ${besides.join(" and ")} left out` : ""}`,
      filter: { ...classFilter("show-of-force"), ...own, ...(split.length ? { not: split } : {}) },
      settledBy: "announcements of the state and of its neighbours' defence ministries",
      listed: null,
    },
    council.includes(code) && {
      id: `council-${side}`,
      label: `New sanctions of the Security Council on ${name(code)}`,
      rule: `at least one resolution of the UN Security Council that adds sanctions on ${name(code)}; renewals of a panel or of a term do not count`,
      filter: { ...classFilter("sanction"), source: ["UNO"], target: [code] },
      settledBy: "resolutions of the Security Council (un.org/securitycouncil)",
      listed: listed("council"),
    },
    {
      id: `sanctions-${side}`,
      label: `New sanctions on ${name(code)}`,
      rule: `at least one sanction, tariff or ban on ${name(code)} by another state or an organisation (CAMEO 163, 172)`,
      filter: { ...classFilter("sanction"), target: [code], not: [{ source: [code] }] },
      settledBy: "official sanctions lists (United Nations, European Union, national treasuries)",
      listed: null,
    },
  ];
  return targets.filter((target) => target !== false);
}

const MISSILES = classFilter("missile-test");
const NUCLEAR = classFilter("nuclear-test");
const PARADES = classFilter("parade");
