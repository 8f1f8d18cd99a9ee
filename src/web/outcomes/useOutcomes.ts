import type { AnswerOf } from "../../server/endpoints.ts";
import { subject } from "../state.ts";
import { type Asked, useAnswer } from "../useAnswer.ts";

/** What is foreseen of the pair that the address names. */
export function useOutcomes(wanted = true): Asked<AnswerOf<"outcomes">> {
  return useAnswer("outcomes", wanted ? subject.value : null);
}
