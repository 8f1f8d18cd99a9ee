import * as say from "../../words/en/signals.ts";
import type { ShortFacts } from "../../words/signals.ts";
import type { Finding, Sentence } from "../answer.ts";
import { sentence, shortOf } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import { attendanceFacts } from "./attendance.ts";
import { isThreefold, type Parade } from "./parades.ts";
import { contrastFacts } from "./responders.ts";
import type { ShowerStudy } from "./responses.ts";

export function shortFacts(
  studies: readonly ShowerStudy[],
  parades: readonly Parade[],
  subject: Subject,
): ShortFacts {
  const contrast = contrastFacts(studies);
  const threefold = parades.filter((parade) => isThreefold(parade, subject));
  const attendance = attendanceFacts(parades);
  const [before, last] = [threefold.at(-2), threefold.at(-1)];
  return {
    first: subject.a,
    second: subject.b,
    contrast,
    quietParades: studies
      .filter(({ shower }) => shower.id.startsWith("parade-") && contrast.quiet.includes(shower.label))
      .map(({ shower }) => shower.label),
    attendance,
    threefoldSince: before && last?.date === attendance?.day ? Number(before.date.slice(0, 4)) : null,
  };
}

/** What is answered and what is not, and who came to the latest parade. */
export function shortAnswer(facts: ShortFacts, findings: readonly Finding[], { name }: Subject): Sentence[] {
  const { loud, quiet, thin } = facts.contrast;
  const has = (id: string) => findings.some((one) => one.id === id);
  const all = has("signals.responders") ? "signals.responders" : findings[0]!.id;
  const unity = has("signals.unity") && facts.threefoldSince !== null ? ["signals.unity"] : [];
  const company =
    facts.attendance && sentence(say.short.company(facts, name), "signals.attendance", ...unity);
  // That nothing can be told is never the first thing to tell.
  return shortOf([
    loud.length + quiet.length + thin.length === 0 && sentence(say.short.none(facts, name), all),
    loud.length + quiet.length === 0 && thin.length > 0 && sentence(say.short.thin(facts), all),
    loud.length > 0 && sentence(say.short.loud(facts, name), all),
    loud.length === 0 && company,
    quiet.length > 0 && sentence(say.short.quiet(facts), all),
    loud.length > 0 && company,
    sentence(say.short.fear, all),
  ]);
}
