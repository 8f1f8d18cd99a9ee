import { addDays, daysBetween } from "../dates.ts";
import * as say from "../words/en/outcomes.ts";
import type { GistFacts, Recorded, WhyFacts } from "../words/outcomes.ts";
import type { Answer, Finding } from "./answer.ts";
import { calendarFinding } from "./outcomes/calendar.ts";
import type { Foretold } from "./outcomes/calibration.ts";
import { cameFinding, FEW_DAYS, lastMeeting } from "./outcomes/came.ts";
import { oddsFinding } from "./outcomes/chance.ts";
import type { OutcomeClass } from "./outcomes/classes.ts";
import { classActsFigure, oddsFigure, reliabilityFigure, whyFigure } from "./outcomes/figures.ts";
import { firstPage } from "./outcomes/first.ts";
import { shortAnswer } from "./outcomes/gist.ts";
import { MAIN_HORIZON } from "./outcomes/odds.ts";
import { outlookOf } from "./outcomes/outlook.ts";
import { nothingFinding, recordedFinding, unseenFinding } from "./outcomes/recorded.ts";
import { trackRecordFinding } from "./outcomes/trackRecord.ts";
import { transferFinding } from "./outcomes/transfer.ts";
import { whyFinding } from "./outcomes/why.ts";
import type { Question } from "./subject.ts";

/**
 * What is likely to come of it: odds on what the record holds whole, with the record of the method; how often it tells
 * of the rest; what came of it so far; and what is on the calendar.
 */
export const outcomes: Question = {
  id: "outcomes",
  title: say.title,
  relevance: {
    "missiles-": 3,
    "nuclear-": 3,
    "parade-": 2,
    summit: 3,
    "why-": 2,
    calendar: 3,
    came: 3,
    contacts: 3,
    "rival-talks": 3,
    unseen: 3,
    "council-": 2,
    "coded-": 3,
    "rival-summit": 2,
    economic: 2,
    agreement: 2,
    military: 2,
    "sanctions-": 2,
    support: 1,
    criticism: 1,
    "force-": 1,
    "track-record": 1,
  },
  bears: {
    "outcomes-odds": [
      "missiles-",
      "nuclear-",
      "summit",
      "contacts",
      "rival-",
      "parade-",
      "council-",
      "coded-",
      "economic",
    ],
    "outcomes-why": ["why-"],
    "outcomes-reliability": ["track-record"],
    "outcomes-acts": ["came", "unseen"],
  },
  asks: ({ a, b, name }) => say.asks(name(a), name(b)),
  answer: async (subject) => {
    const { a, b, asOf, name } = subject;
    const [outlook, coverage, since] = await Promise.all([
      outlookOf(subject),
      subject.events.coverage(),
      lastMeeting(subject),
    ]);
    const { classes, era, ended, borne, calibration, days, seen, unseen, nothing } = outlook;
    const came = await cameFinding(
      classes.filter(({ coded }) => !coded),
      since,
      coverage,
      subject,
    );
    const blind = nothing[0] ?? unseen[0]?.outcome;
    const ahead = calendarFinding(MAIN_HORIZON, subject);
    // Of two whom the record does not follow, dates of the one alone say nothing.
    const calendar = blind && !ahead?.facts.first.both ? null : ahead;
    const whys = borne.map(({ why }) => why);
    const told = await Promise.all([
      ...borne.map((one) => oddsFinding(one, one.chance, subject)),
      ...borne.map((one) => one.why && whyFinding(one, one.why, subject)),
      calendar?.finding ?? null,
      nothingFinding(nothing, subject),
      ...unseen.map(({ outcome, facts: held }) => unseenFinding(outcome, held, subject)),
      came.finding,
      ...seen.map(({ outcome, facts: held }) => recordedFinding(outcome, held, era, subject)),
      trackRecordFinding(borne, subject),
      transferFinding(subject),
    ]);
    const recorded = seen.map(({ outcome, facts: held }): Recorded => ({ ...held, id: outcome.id }));
    const gist: GistFacts = {
      first: name(a),
      second: name(b),
      due: addDays(asOf, days),
      days,
      foreseen: borne.map(({ outcome: { id }, chance }) => ({ ...chance.facts, id })),
      recorded,
      unseen: blind ? { id: nothing[0] ? "unseen" : blind.id, why: blind.sight.why } : null,
      single: most(unseen.map(({ outcome, facts: held }) => ({ ...held, id: outcome.id }))),
      talks: recorded.find(({ id, thin }) => id === "rival-talks" && thin === null) ?? null,
      came: came.facts,
      calendar: calendar?.facts ?? null,
      ended: daysBetween(ended, asOf) > FEW_DAYS ? ended : null,
    };
    return {
      question: "outcomes",
      title: outcomes.title,
      short: shortAnswer(gist),
      ...firstPage(gist),
      headline: say.gist.headline(gist),
      findings: told.filter((finding): finding is Finding => finding !== null),
      figure:
        oddsFigure(borne, calibration, era.start, days, asOf) ?? (await classActsFigure(classes, subject)),
      moreFigures: [...whyFigure(whyOfFirst(gist.foreseen, borne, whys)), ...reliabilityFigure(calibration)],
      confidence: confidence(borne),
      alternatives: say.alternatives,
      method: say.method,
      wouldChange: say.wouldChange,
      gaps: [
        ...(gist.ended ? [say.gaps.ended(gist.ended)] : []),
        ...(blind
          ? [say.gaps.unseen([...nothing, ...unseen.map(({ outcome }) => outcome)].map(labelOf))]
          : []),
        ...(seen.length ? [say.gaps.partly(seen.map(({ outcome }) => labelOf(outcome)))] : []),
        ...(borne.some(({ odds }) => odds.length < 3) ? [say.gaps.short(era.end - era.start + 1)] : []),
      ],
    };
  },
};

/** Why the odds that head the answer are what they are, where these have reasons; else the odds that were moved the most. */
function whyOfFirst(
  foreseen: GistFacts["foreseen"],
  borne: readonly Foretold[],
  whys: readonly (WhyFacts | null)[],
): WhyFacts | undefined {
  const [first] = say.worded(foreseen);
  const head = whys[borne.findIndex(({ outcome }) => outcome.id === first?.id)];
  const movedBy = ({ reasons }: WhyFacts) =>
    reasons.reduce((sum, { feature, adds }) => sum + (feature === "base" ? 0 : Math.abs(adds)), 0);
  const held = whys.filter((facts) => facts !== null);
  return head ?? held.toSorted((x, y) => movedBy(y) - movedBy(x))[0];
}

const labelOf = ({ label }: OutcomeClass) => label;

function most(rows: readonly Recorded[]): Recorded | null {
  return [...rows].sort((x, y) => y.n - x.n)[0] ?? null;
}

function confidence(all: readonly Foretold[]): Answer["confidence"] {
  const records = all.flatMap(({ odds }) => odds).flatMap(({ record }) => record ?? []);
  if (records.length === 0) {
    const byCard = all.some(({ odds }) => odds.some(({ card }) => card));
    return { level: "low", why: byCard ? say.confidence.card : say.confidence.none };
  }
  const better = records.filter(({ skill }) => skill > 0).length;
  return {
    level: better >= records.length / 2 ? "moderate" : "low",
    why: say.confidence.tested(better, records.length),
  };
}
