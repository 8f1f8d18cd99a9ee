import { basename } from "node:path";
import type { Brief } from "../../brief/brief.ts";
import { composeBrief } from "../../brief/compose.ts";
import { withKeptFigures } from "../../brief/keptFigures.ts";
import { type Desk, type DeskOptions, openDesk, type SubjectRequest } from "../../desk.ts";
import { questionById } from "../../questions/all.ts";
import type { Answer } from "../../questions/answer.ts";
import { askQuestion } from "../../questions/askQuestion.ts";
import type { QuestionId } from "../../questions/ids.ts";
import type { Subject } from "../../questions/subject.ts";
import { requestOf } from "../../request.ts";
import { chronicleOf } from "../../userFiles.ts";
import { type State, wantedOf } from "../state.ts";
import { Recent } from "./recent.ts";

/** Briefs that are kept for who goes back to one, or asks for its figures one by one. */
const KEPT = 12;

/** A desk that is held open for all who ask, with the briefs that were asked of it last. */
export interface Held {
  readonly desk: Desk;
  /** Name of the file to which files are taken in, without its folder; undefined where there is none. */
  readonly chronicle: string | undefined;
  /** The day by the clock: only for how old data are. */
  today(): string;
  request(state: State): Promise<SubjectRequest>;
  /** The brief; who asks for one that is being composed waits for the same. */
  brief(state: State, since?: string): Promise<Brief>;
  /** One of the ten alone, which comes sooner than the brief that holds the same. */
  asked(question: QuestionId, state: State): Promise<AskedAlone>;
  /** The same answer: out of the brief where that is there, else asked alone. */
  answer(question: QuestionId, state: State): Promise<Answer>;
  /** The same, asked by somebody who may leave. */
  askedBy(asker: AbortSignal): Held;
  close(): Promise<void>;
}

export interface AskedAlone {
  subject: Subject;
  answer: Answer;
}

export async function openHeld(options: DeskOptions, now: () => Date): Promise<Held> {
  const path = chronicleOf(options);
  return heldOver(await openDesk(options), {
    chronicle: path && basename(path),
    today: () => now().toISOString().slice(0, 10),
    briefs: new Recent(KEPT),
    alone: new Recent(KEPT),
  });
}

interface Rest extends Pick<Held, "chronicle" | "today"> {
  briefs: Recent<Brief>;
  alone: Recent<AskedAlone>;
}

function heldOver(desk: Desk, rest: Rest, asker?: AbortSignal): Held {
  const { briefs, alone, chronicle, today } = rest;
  const request: Held["request"] = (state) => requestOf(desk, state.a, state.b, wantedOf(state));
  const askedOf = (question: QuestionId, wanted: SubjectRequest) => {
    const make = (signal: AbortSignal) => askAlone(desk.askedBy(signal), wanted, question);
    return alone.get(JSON.stringify([wanted, question]), make, asker);
  };
  return {
    ...{ desk, chronicle, today, request },
    asked: async (question, state) => askedOf(question, await request(state)),
    async brief(state, since) {
      const wanted = await request(state);
      const make = (signal: AbortSignal) => composeBrief(desk.askedBy(signal), { ...wanted, since });
      return briefs.get(JSON.stringify([wanted, since]), make, asker);
    },
    async answer(question, state) {
      const wanted = await request(state);
      const brief = briefs.made(JSON.stringify([wanted, undefined]));
      const found = brief?.answers.find((one) => one.question === question);
      return found ?? (await askedOf(question, wanted)).answer;
    },
    askedBy: (other) => heldOver(desk.askedBy(other), rest, other),
    close: () => desk.close(),
  };
}

async function askAlone(desk: Desk, wanted: SubjectRequest, question: QuestionId): Promise<AskedAlone> {
  const subject = await desk.subject(wanted);
  return { subject, answer: withKeptFigures(await askQuestion(questionById(question), subject)) };
}
