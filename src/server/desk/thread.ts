import { parentPort, workerData } from "node:worker_threads";
import { faultOf } from "../fault.ts";
import { openService } from "./service.ts";
import type { Reply, Request } from "./threaded.ts";

// The thread in which the desk lives: it thinks here, so that the server goes on hearing others meanwhile.
const port = parentPort!;
const service = openService(workerData);
const waiting = new Map<number, AbortController>();

port.on("message", async (request: Request) => {
  if ("stop" in request) return waiting.get(request.stop)?.abort();
  const { id } = request;
  const control = new AbortController();
  waiting.set(id, control);
  const reply = (of: Omit<Reply, "id">) => port.postMessage({ id, ...of });
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
