import { classFilter } from "../../chronicle/classes.ts";
import { actsOf, CONFLICT, idsOf, ranked, total, toward } from "../../measures/acts.ts";
import { paceOf } from "../../measures/pace.ts";
import { MIN_CASES } from "../../measures/policy.ts";
import { classDays, designStudy, onsets, study } from "../../measures/study.ts";
import { type Windows, windowsFor } from "../../measures/windows.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/history.ts";
import type { QuarrelFacts, SanctionsFacts, TestsFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { effectMeasure, studyConfidence, verdict } from "../kit/effects.ts";
import { eventEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MOST_VOTES, ownSanctions, vetoesOf, votesBetween } from "./sanctioned.ts";
import type { PairSeries } from "./series.ts";
import { overPlacebo, type Told } from "./support.ts";

const LONG: Windows = [30, 30, 90];
const BRIEF: Windows = [14, 14, 28];
/** What criticism of a test is about; "" where the source names no issues. */
const ABOUT_ARMS = ["nuclear", "missile", ""];
const SHOWN = 6;

/**
 * How one side answers the other's nuclear tests (or, where there are fewer than five, its missile tests and
 * launches, the first of an episode): conflict acts toward it in the days before and after. Null without tests.
 */
export async function testsStudy(id: string, tester: string, subject: Subject): Promise<Told | null> {
  const critic = tester === subject.a ? subject.b : subject.a;
  const of = (test: string) => actsOf(subject, { ...classFilter(test), source: [tester] });
  const [nuclearTests, missileTests] = [of("nuclear-test"), of("missile-test")];
  const criticism = actsOf(subject, { all: [toward([critic], [tester]), CONFLICT] });
  const [nuclear, missiles, criticised, coverage] = await Promise.all([
    nuclearTests.dated(),
    missileTests.dated(),
    criticism.dated("issue"),
    subject.events.coverage(),
  ]);
  const useNuclear = total(nuclear) >= MIN_CASES;
  const [tests, testActs] = useNuclear ? [nuclear, nuclearTests] : [missiles, missileTests];
  const members = classDays(tests);
  if (members.days.length === 0) return null;
  const [, window, quiet] = windowsFor(coverage, LONG, BRIEF);
  const cases = useNuclear ? members.days : onsets(members.days, quiet);
  const design = designStudy({ members, cases, window, coverage, pace: await paceOf(subject) });
  const result = study(design, criticised, `${id}|${subject.a}|${subject.b}|${subject.asOf}`);
  // Where no criticism is on record, it is the tests that were passed over.
  const about = criticised.some((row) => ABOUT_ARMS.includes(row.issue))
    ? criticism.where({ issue: ABOUT_ARMS })
    : criticism;
  const shown = criticised.length ? about : testActs;
  const facts: TestsFacts = {
    tester,
    critic,
    nuclear: useNuclear,
    study: result,
    reading: verdict(result),
    window,
    quiet,
  };
  const { name } = subject;
  const { labels } = say.tests;
  return {
    study: result,
    group: say.tests.group(facts, name),
    label: say.tests.label(facts, name),
    finding: finding({
      id,
      statement: say.tests.statement(facts, name),
      nature: "judgement",
      numbers: [
        overPlacebo(result),
        effectMeasure("change", labels.change, result),
        measure("tests", labels.tests(facts, name), cases.length, "count"),
      ],
      evidence: await strongest(shown, subject),
      evidenceCount: total(tests) + total(criticised),
      query: asked(say.tests.query(facts), testActs, criticism),
      confidence: studyConfidence(result),
      thin: result.thin,
      noEffect: !result.thin && facts.reading === "none",
    }),
  };
}

/** Votes in the Security Council and measures of one's own, of each side against the other. Null where there are neither. */
export async function sanctionsFinding(subject: Subject): Promise<Finding | null> {
  const { a, b } = subject;
  const votes = votesBetween(subject);
  const own = ownSanctions(subject);
  const [voted, taken, lastTaken, vetoes] = await Promise.all([
    votes.last(MOST_VOTES),
    own.by("source"),
    own.last(SHOWN),
    vetoesOf(subject),
  ]);
  const all = voted.length + total(taken);
  if (all === 0) return null;
  const by = (code: string) => {
    const cast = voted.filter((event) => event.source.code === code);
    const measures = total(taken.filter((row) => row.source === code));
    return { cast, measures, steps: cast.length + measures };
  };
  const [ofA, ofB] = [by(a), by(b)];
  const [voter, target, { cast, measures, steps }] = ofA.steps * 2 >= all ? [a, b, ofA] : [b, a, ofB];
  const facts: SanctionsFacts = {
    first: a,
    second: b,
    voter,
    target,
    votes: cast.length,
    lastVote: cast.at(-1) ?? null,
    own: measures,
    vetoes: vetoes.length,
    lastVeto: vetoes.at(-1) ?? null,
    back: all - steps,
  };
  const { name } = subject;
  const { labels } = say.sanctions;
  return finding({
    id: "history.sanctions",
    statement: say.sanctions.statement(facts, name),
    nature: "information",
    numbers: [
      measure("votes", labels.votes(facts, name), facts.votes, "count"),
      measure("own", labels.own, facts.own, "count"),
      measure("vetoes", labels.vetoes, facts.vetoes, "count"),
      measure("back", labels.back(facts, name), facts.back, "count"),
    ],
    evidence: [...vetoes, ...voted, ...lastTaken]
      .sort((x, y) => (x.date > y.date ? -1 : x.date < y.date ? 1 : 0))
      .slice(0, SHOWN)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: all + vetoes.length,
    query: asked(say.sanctions.query(facts), votes, own, idsOf(vetoes, subject)),
    confidence: caseConfidence(await votes.or(own, idsOf(vetoes, subject)).ratings()),
  });
}

/** What the two quarrel over, where the source names issues. Null where it does not, or nothing is on record. */
export async function quarrelsFinding(series: PairSeries, subject: Subject): Promise<Finding | null> {
  const conflict = series.acts.where({ all: [CONFLICT], not: [{ issue: [""] }] });
  const [rows, ratings] = await Promise.all([conflict.by("issue", "source"), conflict.ratings()]);
  const { n } = ratings;
  if (n < MIN_CASES) return null;
  const issues = ranked(rows, "issue");
  const [topIssue, topCount] = issues[0]!;
  const share = wilson(topCount, n, LEVEL);
  const { a, b, name } = subject;
  const fromFirst = total(rows.filter((row) => row.source === a));
  const facts: QuarrelFacts = { first: a, second: b, n, issues, share, fromFirst };
  const { labels } = say.quarrels;
  return finding({
    id: "history.quarrels",
    statement: say.quarrels.statement(facts, name),
    nature: "information",
    numbers: [
      estimate("top-share", labels.top(facts), share, "share", n),
      measure("issues", labels.issues, issues.length, "count"),
      measure("from-first", labels.by(a, name), fromFirst, "count"),
      measure("conflict", labels.n, n, "count"),
    ],
    evidence: await strongest(conflict.where({ issue: [topIssue] }), subject),
    evidenceCount: n,
    query: asked(say.quarrels.query(facts), conflict),
    confidence: caseConfidence(ratings),
  });
}
