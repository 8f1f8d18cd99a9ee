import type { Pact } from "../../record/world/world.ts";
import * as say from "../../words/en/world/history.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { partyEvidence, type WorldFact } from "./fact.ts";
import { isSlight } from "./shared.ts";

/** What a treaty obliges the two to, and since when. */
export function treaty(pact: Pact, subject: Subject): WorldFact {
  const { a, b, name } = subject;
  const rows = pact.parties.filter(({ party }) => party === a || party === b);
  const low = isSlight(pact, subject);
  const joined = rows
    .map(({ from }) => from)
    .sort()
    .at(-1)!;
  // A treaty binds from the day on which it is in force, or on which the later of the two joined it.
  const since = pact.inForce === "" ? "" : [pact.inForce, joined].sort().at(-1)!;
  return {
    name: `treaty-${pact.parties[0]!.line}`,
    about: "pair",
    statement: say.treaty({
      a: name(a),
      b: name(b),
      name: pact.name,
      kind: pact.kind,
      low,
      signed: pact.signed,
      since,
      others: say.WHOLE.includes(pact.name) ? pact.parties.length - 2 : 0,
    }),
    numbers: [measure("parties", say.labels.parties, pact.parties.length, "count")],
    evidence: rows.map((row) => partyEvidence(row, subject, say.treatyRow(row))),
    query: say.queries.treaty(a, b),
    confidence: low ? say.lowTreaty : say.pagedTreaty,
  };
}
