import type { AnswerOf, AskedOf, EndpointName } from "../server/endpoints.ts";
import { addressOf, ask, chronicleAge } from "./api.ts";

interface UnderWay {
  answer: Promise<unknown>;
  control: AbortController;
  waiting: number;
}

/** What was asked and is not answered yet. */
const underWay = new Map<string, UnderWay>();

/** As {@link ask}; parts of the page that ask the same at a time wait for one answer, which is given up when the last of them has gone. */
export function askTogether<Name extends EndpointName>(
  name: Name,
  query: AskedOf<Name>,
  signal: AbortSignal,
): Promise<AnswerOf<Name>> {
  const key = `${chronicleAge.value} ${addressOf(name, query)}`;
  const one = underWay.get(key) ?? begin(key, (until) => ask(name, query, until));
  one.waiting += 1;
  signal.addEventListener(
    "abort",
    () => {
      one.waiting -= 1;
      if (one.waiting > 0) return;
      end(key, one);
      one.control.abort();
    },
    { once: true },
  );
  return one.answer as Promise<AnswerOf<Name>>;
}

function begin(key: string, make: (signal: AbortSignal) => Promise<unknown>): UnderWay {
  const control = new AbortController();
  const one = { answer: make(control.signal), control, waiting: 0 };
  underWay.set(key, one);
  one.answer.then(
    () => end(key, one),
    () => end(key, one),
  );
  return one;
}

function end(key: string, one: UnderWay): void {
  if (underWay.get(key) === one) underWay.delete(key);
}
