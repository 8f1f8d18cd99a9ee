import type { Statehood } from "../../record/world/states.ts";
import * as say from "../../words/en/world/history.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { rowEvidence, type WorldFact } from "./fact.ts";

/** One left the other, or was ruled by it last; or both left the same state. */
export function parted(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const [x, y] = [record.world.statehood(a), record.world.statehood(b)];
  const left = [x, y].find((one, at) => one?.from.includes(at === 0 ? b : a));
  if (left && left.since !== "") {
    return [
      {
        name: "parted",
        about: "pair",
        statement: say.parted({
          state: name(left.state),
          from: left.from.map((code) => say.rulerName(code, left.since, name(code, left.since.slice(0, 10)))),
          how: left.how,
          since: left.since,
        }),
        more: say.partedMore(left.note),
        numbers: [measure("since", say.labels.since, Number(left.since.slice(0, 4)), "calendar year")],
        evidence: [
          rowEvidence(left, {
            who: name(left.state),
            what: say.partedRow(left.how),
            when: say.when(left.since),
          }),
        ],
        query: say.queries.statehood(a, b),
      },
    ];
  }
  if (!x || !y || [x, y].some(({ since, how }) => since === "" || how === "protectorate")) return [];
  const rows = x.since <= y.since ? [x, y] : [y, x];
  // Two who left one state under two names have no past in common: Poland left Russia, Ukraine the Soviet Union.
  const rulerAt = (code: string, { since }: Statehood) =>
    say.rulerName(code, since, name(code, since.slice(0, 10)));
  const common = x.from.find((code) => y.from.includes(code) && rulerAt(code, x) === rulerAt(code, y));
  if (!common) return [];
  return [
    {
      name: "common-past",
      about: "pair",
      statement: say.commonPast({
        first: { name: name(rows[0]!.state), since: rows[0]!.since },
        second: { name: name(rows[1]!.state), since: rows[1]!.since },
        from: rulerAt(common, rows[0]!),
      }),
      ...since(rows, subject),
    },
  ];
}

/** When each became a state, where nothing ties the two; only where both have such a day. */
export function born(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const rows = [a, b]
    .flatMap((code) => record.world.statehood(code) ?? [])
    .filter(({ since }) => since !== "");
  if (rows.length < 2) return [];
  return [
    {
      name: "statehood",
      about: "sides",
      statement: say.born(rows.map((row) => ({ name: name(row.state), since: row.since }))),
      ...since(rows, subject),
    },
  ];
}

/** When each of the two became a state, as numbers and evidence. */
function since(
  rows: readonly Statehood[],
  { a, b, name }: Subject,
): Pick<WorldFact, "numbers" | "evidence" | "query"> {
  return {
    numbers: rows.map((row, at) =>
      measure(
        at === 0 ? "first-since" : "second-since",
        say.labels.since,
        Number(row.since.slice(0, 4)),
        "calendar year",
      ),
    ),
    evidence: rows.map((row) =>
      rowEvidence(row, { who: name(row.state), what: say.partedRow(row.how), when: say.when(row.since) }),
    ),
    query: say.queries.statehood(a, b),
  };
}
