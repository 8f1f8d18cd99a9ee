import { batch, computed, signal } from "@preact/signals";
import type { AnswerOf, SentTo } from "../../server/endpoints.ts";
import { sizeText } from "../../words/en/sizes.ts";
import { ask, Refusal, send } from "../api.ts";
import { words } from "../words.ts";
import { type Asked, asksSoFar } from "./asks.ts";
import { sendFile } from "./sendFile.ts";

const say = words.data.take;

export type Options = NonNullable<SentTo<"planIntake">["options"]>;
export type Plan = AnswerOf<"planIntake">;

/** A file that is to be taken in: on its way, there, or refused. */
export interface Chosen {
  key: number;
  name: string;
  bytes: number;
  sent: number;
  id?: string;
  fault?: { message: string; hint?: string };
  control: AbortController;
}

// What is chosen stays while the reader looks at another page.
export const chosen = signal<readonly Chosen[]>([]);
export const options = signal<Options>({});
export const plan = signal<Plan | null>(null);
export const planFault = signal<Refusal | null>(null);
export const looking = signal(false);
/** The questions that were asked so far, so that an answer can be changed. */
export const questions = signal<readonly Asked[]>([]);
/** How the intake goes, or what came of it; null until the server has said. */
export const progress = signal<AnswerOf<"intake"> | null>(null);
/** What the reader has put away of what came of an intake. */
export const seen = signal(true);

export const underWay = computed(() => ["waiting", "running"].includes(progress.value?.state ?? ""));
const ready = computed(() => chosen.value.flatMap(({ id }) => id ?? []));
export const sending = computed(() => chosen.value.some(({ id, fault }) => !id && !fault));

const POLL_MS = 300;
let nextKey = 0;
let look: AbortController | undefined;

/** Sends files one after the other, then looks at how they would be read. */
export async function choose(files: readonly File[]): Promise<void> {
  const added = files.map((file) => ({
    ...{ key: nextKey++, name: file.name, bytes: file.size, sent: 0, control: new AbortController() },
  }));
  chosen.value = [...chosen.value.filter(({ fault }) => !fault), ...added];
  seen.value = true;
  for (const [at, one] of added.entries()) await sendOne(one, files[at]!);
  if (!sending.value) await lookAgain();
}

async function sendOne({ key, control }: Chosen, file: File): Promise<void> {
  const change = (part: Partial<Chosen>) => {
    chosen.value = chosen.value.map((one) => (one.key === key ? { ...one, ...part } : one));
  };
  const largest = progress.value?.largest;
  if (largest !== undefined && file.size > largest)
    return change({ fault: { message: say.tooLarge(file.name, sizeText(largest)) } });
  if (control.signal.aborted) return;
  try {
    const told = await sendFile(file, (sent) => change({ sent }), control.signal);
    if (control.signal.aborted) return void (told && send("removeUploads", { ids: [told.id] }));
    change(told ? { id: told.id, name: told.name } : { fault: { message: say.lost(file.name) } });
  } catch (error) {
    const { message, hint } = error as Refusal;
    change({ fault: { message, hint } });
  }
}

/** Puts a file away, here and on the server. */
export async function remove({ key, id, control }: Chosen): Promise<void> {
  control.abort();
  chosen.value = chosen.value.filter((one) => one.key !== key);
  if (id) await send("removeUploads", { ids: [id] }).catch(() => {});
  await lookAgain();
}

/** Puts all of it away. */
export function clear(): void {
  const ids = ready.value;
  for (const { control } of chosen.value) control.abort();
  forget();
  if (ids.length > 0) send("removeUploads", { ids }).catch(() => {});
}

function forget(): void {
  look?.abort();
  batch(() => {
    chosen.value = [];
    questions.value = [];
    options.value = {};
    plan.value = null;
    planFault.value = null;
    looking.value = false;
  });
}

/** An answer; undefined or "" takes it back. Then it is looked at again. */
export function answer(given: Options): Promise<void> {
  const merged = Object.entries({ ...options.value, ...given });
  options.value = Object.fromEntries(merged.filter(([, value]) => value !== undefined && value !== ""));
  return lookAgain();
}

/** Asks how the files would be read; an older question is taken back. */
async function lookAgain(): Promise<void> {
  look?.abort();
  if (ready.value.length === 0) return forgetPlan();
  const control = new AbortController();
  look = control;
  looking.value = true;
  try {
    const found = await send("planIntake", { ids: ready.value, options: options.value }, control.signal);
    batch(() => {
      plan.value = found;
      questions.value = asksSoFar(questions.value, found);
      planFault.value = null;
    });
  } catch (error) {
    if (control.signal.aborted) return;
    batch(() => {
      // What was asked and answered stays, so that an answer can be mended.
      plan.value = plan.value && { ...plan.value, goes: false };
      planFault.value = told(error);
    });
  }
  if (look === control) looking.value = false;
}

function forgetPlan(): void {
  if (chosen.value.length === 0) {
    forget();
    return;
  }
  batch(() => {
    plan.value = null;
    planFault.value = null;
    looking.value = false;
  });
}

export async function begin(): Promise<void> {
  try {
    progress.value = await send("startIntake", { ids: ready.value, options: options.value });
    // What came of an intake before is not shown in its place.
    seen.value = false;
    await follow();
  } catch (error) {
    planFault.value = told(error);
  }
}

export async function stop(): Promise<void> {
  progress.value = await send("stopIntake", {});
}

let following = false;

/** Looks how the intake goes until it has ended: one that this page or another has begun. */
export async function follow(): Promise<void> {
  if (following) return;
  following = true;
  try {
    for (;;) {
      const now = await ask("intake", {});
      const ended = underWay.value && !["waiting", "running"].includes(now.state);
      if (now.state === "waiting" || now.state === "running") seen.value = false;
      progress.value = now;
      if (ended && now.state !== "failed") forget();
      if (!underWay.value) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  } finally {
    following = false;
  }
}

function told(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(0, { code: "gone", message: words.gone });
}
