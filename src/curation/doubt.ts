import type { ChronicleEvent } from "../chronicle/event.ts";
import { rowId } from "./book.ts";

/** A row that a rule of casebook/SOURCES.md does not allow, or that someone must look at. */
export interface Doubt {
  /** What is wrong, in the words by which doubts are counted. */
  kind: string;
  id: string;
  line: number;
  why: string;
}

export function doubt(kind: string, event: ChronicleEvent, why: string): Doubt {
  return { kind, id: rowId(event), line: event.origin.line, why };
}
