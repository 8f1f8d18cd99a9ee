import { isPair } from "../pair.ts";
import type { RecordFault, Taken } from "../table.ts";
import {
  type LatestFigure,
  loadLatest,
  loadMilitarySpending,
  loadPartners,
  loadRefugees,
  type MilitarySpending,
  type Refugees,
  type TradePartner,
} from "./economy.ts";
import type { Fact } from "./facts.ts";
import { type ConflictYear, type Deployment, loadConflictYears, loadDeployments } from "./force.ts";
import {
  type LeaderNow,
  loadLeadersNow,
  loadMemberships,
  loadStatehood,
  type Membership,
  type Statehood,
} from "./states.ts";
import {
  type Border,
  isBound,
  loadBorders,
  loadOpenDisputes,
  loadPactParties,
  type OpenDispute,
  type PactParty,
} from "./ties.ts";
import { loadTurns, type Turn } from "./turns.ts";

/** A treaty or understanding in being, with those whom it binds on the day. */
export interface Pact {
  /** The row of each party, in order of their codes. */
  parties: PactParty[];
  name: string;
  signed: string;
  kind: PactParty["kind"];
  inForce: string;
}

/** The record of all states as known on one day: what can be said of any pair. Rows are in the order of their files. */
export interface World {
  /** Whether the record tells of the state on the day: it was one by then, or is a territory with figures. */
  knows(code: string): boolean;
  statehood(code: string): Statehood | undefined;
  border(a: string, b: string): Border | undefined;
  /** Codes of the land neighbours, sorted. */
  neighbours(code: string): string[];
  /** What divides two, as it stood when the table was made; undefined where it names nothing, which is no peace. */
  dispute(a: string, b: string): OpenDispute | undefined;
  /** Years in which the two stood against each other in an armed conflict, in order. */
  conflictYears(a: string, b: string): ConflictYear[];
  /** Codes of the main parties of a conflict in a year. */
  mainParties(conflict: string, year: number): string[];
  /** States with which one stands in a conflict of the newest year of the list. */
  foughtLately(code: string): ConflictYear[];
  /** Treaties that bind the state on the day, those of the newest signature first. */
  pacts(code: string): Pact[];
  /** The largest partners of a state's exports or imports, the largest first. */
  partners(code: string, direction: TradePartner["direction"]): TradePartner[];
  latest(code: string, measure: LatestFigure["measure"]): LatestFigure | undefined;
  /** In order of years. */
  militarySpending(code: string): MilitarySpending[];
  refugees(host: string, origin: string): Refugees | undefined;
  /** Who led the state by the newest list, from the day on which they took office; a few states have two. */
  leaders(code: string): LeaderNow[];
  organisations(code: string): Membership[];
  deployments(state: string, host: string): Deployment[];
  /** What moved between two since the tables end, in order of time. */
  turns(a: string, b: string): Turn[];
  /** All rows of pairs. */
  tables(): WorldTables;
}

/** Rows of pairs as known on one day. */
export interface WorldTables {
  borders: Border[];
  conflictYears: ConflictYear[];
  disputes: OpenDispute[];
  turns: Turn[];
  partners: TradePartner[];
  refugees: Refugees[];
  deployments: Deployment[];
  pactParties: PactParty[];
}

/** Loads each table when it is first asked for; `folder` is casebook/record/world. */
export class WorldRecord {
  readonly #folder: URL;
  readonly #tables = new Map<string, Taken<Fact>>();

  constructor(folder: URL) {
    this.#folder = folder;
  }

