import { ChanceryError } from "../errors.ts";
import type { Actor } from "./actor.ts";
import { nearest } from "./similar.ts";
import { keyOf } from "./spelling.ts";

/** "No such actor", with the three whose spelling comes nearest; one actor may stand under several spellings. */
export function unknownActor<T extends Actor>(
  text: string,
  candidates: readonly T[],
  spelling: (candidate: T) => string,
): ChanceryError {
  const near = new Map<string, Actor>();
  for (const one of nearest(keyOf(text), candidates, (candidate) => keyOf(spelling(candidate)), 30))
    if (near.size < 3 && !near.has(one.code)) near.set(one.code, one);
  return new ChanceryError("unknown-actor", `No state, organisation or bloc is known as "${text}".`, {
    hint: near.size
      ? `Nearest: ${listed([...near.values()])}.`
      : "Write a name in English or an ISO code, for example PRK.",
  });
}

/** "Which of these?", with all that were meant. */
export function ambiguousActor(text: string, meant: readonly Actor[]): ChanceryError {
  return new ChanceryError("ambiguous-actor", `"${text}" could mean ${listed(meant)}.`, {
    hint: "Write the full name or the code.",
  });
}

/** "No such bloc", with those that there are. */
export function unknownBloc(text: string, ids: readonly string[]): ChanceryError {
  return new ChanceryError("unknown-actor", `"${text}" is not a bloc whose members Chancery knows.`, {
    hint: `Blocs: ${ids.join(", ")}.`,
  });
}

function listed(actors: readonly Actor[]): string {
  const names = actors.map((actor) => `${actor.short} (${actor.code})`);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
