import type { ChronicleEvent } from "../chronicle/event.ts";
import type { Scene } from "../measures/scene.ts";
import type { Found } from "./answer.ts";
import type { QuestionId } from "./ids.ts";
import type { Bears } from "./kit/borne.ts";
import type { Relevance } from "./kit/rank.ts";

/** What a person may set; everything else is derived from the pair and the day. */
export interface QuestionOptions {
  /** Id of the focal event; default: the pair's most important event of the last 30 days. */
  event?: string;
  /** Name of the leader; default: who leads the second actor on the day. */
  leader?: string;
  /** Codes of the observers; default: members of the West and the pair's neighbours that the record knows. */
  observers?: readonly string[];
  /** The two rivals; default: the pair's greatest power and its strongest rival by conflict. */
  rivals?: readonly [string, string];
}

/** A scene with what was asked of it. */
export interface Subject extends Scene {
  readonly options: QuestionOptions;
  /** The event that the brief is about, or null where the pair had none in the last 30 days. */
  readonly focal: ChronicleEvent | null;
}

/** One of the ten: one file, one line in the list. */
export interface Question {
  readonly id: QuestionId;
  /** A short title for a heading: "History". */
  readonly title: string;
  /** How much each of its findings bears on it. */
  readonly relevance: Relevance;
  /** Which of them bear each of its figures. */
  readonly bears: Bears;
  /** The question in words, with the names of the pair. */
  asks(subject: Subject): string;
  answer(subject: Subject): Promise<Found>;
}
