import type { Answer } from "../../questions/answer.ts";
import { page } from "../address.ts";
import { useBrief } from "../brief/useBrief.ts";
import { useOutcomes } from "../outcomes/useOutcomes.ts";

/** The answers whose findings the page shows: those of its own question where it is about one, else the brief's. */
export function useAnswers(): readonly Answer[] | undefined {
  const isOutcomes = page.value === "outcomes";
  const { value: brief } = useBrief(!isOutcomes);
  const { value: outcomes } = useOutcomes(isOutcomes);
  return isOutcomes ? outcomes && [outcomes.answer] : brief?.answers;
}
