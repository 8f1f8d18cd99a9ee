import type { Brief } from "../../brief/brief.ts";
import { composeBrief } from "../../brief/compose.ts";
import { type Desk, type DeskOptions, openDesk, type SubjectRequest } from "../../desk.ts";
import { requestOf } from "../../request.ts";
import { Shared } from "../../shared.ts";
import { type State, wantedOf } from "../state.ts";

/** Briefs that are kept for who goes back to one, or asks for its figures one by one. */
const KEPT = 12;

/** A desk that is held open for all who ask, with the briefs that were asked of it last. */
export interface Held {
  readonly desk: Desk;
  request(state: State): Promise<SubjectRequest>;
  /** The brief; who asks for one that is being composed waits for the same. */
  brief(state: State, since?: string): Promise<Brief>;
  /** The same, asked by somebody who may leave. */
  askedBy(asker: AbortSignal): Held;
  close(): Promise<void>;
}

export async function openHeld(options: DeskOptions): Promise<Held> {
  return heldOver(await openDesk(options), new Map());
}

function heldOver(desk: Desk, briefs: Map<string, Shared<Brief>>, asker?: AbortSignal): Held {
  const request: Held["request"] = (state) => requestOf(desk, state.a, state.b, wantedOf(state));

  return {
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
    askedBy: (other) => heldOver(desk.askedBy(other), briefs, other),
    close: () => desk.close(),
  };
}
