import { classFilter } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { type Acts, actsOf } from "../../measures/acts.ts";
import type { Subject } from "../subject.ts";

/** Votes for sanctions: the codes of the class of sanctions. Votes against: vetoes. */
const AGAINST = ["16", "17", "11"];
const VETO = ["12"];
/** Single votes are the matter here, and a council takes few. */
export const MOST_VOTES = 500;

/** Votes of one of the two in a body of states against the other. */
export function votesBetween(subject: Subject): Acts {
  return actsOf(subject, { kind: ["vote"], between: [subject.a, subject.b], cameo: AGAINST });
}

/** Sanctions that one took on the other by itself. */
export function ownSanctions(subject: Subject): Acts {
  return actsOf(subject, { ...classFilter("sanction"), between: [subject.a, subject.b] });
}

/** Vetoes of one of the two whose text names the other. */
export async function vetoesOf(subject: Subject): Promise<ChronicleEvent[]> {
  const { a, b } = subject;
  const cast = await actsOf(subject, { kind: ["vote"], cameo: VETO, source: [a, b] }).last(MOST_VOTES);
  return cast.filter((event) => shields(event, subject));
}

function shields(event: ChronicleEvent, { a, b, actors }: Subject): boolean {
  const other = event.source.code === a ? b : event.source.code === b ? a : null;
  const actor = other === null ? undefined : actors.byCode(other, event.date);
  return (
    actor !== undefined &&
    event.target?.code !== other &&
    [actor.short, actor.demonym].some((word) => event.evidence.summary.includes(word))
  );
}
