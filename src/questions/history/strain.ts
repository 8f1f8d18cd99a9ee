import { classFilter } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { formatDate } from "../../dates.ts";
import { actsOf, CONFLICT, idsOf, ranked, total, toward } from "../../measures/acts.ts";
import { classDays, designStudy, MIN_CASES, onsets, study } from "../../measures/study.ts";
import { type Windows, windowsFor } from "../../measures/windows.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { effectMeasure, effectWords, studyConfidence, verdict } from "../kit/effects.ts";
import { eventEvidence, strongest } from "../kit/evidence.ts";
import { issueWords } from "../kit/issues.ts";
import { LEVEL } from "../kit/measure.ts";
import { capital, count, list, percent, plural, possessive } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";
import { overPlacebo, present, type Told } from "./support.ts";

const LONG: Windows = [30, 30, 90];
const BRIEF: Windows = [14, 14, 28];
/** What criticism of a test is about; "" where the source names no issues. */
const ABOUT_ARMS = ["nuclear", "missile", ""];
/** Votes for sanctions: the codes of the class of sanctions. Votes against: vetoes. */
const AGAINST = ["16", "17", "11"];
const VETO = ["12"];
/** Single votes are the matter here, and a council takes few. */
const MOST_VOTES = 500;
const SHOWN = 6;

/**
 * How one side answers the other's nuclear tests (or, where there are fewer than five, its missile tests and
 * launches, the first of an episode): conflict acts toward it in the days before and after. Null without tests.
 */
export async function testsStudy(id: string, tester: string, subject: Subject): Promise<Told | null> {
  const critic = tester === subject.a ? subject.b : subject.a;
  const of = (test: string) => actsOf(subject, { ...classFilter(test), source: [tester] });
  const criticism = actsOf(subject, { all: [toward([critic], [tester]), CONFLICT] });
  const [nuclear, missiles, criticised, coverage] = await Promise.all([
    of("nuclear-test").dated(),
    of("missile-test").dated(),
    criticism.dated("issue"),
    subject.events.coverage(),
  ]);
  const useNuclear = total(nuclear) >= MIN_CASES;
  const tests = useNuclear ? nuclear : missiles;
  const members = classDays(tests);
  if (members.days.length === 0) return null;
  const [, window, quiet] = windowsFor(coverage, LONG, BRIEF);
  const cases = useNuclear ? members.days : onsets(members.days, quiet);
  const design = designStudy({ members, cases, window, coverage });
  const result = study(design, criticised, `${id}|${subject.a}|${subject.b}|${subject.asOf}`);
  // Where no criticism is on record, it is the tests that were passed over.
  const about = criticised.some((row) => ABOUT_ARMS.includes(row.issue))
    ? criticism.where({ issue: ABOUT_ARMS })
    : criticism;
  const shown = criticised.length ? about : of(useNuclear ? "nuclear-test" : "missile-test");
  const [what, many] = useNuclear
    ? ["nuclear test", "nuclear tests"]
    : ["first missile test or launch after a lull", "first missile tests or launches after a lull"];
  const [who, whose] = [subject.name(critic), subject.name(tester)];
  const read = {
    rise: `${capital(who)} turns against ${whose} after ${useNuclear ? "nuclear tests" : "missile tests"}`,
    fall: `${possessive(capital(who))} conflict acts toward ${whose} fall after ${useNuclear ? "nuclear tests" : "missile tests"}`,
    none: `${possessive(capital(who))} conflict acts toward ${whose} do not differ measurably after ${useNuclear ? "nuclear tests" : "missile tests"} from what other dates give`,
  }[verdict(result)];
  return {
    study: result,
    group: `after ${useNuclear ? "nuclear tests" : "missile tests"} of ${whose}`,
    label: `conflict acts by ${who}`,
    finding: {
      id,
      statement: result.thin
        ? `Too few cases to say how ${who} answers ${possessive(whose)} tests: ${plural(result.used, what, many)} with both windows covered.`
        : `${read}: its acts of protest, demand and sanction go from ${effectWords(result)}, ${window} days on each side of a ${what}.`,
      nature: "judgement",
      numbers: [
        ...overPlacebo(result),
        ...present(effectMeasure("change", "change of the rate of conflict acts", result)),
        {
          name: "tests",
          label: `${useNuclear ? "nuclear tests" : "episodes of missile tests"} of ${whose}`,
          value: cases.length,
          unit: "cases",
        },
      ],
      evidence: await strongest(shown, subject),
      evidenceCount: total(tests) + total(criticised),
      query: `${useNuclear ? "nuclear tests" : `missile tests and launches, first in ${quiet} days,`} of ${tester}; conflict acts ${critic} → ${tester}, votes left out, ${window} days before and after; placebo dates of the same five years`,
      confidence: studyConfidence(result),
      ...(result.thin ? { thin: true } : {}),
    },
  };
}

