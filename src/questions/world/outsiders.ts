import { conflictRow } from "../../words/en/world/matters.ts";
import * as say from "../../words/en/world/outsiders.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { rowEvidence, type WorldFact } from "./fact.ts";
import { partyName } from "./shared.ts";

/** Who stands around the two: neighbours of both, and the clubs of one alone. */
export function outsidersFacts(subject: Subject): WorldFact[] {
  return [...neighbours(subject), ...fighting(subject), ...clubs(subject)];
}

function neighbours(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const { world } = record;
  const common = world.neighbours(a).filter((code) => world.neighbours(b).includes(code));
  if (common.length === 0) return [];
  const rows = common.flatMap((code) => [a, b].flatMap((side) => world.border(side, code) ?? []));
  return [
    {
      name: "neighbours",
      about: "pair",
      statement: say.neighbours(
        name(a),
        name(b),
        common.map((code) => name(code)),
      ),
      numbers: [measure("common", say.labels.common, common.length, "count")],
      evidence: rows.map((row) =>
        rowEvidence(row, {
          who: `${name(row.a)} – ${name(row.b)}`,
          what: say.borderRow(row.kilometres),
          when: say.edition,
        }),
      ),
      query: say.queries.neighbours(a, b),
    },
  ];
}

/** With whom else each stood in arms in the newest year of the list. */
function fighting(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  // Who fights far away is no neighbour of the two: the third must border on the other, or fight it too.
  const concerns = (row: { a: string; b: string }, of: string) => {
    const thirds = [row.a, row.b].filter((code) => code !== a && code !== b);
    const fought = record.world.foughtLately(of).filter(({ type }) => type === "interstate");
    return (
      thirds.length === 1 &&
      (record.world.border(thirds[0]!, of) !== undefined ||
        fought.some((other) => [other.a, other.b].includes(thirds[0]!)))
    );
  };
  const sides = [a, b].map((code) => ({
    code,
    rows: record.world
      .foughtLately(code)
      .filter((row) => row.type === "interstate" && concerns(row, code === a ? b : a)),
  }));
  const rows = sides.flatMap((side) => side.rows);
  if (rows.length === 0) return [];
  const other = (row: { a: string; b: string }, code: string) => (row.a === code ? row.b : row.a);
  return [
    {
      name: "fighting",
      about: "sides",
      statement: say.fighting(
        sides.flatMap(({ code, rows }) =>
          rows.length === 0
            ? []
            : [
                {
                  name: partyName(code, rows, subject),
                  against: rows.map((row) => partyName(other(row, code), [row], subject)),
                },
              ],
        ),
        rows[0]!.year,
      ),
      more: say.notes(rows.map(({ note }) => note)),
      numbers: [measure("conflicts", say.labels.conflicts, rows.length, "count")],
      evidence: rows.map((row) =>
        rowEvidence(row, {
          who: `${name(row.a)} – ${name(row.b)}`,
          what: conflictRow(row),
          when: String(row.year),
        }),
      ),
      query: say.queries.fighting(a, b),
    },
  ];
}

function clubs(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const [ofA, ofB] = [a, b].map((code) => record.world.organisations(code)) as [
    ReturnType<typeof record.world.organisations>,
    ReturnType<typeof record.world.organisations>,
  ];
  const alone = (own: typeof ofA, other: typeof ofA) =>
    own.filter(
      ({ organisation, suspended }) => !suspended && !other.some((row) => row.organisation === organisation),
    );
  const sides = [
    { code: a, rows: alone(ofA, ofB) },
    { code: b, rows: alone(ofB, ofA) },
  ].filter(({ rows }) => rows.length > 0);
  const states = [a, b].every((code) => record.world.statehood(code) !== undefined);
  if (sides.length === 0 || !states) return [];
  const rows = sides.flatMap((side) => side.rows);
  return [
    {
      name: "clubs",
      about: "sides",
      statement: say.clubs(
        sides.map(({ code, rows }) => ({
          name: name(code),
          clubs: rows.map(({ organisation }) => organisation),
        })),
      ),
      numbers: sides.map(({ code, rows }) =>
        measure(`only-${code}`, say.labels.only(name(code)), rows.length, "count"),
      ),
      evidence: rows.map((row) =>
        rowEvidence(row, { who: name(row.state), what: row.organisation, when: say.edition }),
      ),
      query: say.queries.clubs(a, b),
    },
  ];
}
