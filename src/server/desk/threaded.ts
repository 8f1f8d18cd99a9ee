import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { chronicleOf, type DeskOptions } from "../../desk.ts";
import type { IntakePlan } from "../../intake/plan.ts";
import type { DeskName } from "../endpoints.ts";
import { type Fault, Faulty } from "../fault.ts";
import {
  type DeskService,
  type IntakeAsked,
  type IntakeEnd,
  type IntakeStep,
  openService,
} from "./service.ts";

type Work = { name: DeskName; query: unknown } | { plan: IntakeAsked } | { takeIn: IntakeAsked };
export type Request = ({ id: number } & Work) | { stop: number };

export interface Reply {
  id: number;
  /** How far it is; then another reply follows. */
  step?: IntakeStep;
  value?: unknown;
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
 * of that one. A thread that writes the chronicle is let be until it has written. Run from source there is no JavaScript to
 * start a thread with, and all is answered in this one.
 */
export async function threadedService(
  options: DeskOptions,
  onTrace: (trace: string) => void,
): Promise<DeskService> {
  return existsSync(THREAD) ? new Threaded(options, onTrace) : openService(options);
}

interface Waiting {
  request: Extract<Request, { id: number }>;
  onStep: (step: IntakeStep) => void;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

class Threaded implements DeskService {
  readonly chronicle: string | undefined;
  readonly #options: DeskOptions;
  readonly #onTrace: (trace: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  /** Questions that were taken back and of which the thread has not said that it left them. */
  readonly #left = new Map<number, NodeJS.Timeout>();
  /** The intake that has begun to write. */
  #writes: number | undefined;
  #worker: Worker;
  #last = 0;
  #closed = false;

  constructor(options: DeskOptions, onTrace: (trace: string) => void) {
    this.chronicle = chronicleOf(options);
    this.#options = options;
    this.#onTrace = onTrace;
    this.#worker = this.#begin();
  }

  answer(name: DeskName, query: unknown, signal?: AbortSignal): Promise<string> {
    return this.#ask({ name, query }, signal) as Promise<string>;
  }

  plan(asked: IntakeAsked, signal?: AbortSignal): Promise<IntakePlan> {
    return this.#ask({ plan: asked }, signal) as Promise<IntakePlan>;
  }

  /** One that is stopped is waited for: it ends when the thread has undone what it began. */
  takeIn(asked: IntakeAsked, onStep: (step: IntakeStep) => void, signal?: AbortSignal): Promise<IntakeEnd> {
    const id = ++this.#last;
    const stop = () => this.#worker.postMessage({ stop: id } satisfies Request);
    return new Promise((resolve, reject) => {
      const request = { id, takeIn: asked };
      this.#waiting.set(id, { request, onStep, resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage(request);
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    }).finally(() => signal?.removeEventListener("abort", stop)) as Promise<IntakeEnd>;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker.terminate();
  }

  #ask(work: Work, signal: AbortSignal | undefined): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const request = { id, ...work };
      const leave = () => {
        this.#waiting.delete(id);
        this.#worker.postMessage({ stop: id } satisfies Request);
        this.#waitFor(id);
        reject(signal?.reason);
      };
      const settled = () => signal?.removeEventListener("abort", leave);
      this.#waiting.set(id, {
        request,
        onStep: () => {},
        resolve: (value) => {
          settled();
          resolve(value);
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

  #begin(): Worker {
    const worker = new Worker(THREAD, { workerData: this.#options });
    worker.on("message", (reply: Reply) => this.#take(reply));
    worker.on("error", (error) => {
      this.#onTrace(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (worker === this.#worker) this.#restart();
    });
    return worker;
  }

  #take({ id, step, value, fault, trace }: Reply): void {
    const asked = this.#waiting.get(id);
    if (step) {
      if ("begun" in step) this.#writes = id;
      asked?.onStep(step);
      return;
    }
    if (this.#writes === id) this.#writes = undefined;
    clearTimeout(this.#left.get(id));
    this.#left.delete(id);
    if (trace !== undefined) this.#onTrace(trace);
    this.#waiting.delete(id);
    if (fault) asked?.reject(new Faulty(fault));
    else asked?.resolve(value);
  }

  /** Gives the thread time to leave a question that nobody waits for; then another takes its place, but not while it writes. */
  #waitFor(id: number): void {
    const late = () => (this.#writes === undefined ? this.#restart() : this.#waitFor(id));
    this.#left.set(id, setTimeout(late, PATIENCE_MS).unref());
  }

  #restart(): void {
    if (this.#closed) return;
    for (const timer of this.#left.values()) clearTimeout(timer);
    this.#left.clear();
    void this.#worker.terminate();
    this.#worker = this.#begin();
    if (this.#writes !== undefined) {
      this.#waiting.get(this.#writes)?.reject(new Faulty(BROKEN_OFF));
      this.#waiting.delete(this.#writes);
      this.#writes = undefined;
    }
    for (const { request } of this.#waiting.values()) this.#worker.postMessage(request);
  }
}

const BROKEN_OFF: Fault = {
  status: 500,
  code: "fault",
  message: "The intake broke off by an unexpected fault in Chancery.",
  hint: "Nothing of the file at hand is kept; files that were in before it stay. The terminal has more.",
};
