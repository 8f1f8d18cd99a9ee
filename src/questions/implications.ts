import { actsBetween, actsOf } from "../measures/acts.ts";
import { courtsOf, powersOf, rivalsOf } from "../measures/roles.ts";
import { sanctionsAgainst } from "../measures/sanctions.ts";
import { tradeTotals } from "../measures/trade.ts";
import * as say from "../words/en/implications.ts";
import type { ShortFacts } from "../words/implications.ts";
import type { Finding, Found } from "./answer.ts";
import { balanceFacts, balanceFigure, balanceFinding } from "./implications/balance.ts";
import { bufferFacts, bufferFinding } from "./implications/buffer.ts";
import { closenessOf, dealingsOf, quietYears } from "./implications/closeness.ts";
import { phasesFinding } from "./implications/closePhases.ts";
import { campsOf, chooseSides } from "./implications/coalitions.ts";
import { readConducts } from "./implications/conduct.ts";
import { conductFigure, conductFindings } from "./implications/conductFindings.ts";
import { conductsOf } from "./implications/conducts.ts";
import { contributionFacts, contributionFinding } from "./implications/contribution.ts";
import { capabilityFigure, networkFigure } from "./implications/figures.ts";
import { firstPage } from "./implications/first.ts";
import { militaryFinding } from "./implications/military.ts";
import { readMilitary } from "./implications/militaryRead.ts";
import {
  alternativesOf,
  confidenceOf,
  gapsOf,
  METHOD,
  pastOf,
  wouldChangeOf,
} from "./implications/outline.ts";
import { positionsFinding } from "./implications/positions.ts";
import { forceFacts, isFollowed, shortAnswer } from "./implications/short.ts";
import { strainFacts, strainFindings } from "./implications/strain.ts";
import { tradeClosenessFinding } from "./implications/trade.ts";
import { triadsFinding } from "./implications/triadFindings.ts";
import { CLEAR, signedTies, tieOf } from "./implications/triads.ts";
import type { Question, Subject } from "./subject.ts";

/** What follows if the tie grows stronger or weaker: balance of power, trade under sanctions, arms, who would have to choose, and what past closeness went with. */
export const implications: Question = {
  id: "implications",
  title: say.title,
  relevance: {
    balance: 3,
    buffer: 3,
    military: 3,
    "strain-weaker": 2,
    "strain-stronger": 2,
    "close-client-force": 3,
    contribution: 2,
    "close-phases": 1,
  },
  bears: {
    "implications.balance": ["balance"],
    "implications.network": ["triads", "strain-"],
    "implications.capabilities": ["balance"],
    "implications.conduct": ["conduct", "close-"],
  },
  asks: ({ a, b, name }) => say.asks(a, b, name),
  answer,
};

async function answer(subject: Subject): Promise<Found> {
  const { a, b } = subject;
  const { greater: patron, lesser: client } = powersOf(subject);
  const own = actsOf(subject, actsBetween(a, b));
  const [rows, dealings, coverage, rivals, courts, ties, sanctions, followed] = await Promise.all([
    own.dated(),
    dealingsOf(subject).dated(),
    subject.events.coverage(),
    rivalsOf(subject, patron),
    courtsOf(subject, client, [patron]),
    signedTies(subject),
    sanctionsAgainst(client, subject),
    isFollowed(subject),
  ]);
  const camps = campsOf(chooseSides({ patron, client, rivals, courts }, subject), subject);
  const closeness = closenessOf(rows, dealings, coverage, subject.asOf);
  const reads = closeness ? await readConducts(conductsOf(camps, subject), closeness, subject) : [];
  const quiet = closeness ? quietYears(closeness) : new Set<number>();
  const past = pastOf(closeness, reads);
  const trade = tradeTotals(subject.record, patron, client)[0];
  const balance = balanceFacts(camps, subject);
  const contribution = contributionFacts(camps, subject);
  const buffer = await bufferFacts(trade, sanctions.acts, camps, subject);
  const military = await readMilitary(camps, coverage, followed, subject);
  const strain = strainFacts(ties, followed, subject);
  const told: readonly (Finding | null)[] = await Promise.all([
    balance && balanceFinding(balance, camps, subject),
    bufferFinding(buffer, trade, sanctions.acts, subject),
    militaryFinding(military, camps, subject),
    ...(closeness
      ? [...conductFindings(reads, closeness, subject), phasesFinding(closeness, own, reads, subject)]
      : []),
    contribution && contributionFinding(contribution, subject),
    ...strainFindings(strain, ties, subject),
    tradeClosenessFinding(trade, own, rows, camps, quiet, subject),
    positionsFinding(camps, subject),
    triadsFinding(ties, subject),
  ]);
  const findings = told.filter((finding) => finding !== null);
  const facts: ShortFacts = {
    first: a,
    second: b,
    followed,
    hostile: (tieOf(ties.ties, a, b)?.score ?? 0) < -CLEAR,
    balance,
    buffer,
    military: military.facts,
    ...strain,
    force: forceFacts(client, reads, findings),
  };
  const [figure, ...moreFigures] = [
    balance && balanceFigure(balance, subject),
    networkFigure(ties, subject),
    capabilityFigure(camps, subject),
    closeness ? conductFigure(reads, closeness, subject) : null,
  ].filter((one) => one !== null);
  return {
    question: "implications",
    title: implications.title,
    short: shortAnswer(facts, findings, subject),
    ...firstPage(facts, findings, subject),
    headline: say.headline(facts, subject.name),
    findings,
    figure: figure!,
    moreFigures,
    confidence: confidenceOf(past),
    alternatives: alternativesOf(camps, findings, past, subject),
    method: METHOD,
    wouldChange: wouldChangeOf(camps, findings, subject),
    gaps: gapsOf(camps, ties, findings, past, subject),
  };
}
