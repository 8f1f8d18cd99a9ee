import { acts, isConflict, type PairEvents } from "../../measures/pairEvents.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { ageOf, measure } from "../kit/measure.ts";
import { plural, times } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";

/** CAMEO's code of a veto. */
const VETO = "129";

/** How the patron voted on the client, and whether it stopped measures against it. Null where no vote is on record. */
export function shieldFinding(sides: Sides, { all }: PairEvents, subject: Subject): Finding | null {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const votes = all.filter((event) => event.kind === "vote" && event.source.code === sides.patron);
  const against = votes.filter(
    (event) => event.target?.code === sides.client && isConflict(event) && event.cameo !== VETO,
  );
  const vetoes = votes.filter(
    (event) =>
      event.cameo === VETO &&
      event.target?.code !== sides.client &&
      subject.actors
        .findAll(event.evidence.summary, event.date)
        .some(({ actor }) => actor.code === sides.client),
  );
  if (against.length + vetoes.length === 0) return null;
  const [lastFor, lastVeto] = [against.at(-1), vetoes.at(-1)];
  return {
    id: "dependence.shield",
    statement:
      `In the Security Council ${patron} voted ${times(against.length)} for measures against ${client}${lastFor ? `, the last time in ${lastFor.date.slice(0, 4)}` : ""}` +
      `${lastVeto ? `, and vetoed ${plural(vetoes.length, "draft")}, the last in ${lastVeto.date.slice(0, 4)}` : ", and vetoed none"}.`,
    nature: "information",
    numbers: [
      measure("for", "votes for measures", against.length, "votes"),
      measure("vetoes", "vetoes", vetoes.length, "votes"),
      ...(lastFor
        ? [
            ageOf(
              "sinceFor",
              "calendar years since the last vote for",
              Number(lastFor.date.slice(0, 4)),
              subject.asOf,
            ),
          ]
        : []),
      ...(lastVeto
        ? [
            ageOf(
              "sinceVeto",
              "calendar years since the last veto",
              Number(lastVeto.date.slice(0, 4)),
              subject.asOf,
            ),
          ]
        : []),
    ],
    evidence: strongest([...against.slice(-3), ...vetoes], subject),
    evidenceCount: against.length + vetoes.length,
    query: `votes of ${sides.patron} on ${sides.client}, to ${subject.asOf}; ${subject.events.datasets.join(", ")}`,
    confidence: confidenceByCases(against.length + vetoes.length, "votes, all on official record"),
  };
}

/** The patron's own pressure: cuts, bans, sanctions, expulsions against the client (CAMEO 16 and 17), and how long it has been quiet. */
export function pressureFinding(sides: Sides, { all }: PairEvents, subject: Subject): Finding {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const measures = all.filter(
    (event) =>
      event.kind === "act" &&
      acts(event, [sides.patron], [sides.client]) &&
      (event.root === "16" || event.root === "17"),
  );
  const query = `acts of ${sides.patron} toward ${sides.client}, CAMEO 16 and 17, to ${subject.asOf}; ${subject.events.datasets.join(", ")}`;
  const last = measures.at(-1);
  const years = new Map<string, number>();
  for (const event of measures)
    years.set(event.date.slice(0, 4), (years.get(event.date.slice(0, 4)) ?? 0) + 1);
  const peak = [...years].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? 1 : -1))[0];
  const quiet = last ? Number(subject.asOf.slice(0, 4)) - Number(last.date.slice(0, 4)) : null;
  const byYear =
    [...years].filter(([, n]) => n === peak?.[1]).length === 1 && peak && peak[1] > 1
      ? `, most in ${peak[0]} (${peak[1]})`
      : "";
  return {
    id: "dependence.pressure",
    statement: last
      ? `${patron} itself took ${plural(measures.length, "measure")} against ${client} that ${measures.length === 1 ? "is" : "are"} on record (cuts, bans, sanctions, expulsions)${byYear}; the latest is of ${last.date.slice(0, 4)}.`
      : `No measure of ${patron} against ${client} (cuts, bans, sanctions, expulsions) is on record.`,
    nature: "information",
    numbers: [
      measure("measures", "measures on record", measures.length, "acts"),
      ...(quiet === null ? [] : [measure("quiet", "calendar years since the latest", quiet, "years")]),
      ...(peak
        ? [
            measure(
              "share",
              `share of them in ${peak[0]}`,
              peak[1] / measures.length,
              "share",
              measures.length,
            ),
          ]
        : []),
    ],
    evidence: strongest(measures, subject),
    evidenceCount: measures.length,
    query,
    confidence: caseConfidence(measures),
    ...(measures.length === 0 ? { thin: true } : {}),
  };
}
