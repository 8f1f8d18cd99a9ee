import type { Pact } from "../../record/world/world.ts";
import * as say from "../../words/en/world/implications.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { partyEvidence, type WorldFact } from "./fact.ts";
import { alliesOf, isSlight, sharedPacts } from "./shared.ts";

/** Rows that the finding shows. */
const SHOWN = 6;

/**
 * That a war on one would bind the other, or whom else either would call on. Of a territory the treaties of its ruler are not held;
 * and between two who quarrel a duty of their own is no comfort.
 */
export function duty(subject: Subject, quarrel: boolean): WorldFact[] {
  const { a, b, record } = subject;
  if ([a, b].some((code) => record.world.statehood(code) === undefined)) return [];
  const pact = sharedPacts(subject).find((one) => one.kind === "defence" && !isSlight(one, subject));
  if (!pact) return allies(subject);
  return quarrel ? [] : [mutual(pact, subject)];
}

function mutual(pact: Pact, subject: Subject): WorldFact {
  const { a, b, name } = subject;
  return {
    name: "duty",
    about: "pair",
    statement: say.duty(name(a), name(b)),
    numbers: [measure("parties", say.labels.parties, pact.parties.length, "count")],
    evidence: pact.parties
      .filter(({ party }) => party === a || party === b)
      .map((row) => partyEvidence(row, subject)),
    query: say.queries.allies(a, b),
  };
}

function allies(subject: Subject): WorldFact[] {
  const { a, b, name } = subject;
  const [ofA, ofB] = [alliesOf(a, b, subject), alliesOf(b, a, subject)];
  const both = ofA.filter((code) => ofB.includes(code));
  if (ofA.length === 0 && ofB.length === 0) return [];
  const bound = [a, b].flatMap((code) =>
    subject.record.world
      .pacts(code)
      .filter(({ kind }) => kind === "defence")
      .flatMap(({ parties }) => parties.filter(({ party, low }) => party === code && !low)),
  );
  if (bound.length === 0) return [];
  return [
    {
      name: "allies",
      about: both.length > 0 ? "pair" : "sides",
      statement: say.allies(
        [a, b].map((code, at) => {
          const allies = [ofA, ofB][at]!;
          return {
            name: name(code),
            n: allies.length,
            some: allies.filter((one) => !both.includes(one)).map((one) => name(one)),
          };
        }),
        both.map((code) => name(code)),
      ),
      numbers: [
        measure("first-allies", say.labels.allies(name(a)), ofA.length, "count"),
        measure("second-allies", say.labels.allies(name(b)), ofB.length, "count"),
      ],
      evidence: bound.slice(0, SHOWN).map((row) => partyEvidence(row, subject)),
      evidenceCount: bound.length,
      query: say.queries.allies(a, b),
    },
  ];
}
