import { ChanceryError } from "../errors.ts";
import type { Actor } from "./actor.ts";

/** "No such actor", with those whose spelling comes nearest. */
export function unknownActor(text: string, near: readonly Actor[]): ChanceryError {
  return new ChanceryError("unknown-actor", `No state, organisation or bloc is known as "${text}".`, {
    hint: near.length
      ? `Nearest: ${listed(near)}.`
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

/** "China (CHN), Japan (JPN) or Taiwan (TWN)". */
export function listed(actors: readonly Actor[]): string {
  const names = actors.map((actor) => `${actor.short} (${actor.code})`);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
