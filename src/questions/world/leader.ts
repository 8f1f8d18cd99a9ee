import type { LeaderNow } from "../../record/world/states.ts";
import * as say from "../../words/en/world/leader.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { onPage, rowEvidence, type WorldFact } from "./fact.ts";

/** Who leads each of the two, and since when, and what change of leaders was in sight. */
export function leaderFacts(subject: Subject): WorldFact[] {
  const { a, b, record } = subject;
  const rows = [a, b].map((code) => record.world.leaders(code));
  // A territory has no leader of its own on the list, which is no gap.
  if ([a, b].some((code) => record.world.statehood(code) === undefined)) return [];
  return [...inOffice(rows, subject), ...due(rows.flat(), subject)];
}

function inOffice(rows: readonly (readonly LeaderNow[])[], subject: Subject): WorldFact[] {
  const { a, b, asOf, name } = subject;
  const known = rows.flat();
  if (known.length === 0) return [];
  const dated = known.filter(({ since }) => since !== "");
  return [
    {
      name: "in-office",
      about: "pair",
      statement: say.inOffice(
        rows.map((leaders, at) => ({ state: name(at === 0 ? a : b), leaders })),
        asOf,
      ),
      more: say.inOfficeMore(known),
      numbers:
        dated.length > 0
          ? dated.map((row) =>
              measure(
                `since-${row.state}`,
                say.labels.since(name(row.state)),
                Number(row.since.slice(0, 4)),
                "calendar year",
              ),
            )
          : [measure("leaders", say.labels.leaders, known.length, "count")],
      evidence: known.map((row) =>
        rowEvidence(row, {
          who: name(row.state),
          what: say.row(row),
          when: row.since === "" ? say.edition : say.when(row.since),
          ...onPage(row.page),
        }),
      ),
      query: say.queries.inOffice(a, b),
    },
  ];
}

/** What the list of January 2026 knew to come; before it was made nothing of it is told. */
function due(rows: readonly LeaderNow[], { a, b, asOf, name }: Subject): WorldFact[] {
  const known = rows.filter(({ dueBy }) => dueBy !== "" && asOf >= say.EDITION_DAY);
  // Where two lead a state, both rows tell of the same vote.
  const ahead = known.filter((row, at) => known.findIndex(({ state }) => state === row.state) === at);
  if (ahead.length === 0) return [];
  return [
    {
      name: "due",
      about: "sides",
      statement: say.due(ahead.map((row) => ({ state: name(row.state), by: row.dueBy }))),
      numbers: ahead.map((row) =>
        measure(
          `due-${row.state}`,
          say.labels.due(name(row.state)),
          Number(row.dueBy.slice(0, 4)),
          "calendar year",
        ),
      ),
      evidence: ahead.map((row) =>
        rowEvidence(row, { who: name(row.state), what: say.dueRow(row.dueBy), when: say.edition }),
      ),
      query: say.queries.due(a, b),
      confidence: say.general,
    },
  ];
}
