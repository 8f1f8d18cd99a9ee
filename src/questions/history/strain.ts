import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { formatDate } from "../../dates.ts";
import { largestGroups } from "../../measures/groupBy.ts";
import { acts, isConflict, type PairEvents } from "../../measures/pairEvents.ts";
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
/** Votes for sanctions: the codes of the class of sanctions. Votes against: vetoes. */
const AGAINST = /^(16|17|11)/;
const VETO = /^12/;

/**
 * How one side answers the other's nuclear tests (or, where there are fewer than five, its missile tests and
 * launches, the first of an episode): conflict acts toward it in the days before and after. Null without tests.
 */
export function testsStudy(id: string, tester: string, events: PairEvents, subject: Subject): Told | null {
  const critic = tester === subject.a ? subject.b : subject.a;
  const own = events.all.filter((event) => event.source.code === tester);
  const nuclear = own.filter((event) => inClass(event, eventClass("nuclear-test")));
  const missiles = own.filter((event) => inClass(event, eventClass("missile-test")));
  const useNuclear = nuclear.length >= MIN_CASES;
  const tests = useNuclear ? nuclear : missiles;
  const members = classDays(tests);
  if (members.days.length === 0) return null;
  const [, window, quiet] = windowsFor(events.coverage, LONG, BRIEF);
  const cases = useNuclear ? members.days : onsets(members.days, quiet);
  const design = designStudy({ members, cases, window, coverage: events.coverage });
  const criticism = events.all.filter(
    (event) => event.kind === "act" && acts(event, [critic], [tester]) && isConflict(event),
  );
  const result = study(design, criticism, `${id}|${subject.a}|${subject.b}|${subject.asOf}`);
  // Where no criticism is on record, it is the tests that were passed over.
  const about = criticism.filter((event) => ["nuclear", "missile", ""].includes(event.issue));
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
      evidence: strongest(firstHeld([about, criticism, tests]), subject),
      evidenceCount: tests.length + criticism.length,
      query: `${useNuclear ? "nuclear tests" : `missile tests and launches, first in ${quiet} days,`} of ${tester}; conflict acts ${critic} → ${tester}, votes left out, ${window} days before and after; placebo dates of the same five years`,
      confidence: studyConfidence(result),
      ...(result.thin ? { thin: true } : {}),
    },
  };
}

function firstHeld<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** Votes in the Security Council and measures of one's own, of each side against the other. Null where there are neither. */
export function sanctionsFinding(events: PairEvents, subject: Subject): Finding | null {
  const { a, b } = subject;
  const both = [
    [a, b],
    [b, a],
  ] as const;
  const votes = events.all.filter(
    (event) =>
      event.kind === "vote" &&
      AGAINST.test(event.cameo) &&
      both.some(([from, to]) => acts(event, [from], [to])),
  );
  const own = events.all.filter(
    (event) => inClass(event, eventClass("sanction")) && both.some(([from, to]) => acts(event, [from], [to])),
  );
  const vetoes = events.all.filter(
    (event) => event.kind === "vote" && VETO.test(event.cameo) && shields(event, subject),
  );
  const all = [...votes, ...own].sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0));
  const last = all.at(-1);
  if (!last) return null;
  const [voter, target] =
    [votes, own].flat().filter((event) => event.source.code === a).length * 2 >= all.length ? [a, b] : [b, a];
  const of = (rows: readonly ChronicleEvent[]) => rows.filter((event) => event.source.code === voter);
  const lastVeto = vetoes.at(-1);
  const lastVote = of(votes).at(-1);
  const parts = [
    of(votes).length
      ? `voted in the Security Council for ${count(of(votes).length)} ${of(votes).length === 1 ? "resolution" : "resolutions"} against ${subject.name(target)} (the last on ${formatDate(lastVote!.date, lastVote!.precision)})`
      : "",
    of(own).length
      ? `took ${count(of(own).length)} ${of(own).length === 1 ? "sanction or restriction" : "sanctions or restrictions"} of its own`
      : "",
    vetoes.length
      ? `vetoed ${count(vetoes.length)} (${formatDate(lastVeto!.date, lastVeto!.precision)})`
      : "",
  ].filter((part) => part !== "");
  const other = all.length - of(all).length;
  return {
    id: "history.sanctions",
    statement: `${capital(subject.name(voter))} ${list(parts)}; ${subject.name(target)} took ${count(other)} such ${other === 1 ? "step" : "steps"} against it.`,
    nature: "information",
    numbers: [
      {
        name: "votes",
        label: `votes by ${subject.name(voter)} against ${subject.name(target)}`,
        value: of(votes).length,
        unit: "votes",
      },
      { name: "own", label: `sanctions of its own`, value: of(own).length, unit: "acts" },
      { name: "vetoes", label: `vetoes that shielded the other`, value: vetoes.length, unit: "votes" },
      {
        name: "back",
        label: `steps of ${subject.name(target)} against ${subject.name(voter)}`,
        value: other,
        unit: "acts",
      },
    ],
    evidence: [...vetoes, ...votes, ...own]
      .sort((x, y) => (x.date > y.date ? -1 : x.date < y.date ? 1 : 0))
      .slice(0, 6)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: all.length + vetoes.length,
    query: `votes of ${a} and ${b} on each other (kind vote, 11, 16, 17), vetoes that name the other (12), and acts 163 and 172 between the two`,
    confidence: caseConfidence([...all, ...vetoes]),
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
export function quarrelsFinding(series: PairSeries, subject: Subject): Finding | null {
  const conflict = series.acts.filter((event) => isConflict(event) && event.issue !== "");
  if (conflict.length < MIN_CASES) return null;
  const ranked = largestGroups(conflict, (event) => event.issue);
  const [top] = ranked;
  const share = wilson(top![1].length, conflict.length, LEVEL);
  const fromA = conflict.filter((event) => event.source.code === subject.a).length;
  return {
    id: "history.quarrels",
    statement: `Of ${plural(conflict.length, "conflict act")} between the two, ${list(ranked.slice(0, 4).map(([issue, rows]) => `${rows.length} ${rows.length === 1 ? "is" : "are"} over ${issueWords(issue)}`))}; ${fromA} are ${possessive(subject.name(subject.a))} and ${conflict.length - fromA} ${possessive(subject.name(subject.b))}.`,
    nature: "information",
    numbers: [
      {
        name: "top-share",
        label: `conflict over ${issueWords(top![0])}`,
        value: 100 * share.estimate,
        unit: "%",
        low: 100 * share.low,
        high: 100 * share.high,
        level: LEVEL,
        n: conflict.length,
      },
      { name: "issues", label: "issues", value: ranked.length, unit: "issues" },
      { name: "from-first", label: `by ${subject.name(subject.a)}`, value: fromA, unit: "acts" },
      { name: "conflict", label: "conflict acts", value: conflict.length, unit: "acts" },
    ],
    evidence: strongest(top![1], subject),
    evidenceCount: conflict.length,
    query: `conflict acts between ${subject.a} and ${subject.b} by issue, votes left out (${percent(share.estimate)} on the first)`,
    confidence: caseConfidence(conflict),
  };
}
