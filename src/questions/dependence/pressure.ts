import { classFilter } from "../../chronicle/classes.ts";
import { actsOf, total, toward } from "../../measures/acts.ts";
import type { PressureFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceGiven.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { ageOf, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";

/**
 * What is done to a state to press it: lesser relations (161), cut aid or supply (162), embargoes and sanctions (163,
 * 172), expulsions (166). Not arrests, seizures and returns of refugees (17), nor a relation that merely shrank (160,
 * as where customs stop publishing) unless it is about sanctions.
 */
const MEASURES = ["161", "162", "163", "166", "172"];

/** The patron's own measures against the client, those that history counts as sanctions among them, and how long it has been quiet. */
export async function pressureFinding(sides: Sides, subject: Subject): Promise<Finding> {
  const measures = actsOf(subject, {
    ...toward([sides.patron], [sides.client]),
    any: [{ cameo: MEASURES }, { cameo: ["160"], issue: ["sanctions"] }],
  });
  const [years, sanctions, ratings, evidence] = await Promise.all([
    measures.by("year"),
    measures.where(classFilter("sanction")).count(),
    measures.ratings(),
    strongest(measures, subject),
  ]);
  const all = total(years);
  const query = asked(say.pressure.query(sides, MEASURES, subject.asOf, subject.events.datasets), measures);
  const { labels } = say.pressure;
  const last = years.at(-1)?.year;
  // The last of the years that have the most.
  const peak = years.toSorted((x, y) => y.n - x.n || (x.year < y.year ? 1 : -1))[0];
  const stands = peak !== undefined && peak.n > 1 && years.filter(({ n }) => n === peak.n).length === 1;
  const facts: PressureFacts = {
    ...sides,
    n: all,
    sanctions,
    peak: stands && years.length > 1 ? peak : null,
    last: last ?? null,
  };
  return finding({
    id: "dependence.pressure",
    statement: say.pressure.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("measures", labels.measures, all, "count"),
      measure("sanctions", labels.sanctions, sanctions, "count"),
      last && ageOf("quiet", labels.quiet, Number(last), subject.asOf),
      peak && measure("share", labels.share(peak.year), peak.n / all, "share", all),
    ],
    evidence,
    evidenceCount: all,
    query,
    confidence: caseConfidence(ratings),
    thin: all === 0,
  });
}
