import { actsOf } from "../../measures/acts.ts";
import { none as words } from "../../words/en/signalsFindings.ts";
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
    statement: words.statement(name(a), name(b)),
    numbers: [measure("shows", words.label, 0, "count", 0)],
    query: asked(
      words.query(a, b, events.asOf, events.datasets),
      actsOf(subject, { source: [a, b], cameo: ["15"] }),
    ),
    confidence: { level: "low", why: words.why },
  });
}
