import { ChanceryError } from "../errors.ts";
import type { Patience } from "./patience.ts";

/** What is thrown where the work is stopped. */
export function stopped(): ChanceryError {
  return new ChanceryError("stopped", "The work was stopped.");
}

/** Throws ChanceryError "stopped" where the signal is given. */
export function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw stopped();
}

/** Waits; throws ChanceryError "stopped" as soon as the signal is given. */
export async function pause(patience: Patience, ms: number, signal: AbortSignal | undefined): Promise<void> {
  stopIfAsked(signal);
  await patience.sleep(ms, signal).catch((error: unknown) => {
    stopIfAsked(signal);
    throw error;
  });
}
