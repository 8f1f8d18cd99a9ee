import type { QuestionId } from "../../questions/ids.ts";
import { requestOf } from "../../request.ts";
import { type DeskFlags, withDesk } from "../desk.ts";
import { type AnswerFlags, tellAnswer } from "../tellAnswer.ts";

export type QuestionFlags = DeskFlags & AnswerFlags;

/** `chancery history CHN PRK` and its nine siblings. */
export async function question(
  id: QuestionId,
  first: string,
  second: string,
  flags: QuestionFlags,
): Promise<void> {
  await withDesk(flags, async (desk) =>
    tellAnswer(id, await desk.subject(await requestOf(desk, first, second, flags)), flags),
  );
}
