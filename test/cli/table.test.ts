import { describe, expect, it } from "vitest";
import { tableLines } from "../../src/cli/table.ts";
import { columns } from "../../src/cli/terminal.ts";

const row = (label: string, ...cells: string[]) => ({ label, cells });

describe("a table", () => {
  it("stands in columns, names above their cells", () => {
    expect(
      tableLines({ head: ["in\nboth", "one"], rows: [row("a", "12", "3"), row("long", "1", "4,000")] }, 80),
    ).toEqual(["        in", "      both    one", "a       12      3", "long     1  4,000"]);
  });

  it("goes on below where it is wider than the screen, and cuts labels before that", () => {
    const head = ["first", "second", "third"];
    const label = "a label of more than twenty columns";
    const lines = tableLines({ head, rows: [row(label, "1", "2", "3")] }, 40);
    expect(lines).toEqual([
      "                      first  second",
      "a label of more tha…      1       2",
      "",
      "                      third",
      "a label of more tha…      3",
    ]);
    expect(tableLines({ head, rows: [row(label, "1", "2", "3")] }, 50)[1]).toBe(
      "a label of more than twenty…      1       2      3",
    );
  });

  it("cuts a name that is too long, and passes no column over however narrow the screen is", () => {
    const head = Array.from({ length: 12 }, (_, i) => `a data set with a long name ${i}`);
    const lines = tableLines({ head, rows: [row("2018", ...head.map((_, i) => `cell${i}`))] }, 80);
    expect(lines.filter((line) => columns(line) > 80)).toEqual([]);
    for (const i of head.keys()) expect(lines.join("\n")).toContain(`cell${i}`);
    expect(lines[0]).toContain("a data set with a…");
  });

  it("may be without rows", () => {
    expect(tableLines({ head: ["one"], rows: [] }, 80)).toEqual(["  one"]);
  });
});
