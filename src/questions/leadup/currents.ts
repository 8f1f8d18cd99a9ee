import { classFilter } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { dayFromNumber, dayNumber } from "../../dates.ts";
import { type Acts, CONFLICT } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { FEWEST_ACTS } from "../../measures/policy.ts";
import * as say from "../../words/en/leadup.ts";
import type { CurrentFacts, CurrentId, Strand } from "../../words/leadup.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { courseOf, isSeen, toldChange } from "./course.ts";
import type { Cast } from "./pressures.ts";
import { apart, inOrder } from "./told.ts";
import { RUN_UP_DAYS, type RunUp, WEIGHTIEST } from "./weigh.ts";

/** The slower currents are held against as many years before. */
const YEARS = 3 * 365;
const NAMED = 2;
/** From so many acts on a current bears moderate confidence. */
const MANY = 20;

const MILITARY: EventFilter = {
  any: [
    classFilter("military-cooperation"),
    { issue: ["arms-transfer", "war", "exercise", "alliance"], not: [CONFLICT] },
  ],
};

interface Current {
  strand: Strand<CurrentId>;
  acts: Acts;
}

/** Military ties with the courting power, quarrels with the rival, and force in the region. */
export function currentsOf({ greater, lesser, rival, court }: Cast, all: Acts): Current[] {
  return [
    ...(court
      ? [
          {
            strand: { id: "court-military" as const, one: court, others: [lesser] },
            acts: all.where({ between: [lesser, court] }).where(MILITARY),
          },
        ]
      : []),
    ...(rival
      ? [
          {
            strand: { id: "rival-conflict" as const, one: rival, others: [greater, lesser] },
            acts: all.where({
              ...CONFLICT,
              any: [{ between: [greater, rival] }, { between: [lesser, rival] }],
            }),
          },
        ]
      : []),
    {
      strand: { id: "region-force", one: greater, others: [lesser] },
      acts: all.where({ cameo: ["13", "15"] }),
    },
  ];
}

/** The weightiest of the three years, then those of the last, then the others. */
function newestNext(events: readonly ChronicleEvent[], { focalDay }: RunUp): ChronicleEvent[] {
  const [first, ...others] = events;
  if (!first) return [];
  const isLate = ({ date }: ChronicleEvent) => dayNumber(date) >= focalDay - RUN_UP_DAYS;
  return [first, ...others.filter(isLate), ...others.filter((event) => !isLate(event))];
}

/** What a current says, with the finding that says it. */
export interface ToldCurrent {
  facts: CurrentFacts;
  finding: Finding;
}

export async function currentFinding(
  { strand, acts }: Current,
  runUp: RunUp,
  subject: Subject,
): Promise<ToldCurrent> {
  const { name } = subject;
  const middle = runUp.focalDay - YEARS;
  const lately = { from: dayFromNumber(middle), to: dayFromNumber(runUp.focalDay - 1) };
  const before = { from: dayFromNumber(middle - YEARS), to: dayFromNumber(middle - 1) };
  const [density, weightiest, seen] = await Promise.all([
    densityOf(acts, subject),
    acts.where(lately).strongest(WEIGHTIEST),
    isSeen(strand, lately, subject),
  ]);
  const { n: recent } = density.in(lately);
  const { n: earlier, days: observed } = density.in(before);
  const found = seen ? density.change(lately, before) : null;
  const [change, course] = [toldChange(found), courseOf(found, seen)];
  const facts: CurrentFacts = {
    strand,
    recent,
    earlier,
    course,
    change,
    weightiest: apart(newestNext(inOrder(weightiest, subject), runUp), NAMED, true),
  };
  const { labels } = say.current;
  return {
    facts,
    finding: finding({
      id: `leadup.${strand.id}`,
      statement: say.current.statement(facts, name),
      nature: "information",
      numbers: [
        measure("recent", labels.recent, recent, "count", recent),
        observed > 0 && measure("earlier", labels.earlier, earlier, "count", earlier),
        change && changeMeasure("growth", labels.growth, change),
      ],
      changes: [change && declared("growth", change)],
      evidence: await strongest(acts.where(recent ? lately : before), subject),
      evidenceCount: recent || earlier,
      query: asked(
        say.current.query(facts, before.from, lately.to, subject.events.datasets, name),
        acts.where(lately),
        observed > 0 ? acts.where(before) : null,
      ),
      confidence: {
        level: recent + earlier >= MANY && seen ? "moderate" : "low",
        why: say.current.why(recent + earlier),
      },
      thin: recent + earlier < FEWEST_ACTS || !seen,
      noEffect: course === "usual" || course === "open",
    }),
  };
}
