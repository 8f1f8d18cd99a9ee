import type { EventStream } from "./stream.ts";

const ROOTS = 20;
const QUADS = 4;

/**
 * Acts, countries and sectors as the tables of the history number them. Acts are doubled: the second half are the
 * inverses. Countries and sectors count from 1; 0 is none.
 */
export class Keys {
  readonly stream: EventStream;
  /** By actor: its country; where its name gives none, the one with which it had most to do so far. */
  readonly country: Int32Array;
  readonly sector: Int32Array;
  /** The only row of the table of all events. */
  readonly totalKey = 0;

  constructor(stream: EventStream) {
    this.stream = stream;
    this.country = stream.country.map((country) => country + 1);
    this.sector = stream.sector.map((sector) => sector + 1);
  }

  /** 0 where the doubled act is done by the source, 1 where it is suffered. */
  direction(act: number): 0 | 1 {
    return act < this.stream.acts.length ? 0 : 1;
  }

  /** The same act seen from the other side. */
  inverse(act: number): number {
    const { length } = this.stream.acts;
    return act < length ? act + length : act - length;
  }

  /** Root and direction as one number, below 40. */
  root(act: number): number {
    return this.stream.root[act % this.stream.acts.length]! + ROOTS * this.direction(act);
  }

  // Keys of the rows; -1 is a row that has no events, where the country or sector is none.
  actKey = (source: number, act: number) => source * 2 * this.stream.acts.length + act;
  directionKey = (source: number, direction: number) => source * 2 + direction;
  rootKey = (source: number, act: number) => this.keyOfRoot(source, this.root(act));
  keyOfRoot = (source: number, root: number) => source * 2 * ROOTS + root;
  quadKey = (source: number, act: number) =>
    (source * QUADS + this.stream.quad[act % this.stream.acts.length]!) * 2 + this.direction(act);
  countryKey = (source: number) => (this.country[source]! === 0 ? -1 : this.country[source]!);
  countryActKey = (source: number, act: number) =>
    this.country[source]! === 0 ? -1 : this.actKey(this.country[source]!, act);
  countryRootKey = (source: number, act: number) =>
    this.country[source]! === 0 ? -1 : this.rootKey(this.country[source]!, act);
  sectorKey = (source: number) => (this.sector[source]! === 0 ? -1 : this.sector[source]!);
  sectorActKey = (source: number, act: number) =>
    this.sector[source]! === 0 ? -1 : this.actKey(this.sector[source]!, act);
  countrySectorActKey = (source: number, act: number) =>
    this.country[source]! === 0 || this.sector[source]! === 0
      ? -1
      : this.actKey(this.country[source]! * (this.stream.sectors.length + 1) + this.sector[source]!, act);
}
