import { useLayoutEffect, useState } from "preact/hooks";
import type { AnswerOf, AskedOf, EndpointName } from "../server/endpoints.ts";
import { addressOf, chronicleAge } from "./api.ts";
import { askTogether } from "./together.ts";

/** What came of a question so far. While another is on its way the last answer stands, and `busy` says so. */
export interface Asked<T> {
  value?: T;
  fault?: Error;
  busy: boolean;
}

/** Answers that were got, for who goes back: the last so many. */
const kept = new Map<string, unknown>();
const KEPT = 24;
chronicleAge.subscribe(() => kept.clear());

/** Asks whenever the question is another; a question that is no longer wanted is taken back. Null asks nothing. */
export function useAnswer<Name extends EndpointName>(
  name: Name,
  query: AskedOf<Name> | null,
): Asked<AnswerOf<Name>> {
  const key = query && addressOf(name, query);
  const age = chronicleAge.value;
  const [asked, setAsked] = useState<Asked<AnswerOf<Name>> & { key?: string | null }>({ busy: true });
  // Asked before the page is painted anew: the answer takes long enough.
  useLayoutEffect(() => {
    if (!query || !key) return setAsked({ busy: false, key });
    const held = kept.get(key) as AnswerOf<Name> | undefined;
    if (held !== undefined) return setAsked({ value: held, busy: false, key });
    setAsked(({ value }) => ({ value, busy: true, key }));
    const control = new AbortController();
    askTogether(name, query, control.signal).then(
      (value) => {
        if (age === chronicleAge.value) kept.set(key, value);
        for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old);
        if (!control.signal.aborted) setAsked({ value, busy: false, key });
      },
      (fault: Error) => control.signal.aborted || setAsked({ fault, busy: false, key }),
    );
    return () => control.abort();
  }, [key, age]);
  // Until the effect above has run, what is held answers another question.
  return asked.key === key ? asked : { value: asked.value, busy: key !== null };
}
