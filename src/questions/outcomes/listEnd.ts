import { listedClasses } from "../../measures/density.ts";
import type { Subject } from "../subject.ts";
import type { OutcomeClass } from "./classes.ts";

/** The last day of the latest list that holds acts of the class; null where none does. */
export async function listEnd(outcome: OutcomeClass, subject: Subject): Promise<string | null> {
  const held = await Promise.all(
    listedClasses(subject).map(async ({ graded, filter }) => ({
      to: graded.to,
      n: await outcome.acts.where(filter).count(),
    })),
  );
  return (
    held
      .filter(({ n }) => n > 0)
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? null
  );
}
