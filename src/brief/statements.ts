import { readFileSync } from "node:fs";
import { z } from "zod";
import { ChanceryError } from "../errors.ts";
import { NOTABLE_P } from "../measures/policy.ts";
import type { Answer, Finding, Measure } from "../questions/answer.ts";
import { QUESTION_IDS } from "../questions/ids.ts";
import { amountText, measureText } from "./render/numbers.ts";

const TEST = z
  .strictObject({
    finding: z.string(),
    number: z.string(),
    above: z.number().optional(),
    below: z.number().optional(),
  })
  .refine((test) => (test.above === undefined) !== (test.below === undefined), {
    message: 'must have either "above" or "below"',
  });

const STATEMENT = z.strictObject({
  id: z.string(),
  question: z.enum(QUESTION_IDS),
  statement: z.string(),
  /** Findings that bear on it. */
  bears: z.array(z.string()),
  /** What would bear it out, fixed before looking. */
  tests: z.array(TEST),
  /** Of what is to come: only what came bears it out, and until then it is open. */
  coming: z.literal(true).optional(),
  /** Why the record cannot tell, where it cannot. */
  reason: z.string().optional(),
});

export type Statement = z.infer<typeof STATEMENT>;
export type StatementTest = z.infer<typeof TEST>;
export type Verdict = "borne out" | "contradicted" | "mixed" | "open" | "cannot tell";

export interface StatementResult {
  statement: Statement;
  verdict: Verdict;
  why: string;
  /** The findings that bear on it, as they stand in the brief. */
  findings: Finding[];
}

/** Reads a list of statements (JSON, shape as in casebook/statements.json). Throws ChanceryError "bad-input" with the field. */
export function loadStatements(path: string | URL): Statement[] {
  const name = String(path).split("/").at(-1)!;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new ChanceryError(
      "bad-input",
      `cannot be read as JSON: ${cause instanceof Error ? cause.message : cause}.`,
      {
        place: { file: name },
        hint: "Give a file like casebook/statements.json.",
        cause,
      },
    );
  }
  const parsed = z.array(STATEMENT).safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new ChanceryError("bad-input", `${issue.message}.`, {
    place: { file: name, field: issue.path.join(".") },
    hint: "Give a file like casebook/statements.json.",
  });
}

/** What the record says of each statement, by tests on the numbers of the findings that bear on it. */
export function weighStatements(
  statements: readonly Statement[],
  answers: readonly Answer[],
): StatementResult[] {
  const byId = new Map(answers.flatMap((answer) => answer.findings).map((finding) => [finding.id, finding]));
  return statements.map((statement) => {
    const bearing = new Set([...statement.bears, ...statement.tests.map((test) => test.finding)]);
    const findings = [...bearing].map((id) => byId.get(id)).filter((finding) => finding !== undefined);
    return { statement, findings, ...weigh(statement, byId, findings) };
  });
}

function weigh(
  statement: Statement,
  byId: ReadonlyMap<string, Finding>,
  findings: readonly Finding[],
): { verdict: Verdict; why: string } {
  const outcomes = statement.tests.map((test) => decide(test, byId));
  const told = (wanted: Outcome["outcome"]) =>
    outcomes.filter(({ outcome }) => outcome === wanted).map(({ words }) => words);
  const [speakFor, against, undecided] = [told("for"), told("against"), told("undecided")];
  const parts = [
    speakFor.length ? `For it: ${speakFor.join("; ")}.` : "",
    against.length ? `Against it: ${against.join("; ")}.` : "",
    undecided.length ? `Undecided: ${undecided.join("; ")}.` : "",
  ].filter((part) => part !== "");
  const why = parts.join(" ");
  if (statement.coming && speakFor.length === 0)
    return { verdict: "open", why: statement.reason ?? "Nothing of the kind is on record since." };
  if (speakFor.length && against.length + undecided.length) return { verdict: "mixed", why };
  if (speakFor.length) return { verdict: "borne out", why };
  if (against.length) return { verdict: "contradicted", why };
  const thin = findings.filter((finding) => finding.thin).map((finding) => finding.statement);
  return {
    verdict: "cannot tell",
    why:
      statement.reason ??
      (parts[0] ? why : undefined) ??
      thin[0] ??
      (findings.length
        ? "The findings that bear on it give no number that would decide it."
        : "No finding of this brief bears on it: the pair's record has no such rows."),
  };
}

interface Outcome {
  outcome: "for" | "against" | "undecided" | "missing";
  /** The number with what was asked of it. */
  words: string;
}

/**
 * A test is decided by the whole interval where there is one, else by the value; by neither where the number may be
 * chance (its own p-value).
 */
function decide(
  { finding: id, number: name, above, below }: StatementTest,
  byId: ReadonlyMap<string, Finding>,
): Outcome {
  const finding = byId.get(id);
  const measure = finding?.numbers.find((candidate) => candidate.name === name);
  if (!finding || !measure || finding.thin) return { outcome: "missing", words: "" };
  const asked =
    above === undefined
      ? `below ${amountText(below!, measure.unit)}`
      : `above ${amountText(above, measure.unit)}`;
  const words = `${measure.label}: ${measureText(measure)}, asked for ${asked} [${id}]`;
  const { low, high } = bounds(measure);
  if (measure.p !== undefined && measure.p >= NOTABLE_P) return { outcome: "undecided", words };
  const [isFor, isAgainst] =
    above === undefined ? [high < below!, low >= below!] : [low > above, high <= above];
  return { outcome: isFor ? "for" : isAgainst ? "against" : "undecided", words };
}

/** The interval, open where an end is not given; the value alone where there is no interval. */
function bounds({ value, low, high }: Measure): { low: number; high: number } {
  if (low === undefined && high === undefined) return { low: value, high: value };
  return { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}
