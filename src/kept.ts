/** The same function of a number, which keeps what it once gave. */
export function kept<T>(of: (key: number) => T): (key: number) => T {
  const found = new Map<number, T>();
  return (key) => {
    let one = found.get(key);
    if (one === undefined) {
      one = of(key);
      found.set(key, one);
    }
    return one;
  };
}