  at(asOf: string): World {
    const seen = <T extends Fact>(name: string, load: (url: URL) => Taken<T>): T[] =>
      this.#table(name, load).rows.filter(({ known }) => known <= asOf);
    const borders = () => seen("borders", loadBorders);
    const pactParties = () => seen("treaties", loadPactParties).filter((row) => isBound(row, asOf));
    const conflicts = () => seen("conflict_years", loadConflictYears);
    const latest = () => seen("latest", loadLatest);
    return {
      knows: (code) => {
        const day = this.#table("statehood", loadStatehood).rows.find(({ state }) => state === code);
        return day ? day.known <= asOf : latest().some(({ state }) => state === code);
      },
      statehood: (code) => seen("statehood", loadStatehood).find(({ state }) => state === code),
      border: (a, b) => borders().find((row) => isPair(row, a, b)),
      neighbours: (code) =>
        borders()
          .flatMap(({ a, b }) => (a === code ? [b] : b === code ? [a] : []))
          .sort(),
      dispute: (a, b) => seen("open_disputes", loadOpenDisputes).find((row) => isPair(row, a, b)),
      conflictYears: (a, b) => conflicts().filter((row) => isPair(row, a, b)),
      mainParties: (conflict, year) => [
        ...new Set(
          conflicts()
            .filter((row) => row.conflict === conflict && row.year === year && row.type === "interstate")
            .flatMap(({ a, b }) => [a, b]),
        ),
      ],
      foughtLately: (code) => {
        const newest = Math.max(...conflicts().map(({ year }) => year));
        return conflicts().filter(({ a, b, year }) => year === newest && (a === code || b === code));
      },
      pacts: (code) => {
        const rows = pactParties();
        return rows
          .filter(({ party }) => party === code)
          .map(({ name, signed, kind, inForce }) => ({
            name,
            signed,
            kind,
            inForce,
            parties: rows.filter((row) => row.name === name).sort((x, y) => (x.party < y.party ? -1 : 1)),
          }))
          .sort((x, y) => (x.signed < y.signed ? 1 : x.signed > y.signed ? -1 : x.name < y.name ? -1 : 1));
      },
      partners: (code, direction) =>
        seen("partners", loadPartners)
          .filter((row) => row.state === code && row.direction === direction)
          .sort((x, y) => x.rank - y.rank),
      latest: (code, measure) => latest().find((row) => row.state === code && row.measure === measure),
      militarySpending: (code) =>
        seen("military_spending", loadMilitarySpending)
          .filter(({ state }) => state === code)
          .sort((x, y) => (x.year < y.year ? -1 : 1)),
      refugees: (host, origin) =>
        seen("refugees", loadRefugees).find((row) => row.host === host && row.origin === origin),
      leaders: (code) =>
        seen("leaders_now", loadLeadersNow).filter(
          ({ state, to }) => state === code && (to === "" || to > asOf),
        ),
      organisations: (code) => seen("memberships", loadMemberships).filter(({ state }) => state === code),
      deployments: (state, host) =>
        seen("deployments", loadDeployments).filter((row) => row.state === state && row.host === host),
      turns: (a, b) =>
        seen("turns", loadTurns)
          .filter((row) => isPair(row, a, b))
          .sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : x.line - y.line)),
      tables: () => ({
        borders: borders(),
        conflictYears: conflicts(),
        disputes: seen("open_disputes", loadOpenDisputes),
        turns: seen("turns", loadTurns),
        partners: seen("partners", loadPartners),
        refugees: seen("refugees", loadRefugees),
        deployments: seen("deployments", loadDeployments),
        pactParties: pactParties(),
      }),
    };
  }

  /** Rows of the shipped files that could not be used (none, unless a file was changed). */
  faults(): RecordFault[] {
    return TABLES.flatMap(([name, load]) => this.#table<Fact>(name, load).faults);
  }

  #table<T extends Fact>(name: string, load: (url: URL) => Taken<T>): Taken<T> {
    const kept = this.#tables.get(name) ?? load(new URL(`${name}.csv`, this.#folder));
    this.#tables.set(name, kept);
    return kept as Taken<T>;
  }
}

const TABLES: readonly (readonly [string, (url: URL) => Taken<Fact>])[] = [
  ["borders", loadBorders],
  ["conflict_years", loadConflictYears],
  ["deployments", loadDeployments],
  ["latest", loadLatest],
  ["leaders_now", loadLeadersNow],
  ["memberships", loadMemberships],
  ["military_spending", loadMilitarySpending],
  ["open_disputes", loadOpenDisputes],
  ["partners", loadPartners],
  ["refugees", loadRefugees],
  ["statehood", loadStatehood],
  ["treaties", loadPactParties],
  ["turns", loadTurns],
];
