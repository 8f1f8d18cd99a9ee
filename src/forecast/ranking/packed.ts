/** A row of weights as a file holds it: its unit, and whole multiples of it from −32767 to 32767 (base64 of 16-bit integers, low byte first). */
export type PackedRow = readonly [unit: number, multiples: string];

const MOST = 32_767;

/** Packs a row: what is lost is at most half a unit, a 65,534th of the largest weight. */
export function packed(row: Float64Array): PackedRow {
  const largest = row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const unit = Number((largest / MOST).toPrecision(9)) || 1;
  const bytes = Buffer.alloc(2 * row.length);
  row.forEach((weight, f) => {
    bytes.writeInt16LE(Math.max(-MOST, Math.min(MOST, Math.round(weight / unit))), 2 * f);
  });
  return [unit, bytes.toString("base64")];
}

/** The row again. Throws RangeError where it has not so many weights. */
export function unpacked([unit, multiples]: PackedRow, width: number): Float64Array {
  const bytes = Buffer.from(multiples, "base64");
  if (bytes.length !== 2 * width)
    throw new RangeError(`a row has ${bytes.length / 2} weights, not ${width}.`);
  return Float64Array.from({ length: width }, (_, f) => bytes.readInt16LE(2 * f) * unit);
}
