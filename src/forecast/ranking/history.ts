import { CountTable } from "./countTable.ts";
import { Keys } from "./keys.ts";
import { firstOf } from "./queries.ts";
import { Ties } from "./ties.ts";

/**
 * What is known before a day: decayed counts of who did what to whom, by actor, country and sector. Every event is
 * counted twice, as done and as suffered: acts are doubled, the second half being the inverses.
 */
export class History extends Keys {
  /** The day as of which it is read: all events before it are counted, none of it. */
  day = 0;
  /** source and doubled act → target, and the coarser: direction, root, quad class, any. */
  readonly byAct = new CountTable();
  readonly byDirection = new CountTable();
  readonly byRoot = new CountTable();
  readonly byQuad = new CountTable();
  readonly byPair = new CountTable();
  /** act → target; root and direction → target; anybody → target (one row, key 0). */
  readonly ofAct = new CountTable();
  readonly ofRoot = new CountTable();
  readonly ofAny = new CountTable();
  /** … → country of the target. */
  readonly countryBySource = new CountTable();
  readonly countryByAct = new CountTable();
  readonly countryByCountry = new CountTable();
  readonly countryByCountryAct = new CountTable();
  readonly countryByCountryRoot = new CountTable();
  /** … → sector of the target. */
  readonly sectorOfAct = new CountTable();
  readonly sectorBySource = new CountTable();
  readonly sectorByAct = new CountTable();
  readonly sectorBySectorAct = new CountTable();
  readonly sectorByCountryAct = new CountTable();
  /** country or sector of the source, with or without the act → target. */
  readonly fromCountry = new CountTable();
  readonly fromCountryAct = new CountTable();
  readonly fromCountrySectorAct = new CountTable();
  readonly fromSector = new CountTable();
  readonly fromSectorAct = new CountTable();
  readonly ties = new Ties(this.byPair);
  private readonly neighbours = new CountTable();

  /** Counts every event before the day that is not counted yet. Throws RangeError where the day lies back. */
  advanceTo(day: number): void {
    if (day < this.day) throw new RangeError(`the history stands at day ${this.day}, past ${day}.`);
    for (; this.day < day; this.day++)
      this.countDay(firstOf(this.stream, this.day), firstOf(this.stream, this.day + 1));
  }

  private countDay(from: number, to: number): void {
    const { source, act, target, acts } = this.stream;
    for (let i = from; i < to; i++) {
      this.count(source[i]!, act[i]!, target[i]!);
      this.count(target[i]!, act[i]! + acts.length, source[i]!);
    }
    // After the whole day, so that the order of its events does not matter.
    for (let i = from; i < to; i++) {
      this.byPair.mark(source[i]!, target[i]!);
      this.byPair.mark(target[i]!, source[i]!);
      this.settleCountry(source[i]!);
      this.settleCountry(target[i]!);
    }
  }

  private count(s: number, act: number, o: number): void {
    const { day } = this;
    this.byAct.add(this.actKey(s, act), o, day);
    this.byDirection.add(this.directionKey(s, this.direction(act)), o, day);
    this.byRoot.add(this.rootKey(s, act), o, day);
    this.byQuad.add(this.quadKey(s, act), o, day);
    this.byPair.add(s, o, day);
    this.ofAct.add(act, o, day);
    this.ofRoot.add(this.root(act), o, day);
    this.ofAny.add(this.totalKey, o, day);
    this.countTo(s, act, o);
    this.countFrom(s, act, o);
    const named = this.stream.country[o]! + 1;
    if (named > 0 && this.stream.country[s]! < 0) this.neighbours.add(s, named, day);
  }

  private countTo(s: number, act: number, o: number): void {
    const { day } = this;
    const [country, sector] = [this.country[o]!, this.sector[o]!];
    const [fromCountry, fromCountryAct] = [this.countryKey(s), this.countryActKey(s, act)];
    if (country > 0) {
      this.countryBySource.add(s, country, day);
      this.countryByAct.add(this.actKey(s, act), country, day);
      if (fromCountry > 0) {
        this.countryByCountry.add(fromCountry, country, day);
        this.countryByCountryAct.add(fromCountryAct, country, day);
        this.countryByCountryRoot.add(this.countryRootKey(s, act), country, day);
      }
    }
    if (sector === 0) return;
    this.sectorOfAct.add(act, sector, day);
    this.sectorBySource.add(s, sector, day);
    this.sectorByAct.add(this.actKey(s, act), sector, day);
    if (this.sector[s]! > 0) this.sectorBySectorAct.add(this.sectorActKey(s, act), sector, day);
    if (fromCountry > 0) this.sectorByCountryAct.add(fromCountryAct, sector, day);
  }

  private countFrom(s: number, act: number, o: number): void {
    const { day } = this;
    const [country, sector] = [this.countryKey(s), this.sectorKey(s)];
    if (country > 0) {
      this.fromCountry.add(country, o, day);
      this.fromCountryAct.add(this.countryActKey(s, act), o, day);
    }
    if (sector > 0) {
      this.fromSector.add(sector, o, day);
      this.fromSectorAct.add(this.sectorActKey(s, act), o, day);
    }
    if (country > 0 && sector > 0) {
      this.fromCountrySectorAct.add(this.countrySectorActKey(s, act), o, day);
    }
  }

  /** Gives an actor without a country in its name the one that it met most; of equals the lowest number. */
  private settleCountry(actor: number): void {
    if (this.stream.country[actor]! >= 0) return;
    const table = this.neighbours;
    const counts = new Float64Array(4);
    let [best, most] = [0, 0];
    for (let e = table.first(table.row(actor)); e >= 0; e = table.next[e]!) {
      table.read(e, this.day, counts);
      const column = table.column[e]!;
      if (counts[3]! > most || (counts[3] === most && column < best)) [best, most] = [column, counts[3]!];
    }
    this.country[actor] = best;
  }
}
