/**
 * Does the work of all items, some at a time, and gives what comes of each in the order of the items. No more than four times as many
 * are begun ahead of who takes them, so that a slow taker is not buried. What `work` throws is thrown at its place; whoever stops
 * taking waits until all that was begun has ended.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  parallel: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  let next = 0;
  let running = 0;
  const begin = () => {
    while (running < parallel && next < items.length && begun.length < parallel * 4) {
      running++;
      const result = work(items[next++]!).finally(() => {
        running--;
        begin();
      });
      // It is heard where it is taken.
      result.catch(() => {});
      begun.push(result);
    }
  };
  try {
    for (begin(); begun.length > 0; begin()) {
      const result = await begun[0]!;
      begun.shift();
      yield result;
    }
  } finally {
    next = items.length;
    await Promise.allSettled(begun);
  }
}
