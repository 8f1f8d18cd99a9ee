import { basename } from "node:path";
import type { Brief } from "../../brief/brief.ts";
import { composeBrief } from "../../brief/compose.ts";
import { chronicleOf, type Desk, type DeskOptions, openDesk, type SubjectRequest } from "../../desk.ts";
import { requestOf } from "../../request.ts";
import { Shared } from "../../shared.ts";
import { type State, wantedOf } from "../state.ts";

/** Briefs that are kept for who goes back to one, or asks for its figures one by one. */
const KEPT = 12;

/** A desk that is held open for all who ask, with the briefs that were asked of it last. */
export interface Held {
  readonly desk: Desk;
  /** Name of the file to which files are taken in, without its folder; undefined where there is none. */
  readonly chronicle: string | undefined;
  /** The day by the clock: only for how old data are. */
  today(): string;
  request(state: State): Promise<SubjectRequest>;
  /** The brief; who asks for one that is being composed waits for the same. */
  brief(state: State, since?: string): Promise<Brief>;
  /** The same, asked by somebody who may leave. */
  askedBy(asker: AbortSignal): Held;
  close(): Promise<void>;
}

export async function openHeld(options: DeskOptions, now: () => Date): Promise<Held> {
  const path = chronicleOf(options);
  const rest = { chronicle: path && basename(path), today: () => now().toISOString().slice(0, 10) };
  return heldOver(await openDesk(options), new Map(), rest);
}

function heldOver(
  desk: Desk,
  briefs: Map<string, Shared<Brief>>,
  rest: Pick<Held, "chronicle" | "today">,
  asker?: AbortSignal,
): Held {
  const request: Held["request"] = (state) => requestOf(desk, state.a, state.b, wantedOf(state));

  return {
    ...rest,
    desk,
    request,
    async brief(state, since) {
      const wanted = await request(state);
      const key = JSON.stringify([wanted, since]);
      const found = briefs.get(key);
      const made =
        found && !found.isGivenUp
          ? found
          : new Shared((signal) => composeBrief(desk.askedBy(signal), { ...wanted, since }));
      // Last in order of insertion is last to go.
      briefs.delete(key);
      briefs.set(key, made);
      for (const old of briefs.keys()) if (briefs.size > KEPT) briefs.delete(old);
      made.made.catch(() => briefs.get(key) === made && briefs.delete(key));
      return made.for(asker);
    },
    askedBy: (other) => heldOver(desk.askedBy(other), briefs, rest, other),
    close: () => desk.close(),
  };
}
