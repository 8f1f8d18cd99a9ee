import { type Audit, latestAudit, loadAudits } from "./audits.ts";
import { type DayAhead, datesBetween, everDue, loadCalendar } from "./calendar.ts";
import {
  type Completeness,
  completenessAsOf,
  type ListRow,
  loadCompleteness,
  loadList,
  loadPairCoverage,
  type PairCoverage,
} from "./completeness.ts";
import { type Dispute, disputesAsOf, loadDisputes } from "./disputes.ts";
import {
  type DefenceBloc,
  type IssueMeaning,
  loadMeanings,
  type MeantSeries,
  type RecordNote,
} from "./meanings.ts";
import { isPair } from "./pair.ts";
import { type Encounter, encountersAsOf, loadReadouts } from "./readouts.ts";
import { type RecordFault, readText } from "./table.ts";
import { loadTreaties, type Treaty, treatiesAsOf } from "./treaties.ts";
import { loadValues, type Value, type ValueTable } from "./values.ts";
import { type World, WorldRecord } from "./world/world.ts";

/** The slow facts as known on one day: a yearly value is seen once its year is over, a monthly one once its month is. */
export interface RecordView {
  readonly asOf: string;
  /** A yearly measure of one state (`cinc`, `gdp_usd`, `un_ideal_point` …; casebook/record/SOURCES.md lists them); [] where missing. */
  state(code: string, measure: string): Value[];
  /** A yearly measure of a pair. `trade_flow` and `arms_transfers_tiv` run from the first to the second; the others have no direction. */
  dyad(a: string, b: string, measure: string): Value[];
  /** States that have a value of the measure in the year ("the world" of a share). */
  statesWith(measure: string, year: number): { code: string; value: Value }[];
  /** A series of the casebook ("china_dprk_trade_total"); [] where there is none so named. */
  series(name: string): Value[];
  /** Names of the casebook's series for an actor, or for an actor and a partner. */
  seriesNames(actor: string, partner?: string): string[];
  /** Series of a role ("trade-total") for an actor, or for an actor and a partner, as series_roles.csv declares them. */
  seriesAs(role: string, actor: string, partner?: string): MeantSeries[];
  /** Known breaks and flaws of a measure of one actor, those from years that are over on the as-of date. */
  notes(actor: string, measure: string): RecordNote[];
  /** Blocs that are defence pacts. */
  defenceBlocs(): DefenceBloc[];
  /** What the casebook's issues stand for. */
  issues(): readonly IssueMeaning[];
  /** Treaties that bind all of `members`. */
  treaties(...members: string[]): Treaty[];
  disputes(a: string, b: string): Dispute[];
  /** How far the casebook's events hold which classes of acts; what is not among them is a sample. */
  completeness(): Completeness[];
  /** The span to which the casebook's events between the two were gathered evenly; undefined for a pair it does not follow. */
  coverage(a: string, b: string): PairCoverage | undefined;
  /** The latest audit of an event data set, an entry for each era; [] where it was never audited. */
  audit(dataset: string): Audit[];
  /** What each side's account of the meetings and letters of the two has or leaves out; a theme that is in no account held is not known. */
  readouts(a: string, b: string): Encounter[];
  /** What was known to come between two days (both within) and concerns any of the states; [] = every state. */
  ahead(from: string, to: string, states?: readonly string[]): DayAhead[];
  /** The same with what was called off by then, for those who ask what an earlier day expected (calendar.isDueOn). */
  everDue(from: string, to: string, states?: readonly string[]): DayAhead[];
  /** What can be said of any two states. */
  readonly world: World;
}

/** Measures that casebook/record/world holds for all states. */
const WORLD_MEASURES = new Set([
  "cinc",
  "gdp_ppp_2017",
  "gdp_usd",
  "nmc_irst",
  "nmc_milex",
  "nmc_milper",
  "nmc_pec",
  "nmc_tpop",
  "nmc_upop",
  "nuclear_status",
  "nuclear_warheads",
  "polity2",
  "population",
  "total_exports",
  "total_imports",
  "un_ideal_point",
  "un_ideal_point_all",
  "vdem_polyarchy",
]);

const DIRECTED = new Set(["trade_flow", "arms_transfers_tiv"]);

/** Loads each file when it is first asked for; `folder` is the casebook's. */
export class SlowRecord {
  readonly #folder: URL;
  readonly #tables = new Map<string, unknown>();
  readonly #allStates: WorldRecord;

  constructor(folder: URL) {
    this.#folder = folder;
    this.#allStates = new WorldRecord(new URL("record/world/", folder));
  }

