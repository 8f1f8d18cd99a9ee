import { setTimeout as wait } from "node:timers/promises";
import { pause } from "./stopped.ts";

/** How often and how long a server is asked again that does not answer as it should. */
export interface Patience {
  /** Times that the same thing is asked for in vain before it is given up. */
  tries: number;
  /** The longest first pause; each further one may be twice as long as the one before. */
  firstMs: number;
  longestMs: number;
  /** The longest that a server may ask us to wait; one that asks for more is left for another day. */
  longestAskedMs: number;
  /** So long without enough bytes, and a connection counts as dead. */
  stallMs: number;
  sleep: (ms: number, signal: AbortSignal | undefined) => Promise<unknown>;
  random: () => number;
}

/** Five tries with pauses of up to 1, 2, 4 and 8 seconds; half a minute without bytes is a dead connection. */
export const PATIENCE: Patience = {
  tries: 5,
  firstMs: 1000,
  longestMs: 60_000,
  longestAskedMs: 600_000,
  stallMs: 30_000,
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}),
  random: Math.random,
};

/** So many new bytes show that the way is open: what was asked in vain before is forgotten. */
const PROGRESS_BYTES = 262_144;

/** A fault that may pass: the same is asked again. Its message says what was wrong, as the end of a sentence. */
export class Passing extends Error {
  override readonly name = "Passing";
  /** How long the server asked us to wait. */
  readonly askedMs: number | undefined;
  /** New bytes that came before the fault. */
  readonly gained: number;

  constructor(
    message: string,
    details: { askedMs?: number | undefined; gained?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.askedMs = details.askedMs;
    this.gained = details.gained ?? 0;
  }
}

/**
 * Asks until it is answered: after each Passing fault a pause of random length (full jitter: from nothing to twice as
 * long as before), no shorter than the server asked for. Throws the last fault when the tries are used up or the server asks
 * for a longer wait than we have, and whatever else `attempt` throws at once.
 */
export async function untilAnswered<T>(
  attempt: () => Promise<T>,
  patience: Patience,
  signal: AbortSignal | undefined,
): Promise<T> {
  for (let vain = 0; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      vain = error.gained >= PROGRESS_BYTES ? 1 : vain + 1;
      const asked = error.askedMs ?? 0;
      if (vain >= patience.tries || asked > patience.longestAskedMs) throw error;
      const jitter = patience.random() * Math.min(patience.longestMs, patience.firstMs * 2 ** (vain - 1));
      await pause(patience, asked + jitter, signal);
    }
  }
}
