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
import { type State, wantedOf } from "../state.ts";

/** Briefs that are kept for who goes back to one, or asks for its figures one by one. */
const KEPT = 12;

/** A desk that is held open for all who ask, with the briefs that were asked of it last. */
export interface Held {
  readonly desk: Desk;
  request(state: State): Promise<SubjectRequest>;
  /** The brief; who asks for one that is being composed waits for the same. */
  brief(state: State, since?: string): Promise<Brief>;
  /** One of the ten alone, which comes sooner than the brief that holds the same. */
  asked(question: QuestionId, state: State): Promise<AskedAlone>;
  /** The same answer: out of the brief where that is there, else asked alone. */
  answer(question: QuestionId, state: State): Promise<Answer>;
  close(): Promise<void>;
}

export interface AskedAlone {
  subject: Subject;
  answer: Answer;
}

export async function openHeld(options: DeskOptions): Promise<Held> {
  const desk = await openDesk(options);
  const briefs = new Map<string, Promise<Brief>>();
  const composed = new WeakMap<Promise<Brief>, Brief>();
  const alone = new Map<string, Promise<AskedAlone>>();
  const request: Held["request"] = (state) => requestOf(desk, state.a, state.b, wantedOf(state));
  const asked: Held["asked"] = async (question, state) => {
    const wanted = await request(state);
    const key = JSON.stringify([wanted, question]);
    return keep(alone, key, alone.get(key) ?? askAlone(desk, wanted, question));
  };

  return {
    desk,
    request,
    async brief(state, since) {
      const wanted = await request(state);
      const key = JSON.stringify([wanted, since]);
      const made = briefs.get(key) ?? composeBrief(desk, { ...wanted, since });
      made.then(
        (brief) => composed.set(made, brief),
        () => {},
      );
      return keep(briefs, key, made);
    },
    asked,
    async answer(question, state) {
      const made = briefs.get(JSON.stringify([await request(state), undefined]));
      const brief = made && composed.get(made);
      const found = brief?.answers.find((one) => one.question === question);
      return found ?? (await asked(question, state)).answer;
    },
    close: () => desk.close(),
  };
}

async function askAlone(desk: Desk, wanted: SubjectRequest, question: QuestionId): Promise<AskedAlone> {
  const subject = await desk.subject(wanted);
  return { subject, answer: withKeptFigures(await askQuestion(questionById(question), subject)) };
}

/** Keeps what is being made, the oldest going first; what fails is not kept. */
function keep<T>(all: Map<string, Promise<T>>, key: string, made: Promise<T>): Promise<T> {
  // Last in order of insertion is last to go.
  all.delete(key);
  all.set(key, made);
  for (const old of all.keys()) if (all.size > KEPT) all.delete(old);
  made.catch(() => all.get(key) === made && all.delete(key));
  return made;
}
