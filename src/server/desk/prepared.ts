import { existsSync, readFileSync, statSync } from "node:fs";
import { BUILT_IN_CASE } from "../../casebook.ts";
import { addDays } from "../../dates.ts";
import { chronicleOf } from "../../userFiles.ts";
import type { DeskName } from "../endpoints.ts";
import type { ServedDesk } from "./apart.ts";
import { editionOfData } from "./edition.ts";
import type { DeskService } from "./service.ts";

/** Answers that were found when Chancery was built, by what was asked. */
export interface Prepared {
  /** See {@link editionOfData}: another edition answers otherwise. */
  edition: string;
  answers: Record<string, string>;
}

/** What the first page asks for over the casebook alone: everybody waits for it, and it is the same for all. */
const FIRST: readonly [DeskName, Record<string, string>][] = [
  ["start", {}],
  ["brief", BUILT_IN_CASE],
  ["span", { a: BUILT_IN_CASE.a, b: BUILT_IN_CASE.b }],
];

/** Beside the code that was built; there is none where Chancery runs from source. */
const PREPARED_FILE = new URL("../../prepared.json", import.meta.url);

/** So long the browser that draws the first page has the machine to itself before the desk wakes: where it asks, and where it does not. */
const WAKE_MS = { asked: 500, alone: 1500 };

/** Finds the first page's answers, to be kept beside the code. */
export async function prepare(service: DeskService): Promise<Prepared> {
  const answers: Prepared["answers"] = {};
  for (const [name, query] of FIRST) answers[keyOf(name, query)] = await service.answer(name, query as never);
  return { edition: editionOfData(), answers };
}

/** What was prepared for this desk; undefined where nothing was, or where code or data have changed since. */
export function readPrepared(desk: ServedDesk, file = PREPARED_FILE): Prepared["answers"] | undefined {
  if (!holdsCasebookAlone(desk) || !existsSync(file)) return undefined;
  // A build writes all of the code, and this file last.
  if (statSync(new URL(import.meta.url)).mtimeMs > statSync(file).mtimeMs) return undefined;
  const { edition, answers } = JSON.parse(readFileSync(file, "utf8")) as Prepared;
  return edition === editionOfData() ? answers : undefined;
}

/**
 * Hands out what was prepared while the desk holds the casebook alone, and asks the desk for the rest. The desk is begun when it
 * is needed, or while the reader reads what was handed out.
 */
export function withPrepared(
  prepared: Prepared["answers"] | undefined,
  desk: ServedDesk,
  begin: () => Promise<DeskService>,
): DeskService {
  let begun: Promise<DeskService> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const service = () => {
    clearTimeout(timer);
    begun ??= begin();
    return begun;
  };
  const wakeIn = (ms: number) => {
    clearTimeout(timer);
    if (!begun) timer = setTimeout(() => wakeUp(service(), prepared ? 2 : 1), ms).unref();
  };
  wakeIn(prepared ? WAKE_MS.alone : 0);
  return {
    chronicle: chronicleOf(desk),
    async answer(name, query, signal) {
      const found = prepared && holdsCasebookAlone(desk) ? prepared[keyOf(name, query)] : undefined;
      if (found === undefined) return (await service()).answer(name, query, signal);
      wakeIn(WAKE_MS.asked);
      return found;
    },
    plan: async (asked, signal) => (await service()).plan(asked, signal),
    takeIn: async (asked, onStep, signal) => (await service()).takeIn(asked, onStep, signal),
    async close() {
      clearTimeout(timer);
      await (await begun)?.close();
    },
  };
}

/** Has the desk think on so many days of the built-in case before it is asked: code that ran twice runs faster. */
async function wakeUp(begun: Promise<DeskService>, days: number): Promise<void> {
  for (let back = 0; back < days; back++) {
    const day = { ...BUILT_IN_CASE, asOf: addDays(BUILT_IN_CASE.asOf, -back) };
    // What goes wrong here is told to whoever asks for it.
    await begun.then((desk) => desk.answer("brief", day)).catch(() => {});
  }
}

/** Whether nothing was taken in, and nobody is called otherwise than by us. */
function holdsCasebookAlone({ labels = {}, ...desk }: ServedDesk): boolean {
  const path = chronicleOf(desk);
  return Object.keys(labels).length === 0 && (path === undefined || !existsSync(path));
}

/** In order of names: the same asked in another order is the same. */
function keyOf(name: DeskName, query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return JSON.stringify([name, ...given.sort(([x], [y]) => (x < y ? -1 : 1))]);
}
