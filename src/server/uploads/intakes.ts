import type { IntakeOptions } from "../../intake/options.ts";
import type { DeskService, IntakeStep } from "../desk/service.ts";
import type { AnswerOf } from "../endpoints.ts";
import { type Fault, Faulty, faultOf } from "../fault.ts";
import { planAnswer } from "./planAnswer.ts";
import { type UploadOptions, Uploads } from "./uploads.ts";

type Progress = AnswerOf<"intake">;
type Going = Omit<Progress, "largest">;

const IDLE = {
  ...{ state: "idle", names: [], file: "", bytes: 0, of: 0, seconds: 0, left: null, lines: [], fault: null },
} satisfies Going;

/** A pace says nothing before so many seconds. */
const PACE_SECONDS = 1;

/** The files that are sent to the workbench, and the one intake that can be under way. */
export class Intakes {
  readonly uploads: Uploads;
  readonly #service: DeskService;
  readonly #onTrace: (trace: string) => void;
  #progress: Going = IDLE;
  #began = 0;
  #under: { control: AbortController; ended: Promise<void> } | undefined;
  /** What was taken in since the server began, as a mark: another one means that answers may be others. */
  #mark = `${Date.now().toString(36)}.0`;
  #taken = 0;

  constructor(service: DeskService, onTrace: (trace: string) => void, options?: UploadOptions) {
    this.uploads = new Uploads(options);
    this.#service = service;
    this.#onTrace = onTrace;
  }

  get mark(): string {
    return this.#mark;
  }

  /** Throws Faulty 503 while an intake is under way: who reads the chronicle has to wait. */
  expectReadable(): void {
    if (!this.#under) return;
    throw new Faulty({
      status: 503,
      code: "busy",
      message: "Files are being taken in; until they are, the chronicle can't be read.",
      hint: "Ask again when they are in: the page Data shows how far that is.",
    });
  }

  /** Throws Faulty 409 where the server was started without a chronicle. */
  expectChronicle(): void {
    if (this.#service.chronicle !== undefined) return;
    throw new Faulty({
      status: 409,
      code: "no-chronicle",
      message: "This workbench was started with --chronicle none, so that it takes nothing in.",
      hint: "Start it without that, or with the name of a chronicle: chancery serve --chronicle FILE.",
    });
  }

  /** How the files would be read. Throws as the uploads and the plan do. */
  async plan(
    ids: readonly string[],
    options: IntakeOptions,
    signal: AbortSignal,
  ): Promise<AnswerOf<"planIntake">> {
    const files = this.uploads.filesOf(ids);
    return planAnswer(await this.#service.plan({ ...files, options }, signal));
  }

  /** Begins to take the files in. Throws Faulty 409 where an intake is under way already. */
  start(ids: readonly string[], options: IntakeOptions): Progress {
    this.expectChronicle();
    if (this.#under) {
      throw new Faulty({
        status: 409,
        code: "busy",
        message: "Files are being taken in already, and one intake is done at a time.",
        hint: "Wait until it has ended, or stop it.",
      });
    }
    const files = this.uploads.filesOf(ids);
    const control = new AbortController();
    this.#began = performance.now();
    this.#progress = { ...IDLE, state: "waiting", names: Object.values(files.names) };
    const ended = this.uploads
      .holding(ids, () =>
        this.#service.takeIn({ ...files, options }, (step) => this.#onStep(step), control.signal),
      )
      .then(
        ({ lines, refused }) => this.#end({ state: "done", lines, fault: refused && plain(refused) }),
        (error) => this.#fail(error),
      )
      // What failed can be asked for again, otherwise.
      .then(() => (this.#progress.state === "failed" ? undefined : this.uploads.remove(ids)));
    this.#under = { control, ended };
    return this.state();
  }

  state(): Progress {
    return { ...this.#going(), largest: this.uploads.maxBytes };
  }

  stop(): Progress {
    this.#under?.control.abort();
    return this.state();
  }

  /** Stops what is under way and removes what was sent. */
  async close(): Promise<void> {
    this.stop();
    await this.uploads.close();
  }

  #going(): Going {
    const { state, bytes, of } = this.#progress;
    if (!this.#under) return this.#progress;
    const seconds = (performance.now() - this.#began) / 1000;
    const paced = state === "running" && bytes > 0 && seconds >= PACE_SECONDS;
    return { ...this.#progress, seconds, left: paced ? (seconds / bytes) * Math.max(0, of - bytes) : null };
  }

  #onStep(step: IntakeStep): void {
    const now = this.#progress;
    if ("begun" in step) this.#progress = { ...now, state: "running" };
    else if ("lines" in step) this.#progress = { ...now, lines: [...now.lines, ...step.lines] };
    else this.#progress = { ...now, ...step };
  }

  #fail(error: unknown): void {
    const fault = faultOf(error);
    if (fault.code === "fault" && !(error instanceof Faulty))
      this.#onTrace((error as Error)?.stack ?? String(error));
    this.#end({ state: fault.code === "stopped" ? "stopped" : "failed", fault: plain(fault) });
  }

  /** Files of several that are in stand in the lines already. */
  #end({
    state,
    lines = [],
    fault = null,
  }: Partial<Pick<Progress, "lines" | "fault">> & Pick<Progress, "state">): void {
    const several = this.#progress.names.length > 1;
    this.#progress = {
      ...this.#going(),
      ...{ state, left: null, fault },
      lines: [...(several || state !== "done" ? this.#progress.lines : []), ...lines],
    };
    this.#under = undefined;
    this.#taken += 1;
    this.#mark = this.#mark.replace(/\d+$/, String(this.#taken));
  }
}

const plain = ({ code, message, hint }: Fault) => ({ code, message, ...(hint && { hint }) });
