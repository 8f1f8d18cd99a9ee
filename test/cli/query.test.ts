import { describe, expect, it } from "vitest";
import { ChanceryError } from "../../src/errors.ts";
import { between, rowsOf } from "../support/rows.ts";
import { within } from "./run.ts";

const query = (...flags: string[]) =>
  within("query", "CHN", "PRK", "--as-of", "2025-09-04", "--chronicle", "none", ...flags);
const error = async (...flags: string[]) => {
  const { error: thrown } = await query(...flags);
  expect(thrown).toBeInstanceOf(ChanceryError);
  return thrown as ChanceryError;
};

describe("chancery query", () => {
  it("prints the rows that a finding counted, by its own filters", async () => {
    const { out, error: thrown } = await query("--finding", "history.now", "--json");
    expect(thrown).toBeUndefined();
    const told = JSON.parse(out);
    const held = rowsOf("2025-09-04", (row) => between("CHN", "PRK")(row) && row.date >= "2024-09-05");
    expect(told.n).toBe(held.length);
    expect(told.rows.map(({ id }: { id: string }) => id.replace("casebook:", "")).sort()).toEqual(
      held.map(({ id }) => id).sort(),
    );
    expect(told.query.words).toContain("acts between CHN and PRK");
  });

  it("says in words what was asked, and shows no more rows than it may", async () => {
    const { out } = await query("--finding", "history.quarrels", "--limit", "2");
    expect(out).toContain("Query: conflict acts between CHN and PRK by issue");
    expect(out).toContain("55 rows behind it, the latest 2 of them:");
    expect(out.split("\n").filter((line) => line.startsWith("– "))).toHaveLength(2);
  });

  it("says where a finding rests on the record alone", async () => {
    const { out } = await query("--finding", "history.alliance");
    expect(out).toContain("It rests on facts of the record, not on events");
  });

  it("refuses an id that is none, one that the answer lacks, and a limit that is no number", async () => {
    expect(await error("--finding", "nonsense")).toMatchObject({ code: "usage" });
    expect((await error("--finding", "history.nothing")).hint).toContain("history.phases");
    expect((await error("--finding", "history.now", "--limit", "many")).message).toContain(
      "not a number of rows",
    );
  });
});
