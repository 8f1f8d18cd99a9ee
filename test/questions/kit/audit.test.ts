import { expect, it } from "vitest";
import { auditWords } from "../../../src/questions/kit/audit.ts";
import type { Subject } from "../../../src/questions/subject.ts";
import type { Audit } from "../../../src/record/audits.ts";

const era = (from: string, to: string, counts: Partial<Audit>): Audit => ({
  dataset: "casebook",
  made: "2026-11-28",
  edition: "second",
  from,
  to,
  rows: 20,
  right: 20,
  wrongDay: 0,
  wrongDetail: 0,
  doubtfulCode: 0,
  oneSided: 0,
  unsupported: 0,
  ...counts,
});

const words = (...eras: Audit[]) =>
  auditWords({ events: { datasets: ["casebook"] }, record: { audit: () => eras } } as unknown as Subject);

it("tells how many rows were right, by era, and what was wrong with the others", () => {
  const told = words(
    era("1948-01-01", "1999-12-31", { right: 17, wrongDay: 2, unsupported: 1 }),
    era("2000-01-01", "2026-12-31", { right: 18, wrongDay: 1, doubtfulCode: 1 }),
  );
  expect(told!.rate).toBe(
    "Of 40 rows of the casebook drawn at random and checked by 28 November 2026, 35 held no fault.",
  );
  expect(told!.whole).toContain(
    "Of 40 rows of the casebook drawn at random and checked by 28 November 2026, 35 held no fault",
  );
  expect(told!.whole).toContain("17 of 20 before 2000 and 18 of 20 since 2000.");
  expect(told!.whole).toContain(
    "The other 5: 3 with a wrong day, 1 with a doubtful code and 1 that no page found supports.",
  );
});

it("has no others where all were right, and nothing to say without an audit", () => {
  expect(words(era("1948-01-01", "2026-12-31", {}))!.whole).not.toContain("other");
  expect(words()).toBeUndefined();
});
