import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { DeskOptions } from "../../desk.ts";
import type { EndpointName } from "../endpoints.ts";
import { type Fault, Faulty } from "../fault.ts";
import { type DeskService, openService } from "./service.ts";

export type Request = { id: number; name: EndpointName; query: unknown } | { stop: number };

export interface Reply {
  id: number;
  text?: string;
  fault?: Fault;
  /** Of a fault that was not foreseen, for the terminal. */
  trace?: string;
}

const THREAD = new URL("./thread.js", import.meta.url);

/** So long a thread may go on with a question that was taken back; then another takes its place. */
const PATIENCE_MS = 5_000;

/**
 * Answers in a thread of its own, so that the server hears others while the desk thinks. Where a question that was taken back holds
 * the thread for longer than some seconds the thread is ended and another begun: what others asked meanwhile is asked
 * of that one. Run from source there is no JavaScript to start a thread with, and all is answered in this one.
 */
export async function threadedService(
  options: DeskOptions,
  onTrace: (trace: string) => void,
): Promise<DeskService> {
  return existsSync(THREAD) ? new Threaded(options, onTrace) : openService(options);
}

interface Waiting {
  request: Extract<Request, { id: number }>;
  resolve: (text: string) => void;
  reject: (error: unknown) => void;
}

class Threaded implements DeskService {
  readonly #options: DeskOptions;
  readonly #onTrace: (trace: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  /** Questions that were taken back and of which the thread has not said that it left them. */
  readonly #left = new Map<number, NodeJS.Timeout>();
  #worker: Worker;
  #last = 0;
  #closed = false;

  constructor(options: DeskOptions, onTrace: (trace: string) => void) {
    this.#options = options;
    this.#onTrace = onTrace;
    this.#worker = this.#begin();
  }

  answer(name: EndpointName, query: unknown, signal?: AbortSignal): Promise<string> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const request = { id, name, query };
      const leave = () => {
        this.#waiting.delete(id);
        this.#worker.postMessage({ stop: id } satisfies Request);
        this.#left.set(id, setTimeout(() => this.#restart(), PATIENCE_MS).unref());
        reject(signal?.reason);
      };
      const settled = () => signal?.removeEventListener("abort", leave);
      this.#waiting.set(id, {
        request,
        resolve: (text) => {
          settled();
          resolve(text);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      });
      signal?.addEventListener("abort", leave, { once: true });
      this.#worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(THREAD, { workerData: this.#options });
    worker.on("message", (reply: Reply) => this.#take(reply));
    worker.on("error", (error) => {
      this.#onTrace(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (worker === this.#worker) this.#restart();
    });
    return worker;
  }

  #take({ id, text, fault, trace }: Reply): void {
    clearTimeout(this.#left.get(id));
    this.#left.delete(id);
    if (trace !== undefined) this.#onTrace(trace);
    const asked = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (fault) asked?.reject(new Faulty(fault));
    else asked?.resolve(text ?? "");
  }

  #restart(): void {
    if (this.#closed) return;
    for (const timer of this.#left.values()) clearTimeout(timer);
    this.#left.clear();
    void this.#worker.terminate();
    this.#worker = this.#begin();
    for (const { request } of this.#waiting.values()) this.#worker.postMessage(request);
  }
}
