import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import {
  loadStatements,
  type Statement,
  type StatementTest,
  weighStatements,
} from "../../src/brief/statements.ts";
import { ChanceryError } from "../../src/errors.ts";
import type { Measure } from "../../src/questions/answer.ts";
import { answer, finding, measure } from "./sampleBrief.ts";

const statement = (tests: StatementTest[], wish: Partial<Statement> = {}): Statement => ({
  id: "1.1",
  question: "history",
  statement: "They act more.",
  bears: ["history.acts"],
  tests,
  ...wish,
});
const ABOVE: StatementTest = { finding: "history.acts", number: "acts", above: 10 };
const BELOW: StatementTest = { finding: "history.acts", number: "acts", below: 10 };

const weigh = (wish: Partial<Measure>, tests: StatementTest[], more: Partial<Statement> = {}) =>
  weighStatements(
    [statement(tests, more)],
    [answer("history", [finding("history.acts", { numbers: [measure(wish)] })])],
  )[0]!;

describe("one test", () => {
  const CASES: [what: string, number: Partial<Measure>, test: StatementTest, verdict: string][] = [
    ["a value above", { value: 12 }, ABOVE, "borne out"],
    ["a value below", { value: 8 }, ABOVE, "contradicted"],
    ["a value at the line is not above", { value: 10 }, ABOVE, "contradicted"],
    ["a whole interval above", { value: 12, low: 11, high: 19 }, ABOVE, "borne out"],
    ["a whole interval below", { value: 8, low: 2, high: 9 }, ABOVE, "contradicted"],
    ["an interval that ends at the line", { value: 8, low: 2, high: 10 }, ABOVE, "contradicted"],
    ["an interval across the line", { value: 12, low: 9, high: 19 }, ABOVE, "cannot tell"],
    ["an interval that begins at the line", { value: 12, low: 10, high: 19 }, ABOVE, "cannot tell"],
    ["an open interval above", { value: 12, low: 11 }, ABOVE, "borne out"],
    ["an open interval that may be above", { value: 8, low: 2 }, ABOVE, "cannot tell"],
    ["a value that should be below and is", { value: 8 }, BELOW, "borne out"],
    ["a value that should be below and is not", { value: 10 }, BELOW, "contradicted"],
    ["an interval that should be below and is", { value: 8, low: 2, high: 9 }, BELOW, "borne out"],
    ["an interval that should be below and is not", { value: 12, low: 10, high: 19 }, BELOW, "contradicted"],
    ["an interval open below", { value: 8, high: 9 }, BELOW, "borne out"],
    ["an interval across, for below", { value: 8, low: 2, high: 12 }, BELOW, "cannot tell"],
  ];
  test.each(CASES)("%s", (_, number, one, verdict) => {
    expect(weigh(number, [one]).verdict).toBe(verdict);
  });

  it("says which, and gives the findings", () => {
    const result = weigh({ value: 12 }, [ABOVE]);
    expect(result.why).toBe("For it: acts in the last year: 12, asked for above 10 [history.acts].");
    expect(result.findings.map((one) => one.id)).toEqual(["history.acts"]);
    expect(weigh({ value: 8 }, [ABOVE]).why).toBe(
      "Against it: acts in the last year: 8, asked for above 10 [history.acts].",
    );
  });
});

describe("several tests", () => {
  const RARE: StatementTest = { finding: "history.acts", number: "acts", below: 11 };
  it("for and against are mixed, and both are told", () => {
    const result = weigh({ value: 12 }, [ABOVE, RARE]);
    expect(result.verdict).toBe("mixed");
    expect(result.why).toBe(
      "For it: acts in the last year: 12, asked for above 10 [history.acts]. Against it: acts in the last year: 12, asked for below 11 [history.acts].",
    );
  });

  it("one for and one that does not decide are mixed", () => {
    const result = weigh({ value: 12, low: 11, high: 13 }, [ABOVE, { ...BELOW, below: 12.5 }]);
    expect(result.verdict).toBe("mixed");
    expect(result.why).toContain("Undecided: acts in the last year");
  });

  it("one for and one whose number is not there bear it out", () => {
    const missing = { finding: "history.none", number: "acts", above: 1 };
    expect(weigh({ value: 12 }, [ABOVE, missing]).verdict).toBe("borne out");
  });
});

it("a number that may be chance decides nothing", () => {
  expect(weigh({ value: 12, p: 0.1 }, [ABOVE]).verdict).toBe("cannot tell");
  expect(weigh({ value: 8, p: 0.59 }, [ABOVE]).verdict).toBe("cannot tell");
  expect(weigh({ value: 12, p: 0.099 }, [ABOVE]).verdict).toBe("borne out");
});

