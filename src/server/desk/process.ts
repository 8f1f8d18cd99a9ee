import { faultOf } from "../fault.ts";
import type { Opened, Reply, Request } from "./apart.ts";
import { type DeskService, openService } from "./service.ts";

// The process in which the desk lives: it thinks here, so that the server goes on hearing others meanwhile.
let service: DeskService;
const waiting = new Map<number, AbortController>();

// Ctrl-C reaches all processes of a terminal; the server ends this one when it has closed.
process.on("SIGINT", () => {});
// A server that is gone asks nothing more.
process.on("disconnect", () => process.exit());
process.on("message", async (request: Opened | Request) => {
  if ("open" in request) {
    service = openService(request.open);
    return;
  }
  if ("stop" in request) return waiting.get(request.stop)?.abort();
  const { id } = request;
  const control = new AbortController();
  waiting.set(id, control);
  const reply = (of: Omit<Reply, "id">) => process.send?.({ id, ...of });
  try {
    reply({ value: await done(request, control.signal, reply) });
  } catch (error) {
    const fault = faultOf(error);
    reply({ fault, ...(fault.code === "fault" && { trace: (error as Error)?.stack ?? String(error) }) });
  } finally {
    waiting.delete(id);
  }
});

function done(
  request: Extract<Request, { id: number }>,
  signal: AbortSignal,
  reply: (of: Omit<Reply, "id">) => void,
): Promise<unknown> {
  if ("plan" in request) return service.plan(request.plan, signal);
  if ("takeIn" in request) return service.takeIn(request.takeIn, (step) => reply({ step }), signal);
  return service.answer(request.name, request.query as never, signal);
}
