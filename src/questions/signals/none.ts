import { actsOf } from "../../measures/acts.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { tooFew } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

/** Where the record has no show of force by either side: said as a finding, so that silence is not taken for calm. */
export function noShowsFinding(subject: Subject): Finding {
  const { a, b, name, events } = subject;
  return tooFew({
    id: "signals.none",
    statement: `Too few cases: the record has no parade, test, exercise or other show of force by ${name(a)} or ${name(b)} that can be studied.`,
    numbers: [measure("shows", "shows of force that can be studied", 0, "count", 0)],
    query: asked(
      `shows of force (CAMEO 15) by ${a} and ${b} up to ${events.asOf}; data sets ${events.datasets.join(", ")}`,
      actsOf(subject, { source: [a, b], cameo: ["15"] }),
    ),
    confidence: { level: "low", why: "No case; the sources may not code such acts for this pair." },
  });
}
