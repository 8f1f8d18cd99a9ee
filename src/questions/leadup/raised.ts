import { dayFromNumber } from "../../dates.ts";
import * as say from "../../words/en/leadup.ts";
import { confidence } from "../../words/en/reasons.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { estimate } from "../kit/measure.ts";
import { actsBehind, movedFacts, reasonMeasures } from "../kit/reasons.ts";
import { bearsOdds, type OutcomeClass, outcomeClasses } from "../outcomes/classes.ts";
import { listedCase } from "../outcomes/listedCase.ts";
import { oddsOf } from "../outcomes/odds.ts";
import type { Subject } from "../subject.ts";

/** The window, in days, whose chance is told: what led up to a thing is soon followed by it. */
const HORIZON = 30;
const SHOWN = 12;

/**
 * How the chance of what then happened stood at the end of the day before it, and what moved it from the usual rate: the
 * attribution of question 10 turned backwards. Null where the focal event is of no class that bears odds.
 */
export async function raisedFinding(
  focus: Focus,
  focalDay: number,
  subject: Subject,
): Promise<Finding | null> {
  const outcome = await classOf(focus, await outcomeClasses(subject));
  const eve = focalDay - 1;
  const listed = outcome && (await listedCase(outcome, eve, subject));
  if (!listed || listed.from > eve) return null;
  const odds = oddsOf(listed).find(({ horizon }) => horizon === HORIZON);
  if (!odds) return null;
  const day = dayFromNumber(eve);
  const facts = await movedFacts(outcome.label, HORIZON, odds.reasons, subject, day);
  const { acts, evidence, evidenceCount } = await actsBehind(odds.reasons, SHOWN, subject);
  const { labels } = say.raised;
  return finding({
    id: "leadup.raised",
    statement: say.raised.statement({ ...facts, day, base: odds.base.probability, given: odds.given }),
    nature: "judgement",
    numbers: [
      estimate(
        "chance",
        labels.chance(HORIZON, day),
        { ...odds, estimate: odds.probability },
        "probability",
        Math.round(odds.cases),
      ),
      estimate(
        "base",
        labels.base(HORIZON),
        { ...odds.base, estimate: odds.base.probability },
        "probability",
        Math.round(odds.cases),
      ),
      ...reasonMeasures(facts),
    ],
    evidence,
    evidenceCount,
    query: asked(say.raised.query(outcome.rule, day), acts),
    confidence: { level: odds.given === "model" ? "moderate" : "low", why: confidence },
  });
}

/** The class of which the event is an act: of a meeting the one that counts meetings, else the first that holds it. */
async function classOf(
  { event, meeting }: Focus,
  classes: readonly OutcomeClass[],
): Promise<OutcomeClass | undefined> {
  const ids = (meeting?.events ?? [event]).map(({ id }) => id);
  const held = await Promise.all(
    classes.map(async (one) => bearsOdds(one) && (await one.acts.where({ id: ids }).count()) > 0),
  );
  return classes.find((_, i) => held[i]);
}
