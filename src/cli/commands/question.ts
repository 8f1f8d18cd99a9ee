import { withKeptFigures } from "../../brief/keptFigures.ts";
import { questionById } from "../../questions/all.ts";
import { askQuestion } from "../../questions/askQuestion.ts";
import type { QuestionId } from "../../questions/ids.ts";
import { dataEnd } from "../../questions/kit/dataEnd.ts";
import { type DeskFlags, requestOf, withDesk } from "../desk.ts";
import { printAnswer } from "../printAnswer.ts";
import { terminal } from "../terminal.ts";

/** `chancery history CHN PRK` and its nine siblings. */
export async function question(
  id: QuestionId,
  first: string,
  second: string,
  flags: DeskFlags & { json?: boolean },
): Promise<void> {
  await withDesk(flags, async (desk) => {
    const subject = await desk.subject(await requestOf(desk, first, second, flags));
    const answer = withKeptFigures(await askQuestion(questionById(id), subject));
    if (flags.json) terminal.json(answer, 2);
    else printAnswer(answer, subject.asOf, terminal, dataEnd(await subject.events.coverage(), subject.asOf));
  });
}
