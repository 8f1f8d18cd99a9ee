import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { asksIn } from "../../src/intake/asks.ts";
import { choose } from "../../src/intake/choice.ts";
import type { IntakeOptions } from "../../src/intake/options.ts";
import { plan } from "../../src/intake/plan.ts";
import { planText } from "../../src/intake/planText.ts";
import { MINE, table, written } from "./files.ts";

const planned = async (text: string | Buffer, options: IntakeOptions) => {
  const file = written(text);
  return { file, plan: await plan(await choose("csv", [file], options, { plan: true }), options) };
};
const MAP = { dataset: "mine", map: ["date=Date,source=From,target=To,cameo=Code"] };

describe("a plan", () => {
  it("asks nothing where all is clear, and says it in lines", async () => {
    const { file, plan: made } = await planned(table(2), MINE);
    expect([made.goes, made.questions]).toEqual([true, []]);
    expect(made.lines).toContainEqual({ kind: "file", text: file });
    expect(made.lines).toContainEqual({ kind: "detail", text: "The file has 2 rows." });
    expect(made.lines.at(-1)).toEqual({ kind: "command", text: made.command });
    expect(made.lines.find(({ kind }) => kind === "event")).toMatchObject({
      event: { date: "2025-02-01", cameo: "042" },
    });
  });

  it("asks for the order of dates, with both to choose from", async () => {
    const { file, plan: made } = await planned(
      "Date,From,To,Code\n3/4/2020,Japan,China,040\n5/6/2020,China,Japan,043\n",
      MAP,
    );
    expect(made.goes).toBe(false);
    expect(made.questions).toHaveLength(1);
    expect(made.questions[0]).toMatchObject({
      file,
      examples: expect.arrayContaining(["3/4/2020: 2020-04-03 (day first) or 2020-03-04 (month first)"]),
      asks: [{ option: "dateFormat", values: ["D/M/YYYY", "M/D/YYYY"] }],
    });
  });

  it("asks for leading zeros and for the encoding, with what is likely", async () => {
    const zeros = await planned("Date,From,To,Code\n2020-03-01,JPN,CHN,10\n2020-03-01,JPN,CHN,36\n", MAP);
    expect(zeros.plan.questions[0]!.asks).toEqual([{ option: "cameoZeros", values: ["lost", "kept"] }]);
    const odd = Buffer.from("Date,From,To,Code\n2020-03-01,\xe9\xb1,CHN,040\n", "latin1");
    const { plan: made } = await planned(odd, MAP);
    expect(made.questions[0]!.asks[0]).toMatchObject({ option: "encoding" });
    expect(made.questions[0]!.asks[0]!.values).toContain("utf-8");
  });

  it("asks for the map: what is proposed, or the columns to choose from", async () => {
    const clear = await planned("Date,From,To,Code\n2020-03-01,JPN,CHN,040\n", {});
    expect(clear.plan).toMatchObject({ goes: false, columns: ["Date", "From", "To", "Code"] });
    expect(clear.plan.questions[0]!.asks).toEqual([
      { option: "map", values: ["date=Date,source=From,target=To,cameo=Code"] },
      { option: "dataset", values: ["rows"] },
    ]);
    const { plan: made } = await planned("x,y\n1,2\n", {});
    expect(made).toMatchObject({ goes: false, columns: ["x", "y"] });
    expect(made.questions[0]!.question).toContain("No column is plainly the date");
    expect(made.questions[0]!.asks[0]!.option).toBe("map");
  });

  it("says about how large the whole is, in no more figures than a part can bear", async () => {
    const { plan: made } = await planned(table(2), MINE);
    const [one] = made.files;
    const about = { rows: 412_345, seconds: 100, bytes: 345_678_900 };
    const lines = planText({ ...made, files: [{ ...one!, sample: { ...one!.sample!, about } }] });
    expect(lines.map((line) => ("text" in line ? line.text : ""))).toContain(
      "The whole file has about 410,000 rows. Taking it in takes about 2 minutes on this machine, and the chronicle grows by about 350 MB.",
    );
  });

  it("is stopped by its signal", async () => {
    const choice = await choose("csv", [written(table(2))], MINE, { plan: true });
    await expect(plan(choice, MINE, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "stopped",
    });
  });
});

describe("the options that a sentence names", () => {
  it("are found with the answers that it offers", () => {
    expect(asksIn("Say it: --codes iso3 or --codes cow, or give --aliases.")).toEqual([
      { option: "codes", values: ["iso3", "cow"] },
      { option: "aliases", values: [] },
    ]);
    expect(asksIn("--date-format D/M/YYYY or M/D/YYYY. Then go on.")).toEqual([
      { option: "dateFormat", values: ["D/M/YYYY", "M/D/YYYY"] },
    ]);
  });

  it("are known for every flag that a reader tells of", () => {
    const readers = fileURLToPath(new URL("../../src/chronicle/readers/", import.meta.url));
    const flags = readdirSync(readers, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap(
        (file) => readFileSync(join(readers, file), "utf8").match(/(?<![\w-])--[a-z]+(?:-[a-z]+)*/g) ?? [],
      );
    const unknown = [...new Set(flags)].filter((flag) => asksIn(`${flag} x`).length !== 1);
    expect([flags.length > 20, unknown]).toEqual([true, []]);
  });
});
