import { z } from "zod";
import { VERSION } from "../version.ts";
import type { Endpoint } from "./endpoint.ts";
import { ENDPOINTS } from "./endpoints.ts";

const FAULT = z.object({
  error: z.object({
    code: z.string(),
    message: z.string().describe("One sentence that says what was wrong."),
    hint: z.string().optional().describe("What to do."),
  }),
});

/** The OpenAPI 3.1 description of all endpoints, made from the schemas by which they read and answer. */
export function openApi(): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Chancery",
      version: VERSION,
      description:
        "What the workbench asks of the desk. All of it can be asked by other programs on this machine.",
    },
    paths: Object.fromEntries(
      (Object.entries(ENDPOINTS) as [string, Endpoint][]).map(([name, one]) => [
        `/api/${one.path}`,
        { [one.method ?? "get"]: operation(name, one) },
      ]),
    ),
    components: { schemas: { Fault: jsonSchema(FAULT, "output") } },
  };
}

function operation(name: string, one: Endpoint): object {
  const { summary, query, body, sends = "application/json", answer, type = "application/json" } = one;
  return {
    operationId: name,
    summary,
    parameters: parameters(query),
    ...(body && {
      requestBody: { required: true, content: { [sends]: { schema: jsonSchema(body, "input") } } },
    }),
    responses: {
      200: { description: summary, content: { [type]: { schema: jsonSchema(answer, "output") } } },
      default: {
        description: "What was wrong, and what to do.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Fault" } } },
      },
    },
  };
}

function parameters(query: z.ZodType): object[] {
  const { properties = {}, required = [] } = jsonSchema(query, "input") as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }));
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io });
  return rest;
}
