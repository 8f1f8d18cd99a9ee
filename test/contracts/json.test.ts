import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { composeBrief } from "../../src/brief/compose.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { plainJson } from "../../src/plainText.ts";

// As any reader of the JSON would: by the published schema and a validator that knows nothing of this code.
const schema = JSON.parse(readFileSync(new URL("../../docs/brief.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv.default({ allErrors: true, strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
const validate = ajv.compile(schema);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const PAIRS = `CHN-PRK KOR-PRK CHN-USA PRK-USA RUS-PRK CHN-RUS CHN-JPN JPN-PRK CHN-KOR USA-RUS RUS-UKR CHN-TWN
  CHN-EUU CHN-NAT CHN-IND PRK-UNO JPN-KOR GBR-PRK PRK-VNM AUS-CHN`.split(/\s+/);

test.each(PAIRS)("the brief on %s is JSON as the published schema has it", async (pair) => {
  const [a, b] = pair.split("-") as [string, string];
  const made = await composeBrief(desk, { a, b, asOf: "2025-09-04" });
  const valid = validate(JSON.parse(plainJson(made)));
  expect(validate.errors ?? [], pair).toEqual([]);
  expect(valid).toBe(true);
});

test("a number that JSON can't write would be found", async () => {
  const made = await composeBrief(desk, { a: "RUS", b: "UKR", asOf: "2025-09-04", questions: ["history"] });
  made.answers[0]!.findings[0]!.numbers.push({
    name: "x",
    label: "x",
    value: Number.POSITIVE_INFINITY,
    unit: "count",
  });
  expect(validate(JSON.parse(plainJson(made)))).toBe(false);
});
