import type { MilitarySpending } from "../../record/world/economy.ts";
import type { Deployment } from "../../record/world/force.ts";
import * as say from "../../words/en/world/signals.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { rowEvidence, type WorldFact } from "./fact.ts";
import { shortOf } from "./shared.ts";

/** What the forces of the two signal: troops of one in the other, and what each spends on them. */
export function signalsFacts(subject: Subject): WorldFact[] {
  const { a, b, record } = subject;
  const [there, back] = [record.world.deployments(a, b), record.world.deployments(b, a)];
  return [...there, ...back].map((row) => troops(row, subject)).concat(spending(subject));
}

function troops(row: Deployment, { name }: Subject): WorldFact {
  const { state, host } = row;
  return {
    name: `troops-${row.line}`,
    about: "pair",
    statement: say.troops({ ...row, state: name(state), host: name(host) }),
    numbers: [measure("troops", say.labels.troops, row.troops, "count")],
    evidence: [
      rowEvidence(row, { who: `${name(state)} – ${name(host)}`, what: say.troopsRow(row), when: row.year }),
    ],
    query: say.queries.troops(state, host),
  };
}

/** A figure that is older tells of another government or another war. */
const FRESH = 4;

/** Spending in the newest year and in the earliest that the table has of the last five. */
function spending(subject: Subject): WorldFact[] {
  const { a, b, asOf, name, record } = subject;
  const sides = [a, b].flatMap((code) => {
    const rows = record.world.militarySpending(code);
    const last = rows.at(-1);
    return last && Number(last.year) >= Number(asOf.slice(0, 4)) - FRESH
      ? [{ name: name(code), code, last, before: rows.length > 1 ? rows[0] : undefined }]
      : [];
  });
  if (sides.length === 0) return [];
  const rows = sides.flatMap(({ last, before }) => (before ? [before, last] : [last]));
  const [first, second] = sides;
  return [
    {
      name: "spending",
      about: "sides",
      statement: say.spending(sides),
      more: say.spendingMore(sides),
      numbers: rows.map((row) =>
        measure(
          `${row.state}-${row.year}`,
          say.labels.spending(name(row.state), row.year),
          inPerCent(row.share),
          "per cent",
        ),
      ),
      evidence: rows.map((row: MilitarySpending) =>
        rowEvidence(row, { who: name(row.state), what: say.spendingRow(row.share), when: row.year }),
      ),
      query: say.queries.spending(a, b),
      ...(first &&
        second &&
        first.last.year === second.last.year && {
          glance: {
            kind: "bars",
            label: say.glance(first, second),
            unit: "per cent",
            bars: [first, second].map((side) => ({
              name: shortOf(side.code, subject),
              value: inPerCent(side.last.share),
            })),
          },
        }),
    },
  ];
}

/** The source's own figure: 0.025 is 2.5 and no more. */
const inPerCent = (share: number) => Number((share * 100).toFixed(3));
