import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DeskOptions } from "../../desk.ts";
import type { IntakePlan } from "../../intake/plan.ts";
import { chronicleOf } from "../../userFiles.ts";
import type { DeskName } from "../endpoints.ts";
import { type Fault, Faulty } from "../fault.ts";
import type { DeskService, IntakeAsked, IntakeEnd, IntakeStep } from "./service.ts";

type Work = { name: DeskName; query: unknown } | { plan: IntakeAsked } | { takeIn: IntakeAsked };
/** The casebook is always the built-in one: its address would not cross to another process. */
export type ServedDesk = Omit<DeskOptions, "casebook">;
export type Opened = { open: ServedDesk };
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

const PROCESS = fileURLToPath(new URL("./process.js", import.meta.url));

/** So long the process may go on with a question that was taken back; then another takes its place. */
const PATIENCE_MS = 5_000;

/** A question that was under way so many times when the process broke down is not asked again. */
const TRIES = 2;

/**
 * Answers in a process of its own, so that the server hears others while the desk thinks, and outlives it. Where a
 * question that was taken back holds the process for longer than some seconds it is ended and another begun, and so where
 * it breaks down: what others asked meanwhile is asked of that one. A thread in its place could not be ended while the SQL engine
 * works for it without taking the server along. A process that writes the chronicle is let be until it has written. Run from
 * source there is no JavaScript to start one with, and all is answered in this one. The questions are loaded by who answers
 * them: the server is there before that is done.
 */
export async function serviceApart(
  options: ServedDesk,
  onTrace: (trace: string) => void,
): Promise<DeskService> {
  if (existsSync(PROCESS)) return new Apart(options, onTrace);
  const { openService } = await import("./service.ts");
  return openService(options);
}

interface Waiting {
  request: Extract<Request, { id: number }>;
  /** How often the process broke down with it. */
  broken: number;
  onStep: (step: IntakeStep) => void;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

class Apart implements DeskService {
  readonly chronicle: string | undefined;
  readonly #options: ServedDesk;
  readonly #onTrace: (trace: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  /** Questions that were taken back and of which the process has not said that it left them. */
  readonly #left = new Map<number, NodeJS.Timeout>();
  /** The intake that has begun to write. */
  #writes: number | undefined;
  #desk: ChildProcess;
  #last = 0;
  #closed = false;

  constructor(options: ServedDesk, onTrace: (trace: string) => void) {
    this.chronicle = chronicleOf(options);
    this.#options = options;
    this.#onTrace = onTrace;
    this.#desk = this.#begin();
  }

  answer(name: DeskName, query: unknown, signal?: AbortSignal): Promise<string> {
    return this.#ask({ name, query }, signal) as Promise<string>;
  }

  plan(asked: IntakeAsked, signal?: AbortSignal): Promise<IntakePlan> {
    return this.#ask({ plan: asked }, signal) as Promise<IntakePlan>;
  }

  /** One that is stopped is waited for: it ends when the process has undone what it began. */
  takeIn(asked: IntakeAsked, onStep: (step: IntakeStep) => void, signal?: AbortSignal): Promise<IntakeEnd> {
    const id = ++this.#last;
    const stop = () => this.#send({ stop: id });
    return new Promise((resolve, reject) => {
      const request = { id, takeIn: asked };
      this.#waiting.set(id, {
        ...{ request, broken: 0, onStep, reject },
        resolve: resolve as (value: unknown) => void,
      });
      this.#send(request);
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    }).finally(() => signal?.removeEventListener("abort", stop)) as Promise<IntakeEnd>;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await ended(this.#desk);
  }

  #ask(work: Work, signal: AbortSignal | undefined): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const request = { id, ...work };
      const leave = () => {
        this.#waiting.delete(id);
        this.#send({ stop: id });
        this.#waitFor(id);
        reject(signal?.reason);
      };
      const settled = () => signal?.removeEventListener("abort", leave);
      this.#waiting.set(id, {
        request,
        broken: 0,
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
      this.#send(request);
    });
  }

  #begin(): ChildProcess {
    const desk = fork(PROCESS, { serialization: "advanced" });
    desk.on("message", (reply: Reply) => this.#take(reply));
    desk.on("error", (error) => this.#onTrace(error.stack ?? error.message));
    desk.on("exit", (code, signal) => {
      if (desk !== this.#desk || this.#closed) return;
      this.#onTrace(`The desk's process ended by itself (${signal ?? code}); another takes its place.`);
      this.#breakOff();
      this.#desk = this.#begin();
      this.#askAgain();
    });
    desk.send({ open: this.#options } satisfies Opened);
    return desk;
  }

  /** A process that has just ended takes no message: what was asked of it is asked of the next. */
  #send(request: Request): void {
    if (this.#desk.connected) this.#desk.send(request, () => {});
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

  /** Gives the process time to leave a question that nobody waits for; then another takes its place, but not while it writes. */
  #waitFor(id: number): void {
    const late = () => (this.#writes === undefined ? this.#restart() : this.#waitFor(id));
    this.#left.set(id, setTimeout(late, PATIENCE_MS).unref());
  }

  #restart(): void {
    if (this.#closed) return;
    const late = this.#desk;
    this.#desk = this.#begin();
    late.kill("SIGKILL");
    this.#askAgain();
  }

  #askAgain(): void {
    for (const timer of this.#left.values()) clearTimeout(timer);
    this.#left.clear();
    for (const { request } of this.#waiting.values()) this.#send(request);
  }

  /** The process broke down: an intake is not begun anew by itself, nor a question that may have broken it twice. */
  #breakOff(): void {
    for (const [id, asked] of this.#waiting) {
      asked.broken += 1;
      const fault = id === this.#writes ? BROKEN_OFF : asked.broken >= TRIES ? BROKEN_DOWN : undefined;
      if (!fault) continue;
      this.#waiting.delete(id);
      asked.reject(new Faulty(fault));
    }
    this.#writes = undefined;
  }
}

async function ended(desk: ChildProcess): Promise<void> {
  if (desk.exitCode !== null || desk.signalCode !== null) return;
  const exit = new Promise((resolve) => desk.once("exit", resolve));
  desk.kill("SIGKILL");
  await exit;
}

const BROKEN_DOWN: Fault = {
  status: 500,
  code: "fault",
  message: "The desk broke down twice over this question.",
  hint: "The terminal has more. Please report it with the address of the page.",
};

const BROKEN_OFF: Fault = {
  status: 500,
  code: "fault",
  message: "The intake broke off by an unexpected fault in Chancery.",
  hint: "Nothing of the file at hand is kept; files that were in before it stay. The terminal has more.",
};
