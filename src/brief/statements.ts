import { readFileSync } from "node:fs";
import { z } from "zod";
import { ChanceryError } from "../errors.ts";
import type { Answer, Finding, Measure } from "../questions/answer.ts";
import { QUESTION_IDS } from "../questions/ids.ts";

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
  /** Why the record cannot tell, where it cannot. */
  reason: z.string().optional(),
});

export type Statement = z.infer<typeof STATEMENT>;
export type StatementTest = z.infer<typeof TEST>;
export type Verdict = "borne out" | "contradicted" | "mixed" | "cannot tell";

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
  const outcomes = statement.tests.map((test) => ({ test, outcome: outcomeOf(test, byId) }));
  const told = (wanted: string) =>
    outcomes.filter(({ outcome }) => outcome === wanted).map(({ test }) => describe(test));
  const [speakFor, against] = [told("for"), told("against")];
  if (speakFor.length && against.length) {
    return {
      verdict: "mixed",
      why: `For it: ${speakFor.join("; ")}. Against it: not ${against.join("; not ")}.`,
    };
  }
  if (speakFor.length) return { verdict: "borne out", why: `${speakFor.join("; ")}.` };
  if (against.length) return { verdict: "contradicted", why: `Not ${against.join("; not ")}.` };
  const thin = findings.filter((finding) => finding.thin).map((finding) => finding.statement);
  const undecided = told("undecided");
  const why =
    statement.reason ??
    (undecided.length ? `The interval does not decide: ${undecided.join("; ")}.` : undefined) ??
    thin[0] ??
    (findings.length
      ? "The findings that bear on it give no number that would decide it."
      : "No finding of this brief bears on it: the pair's record has no such rows.");
  return { verdict: "cannot tell", why };
}

/** A test is decided by the whole interval where there is one, else by the value. */
function outcomeOf(
  test: StatementTest,
  byId: ReadonlyMap<string, Finding>,
): "for" | "against" | "undecided" | "missing" {
  const finding = byId.get(test.finding);
  const measure = finding?.numbers.find((candidate) => candidate.name === test.number);
  if (!finding || !measure || finding.thin) return "missing";
  const { low, high } = bounds(measure);
  if (test.above !== undefined)
    return low > test.above ? "for" : high <= test.above ? "against" : "undecided";
  if (test.below !== undefined)
    return high < test.below ? "for" : low >= test.below ? "against" : "undecided";
  return "missing";
}

/** The interval, open where an end is not given; the value alone where there is no interval. */
function bounds({ value, low, high }: Measure): { low: number; high: number } {
  if (low === undefined && high === undefined) return { low: value, high: value };
  return { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}

function describe(test: StatementTest): string {
  return `${test.finding}, ${test.number} ${test.above !== undefined ? `above ${test.above}` : `below ${test.below}`}`;
}
