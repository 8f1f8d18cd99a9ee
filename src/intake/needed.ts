import { lacking } from "../chronicle/readers/csv/proposeMap.ts";
import { ChanceryError } from "../errors.ts";
import { type Choice, withProposal } from "./choice.ts";
import { commandOf, quote } from "./command.ts";
import type { IntakeOptions } from "./options.ts";

/** A table of the user's own came without a map: the error proposes one, and is never acted on unasked. */
export function mapNeeded(choice: Choice, options: IntakeOptions): ChanceryError {
  const { proposal, paths } = choice;
  const columns = proposal!.header
    .map((name) => `"${name.slice(0, 40)}"`)
    .slice(0, 20)
    .join(", ");
  const gaps = lacking(proposal!);
  const what = `"${paths[0]}" is a table of your own, with the columns ${columns}.`;
  if (gaps.length > 0) {
    return new ChanceryError("bad-input", `${what} No column is plainly the ${gaps.join(", the ")}.`, {
      hint: `Say which is which: chancery ingest csv ${quote(paths[0]!)} --dataset NAME --map date=…,source=…,target=…,cameo=…. Look at it first with --plan.`,
    });
  }
  return new ChanceryError("bad-input", `${what} Nothing was taken in.`, {
    hint: `If this is what they mean, run: ${commandOf(choice, withProposal(choice, options))}`,
  });
}
