/** So long answers out of memory go on before others are heard: a person notices twice that. */
const LONGEST_MS = 25;

let since = performance.now();
let drawn: Promise<void> | undefined;

/**
 * Lets what came meanwhile be heard, where answers have been found for long without a pause: another question, or that this one
 * is no longer wanted. Questions to an engine leave such pauses by themselves; those to memory would go on until all are answered.
 */
export function breath(): Promise<void> | undefined {
  if (drawn) return drawn;
  if (performance.now() - since < LONGEST_MS) return undefined;
  drawn = new Promise((resolve) => {
    setImmediate(() => {
      since = performance.now();
      drawn = undefined;
      resolve();
    });
  });
  return drawn;
}
