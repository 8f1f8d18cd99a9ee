import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { BRIEF_FORMAT } from "../../src/brief/format.ts";
import { BRIEF_SCHEMA, briefJsonSchema } from "../../src/brief/schema.ts";
import { sampleBrief } from "../brief/sampleBrief.ts";

/** The shape of each format that was written, without its descriptions. A new shape is a new format, and a new line here. */
const SHAPES: Readonly<Record<string, string>> = {
  "chancery-brief/2": "9510807356e5ae7b",
  "chancery-brief/3": "f9042c7191aa29a2",
  "chancery-brief/4": "bfd97631426f2997",
  "chancery-brief/5": "1c3534fcc0258709",
  "chancery-brief/6": "7c217857564859f9",
  "chancery-brief/7": "59e5685d03b31278",
  "chancery-brief/8": "3511a0ce9d3e5e42",
};

function shapeOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shapeOf);
  if (typeof schema !== "object" || schema === null) return schema;
  const parts = Object.entries(schema).filter(
    ([key, value]) => key !== "description" || typeof value !== "string",
  );
  return Object.fromEntries(parts.map(([key, value]) => [key, shapeOf(value)]));
}

it("another shape is another format", () => {
  const digest = createHash("sha256")
    .update(JSON.stringify(shapeOf(briefJsonSchema())))
    .digest("hex")
    .slice(0, 16);
  expect(digest, "the shape of a brief changed: raise BRIEF_FORMAT, and add its shape here").toBe(
    SHAPES[BRIEF_FORMAT],
  );
});

it("a brief of an older format is told from one of this", () => {
  const brief = sampleBrief();
  expect(BRIEF_SCHEMA.safeParse(brief).success).toBe(true);
  expect(BRIEF_SCHEMA.safeParse({ ...brief, format: "chancery-brief/1" }).success).toBe(false);
  // Format 1 wrote in words what settles a forecast.
  const [judgement] = brief.front.judgements;
  const worded = { ...judgement, likelihood: { ...judgement!.likelihood, resolves: "A visit by December." } };
  expect(BRIEF_SCHEMA.safeParse({ ...brief, front: { ...brief.front, judgements: [worded] } }).success).toBe(
    false,
  );
});
