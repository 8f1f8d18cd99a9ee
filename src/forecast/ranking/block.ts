/** Values of a group of features, by key (an actor, a country or a sector); keys that are not listed have zeros. */
export class Block {
  readonly width: number;
  size = 0;
  keys = new Int32Array(16);
  values: Float32Array;

  constructor(width: number) {
    this.width = width;
    this.values = room(16, width);
  }

  clear(): void {
    this.size = 0;
  }

  /** Makes room for the values of one more key, and gives the place of the first. The room holds zeros. */
  push(key: number): number {
    if (this.size === this.keys.length) this.grow();
    const at = this.size * this.width;
    this.values.fill(0, at, at + this.width);
    this.keys[this.size++] = key;
    return at;
  }

  private grow(): void {
    const [keys, values] = [new Int32Array(this.size * 2), room(this.size * 2, this.width)];
    keys.set(this.keys);
    values.set(this.values);
    [this.keys, this.values] = [keys, values];
  }
}

/** Three values more than the rows have, as they are read four at a time. */
function room(rows: number, width: number): Float32Array {
  return new Float32Array(rows * width + 3);
}
