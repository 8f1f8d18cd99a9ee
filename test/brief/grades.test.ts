import { expect, it } from "vitest";
import { gradeText } from "../../src/brief/render/grades.ts";

const tests = {
  label: "nuclear tests by North Korea",
  from: "2006-01-01",
  to: "2026-06-30",
  grade: "complete",
  by: "CTBTO",
  listed: 6,
  held: 6,
  note: "",
} as const;

it("says of a class how many of its list are held", () => {
  expect(gradeText(tests)).toBe(
    "Complete: nuclear tests by North Korea, 1 January 2006 to 30 June 2026: all 6 of the list (CTBTO).",
  );
});

it("says what a class that is nearly complete leaves open", () => {
  const nearly = { ...tests, grade: "nearly", held: 5, note: "tests below a kiloton are not seen" } as const;
  expect(gradeText(nearly)).toBe(
    "Nearly complete: nuclear tests by North Korea, 1 January 2006 to 30 June 2026: 5 of the 6 of the list (CTBTO); tests below a kiloton are not seen.",
  );
  expect(gradeText({ ...nearly, grade: "complete", held: 6 })).not.toContain("kiloton");
});
