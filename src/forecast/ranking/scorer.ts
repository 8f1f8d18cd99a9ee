import { Block } from "./block.ts";
import type { Asked, FeatureGroup, Scope } from "./features/group.ts";
import type { History } from "./history.ts";
import { addTo, sumUp } from "./sums.ts";

/**
 * Reads the features of a query and turns weights into a score of every actor, or the residuals of every actor into the
 * gradient of the weights. Scores of a model without any past are zero.
 */
export class Scorer {
  readonly groups: readonly FeatureGroup[];
  /** First feature of each group. */
  readonly offsets: readonly number[];
  readonly width: number;
  /** The features of the query last read, a block a group. */
  readonly blocks: Block[];
  readonly actors: number;
  private readonly history: History;
  private readonly cached: Map<number, Block>[];
  private readonly spare: Block[][];
  private readonly byCountry: Float64Array;
  private readonly bySector: Float64Array;
  private day = -1;

  constructor(history: History, groups: readonly FeatureGroup[]) {
    this.history = history;
    this.actors = history.stream.actors.length;
    this.groups = groups;
    let width = 0;
    this.offsets = groups.map(({ features }) => {
      width += features.length;
      return width - features.length;
    });
    this.width = width;
    this.blocks = groups.map(({ features }) => new Block(features.length));
    this.cached = groups.map(() => new Map());
    this.spare = groups.map(() => []);
    this.byCountry = new Float64Array(history.stream.countries.length + 1);
    this.bySector = new Float64Array(history.stream.sectors.length + 1);
  }

  /** The key of an actor in the blocks of a group: itself, its country or its sector. */
  keyOf(of: FeatureGroup["of"], actor: number): number {
    if (of === "actor") return actor;
    return (of === "country" ? this.history.country : this.history.sector)[actor]!;
  }

  /** Reads the features of a source and doubled act as of the history's day. */
  read(source: number, act: number): void {
    if (this.day !== this.history.day) this.forget();
    const asked: Asked = { history: this.history, source, act };
    for (let g = 0; g < this.groups.length; g++) this.blocks[g] = this.block(g, asked);
  }

  /** Writes the score of every actor. */
  score(weights: Float64Array, scores: Float64Array): void {
    const { byCountry, bySector } = this;
    const { country, sector } = this.history;
    byCountry.fill(0);
    bySector.fill(0);
    this.groups.forEach(({ of }, g) => {
      if (of === "country") addTo(byCountry, this.blocks[g]!, weights, this.offsets[g]!);
      if (of === "sector") addTo(bySector, this.blocks[g]!, weights, this.offsets[g]!);
    });
    for (let o = 0; o < scores.length; o++) scores[o] = byCountry[country[o]!]! + bySector[sector[o]!]!;
    this.groups.forEach(({ of }, g) => {
      if (of === "actor") addTo(scores, this.blocks[g]!, weights, this.offsets[g]!);
    });
  }

  /** Writes the sum over actors of residual × features. */
  gradient(residuals: Float64Array, out: Float64Array): void {
    const { byCountry, bySector } = this;
    const { country, sector } = this.history;
    byCountry.fill(0);
    bySector.fill(0);
    for (let o = 0; o < residuals.length; o++) {
      byCountry[country[o]!]! += residuals[o]!;
      bySector[sector[o]!]! += residuals[o]!;
    }
    const by = { actor: residuals, country: byCountry, sector: bySector };
    out.fill(0);
    this.groups.forEach(({ of }, g) => {
      sumUp(by[of], this.blocks[g]!, out, this.offsets[g]!);
    });
  }

  /** Blocks that depend on less than the query are read once a day for all queries that share it. */
  private block(g: number, asked: Asked): Block {
    const group = this.groups[g]!;
    const shared = SHARED[group.per];
    if (!shared) {
      this.blocks[g]!.clear();
      group.read(asked, this.blocks[g]!);
      return this.blocks[g]!;
    }
    const key = shared(asked);
    const known = this.cached[g]!.get(key);
    if (known) return known;
    const made = this.spare[g]!.pop() ?? new Block(group.features.length);
    made.clear();
    group.read(asked, made);
    this.cached[g]!.set(key, made);
    return made;
  }

  private forget(): void {
    this.day = this.history.day;
    this.cached.forEach((blocks, g) => {
      this.spare[g]!.push(...blocks.values());
      blocks.clear();
    });
  }
}

/** A number that queries of one scope share; none for the query itself. */
const SHARED: Record<Scope, ((asked: Asked) => number) | null> = {
  day: () => 0,
  act: ({ act }) => act,
  root: ({ history, act }) => history.root(act),
  source: ({ source }) => source,
  "source-direction": ({ history, source, act }) => history.directionKey(source, history.direction(act)),
  "source-root": ({ history, source, act }) => history.rootKey(source, act),
  "source-quad": ({ history, source, act }) => history.quadKey(source, act),
  country: ({ history, source }) => history.countryKey(source),
  "country-act": ({ history, source, act }) => history.countryActKey(source, act),
  "country-root": ({ history, source, act }) => history.countryRootKey(source, act),
  sector: ({ history, source }) => history.sectorKey(source),
  "sector-act": ({ history, source, act }) => history.sectorActKey(source, act),
  query: null,
};
