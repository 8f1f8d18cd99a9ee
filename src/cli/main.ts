import { ChanceryError } from "../errors.ts";
import { plainLines, plainText } from "../plainText.ts";
import { watchOutput } from "./output.ts";
import { buildProgram } from "./program.ts";

watchOutput();

const debug = process.argv.includes("--debug");

try {
  await buildProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = report(error);
}

/** One sentence for the person, the stack only with --debug; gives the exit code. Arguments and names in it are made plain. */
function report(error: unknown): ChanceryError["exitCode"] {
  const known = error instanceof ChanceryError;
  const message = error instanceof Error ? error.message : String(error);
  const told = known ? message : `an unexpected fault: ${message} Run again with --debug for the trace.`;
  process.stderr.write(`${plainText(`chancery: ${told}`)}\n`);
  if (known && error.hint) process.stderr.write(`${plainText(error.hint)}\n`);
  if (debug && error instanceof Error) {
    const trace = (error.stack ?? "").replace(message, () => plainText(message));
    process.stderr.write(`${plainLines(trace)}\n`);
  }
  return known ? error.exitCode : 1;
}
