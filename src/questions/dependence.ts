import { actsBetween, actsOf } from "../measures/acts.ts";
import { firstCovered } from "../measures/cells.ts";
import { courtsOf, rivalsOf } from "../measures/roles.ts";
import { sanctionsAgainst } from "../measures/sanctions.ts";
import { sightOf } from "../measures/sight.ts";
import { tradeTotals } from "../measures/trade.ts";
import { headline } from "../words/en/dependence.ts";
import * as outline from "../words/en/dependenceOutline.ts";
import type { Drawn, Finding, Found } from "./answer.ts";
import { aidFinding } from "./dependence/aid.ts";
import { alternativesFinding } from "./dependence/alternatives.ts";
import { asymmetryFinding } from "./dependence/asymmetry.ts";
import { balanceFinding } from "./dependence/balance.ts";
import { concentrationFinding, partnerShares } from "./dependence/concentration.ts";
import { contactsOf, windowsBack } from "./dependence/contacts.ts";
import { defianceFinding } from "./dependence/defiance.ts";
import { contactsFigure, distanceFigure } from "./dependence/figures.ts";
import { firstPage } from "./dependence/first.ts";
import { hedgePath, hedgingFinding } from "./dependence/hedging.ts";
import { confidenceOf, outlineFacts } from "./dependence/outline.ts";
import { panelsFigure } from "./dependence/panels.ts";
import { pressureFinding } from "./dependence/pressure.ts";
import { sanctionsTradeFinding } from "./dependence/sanctionsTrade.ts";
import { shareFinding } from "./dependence/shares.ts";
import { shieldFinding } from "./dependence/shield.ts";
import { shortAnswer, shortFacts } from "./dependence/short.ts";
import { sidesOf } from "./dependence/sides.ts";
import { supplyFinding } from "./dependence/supplies.ts";
import { totalFinding } from "./dependence/totals.ts";
import { politicalFinding } from "./dependence/votes.ts";
import { figureOfActs } from "./kit/actsFigure.ts";
import type { Question, Subject } from "./subject.ts";

/** How much one side needs the other: trade, supplies and shelter against the room that it keeps. */
export const dependence: Question = {
  id: "dependence",
  title: outline.title,
  relevance: {
    "trade-share": 3,
    asymmetry: 3,
    hedging: 3,
    "trade-total": 2,
    shield: 2,
    energy: 2,
    aid: 2,
    pressure: 2,
    defiance: 2,
    "sanctions-trade": 2,
  },
  bears: {
    "dependence.panels": ["trade-share", "trade-total", "asymmetry", "hedging"],
    "dependence.distance": ["political-distance"],
    "dependence.contacts": ["alternatives", "hedging"],
    "dependence-acts": ["pressure", "defiance", "hedging"],
  },
  asks: ({ a, b, name }) => outline.asks(a, b, name),
  answer,
};

/** The dealings of the two, one by one: where the record has neither trade nor votes nor contacts to draw. */
function bareFigure(subject: Subject): Promise<Drawn | null> {
  return figureOfActs(
    actsOf(subject, actsBetween(subject.a, subject.b)),
    {
      id: "dependence-acts",
      ...outline.bare,
    },
    subject.focal,
    subject,
  );
}

async function answer(subject: Subject): Promise<Found> {
  const sides = sidesOf(subject);
  const [coverage, rivals, courts, sanctioned] = await Promise.all([
    subject.events.coverage(),
    rivalsOf(subject, sides.patron, [sides.client]),
    courtsOf(subject, sides.client, [sides.patron]),
    sanctionsAgainst(sides.client, subject),
  ]);
  const rival = rivals[0]?.code ?? null;
  const third = courts.find(({ code }) => code !== rival)?.code ?? null;
  const totals = tradeTotals(subject.record, sides.client, sides.patron);
  const coveredFrom = firstCovered(coverage, subject.asOf);
  const windows = windowsBack(coveredFrom, subject.asOf);
  const now = windows.at(-1) ?? { from: coveredFrom, to: subject.asOf };
  const contacts = await contactsOf(sides.client, now, subject);
  const [{ grade }, rows, withPatron, withThird] = await Promise.all([
    sightOf([subject.a, subject.b], now, subject),
    sanctioned.acts.dated("source"),
    contacts.with([sides.patron]).dated(),
    contacts.with(third ? [third] : []).dated(),
  ]);
  const sanctions = { ...sanctioned, rows };
  const partners = partnerShares(sides.client, [sides.patron, ...contacts.partners], subject);

  const told: readonly (Finding | null)[] = await Promise.all([
    shareFinding(sides, totals, subject),
    asymmetryFinding(sides, totals, subject),
    totalFinding(sides, totals, subject),
    balanceFinding(sides, subject),
    concentrationFinding(sides, partners, subject),
    supplyFinding("energy", sides, subject),
    supplyFinding("food", sides, subject),
    aidFinding(sides, subject),
    sanctionsTradeFinding(sides, totals, sanctions, subject),
    shieldFinding(sides, subject),
    pressureFinding(sides, subject),
    politicalFinding(sides, rival, subject),
    alternativesFinding(sides, contacts, partners, now, subject),
    third ? hedgingFinding(sides, third, hedgePath(windows, withPatron, withThird), contacts, subject) : null,
    defianceFinding(sides, coverage, subject),
  ]);
  const findings = told.filter((finding) => finding !== null);
  const facts = shortFacts(
    sides,
    { third, since: now.from, isFollowed: grade !== "unobserved" },
    findings,
    subject,
  );
  const around = outlineFacts(sides, third, findings, subject);
  const hedge = third ? { third, withThird, withPatron } : null;
  const isRanked = findings.some(({ id, thin }) => id === "dependence.alternatives" && !thin);
  const figures = [
    panelsFigure(sides, totals, rows, hedge, coveredFrom, subject),
    distanceFigure(sides, rival, subject),
    contactsFigure(sides, contacts, now, isRanked, subject),
  ].filter((figure) => figure !== null);
  const bare = figures.length === 0 ? await bareFigure(subject) : null;
  if (bare) figures.push(bare);
  return {
    question: "dependence",
    title: dependence.title,
    short: shortAnswer(facts, findings, subject),
    ...firstPage(facts, findings, subject),
    headline: headline(facts, subject.name),
    findings,
    figure: figures[0] ?? null,
    moreFigures: figures.slice(1),
    confidence: confidenceOf(findings),
    alternatives: outline.alternatives(around, subject.name),
    method: outline.METHOD,
    wouldChange: outline.wouldChange(around, subject.name),
    gaps: outline.gaps(around, subject.name),
  };
}
