// The events of an ICEWS14 folder between two states or territories that are not the same, as a history of dyads takes
// them; what train.txt, valid.txt and, where it exists, test.txt hold. A quadruple that is told twice is one event.
import { readFileSync } from "node:fs";
import { loadActors } from "../dist/actors/registry.js";
import { icews14Reader } from "../dist/chronicle/readers/icews/icews14.js";
import { dayNumber } from "../dist/dates.js";
import { dyadHistory } from "../dist/forecast/dyads/history.js";

export const FIRST = dayNumber("2014-01-01");

/** A day as 0 … 364 or YYYY-MM-DD, as its day number. */
export function dayOf(text) {
  const day = /^\d{1,3}$/.test(text) ? FIRST + Number(text) : dayNumber(text);
  if (!(day >= FIRST && day < FIRST + 365))
    throw new Error(`"${text}" is no day of 2014: 0 to 364 or YYYY-MM-DD.`);
  return day;
}

export async function icews14Dyads(data, splits = ["train.txt", "valid.txt", "test.txt"]) {
  const states = new Set(
    loadActors()
      .all()
      .filter(({ kind }) => kind === "state" || kind === "territory")
      .map(({ code }) => code),
  );
  const files = (await icews14Reader.files(data)).filter((file) =>
    splits.some((split) => file.endsWith(split)),
  );
  const seen = new Set();
  const events = [];
  let last = FIRST;
  for (const file of files)
    for await (const batch of icews14Reader.rows(file))
      for (const { event } of batch) {
        if (!event || seen.has(event.id)) continue;
        seen.add(event.id);
        last = Math.max(last, dayNumber(event.date));
        const { date, source, target, quad } = event;
        if (target && states.has(source.code) && states.has(target.code))
          events.push({ date, source: source.code, target: target.code, quad });
      }
  return {
    history: dyadHistory(events, { first: FIRST, last }),
    files,
    bytes: files.map((file) => readFileSync(file)),
  };
}
