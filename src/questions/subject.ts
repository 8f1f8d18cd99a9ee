import type { Leaders } from "../actors/leaders.ts";
import type { Actors } from "../actors/registry.ts";
import type { ChronicleView } from "../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../chronicle/event.ts";
import type { RecordView } from "../record/record.ts";
import type { Answer } from "./answer.ts";
import type { QuestionId } from "./ids.ts";

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

/**
 * The pair, the day, and the only doors through which a question sees the world. Everything behind
 * them is cut at `asOf`, so that a question cannot look ahead even by mistake.
 */
export interface Subject {
  readonly asOf: string;
  readonly a: string;
  readonly b: string;
  readonly events: ChronicleView;
  readonly record: RecordView;
  readonly actors: Actors;
  readonly leaders: Leaders;
  readonly options: QuestionOptions;
  /** The event that the brief is about, or null where the pair had none in the last 30 days. */
  readonly focal: ChronicleEvent | null;
  /** Label of an actor on the as-of date, or on the day given. */
  name(code: string, day?: string): string;
}

/** One of the ten: one file, one line in the list. */
export interface Question {
  readonly id: QuestionId;
  /** A short title for a heading: "History". */
  readonly title: string;
  /** The question in words, with the names of the pair. */
  asks(subject: Subject): string;
  answer(subject: Subject): Promise<Answer>;
}
