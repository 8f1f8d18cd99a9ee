import type { AnswerOf } from "../../server/endpoints.ts";

type Plan = AnswerOf<"planIntake">;

/** A question with the options that answer it, whether it is open or was answered. */
export interface Asked {
  /** By its options: what answers one file answers all. */
  key: string;
  files: readonly string[];
  question: string;
  hint?: string;
  examples: readonly string[];
  asks: readonly { option: string; values: readonly string[] }[];
  open: boolean;
  /** Of a question about columns: what can be chosen, and what is proposed. */
  columns?: readonly string[];
  proposed?: Readonly<Record<string, string>>;
}

/** The questions asked so far, with those of the newest plan; one that it asks no more is answered. */
export function asksSoFar(before: readonly Asked[], plan: Plan): Asked[] {
  const now = plan.questions.map((one): Asked => {
    const columns = one.asks.some(({ option }) => option === "map") && plan.columns !== undefined;
    return {
      ...{ key: keyOf(one), files: one.file ? [one.file] : [], open: true },
      ...{ question: one.question, hint: one.hint, examples: one.examples, asks: one.asks },
      ...(columns && { columns: plan.columns, proposed: plan.proposed ?? {} }),
    };
  });
  const joined = new Map<string, Asked>();
  for (const one of now) {
    const same = joined.get(one.key);
    joined.set(one.key, same ? { ...same, files: [...new Set([...same.files, ...one.files])] } : one);
  }
  const kept = before
    // What no option answers is said anew each time.
    .filter(({ key, asks }) => joined.has(key) || asks.length > 0)
    .map((old) => joined.get(old.key) ?? { ...old, open: false });
  const known = new Set(kept.map(({ key }) => key));
  return [...kept, ...[...joined.values()].filter(({ key }) => !known.has(key))];
}

/** Files with the same question are asked once; what no option answers is its own. */
function keyOf({ asks, question }: Plan["questions"][number]): string {
  return asks.length === 0 ? question : asks.map(({ option }) => option).join(",");
}

/** `date=Day,source="From, country"` as --map has it, one column each. */
export function mapOf(columns: Readonly<Record<string, string>>): string[] {
  return Object.entries(columns)
    .filter(([, column]) => column !== "")
    .map(
      ([field, column]) => `${field}=${/[",]/.test(column) ? `"${column.replaceAll('"', '""')}"` : column}`,
    );
}
