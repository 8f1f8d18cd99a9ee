import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cameo, cameoByName, cameoCodes, cameoName, quadOf } from "../../src/chronicle/cameo.ts";

const RELATIONS = "../shared/icews14/relation2id.txt";
const ICEWS_DAY = "../shared/samples/icews/events.2018-06-01.tab";
const GDELT_V1 = "../shared/samples/gdelt/v1-events.tsv";
const GDELT_V2 = "../shared/samples/gdelt/v2-events.tsv";

/** Rows of a tab-separated file; none where it is absent, since a skipped block still runs its body. */
function lines(file: string): string[][] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

describe("the CAMEO table", () => {
  it("gives name, root, quad class and Goldstein value of a code", () => {
    expect(cameo("042")).toEqual({
      code: "042",
      name: "Make a visit",
      root: "04",
      quad: "verbal cooperation",
      goldstein: 1.9,
    });
    expect(cameo("2042")).toMatchObject({ name: "Detonate nuclear weapons", goldstein: -10 });
    expect(cameo("42")).toBeUndefined();
    expect(cameo("")).toBeUndefined();
    expect(cameoName("999")).toBe("999");
  });

  it("has the twenty roots, each code once, each under a parent that it holds as well", () => {
    const codes = cameoCodes().map(({ code }) => code);
    expect(codes.filter((code) => code.length === 2)).toHaveLength(20);
    expect(new Set(codes).size).toBe(codes.length);
    const orphans = codes.filter((code) => code.length > 2 && !cameo(code.slice(0, -1)));
    expect(orphans).toEqual([]);
  });

  it("splits the quad classes after roots 05, 08 and 13", () => {
    const at = (code: string) => quadOf(code);
    expect([at("057"), at("06"), at("08"), at("09"), at("13"), at("14"), at("20")]).toEqual([
      "verbal cooperation",
      "material cooperation",
      "material cooperation",
      "verbal conflict",
      "verbal conflict",
      "material conflict",
      "material conflict",
    ]);
  });

  it("reads event texts as people, ICEWS and benchmarks write them", () => {
    expect(cameoByName("Consult")?.code).toBe("040");
    expect(cameoByName("Express_intent_to_meet_or_negotiate")?.code).toBe("036");
    expect(cameoByName("Coerce, not specified below")?.code).toBe("170");
    expect(cameoByName("fight with artillery and tanks")?.code).toBe("194");
    expect(cameoByName("Shake hands")).toBeUndefined();
  });

  it("finds each code by its own name, a root by its general code", () => {
    for (const { code, name, root } of cameoCodes()) {
      const general = cameo(`${root}0`)?.name === name ? `${root}0` : code;
      expect(cameoByName(name)?.code).toBe(code.length === 2 ? general : code);
    }
  });
});

describe.skipIf(!existsSync(RELATIONS))("ICEWS14 relations (skipped where the benchmark is absent)", () => {
  it("maps all 230 relation names, no two to one code", () => {
    const names = lines(RELATIONS).map(([name]) => name ?? "");
    expect(names).toHaveLength(230);
    expect(names.filter((name) => !cameoByName(name))).toEqual([]);
    expect(new Set(names.map((name) => cameoByName(name)?.code)).size).toBe(230);
  });
});

describe.skipIf(!existsSync(ICEWS_DAY))("a day of ICEWS (skipped where the sample is absent)", () => {
  const rows = lines(ICEWS_DAY).slice(1);

  it("names every code as the source does", () => {
    for (const [, , , , , text, code] of rows) expect(cameoByName(text ?? "")?.code).toBe(code);
  });

  it("differs from the source's own intensities in three codes only", () => {
    // ICEWS gives "deny responsibility" -5 (the CAMEO scale -2) and "appeal for diplomatic
    // cooperation" 3.4 (3.2); "halt negotiations" is -6.5 there (-7). The published CAMEO scale is kept.
    const differing = rows.filter((row) => cameo(row[6] ?? "")?.goldstein !== Number(row[7]));
    expect([...new Set(differing.map((row) => row[6]))].sort()).toEqual(["016", "022", "164"]);
  });
});

describe.skipIf(!existsSync(GDELT_V1) || !existsSync(GDELT_V2))(
  "GDELT (skipped where the samples are absent)",
  () => {
    it("has the same Goldstein value in every row", () => {
      const rows = [...lines(GDELT_V1), ...lines(GDELT_V2)];
      for (const row of rows)
        expect([row[26], cameo(row[26] ?? "")?.goldstein]).toEqual([row[26], Number(row[30])]);
      expect(rows).toHaveLength(200);
    });
  },
);

it("knows every event type of the casebook", () => {
  const types = readFileSync("casebook/events.csv", "utf8").matchAll(
    /^[^,]+,[^,]+,[^,]+,\w+,[^,]*,\w*,[^,]*,(\d+),/gm,
  );
  const codes = [...types].map((match) => match[1] ?? "");
  expect(codes.length).toBeGreaterThan(2300);
  expect(codes.filter((code) => !cameo(code))).toEqual([]);
});
