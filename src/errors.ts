/** Where a fault lies in an input: any part that is known. */
export interface Place {
  file?: string;
  line?: number;
  field?: string;
}

export type ErrorCode =
  | "usage"
  | "unknown-actor"
  | "ambiguous-actor"
  | "unknown-option"
  | "bad-date"
  | "bad-input"
  | "no-data"
  | "store"
  | "io"
  | "stopped";

const FAILED: readonly ErrorCode[] = ["no-data", "store", "io", "bad-input"];

/**
 * An error for people: one sentence that says what was wrong and what to do.
 *
 * `exitCode` is 2 where the caller's words were off (usage, unknown names),
 * 1 where the work itself failed, and 130 where whoever asked for it stopped it. Anything that is not a ChanceryError is a
 * fault of ours and prints its stack only with `--debug`.
 */
export class ChanceryError extends Error {
  override readonly name = "ChanceryError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly place: Place | undefined;
  readonly exitCode: 1 | 2 | 130;

  constructor(
    code: ErrorCode,
    message: string,
    details: { hint?: string; place?: Place; cause?: unknown } = {},
  ) {
    super(placed(message, details.place), { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.place = details.place;
    this.exitCode = code === "stopped" ? 130 : FAILED.includes(code) ? 1 : 2;
  }
}

function placed(message: string, place: Place | undefined): string {
  if (!place) return message;
  const parts = [
    place.file,
    place.line === undefined ? undefined : `line ${place.line}`,
    place.field === undefined ? undefined : `field "${place.field}"`,
  ].filter((part) => part !== undefined);
  return parts.length ? `${parts.join(", ")}: ${message}` : message;
}

/** Throws ChanceryError "stopped" where the signal is given. */
export function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw stopped();
}

/** What is thrown where the work is stopped. */
export function stopped(): ChanceryError {
  return new ChanceryError("stopped", "The work was stopped.");
}
