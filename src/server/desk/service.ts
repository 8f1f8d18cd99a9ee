import type { DeskOptions } from "../../desk.ts";
import { choose } from "../../intake/choice.ts";
import { DeskHolder, withWriter } from "../../intake/deskHolder.ts";
import type { Names } from "../../intake/names.ts";
import type { IntakeOptions } from "../../intake/options.ts";
import { type IntakePlan, plan } from "../../intake/plan.ts";
import type { ReportLine } from "../../intake/reportText.ts";
import { allRefused, takeIn } from "../../intake/takeIn.ts";
import { plainJson } from "../../plainText.ts";
import { chronicleOf } from "../../userFiles.ts";
import { ANSWERS, type AnswerTo } from "../answers/all.ts";
import type { Endpoint } from "../endpoint.ts";
import { type DeskName, ENDPOINTS, type QueryOf } from "../endpoints.ts";
import { type Fault, faultOf } from "../fault.ts";
import { openHeld } from "./held.ts";

/** Files on disk, what the user calls them, and how he wants them read. */
export interface IntakeAsked {
  paths: readonly string[];
  names: Names;
  options: IntakeOptions;
}

/** How an intake goes: it has begun, bytes are read, a file has ended. */
export type IntakeStep =
  | { begun: true }
  | { of: number }
  | { bytes: number; file: string }
  | { lines: ReportLine[] };

export interface IntakeEnd {
  lines: ReportLine[];
  /** Where every row was refused. */
  refused?: Fault;
}

/** What stands behind the endpoints: each is answered as the text that goes over the wire. */
export interface DeskService {
  /** The chronicle to which files are taken in; undefined where the desk was opened without one. */
  readonly chronicle: string | undefined;
  /**
   * @throws {@link Faulty} or what the answer throws; a question whose signal is aborted is no longer waited for.
   */
  answer<Name extends DeskName>(name: Name, query: QueryOf<Name>, signal?: AbortSignal): Promise<string>;
  /** How files would be read. Throws as {@link plan}. */
  plan(asked: IntakeAsked, signal?: AbortSignal): Promise<IntakePlan>;
  /**
   * Takes files in while nobody reads the chronicle; who asks meanwhile waits. Throws as {@link takeIn}; a signal stops it, and
   * it ends when what was begun is undone.
   */
  takeIn(asked: IntakeAsked, onStep: (step: IntakeStep) => void, signal?: AbortSignal): Promise<IntakeEnd>;
  close(): Promise<void>;
}

/** The clock by which data are fresh or old; a test has its own. */
export type Clock = () => Date;

/** Answers in this thread. The desk is opened by the first who asks. */
export function openService(options: DeskOptions, now: Clock = () => new Date()): DeskService {
  const chronicle = chronicleOf(options);
  const holder = new DeskHolder(() => openHeld(options, now));
  return {
    chronicle,
    async answer(name, query, signal) {
      signal?.throwIfAborted();
      const found = await holder.use((held) =>
        (ANSWERS[name] as AnswerTo<typeof name>)(signal ? held.askedBy(signal) : held, query),
      );
      signal?.throwIfAborted();
      const { type }: Endpoint = ENDPOINTS[name];
      return type === undefined ? plainJson(found) : (found as string);
    },
    async plan({ paths, names, options: asked }, signal) {
      const choice = await choose(paths[0], paths.slice(1), asked, { plan: true, names });
      return plan(choice, asked, { signal });
    },
    takeIn: ({ paths, names, options: asked }, onStep, signal) =>
      withWriter(
        holder,
        async () => {
          onStep({ begun: true });
          const choice = await choose(paths[0], paths.slice(1), asked, { names });
          const report = await takeIn(chronicle!, choice, asked, {
            signal,
            onStart: (of) => onStep({ of }),
            onProgress: (bytes, file) => onStep({ bytes, file }),
            onFile: (_, lines) => onStep({ lines }),
          });
          const refused = allRefused(report);
          return { lines: report.lines, ...(refused && { refused: faultOf(refused) }) };
        },
        { signal },
      ),
    close: () => holder.close(),
  };
}
