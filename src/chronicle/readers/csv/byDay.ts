/** What was found for a text on a day. */
export interface ByDay<Found> {
  get(text: string, day: string): Found | undefined;
  set(text: string, day: string, found: Found): void;
}

/** Keeps findings by text and day; a text that stands on one day alone, as most of a million names do, costs one entry. */
export function byDay<Found>(): ByDay<Found> {
  const kept = new Map<string, { day: string; found: Found; others?: Map<string, Found> }>();
  return {
    get: (text, day) => {
      const one = kept.get(text);
      return one?.day === day ? one.found : one?.others?.get(day);
    },
    set: (text, day, found) => {
      const one = kept.get(text);
      if (!one) kept.set(text, { day, found });
      else if (one.day !== day) {
        one.others ??= new Map();
        one.others.set(day, found);
      }
    },
  };
}
