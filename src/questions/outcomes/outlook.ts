import { dayFromNumber } from "../../dates.ts";
import type { RecordFacts, WhyFacts } from "../../words/outcomes.ts";
import type { Subject } from "../subject.ts";
import { type Calibration, calibrationOf, type Foretold } from "./calibration.ts";
import { type ChanceFacts, chanceFacts } from "./chance.ts";
import { type OutcomeClass, outcomeClasses } from "./classes.ts";
import { eraOf, foretell } from "./foretell.ts";
import { MAIN_HORIZON, mainOdds } from "./odds.ts";
import { recordFacts } from "./recorded.ts";
import { whyFacts } from "./why.ts";

/** A class that bears no odds, with what the record holds of it. */
export interface Held {
  outcome: OutcomeClass;
  facts: RecordFacts;
}

/** All that is foreseen of a pair on a day: what the answer tells in sentences and the table in rows. */
export interface Outlook {
  classes: readonly OutcomeClass[];
  /** The years that the data cover, as day numbers. */
  era: { start: number; end: number };
  /** The last day of the data. */
  ended: string;
  /** The classes with odds, each with what is said of those that lead it, and why (null: the usual rate). */
  borne: readonly (Foretold & { chance: ChanceFacts; why: WhyFacts | null })[];
  calibration: Calibration | null;
  /** The horizon that leads the answer, in days. */
  days: number;
  /** Classes without odds: seen, not seen though there are acts, and not seen without any. */
  seen: readonly Held[];
  unseen: readonly Held[];
  nothing: readonly OutcomeClass[];
}

const made = new WeakMap<Subject, Promise<Outlook>>();

/** The outlook of a subject; it is worked out once, whoever asks. */
export function outlookOf(subject: Subject): Promise<Outlook> {
  const held = made.get(subject) ?? workOut(subject);
  made.set(subject, held);
  return held;
}

async function workOut(subject: Subject): Promise<Outlook> {
  const [classes, coverage] = await Promise.all([outcomeClasses(subject), subject.events.coverage()]);
  const era = eraOf(coverage, subject.asOf);
  const foretold = (await foretell(classes, subject)).filter(({ odds }) => odds.length > 0);
  const calibration = calibrationOf(foretold);
  const borne = await Promise.all(
    foretold.map(async (one) => {
      const chance = await chanceFacts(one, calibration, subject);
      return { ...one, chance, why: whyFacts(one, chance.moved) };
    }),
  );
  const rest = classes.filter((outcome) => !foretold.some((one) => one.outcome === outcome));
  return {
    classes,
    era,
    ended: dayFromNumber(era.end),
    borne,
    calibration,
    days: mainOdds(foretold[0]?.odds ?? [])?.horizon ?? MAIN_HORIZON,
    ...sorted(rest, era),
  };
}

function sorted(classes: readonly OutcomeClass[], era: Outlook["era"]) {
  const held = (outcome: OutcomeClass): Held => ({ outcome, facts: recordFacts(outcome, era) });
  const isSeen = ({ sight }: OutcomeClass) => sight.grade !== "unobserved";
  const blind = classes.filter((outcome) => !isSeen(outcome));
  return {
    seen: classes.filter(isSeen).map(held),
    unseen: blind.filter(({ n }) => n > 0).map(held),
    nothing: blind.filter(({ n }) => n === 0),
  };
}
