import { actsBetween, actsOf } from "../measures/acts.ts";
import { courtsOf, powersOf, rivalsOf } from "../measures/roles.ts";
import { sanctionsAgainst } from "../measures/sanctions.ts";
import { tradeTotals } from "../measures/trade.ts";
import type { Finding, Found } from "./answer.ts";
import { balanceFinding } from "./implications/balance.ts";
import { closenessOf } from "./implications/closeness.ts";
import { phasesFinding } from "./implications/closePhases.ts";
import { campsOf, chooseSides } from "./implications/coalitions.ts";
import { conductFigure, conductFindings, readConducts } from "./implications/conduct.ts";
import { conductsOf } from "./implications/conducts.ts";
import { contributionFinding } from "./implications/contribution.ts";
import { capabilityFigure } from "./implications/figures.ts";
import { militaryFinding } from "./implications/military.ts";
import {
  alternativesOf,
  confidenceOf,
  gapsOf,
  headlineOf,
  METHOD,
  wouldChangeOf,
} from "./implications/outline.ts";
import { positionsFinding } from "./implications/positions.ts";
import { bufferFinding, tradeClosenessFinding } from "./implications/trade.ts";
import { networkFigure, strainFindings, triadsFinding } from "./implications/triadFindings.ts";
import { signedTies } from "./implications/triads.ts";
import type { Question, Subject } from "./subject.ts";

/** What follows if the tie grows stronger or weaker: balance of power, triads under strain, and what past closeness went with. */
export const implications: Question = {
  id: "implications",
  title: "Implications",
  relevance: {
    balance: 3,
    buffer: 3,
    military: 3,
    "close-phases": 2,
    "close-client-force": 2,
    "strain-weaker": 2,
    "strain-stronger": 2,
    "close-sanctions": 2,
    contribution: 2,
  },
  asks: ({ a, b, name }) =>
    `What follows if the tie between ${name(a)} and ${name(b)} grows stronger or weaker?`,
  answer,
};

async function answer(subject: Subject): Promise<Found> {
  const { a, b } = subject;
  const { greater: patron, lesser: client } = powersOf(subject);
  const own = actsOf(subject, actsBetween(a, b));
  const [rows, coverage, rivals, courts, ties, sanctions] = await Promise.all([
    own.dated(),
    subject.events.coverage(),
    rivalsOf(subject, patron),
    courtsOf(subject, client, [patron]),
    signedTies(subject),
    sanctionsAgainst(client, subject),
  ]);
  const camps = campsOf(chooseSides({ patron, client, rivals, courts }, subject), subject);
  const closeness = closenessOf(rows, coverage, subject.asOf);
  const reads = closeness ? await readConducts(conductsOf(camps, subject), closeness, subject) : [];
  const trade = tradeTotals(subject.record, patron, client)[0];
  const told: readonly (Finding | null)[] = await Promise.all([
    balanceFinding(camps, subject),
    contributionFinding(camps, subject),
    positionsFinding(camps, subject),
    triadsFinding(ties, subject),
    ...strainFindings(ties, subject),
    ...(closeness
      ? [phasesFinding(closeness, own, reads, subject), ...conductFindings(reads, closeness, subject)]
      : []),
    tradeClosenessFinding(trade, own, rows, camps, subject),
    bufferFinding(trade, rows, sanctions.acts, camps, subject),
    militaryFinding(camps, coverage, subject),
  ]);
  const findings = told.filter((finding) => finding !== null);
  return {
    question: "implications",
    title: implications.title,
    short: [],
    headline: headlineOf(camps, ties, reads, findings, subject),
    findings,
    figure: networkFigure(ties, subject),
    moreFigures: [
      capabilityFigure(camps, subject),
      closeness ? conductFigure(reads, closeness, subject) : null,
    ].filter((figure) => figure !== null),
    confidence: confidenceOf(reads, closeness),
    alternatives: alternativesOf(camps, findings, closeness, subject),
    method: METHOD,
    wouldChange: wouldChangeOf(camps, findings, subject),
    gaps: gapsOf(camps, ties, findings, closeness, subject),
  };
}
