import { writeSync } from "node:fs";
import { systemReason } from "../systemReason.ts";

/**
 * Ends the program where standard output takes no more: quietly where the reader has seen enough
 * (`| head`), with one sentence and exit code 1 where results were lost (a full disk). Notes that can't
 * be written are let go.
 */
export function watchOutput(): void {
  let failure: NodeJS.ErrnoException | undefined;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    failure = error;
    process.exit(isClosedPipe(error) ? 0 : 1);
  });
  process.stderr.on("error", () => undefined);
  // Told on the way out, since a program that exits at once (--help) never comes to hear of its errors.
  process.on("exit", () => {
    const lost = failure ?? process.stdout.errored;
    if (!lost || isClosedPipe(lost)) return;
    process.exitCode = 1;
    try {
      writeSync(2, `chancery: standard output could not be written: ${systemReason(lost)}.\n`);
    } catch {
      // There is nobody left to tell.
    }
  });
}

function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === "EPIPE";
}
