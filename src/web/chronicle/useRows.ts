import { useEffect, useRef, useState } from "preact/hooks";
import type { AnswerOf, AskedOf } from "../../server/endpoints.ts";
import { addressOf, ask } from "../api.ts";

export type EventRow = AnswerOf<"events">["events"][number];

const PAGE = 100;
/** Pages kept: beyond these the ones not seen for longest go. */
const KEPT = 60;
/** So long a place is rested at before its rows are asked for: who drags the bar over a million rows passes thousands. */
const REST_MS = 70;

/** Rows of a list by their places, fetched page by page as they come into view. */
export function useRows(query: AskedOf<"events">, first: number, last: number) {
  const list = addressOf("events", query);
  const pages = useRef({ list, held: new Map<number, EventRow[]>() });
  const [, redraw] = useState(0);
  const [fault, setFault] = useState<Error>();
  if (pages.current.list !== list) pages.current = { list, held: new Map() };
  const { held } = pages.current;
  const wanted: number[] = [];
  for (let page = Math.floor(first / PAGE); page * PAGE <= last; page++) wanted.push(page);
  const missing = wanted.filter((page) => !held.has(page));
  useEffect(() => {
    if (missing.length === 0) return;
    const control = new AbortController();
    const fetchThem = () => {
      for (const page of missing)
        ask("events", { ...query, offset: page * PAGE, limit: PAGE }, control.signal).then(
          ({ events }) => {
            if (control.signal.aborted) return;
            held.set(page, events);
            for (const old of held.keys()) if (held.size > KEPT) held.delete(old);
            setFault(undefined);
            redraw((n) => n + 1);
          },
          (error: Error) => control.signal.aborted || setFault(error),
        );
    };
    const timer = setTimeout(fetchThem, held.size === 0 ? 0 : REST_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [list, missing.join(",")]);
  const rowAt = (place: number): EventRow | undefined => held.get(Math.floor(place / PAGE))?.[place % PAGE];
  return { rowAt, fault };
}
