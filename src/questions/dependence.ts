import { isBetween, type PairEvents, pairEvents } from "../measures/pairEvents.ts";
import { courtsOf, rivalsOf } from "../measures/roles.ts";
import { sanctionsOn } from "../measures/sanctions.ts";
import { tradeTotals } from "../measures/trade.ts";
import type { Answer, Figure, Finding } from "./answer.ts";
import { alternativesFinding } from "./dependence/alternatives.ts";
import { concentrationFinding, partnerShares } from "./dependence/concentration.ts";
import { contactsOf, windowsBack } from "./dependence/contacts.ts";
import { defianceFinding } from "./dependence/defiance.ts";
import { contactsFigure, distanceFigure, panelsFigure } from "./dependence/figures.ts";
import { hedgePath, hedgingFinding } from "./dependence/hedging.ts";
import {
  alternativesOf,
  confidenceOf,
  gapsOf,
  headlineOf,
  METHOD,
  wouldChangeOf,
} from "./dependence/outline.ts";
import { pressureFinding, shieldFinding } from "./dependence/pressure.ts";
import { sanctionsTradeFinding } from "./dependence/sanctionsTrade.ts";
import { asymmetryFinding, shareFinding } from "./dependence/shares.ts";
import { sidesOf } from "./dependence/sides.ts";
import { aidFinding, supplyFinding } from "./dependence/supplies.ts";
import { balanceFinding, totalFinding } from "./dependence/totals.ts";
import { politicalFinding } from "./dependence/votes.ts";
import { actsFigure } from "./kit/actsFigure.ts";
import type { Question, Subject } from "./subject.ts";

/** How much one side needs the other: trade, supplies and shelter against the room that it keeps. */
export const dependence: Question = {
  id: "dependence",
  title: "Dependence",
  asks: ({ a, b, name }) => `How much do ${name(a)} and ${name(b)} need each other?`,
  answer,
};

/** The dealings of the two, one by one: where the record has neither trade nor votes nor contacts to draw. */
function bareFigure({ all }: PairEvents, subject: Subject): Figure[] {
  const figure = actsFigure(
    all.filter((event) => event.kind === "act" && isBetween(event, subject.a, subject.b)),
    {
      id: "dependence-acts",
      title: "The acts between the two",
      why: "The record has no trade, votes or contacts of the two to draw, so their acts are drawn one by one.",
    },
    subject.focal && { date: subject.focal.date, label: "the event" },
    subject,
  );
  return figure ? [figure] : [];
}

async function answer(subject: Subject): Promise<Answer> {
  const sides = sidesOf(subject);
  const pair = await pairEvents(subject);
  const [rivals, courts] = await Promise.all([
    rivalsOf(subject, sides.patron, [sides.client]),
    courtsOf(subject, sides.client, [sides.patron]),
  ]);
  const rival = rivals[0]?.code ?? null;
  const third = courts.find(({ code }) => code !== rival)?.code ?? null;
  const totals = tradeTotals(subject.record, sides.client, sides.patron);
  const sanctions = sanctionsOn(sides.client, pair, subject);
  const contacts = contactsOf(sides.client, pair.all, subject);
  const withPatron = contacts.get(sides.patron) ?? [];
  const withThird = (third && contacts.get(third)) || [];
  const partners = partnerShares(sides.client, [sides.patron, ...[...contacts.keys()].sort()], subject);
  const coveredFrom = [subject.asOf, ...pair.coverage.map((row) => row.from)].sort()[0]!;
  const windows = windowsBack(coveredFrom, subject.asOf);
  const now = windows.at(-1) ?? { from: coveredFrom, to: subject.asOf };

  const findings = [
    shareFinding(sides, subject),
    asymmetryFinding(sides, totals, subject),
    totalFinding(sides, totals, subject),
    balanceFinding(sides, subject),
    concentrationFinding(sides, partners, subject),
    supplyFinding("energy", sides, pair, subject),
    supplyFinding("food", sides, pair, subject),
    aidFinding(sides, pair, subject),
    sanctionsTradeFinding(sides, totals, sanctions, subject),
    shieldFinding(sides, pair, subject),
    pressureFinding(sides, pair, subject),
    politicalFinding(sides, rival, subject),
    alternativesFinding(sides, contacts, partners, now, subject),
    third
      ? await hedgingFinding(
          sides,
          third,
          hedgePath(windows, withPatron, withThird),
          { patron: withPatron, third: withThird },
          subject,
        )
      : null,
    defianceFinding(sides, pair, subject),
  ].filter((finding): finding is Finding => finding !== null);
  const hedge = third ? { third, withThird, withPatron } : null;
  const figures = [
    panelsFigure(sides, totals, sanctions.events, hedge, coveredFrom, subject),
    distanceFigure(sides, rival, subject),
    contactsFigure(sides, contacts, now, subject),
  ].filter((figure) => figure !== null);
  if (figures.length === 0) figures.push(...bareFigure(pair, subject));
  return {
    question: "dependence",
    title: dependence.title,
    headline: headlineOf(sides, findings, third, subject),
    findings,
    figure: figures[0] ?? null,
    moreFigures: figures.slice(1),
    confidence: confidenceOf(findings),
    alternatives: alternativesOf(sides, findings, third, subject),
    method: METHOD,
    wouldChange: wouldChangeOf(sides, findings, third, subject),
    gaps: gapsOf(sides, findings, subject),
  };
}
