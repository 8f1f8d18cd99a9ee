import { ALL_DAYS } from "../../dates.ts";
import { rankedPairs } from "../../heldPairs.ts";
import type { Held } from "../desk/held.ts";
import type { AnswerTo } from "./all.ts";

const OFFERED = 12;

export const actors: AnswerTo<"actors"> = async (held, { q, beside, asOf }) => {
  const { desk } = held;
  const day = asOf ?? ALL_DAYS.to;
  const typed = q.trim();
  const { events, between } = await countsOf(held, day, beside);
  const found = typed === "" ? [...events.keys()] : codesFor(held, typed, day);
  const offered = found
    .filter((code) => code !== beside && desk.actors.byCode(code))
    .map((code) => ({
      code,
      name: desk.actors.name(code, asOf),
      kind: desk.actors.byCode(code)!.kind,
      events: events.get(code) ?? 0,
      ...(beside && { between: between.get(code) ?? 0 }),
      record: desk.record.at(day).world.knows(code),
    }));
  if (typed === "") offered.sort((x, y) => (y.between ?? 0) - (x.between ?? 0) || y.events - x.events);
  return { actors: offered.slice(0, OFFERED) };
};

/** Those whom the text means, then those whose name or code begins with it or holds it, then the nearest by spelling. */
function codesFor({ desk }: Held, typed: string, day: string): string[] {
  const small = typed.toLowerCase();
  const begins = (text: string) => text.toLowerCase().startsWith(small);
  const all = desk.actors.all();
  const found = [
    ...desk.actors.meant(typed, day),
    ...all.filter(({ code, name }) => begins(name) || begins(code)),
    ...all.filter(({ name }) => name.toLowerCase().includes(small)),
  ].map(({ code }) => code);
  const near = found.length === 0 ? desk.actors.near(typed, day).map(({ code }) => code) : [];
  return [...new Set([...found, ...near])];
}

/** Events held of each actor, and of each with the one beside; counts come from the desk's cache after the first time. */
async function countsOf({ desk }: Held, day: string, beside: string | undefined) {
  const held = await desk.chronicle.datasets(day);
  const view = desk.chronicle.view(
    day,
    held.map(({ dataset }) => dataset),
  );
  const events = new Map<string, number>();
  const between = new Map<string, number>();
  const add = (counts: Map<string, number>, code: string, n: number) =>
    code !== "" && counts.set(code, (counts.get(code) ?? 0) + n);
  for (const { source, target, n } of await view.counts({}, ["source", "target"])) {
    add(events, source, n);
    if (target !== source) add(events, target, n);
    if (beside && source === beside) add(between, target, n);
    if (beside && target === beside) add(between, source, n);
  }
  return { events, between };
}

export const pairs: AnswerTo<"pairs"> = async ({ desk }, { limit }) => {
  const ranked = await rankedPairs(desk);
  const actor = (code: string) => ({ code, name: desk.actors.name(code) });
  return {
    pairs: ranked.slice(0, limit).map(({ a, b, events, visits }) => ({
      a: actor(a),
      b: actor(b),
      events: Object.values(events).reduce((sum, n) => sum + n, 0),
      visits,
    })),
  };
};