  at(asOf: string): RecordView {
    const seen = (values: readonly Value[] | undefined) =>
      (values ?? []).filter((value) => value.known <= asOf);
    return {
      asOf,
      state: (code, measure) => seen(this.#stateValues(code, measure).get(`${code}|${measure}`)),
      dyad: (a, b, measure) => {
        const [first, second] = DIRECTED.has(measure) || a < b ? [a, b] : [b, a];
        return seen(this.#dyads().values.get(`${first}|${second}|${measure}`));
      },
      statesWith: (measure, year) =>
        [...this.#world(measure).values.entries()]
          .map(([key, values]) => ({
            code: key.slice(0, key.indexOf("|")),
            value: seen(values).find((value) => value.period === String(year)),
          }))
          .filter((row): row is { code: string; value: Value } => row.value !== undefined)
          .sort((x, y) => (x.code < y.code ? -1 : 1)),
      series: (name) =>
        [...this.#series().values.entries()]
          .filter(([key]) => key.startsWith(`${name}|`))
          .flatMap(([, values]) => seen(values)),
      seriesNames: (actor, partner) =>
        [...this.#series().values.keys()]
          .map((key) => key.split("|"))
          .filter(([, of, to]) => of === actor && (partner === undefined || to === partner))
          .map(([name]) => name!)
          .sort(),
      seriesAs: (role, actor, partner) =>
        this.#meanings()
          .series.filter(
            (row) =>
              row.role === role && row.actor === actor && (partner === undefined || row.partner === partner),
          )
          .map((row) => ({
            ...row,
            values: row.series.startsWith("dyad:")
              ? this.at(asOf).dyad(row.actor, row.partner, row.series.slice("dyad:".length))
              : seen(this.#series().values.get(`${row.series}|${row.actor}|${row.partner}`)),
          })),
      notes: (actor, measure) =>
        this.#meanings().notes.filter(
          (note) => note.actor === actor && note.measure === measure && `${note.from}-12-31` <= asOf,
        ),
      defenceBlocs: () => this.#meanings().defenceBlocs,
      issues: () => this.#meanings().issues,
      treaties: (...members) => treatiesAsOf(this.#treaties().rows, asOf, members),
      disputes: (a, b) => disputesAsOf(this.#disputes().rows, asOf, a, b),
      completeness: once(() => completenessAsOf(this.#completeness().rows, asOf, (name) => this.#list(name))),
      audit: (dataset) => latestAudit(this.#audits().rows, dataset),
      readouts: (a, b) => encountersAsOf(this.#readouts().rows, asOf, a, b),
      ahead: (from, to, states) => datesBetween(this.#calendar().rows, asOf, { from, to }, states),
      everDue: (from, to, states) => everDue(this.#calendar().rows, asOf, { from, to }, states),
      coverage: (a, b) => this.#coverage().rows.find((row) => isPair(row, a, b)),
      world: this.#allStates.at(asOf),
    };
  }

  /** Rows of the shipped files that could not be used (none, unless a file was changed). */
  faults(): RecordFault[] {
    return [
      loadValues(this.#file("record/state_year.csv"), ["iso3", "measure"], "year"),
      this.#dyads(),
      this.#series(),
      this.#treaties(),
      this.#disputes(),
      this.#meanings(),
      this.#completeness(),
      this.#coverage(),
      this.#audits(),
      this.#calendar(),
      this.#readouts(),
    ]
      .flatMap((table) => table.faults)
      .concat(this.#allStates.faults());
  }

  #stateValues(code: string, measure: string): Map<string, Value[]> {
    const six = this.#measured("record/state_year.csv", measure);
    return this.#six().has(code) ? six.values : this.#world(measure).values;
  }

  /** The states that have a file of their own, in full. */
  #six(): Set<string> {
    return this.#keep("six", () => {
      const { values } = this.#measured("record/state_year.csv", "cinc");
      return new Set([...values.keys()].map((key) => key.slice(0, key.indexOf("|"))));
    });
  }

  /** All states, a file a measure: 180,000 rows in all, of which a brief needs few. */
  #world(measure: string): ValueTable {
    return this.#keep(`world ${measure}`, () => {
      if (!WORLD_MEASURES.has(measure)) return { values: new Map(), faults: [] };
      return loadValues(this.#file(`record/world/${measure}.csv.gz`), ["iso3", "measure"], "year");
    });
  }

  /** One measure of a file at a time: a brief uses few of them. */
  #measured(name: string, measure: string): ValueTable {
    const file = this.#keep(name, () => readText(this.#file(name)));
    return this.#keep(`${name} ${measure}`, () =>
      loadValues(file, ["iso3", "measure"], "year", `,${measure},`),
    );
  }

  /** All pairs of the six at once: a brief asks for a state's trade with two hundred others. */
  #dyads(): ValueTable {
    return this.#keep("dyads", () =>
      loadValues(this.#file("record/dyad_year.csv"), ["iso3_a", "iso3_b", "measure"], "year"),
    );
  }

  #series(): ValueTable {
    return this.#keep("series", () =>
      loadValues(this.#file("series.csv"), ["series", "actor", "partner"], "period"),
    );
  }

  #meanings() {
    return this.#keep("meanings", () => loadMeanings(this.#folder));
  }

  #treaties() {
    return this.#keep("treaties", () => loadTreaties(this.#file("record/alliances.csv")));
  }

  #disputes() {
    return this.#keep("disputes", () => loadDisputes(this.#file("record/disputes.csv")));
  }

  #completeness() {
    return this.#keep("completeness", () => loadCompleteness(this.#file("completeness.csv")));
  }

  #audits() {
    return this.#keep("audits", () => loadAudits(this.#file("audits.csv")));
  }

  #calendar() {
    return this.#keep("calendar", () => loadCalendar(this.#file("calendar.csv")));
  }

  #readouts() {
    return this.#keep("readouts", () =>
      loadReadouts(this.#file("encounters.csv"), this.#file("readouts.csv")),
    );
  }

  #list(name: string): ListRow[] {
    return this.#keep(`list ${name}`, () => loadList(this.#file(`lists/${name}.csv`)));
  }

  #coverage() {
    return this.#keep("coverage", () => loadPairCoverage(this.#file("coverage.csv")));
  }

  #file(name: string): URL {
    return new URL(name, this.#folder);
  }

  #keep<T>(key: string, load: () => T): T {
    if (!this.#tables.has(key)) this.#tables.set(key, load());
    return this.#tables.get(key) as T;
  }
}

/** Made when first asked for, and kept. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