/** Votes in the Security Council and measures of one's own, of each side against the other. Null where there are neither. */
export async function sanctionsFinding(subject: Subject): Promise<Finding | null> {
  const { a, b } = subject;
  const votes = actsOf(subject, { kind: ["vote"], between: [a, b], cameo: AGAINST });
  const own = actsOf(subject, { ...classFilter("sanction"), between: [a, b] });
  const [voted, taken, lastTaken, vetoed] = await Promise.all([
    votes.last(MOST_VOTES),
    own.by("source"),
    own.last(SHOWN),
    actsOf(subject, { kind: ["vote"], cameo: VETO, source: [a, b] }).last(MOST_VOTES),
  ]);
  const vetoes = vetoed.filter((event) => shields(event, subject));
  const by = (code: string) => ({
    votes: voted.filter((event) => event.source.code === code),
    own: total(taken.filter((row) => row.source === code)),
  });
  const all = voted.length + total(taken);
  if (all === 0) return null;
  const steps = (code: string) => by(code).votes.length + by(code).own;
  const [voter, target] = steps(a) * 2 >= all ? [a, b] : [b, a];
  const { votes: cast, own: measures } = by(voter);
  const lastVeto = vetoes.at(-1);
  const lastVote = cast.at(-1);
  const parts = [
    cast.length
      ? `voted in the Security Council for ${count(cast.length)} ${cast.length === 1 ? "resolution" : "resolutions"} against ${subject.name(target)} (the last on ${formatDate(lastVote!.date, lastVote!.precision)})`
      : "",
    measures
      ? `took ${count(measures)} ${measures === 1 ? "sanction or restriction" : "sanctions or restrictions"} of its own`
      : "",
    vetoes.length
      ? `vetoed ${count(vetoes.length)} (${formatDate(lastVeto!.date, lastVeto!.precision)})`
      : "",
  ].filter((part) => part !== "");
  const other = all - steps(voter);
  return {
    id: "history.sanctions",
    statement: `${capital(subject.name(voter))} ${list(parts)}; ${subject.name(target)} took ${count(other)} such ${other === 1 ? "step" : "steps"} against it.`,
    nature: "information",
    numbers: [
      {
        name: "votes",
        label: `votes by ${subject.name(voter)} against ${subject.name(target)}`,
        value: cast.length,
        unit: "votes",
      },
      { name: "own", label: `sanctions of its own`, value: measures, unit: "acts" },
      { name: "vetoes", label: `vetoes that shielded the other`, value: vetoes.length, unit: "votes" },
      {
        name: "back",
        label: `steps of ${subject.name(target)} against ${subject.name(voter)}`,
        value: other,
        unit: "acts",
      },
    ],
    evidence: [...vetoes, ...voted, ...lastTaken]
      .sort((x, y) => (x.date > y.date ? -1 : x.date < y.date ? 1 : 0))
      .slice(0, SHOWN)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: all + vetoes.length,
    query: `votes of ${a} and ${b} on each other (kind vote, 11, 16, 17), vetoes that name the other (12), and acts 163 and 172 between the two`,
    confidence: caseConfidence(await votes.or(own, idsOf(vetoes, subject)).ratings()),
  };
}

/** A veto by one side whose text names the other. */
function shields(event: ChronicleEvent, { a, b, actors }: Subject): boolean {
  const other = event.source.code === a ? b : event.source.code === b ? a : null;
  const actor = other === null ? undefined : actors.byCode(other, event.date);
  return (
    actor !== undefined &&
    event.target?.code !== other &&
    [actor.short, actor.demonym].some((word) => event.evidence.summary.includes(word))
  );
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
  const fromA = total(rows.filter((row) => row.source === subject.a));
  return {
    id: "history.quarrels",
    statement: `Of ${plural(n, "conflict act")} between the two, ${list(issues.slice(0, 4).map(([issue, of]) => `${of} ${of === 1 ? "is" : "are"} over ${issueWords(issue)}`))}; ${fromA} are ${possessive(subject.name(subject.a))} and ${n - fromA} ${possessive(subject.name(subject.b))}.`,
    nature: "information",
    numbers: [
      {
        name: "top-share",
        label: `conflict over ${issueWords(topIssue)}`,
        value: 100 * share.estimate,
        unit: "%",
        low: 100 * share.low,
        high: 100 * share.high,
        level: LEVEL,
        n,
      },
      { name: "issues", label: "issues", value: issues.length, unit: "issues" },
      { name: "from-first", label: `by ${subject.name(subject.a)}`, value: fromA, unit: "acts" },
      { name: "conflict", label: "conflict acts", value: n, unit: "acts" },
    ],
    evidence: await strongest(conflict.where({ issue: [topIssue] }), subject),
    evidenceCount: n,
    query: `conflict acts between ${subject.a} and ${subject.b} by issue, votes left out (${percent(share.estimate)} on the first)`,
    confidence: caseConfidence(ratings),
  };
}