describe("what is to come", () => {
  const coming = { coming: true } as const;
  it("is borne out by what came, and open until then, whatever was thought likely", () => {
    expect(weigh({ value: 12 }, [ABOVE], coming).verdict).toBe("borne out");
    expect(weigh({ value: 8 }, [ABOVE], coming)).toMatchObject({
      verdict: "open",
      why: "Nothing of the kind is on record since.",
    });
    expect(weigh({ value: 12, low: 9, high: 13 }, [ABOVE], coming).verdict).toBe("open");
    expect(weigh({ name: "other" }, [ABOVE], { ...coming, reason: "Too early." }).why).toBe("Too early.");
  });
});

describe("cannot tell, with its reason", () => {
  it("the interval does not decide", () => {
    expect(weigh({ value: 12, low: 9, high: 19 }, [ABOVE]).why).toBe(
      "Undecided: acts in the last year: 12 [9, 19] (90 % interval), asked for above 10 [history.acts].",
    );
  });

  it("no such finding in the brief", () => {
    const [result] = weighStatements([statement([ABOVE])], [answer("history", [finding("history.else")])]);
    expect(result).toMatchObject({ verdict: "cannot tell", findings: [] });
    expect(result!.why).toMatch(/No finding of this brief bears on it/);
  });

  it("the finding has no such number, or nothing is asked of it", () => {
    const why = "The findings that bear on it give no number that would decide it.";
    expect(weigh({ name: "other" }, [ABOVE])).toMatchObject({ verdict: "cannot tell", why });
    expect(weigh({}, [])).toMatchObject({ verdict: "cannot tell", why });
  });

  it("the finding is thin: its number decides nothing and its words are the reason", () => {
    const thin = finding("history.acts", { thin: true, statement: "Too few acts: 2.", numbers: [measure()] });
    const [result] = weighStatements([statement([ABOVE])], [answer("history", [thin])]);
    expect(result).toMatchObject({ verdict: "cannot tell", why: "Too few acts: 2." });
  });

  it("the list itself says why the record can't", () => {
    const reason = "The record holds no motives.";
    expect(weigh({}, [], { reason }).why).toBe(reason);
    expect(weigh({ value: 12 }, [ABOVE], { reason }).verdict).toBe("borne out");
  });
});

it("a finding that a test names bears on it, listed or not", () => {
  expect(weigh({ value: 12 }, [ABOVE], { bears: [] }).findings.map((one) => one.id)).toEqual([
    "history.acts",
  ]);
});

describe("a list of statements", () => {
  const list = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), "chancery-statements-")), "mine.json");
    writeFileSync(path, text);
    return path;
  };
  const good = statement([ABOVE]);
  const errorOf = (path: string): ChanceryError => {
    try {
      loadStatements(path);
    } catch (error) {
      if (error instanceof ChanceryError) return error;
    }
    throw new Error("no ChanceryError was thrown");
  };

  it("is read", () => {
    expect(loadStatements(list(JSON.stringify([good])))).toEqual([good]);
    expect(loadStatements(list("[]"))).toEqual([]);
  });

  const { question: _question, ...without } = good;
  const CASES: [what: string, text: string, message: RegExp][] = [
    ["no JSON", "[{", /mine\.json: cannot be read as JSON/],
    ["no list", "{}", /mine\.json.*expected array/],
    ["a field missing", JSON.stringify([good, without]), /mine\.json, field "1\.question"/],
    ["an unknown question", JSON.stringify([{ ...good, question: "weather" }]), /field "0\.question"/],
    ["an unknown field", JSON.stringify([{ ...good, note: "x" }]), /field "0": Unrecognized key: "note"/],
    [
      "a test without a line",
      JSON.stringify([statement([{ finding: "a", number: "b" }])]),
      /field "0\.tests\.0": must have either "above" or "below"/,
    ],
    ["a test with two lines", JSON.stringify([statement([{ ...ABOVE, below: 3 }])]), /must have either/],
    ["a line that is no number", JSON.stringify([good]).replace("10", '"ten"'), /field "0\.tests\.0\.above"/],
  ];
  test.each(CASES)("with %s is refused, with file and field", (_, text, message) => {
    const error = errorOf(list(text));
    expect(error.code).toBe("bad-input");
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(/casebook\/statements\.json/);
  });

  it("that is not there is refused", () => {
    expect(errorOf(join(tmpdir(), "no-such-list.json")).message).toMatch(/no-such-list\.json: .*ENOENT/);
  });
});
