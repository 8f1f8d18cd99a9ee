import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Endpoint } from "../endpoint.ts";
import { INTAKE_ENDPOINTS } from "../endpoints/intake.ts";
import { type AnswerOf, type BodyOf, ENDPOINTS, type IntakeName } from "../endpoints.ts";
import { Faulty } from "../fault.ts";
import type { Intakes } from "./intakes.ts";

/** What is said of files is short. */
const LONGEST_JSON = 256 * 1024;

type Within = <T>(caller: AbortSignal, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;

/** Lets the app take in files by {@link INTAKE_ENDPOINTS}. None is bound by the time of a question but the plan. */
export function intakeRoutes(app: Hono, intakes: Intakes, within: Within): void {
  const answers: {
    [Name in IntakeName]: (c: Context, body: BodyOf<Name>) => Promise<AnswerOf<Name>> | AnswerOf<Name>;
  } = {
    upload: (c) => upload(c, intakes),
    removeUploads: async (_, { ids }) => {
      await intakes.uploads.remove(ids);
      return {};
    },
    planIntake: (c, { ids, options }) =>
      within(c.req.raw.signal, (signal) => intakes.plan(ids, options, signal)),
    startIntake: (_, { ids, options }) => intakes.start(ids, options),
    intake: () => intakes.state(),
    stopIntake: () => intakes.stop(),
  };
  for (const [name, one] of Object.entries(INTAKE_ENDPOINTS) as [IntakeName, Endpoint][]) {
    const answer = async (c: Context) => {
      const body = one.body && one.sends === undefined ? one.body.parse(await json(c)) : undefined;
      return c.json(await answers[name](c, body as never), 200, { "cache-control": "no-store" });
    };
    if (one.method !== "post") app.get(`/api/${one.path}`, answer);
    else if (one.sends === undefined)
      app.post(`/api/${one.path}`, bodyLimit({ maxSize: LONGEST_JSON, onError: tooLong }), answer);
    else app.post(`/api/${one.path}`, answer);
  }
}

async function upload(c: Context, intakes: Intakes): Promise<AnswerOf<"upload">> {
  expectType(c, "application/octet-stream");
  intakes.expectChronicle();
  const { name } = ENDPOINTS.upload.query.parse(c.req.query());
  const { body, signal } = c.req.raw;
  const length = c.req.header("content-length");
  const claimed = length === undefined ? undefined : Number(length);
  return intakes.uploads.take(name, body ?? [], { claimed, signal });
}

async function json(c: Context): Promise<unknown> {
  expectType(c, "application/json");
  try {
    return await c.req.json();
  } catch {
    throw new Faulty({ status: 400, code: "usage", message: "What was sent is no JSON.", hint: DESCRIBED });
  }
}

/** A form of another site can send neither of these types. */
function expectType(c: Context, type: string): void {
  const [given] = (c.req.header("content-type") ?? "").toLowerCase().split(";");
  if (given?.trim() === type) return;
  const message = `What is sent here must be ${type}.`;
  throw new Faulty({ status: 415, code: "usage", message, hint: DESCRIBED });
}

const DESCRIBED = "All that can be asked is described at /api/openapi.json.";

function tooLong(): never {
  throw new Faulty({ status: 422, code: "usage", message: "What was sent is too long.", hint: DESCRIBED });
}
