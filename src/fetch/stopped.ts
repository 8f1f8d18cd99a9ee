import { throwIfStopped } from "../errors.ts";
import type { Patience } from "./patience.ts";

/** Waits; throws ChanceryError "stopped" as soon as the signal is given. */
export async function pause(patience: Patience, ms: number, signal: AbortSignal | undefined): Promise<void> {
  throwIfStopped(signal);
  await patience.sleep(ms, signal).catch((error: unknown) => {
    throwIfStopped(signal);
    throw error;
  });
}
