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
  const { id, name, query } = request;
  const control = new AbortController();
  waiting.set(id, control);
  const reply = (of: Omit<Reply, "id">) => port.postMessage({ id, ...of });
  try {
    reply({ text: await (await service).answer(name, query as never, control.signal) });
  } catch (error) {
    const fault = faultOf(error);
    reply({ fault, ...(fault.code === "fault" && { trace: (error as Error)?.stack ?? String(error) }) });
  } finally {
    waiting.delete(id);
  }
});
