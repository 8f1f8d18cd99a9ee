import type { EventFilter } from "../../chronicle/query.ts";
import { actsOf, idsOf, ratingsOf } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import * as say from "../../words/en/leader.ts";
import type { HeirFacts } from "../../words/leader.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Rule, ruleName, toldOf, type WithFacts } from "./rule.ts";

const MOST_READ = 200;
/** What others said is told so often at most. */
const SAID = 3;
const NAMES_HEIR = /\b(?:heir|successor)\b/i;

/** Who is shown or raised at home beside the leader, what others say of it, and whether the state names an heir. Null where nobody is. */
export async function heirFinding(rule: Rule, subject: Subject): Promise<WithFacts<HeirFacts> | null> {
  const { code, person, from, to } = rule;
  if (person === "") return null;
  // Sources without issues are coded by machine: all that happens inside a state.
  const term: EventFilter = { from, begunBy: to, all: [{ not: [{ issue: [""] }] }] };
  const raised = await actsOf(subject, {
    ...term,
    kind: ["domestic"],
    source: [code],
    target: [code],
    cameo: ["01", "051"],
    not: [{ targetPerson: ["", person] }],
  }).last(MOST_READ);
  const [whom, shown] =
    [...groupBy(raised, (event) => event.target!.person)].sort((x, y) => y[1].length - x[1].length)[0] ?? [];
  if (!whom || !shown) return null;
  const said = await actsOf(subject, { ...term, targetPerson: [whom], not: [{ source: [code] }] }).last(
    MOST_READ,
  );
  const others = said.filter((event) => event.source.code !== "");
  const naming = shown.filter((event) => NAMES_HEIR.test(event.evidence.summary));
  const facts: HeirFacts = {
    who: ruleName(rule, subject),
    code,
    person: whom,
    shown: shown.map(toldOf),
    others: others.slice(-SAID).map(toldOf),
    named: naming.length,
    naming: naming[0] ? toldOf(naming[0]) : null,
  };
  const { labels } = say.heir;
  const rows = [...shown, ...others];
  return {
    facts,
    finding: finding({
      id: "leader.heir",
      statement: say.heir.statement(facts, subject.name),
      nature: "information",
      numbers: [
        measure("shown", labels.shown, shown.length, "count"),
        measure("others", labels.others, others.length, "count"),
        measure("named", labels.named, naming.length, "count"),
      ],
      evidence: rows.map((event) => eventEvidence(event, subject)).slice(0, 8),
      evidenceCount: rows.length,
      query: asked(say.heir.query(code, whom, from, to), idsOf(rows, subject)),
      confidence: caseConfidence(ratingsOf(rows), [say.heir.weakness]),
    }),
  };
}
