import type { AnswerOf } from "../../server/endpoints.ts";
import { asked } from "../address.ts";
import { subject } from "../state.ts";
import { type Asked, useAnswer } from "../useAnswer.ts";

/** The brief that the address means; where an earlier day is named, with what changed since. */
export function useBrief(wanted = true): Asked<AnswerOf<"brief">> {
  return useAnswer("brief", wanted && subject.value ? { ...subject.value, since: asked.value.since } : null);
}
