/** The array with twice the room, the new half filled with one value. */
export function grown<T extends Int32Array | Float64Array>(array: T, value = 0): T {
  const larger = new (array.constructor as new (size: number) => T)(2 * array.length);
  larger.set(array);
  if (value !== 0) larger.fill(value, array.length);
  return larger;
}
