import { type Context, Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { DeskService } from "./desk/service.ts";
import type { Endpoint } from "./endpoint.ts";
import { INTAKE_ENDPOINTS } from "./endpoints/intake.ts";
import { type DeskName, ENDPOINTS } from "./endpoints.ts";
import { Faulty, faultOf } from "./fault.ts";
import type { ClientFile } from "./files.ts";
import { type GuardOptions, guard } from "./guard.ts";
import { MARK } from "./mark.ts";
import { openApi } from "./openapi.ts";
import { Intakes } from "./uploads/intakes.ts";
import { intakeRoutes } from "./uploads/routes.ts";

export interface AppOptions extends GuardOptions {
  service: DeskService;
  files: ReadonlyMap<string, ClientFile>;
  /** A question that takes longer is given up, with a word about it. */
  timeoutMs: number;
  /** Files that are sent, and how they are taken in; default: with the limits of every workbench. */
  intakes?: Intakes;
  /** Told of what was not foreseen. */
  onTrace: (trace: string) => void;
}

/** What the pages may do: show what comes from here and ask here. There is no script in them but the client's files. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:", "blob:"],
  connectSrc: ["'self'"],
  frameSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The workbench over HTTP: the endpoints under /api, the client's files, and its page for every other address. */
export function createApp(options: AppOptions): Hono {
  const { service, files, timeoutMs, onTrace } = options;
  const { intakes = new Intakes(service, onTrace) } = options;
  const app = new Hono();
  const headers = { crossOriginResourcePolicy: "same-origin", referrerPolicy: "no-referrer" } as const;

  app.onError((error, c) => {
    const { status, ...fault } = faultOf(error);
    if (fault.code === "fault") onTrace(error.stack ?? error.message);
    return c.json({ error: fault }, status as 500, { "cache-control": "no-store" });
  });
  // The page of a brief brings its own policy in its head; it is shown in a frame of ours to be printed.
  app.use("/api/*", secureHeaders({ ...headers, xFrameOptions: "SAMEORIGIN" }));
  app.use("*", async (c, next) =>
    c.req.path.startsWith("/api/")
      ? next()
      : secureHeaders({ ...headers, xFrameOptions: "DENY", contentSecurityPolicy: POLICY })(c, next),
  );
  app.use("*", guard(options));

  app.use("/api/*", async (c, next) => {
    await next();
    c.header(MARK, intakes.mark);
  });
  app.get("/api/openapi.json", (c) => c.json(openApi()));
  intakeRoutes(app, intakes, (caller, work) => within(timeoutMs, caller, work));
  for (const [name, one] of Object.entries(ENDPOINTS) as [DeskName, Endpoint][]) {
    if (name in INTAKE_ENDPOINTS) continue;
    app.get(`/api/${one.path}`, async (c) => {
      const { keep, ...asked } = c.req.query();
      const query = one.query.parse(asked);
      intakes.expectReadable();
      const text = await within(timeoutMs, c.req.raw.signal, (signal) =>
        service.answer(name, query as never, signal),
      );
      const { type = "application/json", file } = one;
      return c.body(text, 200, {
        "content-type": `${type}; charset=utf-8`,
        "cache-control": "no-store",
        ...(keep !== undefined && file && { "content-disposition": `attachment; filename="${file(query)}"` }),
      });
    });
  }
  app.all("/api/*", () => {
    throw new Faulty({
      status: 404,
      code: "usage",
      message: "There is nothing at this address.",
      hint: "All that can be asked is described at /api/openapi.json.",
    });
  });

  app.get("*", (c) => {
    const named = files.get(c.req.path);
    // An address without an ending is one of the client's own pages.
    const file = named ?? (/\.\w+$/.test(c.req.path) ? undefined : files.get("/index.html"));
    return file ? sent(c, file) : c.text("There is nothing at this address.", 404);
  });
  return app;
}

function sent(c: Context, { body, packed, type, lasting, tag }: ClientFile): Response {
  const held = { etag: tag, "cache-control": lasting ? "public, max-age=31536000, immutable" : "no-cache" };
  if (c.req.header("if-none-match") === tag) return c.body(null, 304, held);
  const gzip = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
  return c.body(new Uint8Array(gzip ? packed : body), 200, {
    ...held,
    "content-type": type,
    vary: "accept-encoding",
    ...(gzip && { "content-encoding": "gzip" }),
  });
}

/** Works until it is done, the caller is gone, or the time is over. */
async function within<T>(
  ms: number,
  caller: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const time = AbortSignal.timeout(ms);
  try {
    return await work(AbortSignal.any([caller, time]));
  } catch (error) {
    if (!time.aborted) throw error;
    throw new Faulty({
      status: 504,
      code: "time-out",
      message: `The desk found no answer within ${Math.round(ms / 1000)} seconds, and the question was given up.`,
      hint: "Ask again, or start the server with a longer --timeout.",
    });
  }
}
