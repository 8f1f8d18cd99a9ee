import { QUADS } from "../../chronicle/event.ts";
import { trialKnown } from "../../forecast/dyads/trials.ts";
import { actsOf } from "../../measures/acts.ts";
import * as say from "../../words/en/outcomes.ts";
import type { TransferFacts } from "../../words/outcomes.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

const SHOWN = 12;

/**
 * Whether weights fitted on a machine's reports say anything of the casebook, as tried on its rows of the two and known at the
 * start of the year (models/dyads/casebook.json). Null where another record is asked, or the two were not tried.
 */
export async function transferFinding(subject: Subject): Promise<Finding | null> {
  const { a, b, name, asOf, events } = subject;
  if (events.datasets.join() !== "casebook") return null;
  const rows = trialKnown(a, b, asOf);
  const [first] = rows;
  if (!first) return null;
  const acts = actsOf(subject, {
    between: [a, b],
    kind: ["act"],
    quad: QUADS,
    from: first.from,
    to: first.to,
  });
  const [recent, evidenceCount] = await Promise.all([acts.last(SHOWN), acts.count()]);
  const facts: TransferFacts = {
    first: name(a),
    second: name(b),
    from: first.from,
    to: first.to,
    rows: [...rows],
  };
  return finding({
    id: "outcomes.transfer",
    statement: say.transfer.statement(facts),
    nature: "information",
    numbers: rows.map(({ horizon, skill, low, high, n }) =>
      estimate(
        `skill${horizon}`,
        say.transfer.labels.skill(horizon),
        { estimate: skill, low, high },
        "index",
        n,
      ),
    ),
    evidence: weightiest(recent, subject),
    evidenceCount,
    query: asked(say.transfer.query(first.from, first.to), acts),
    confidence: { level: "low", why: say.transfer.why(first.n) },
  });
}
