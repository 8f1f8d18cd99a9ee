import { expect, it } from "vitest";
import { treatyEvidence, valueEvidence } from "../../../src/questions/kit/evidence.ts";
import type { Subject } from "../../../src/questions/subject.ts";
import type { Treaty } from "../../../src/record/treaties.ts";
import type { Value } from "../../../src/record/values.ts";

// "a;b" in a column of sources are two keys of the source table: each is cited by itself.
it("names each source of a value and of a treaty by its own key", () => {
  const value = { file: "series.csv", line: 7, period: "2024", value: 1, source: "kotra;customs" } as Value;
  expect(valueEvidence(value, "North Korea", "trade").sources).toEqual(["kotra", "customs"]);
  const treaty = {
    signed: "1961-07-11",
    ended: "",
    members: ["CHN", "PRK"],
    types: ["defense"],
    source: "unts-6045;atop-5.1",
    line: 2,
  } as unknown as Treaty;
  const subject = { name: (code: string) => code } as unknown as Subject;
  expect(treatyEvidence(treaty, subject).sources).toEqual(["unts-6045", "atop-5.1"]);
});
