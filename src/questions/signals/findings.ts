import { total } from "../../measures/acts.ts";
import { effectWords, pValue } from "../../words/en/effects.ts";
import { capital, count, list, number, plural } from "../../words/en/forms.ts";
import * as say from "../../words/en/signals.ts";
import type { ContrastFacts } from "../../words/signals.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { effectMeasure, isMoved, studyConfidence, verdict } from "../kit/effects.ts";
import { EVIDENCE_SHOWN, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { isThin, testedAnswers } from "./outline.ts";
import { type AnswerStudy, LONGEST_DELAY, type ShowerStudy } from "./responses.ts";

/** How others answered one class: all together and each, size, delay and duration. */
export async function showerFinding(one: ShowerStudy, subject: Subject): Promise<Finding> {
  const { shower, windows, cases, answers, delay, raised } = one;
  const window = windows[1];
  const told = answers.filter(({ main }) => main.effect !== null);
  const solid = told.filter(({ main }) => !main.thin);
  const members = total(shower.rows);
  const firmest = answers.map(({ main }) => main).reduce((x, y) => (y.clusters > x.clusters ? y : x));
  const [answered, n, shown] = await Promise.all([
    strongest(one.after, subject, EVIDENCE_SHOWN - 2),
    one.after.count(),
    strongest(shower.members, subject, 2),
  ]);
  return finding({
    id: `signals.${shower.id}`,
    statement:
      solid.length === 0 ? fewWords(one) : `${openingOf(shower.label, solid, subject)} ${detailOf(one)}`,
    nature: "judgement",
    numbers: [
      measure("members", `${shower.label} on record`, members, "count"),
      measure("episodes", "of these, openings of an episode known to the day", cases.length, "count"),
      ...told.flatMap(({ responder, kind, studies }) =>
        studies.map((study) =>
          effectMeasure(
            responder === "" ? `${kind}-${study.window}` : `${responder}-${kind}`,
            `${kind} of conflict by ${who(responder, subject)}, change over ${study.window} days`,
            study,
          ),
        ),
      ),
      delay && measure("delay", "median days to the first answer", delay.days, "days", delay.n, delay.p),
      delay && measure("delay-placebo", "the same after placebo dates", delay.placebo, "days", delay.n),
      measure(
        "raised",
        `windows of ${window} days in a row with more answers than placebo dates give, of ${raised.of}`,
        raised.windows,
        "count",
        cases.length,
      ),
    ],
    evidence: [...answered, ...shown],
    evidenceCount: n + members,
    query: asked(
      `${capital(shower.label)}, first days after ${window} quiet days; verbal conflict (words) and material conflict (deeds) of ${shower.responders.join(", ")} toward ${shower.addressees.slice(0, 6).join(", ")}${shower.against ? ", and their shows of force to nobody," : ""} in the ${list(windows.map(String))} days before and after; placebo dates of the same five years.`,
      one.after,
      shower.members,
    ),
    confidence: studyConfidence(firmest),
    thin: solid.length === 0,
    noEffect: !solid.some(isMoved),
  });
}

function who(responder: string, subject: Subject): string {
  return responder === "" ? "all responders together" : subject.name(responder);
}

function fewWords({ shower, cases, answers }: ShowerStudy): string {
  const used = Math.max(...answers.map(({ main }) => main.used));
  return `Too few cases to say how others answer ${shower.label}: ${plural(total(shower.rows), "act")} on record, ${count(cases.length)} the opening of an episode known to the day, ${used === 0 ? "none" : count(used)} of use.`;
}

function openingOf(label: string, solid: readonly AnswerStudy[], subject: Subject): string {
  const moved = solid.filter(isMoved);
  if (moved.length === 0)
    return `After ${label} none of ${plural(solid.length, "response")} followed changed beyond what placebo dates give.`;
  const words = moved.map(
    ({ responder, kind, main }) =>
      `${kind} of conflict by ${who(responder, subject)} ${verdict(main) === "rise" ? "rose" : "fell"} from ${effectWords(main)}`,
  );
  return `After ${label}, ${list(words)}: beyond placebo dates, the number of tests allowed for.`;
}

function detailOf({ answers, windows, delay, raised }: ShowerStudy): string {
  const quiet = answers.filter((row) => row.responder === "" && !row.main.thin && !isMoved(row));
  const rates = quiet.length
    ? `All responders together over ${windows[1]} days: ${list(quiet.map(({ kind, main }) => `${kind} ${effectWords(main)}`))}. `
    : "";
  const late = delay
    ? `The first answer comes after a median of ${days(delay.days)}, against ${days(delay.placebo)} after placebo dates (p ${pValue(delay.p)}, ${plural(delay.n, "case")}). `
    : "";
  const lasts =
    raised.windows === 0
      ? `In none of the ${count(raised.of)} windows of ${windows[1]} days that follow is the rate above that of placebo dates.`
      : `The rate stays above that of placebo dates for ${plural(raised.windows * windows[1], "day")}.`;
  return `${rates}${late}${lasts}`;
}

function days(n: number): string {
  return n >= LONGEST_DELAY ? `${LONGEST_DELAY} days or more` : `${number(n)} ${n === 1 ? "day" : "days"}`;
}

/** Which classes are answered, which are not, and of which too few are on record. */
export function contrastFacts(studies: readonly ShowerStudy[]): ContrastFacts {
  const tested = testedAnswers(studies);
  const solid = studies.filter((one) => !isThin(one));
  // What is answered soonest first: what follows after months is the weaker answer.
  const loud = solid
    .filter(({ answers }) => answers.some(isMoved))
    .sort((x, y) => (x.delay?.days ?? LONGEST_DELAY) - (y.delay?.days ?? LONGEST_DELAY));
  return {
    loud: loud.flatMap(({ shower, answers, delay }) => {
      const moved = answers.filter(isMoved);
      const all = moved.filter(({ responder }) => responder === "");
      // What all together do says more than what each of them does.
      return (all.length ? all : moved).map(({ responder, kind, main }) => ({
        label: shower.label,
        by: responder ? [responder] : shower.against ? shower.responders : [],
        kind,
        rises: verdict(main) === "rise",
        before: main.before!,
        after: main.after!,
        delay: delay?.days ?? null,
      }));
    }),
    quiet: solid.filter((one) => !loud.includes(one)).map(({ shower }) => shower.label),
    thin: studies.filter(isThin).map(({ shower }) => shower.label),
    tests: tested.length,
    combinations: studies.reduce((sum, { answers }) => sum + answers.length, 0),
    unadjusted: tested.filter(({ row }) => verdict(row.main) !== "none").length,
  };
}

/** Who answers shows of force at all, over the whole table of classes, responders and kinds of answer. */
export async function respondersFinding(
  studies: readonly ShowerStudy[],
  subject: Subject,
): Promise<Finding | null> {
  const [first, ...others] = studies;
  if (!first) return null;
  const facts = contrastFacts(studies);
  const { tests, combinations, unadjusted } = facts;
  const moved = testedAnswers(studies).filter(({ row }) => isMoved(row)).length;
  // One act may answer two classes.
  const answered = first.after.or(...others.map(({ after }) => after));
  const shows = first.shower.members.or(...others.map(({ shower }) => shower.members));
  const n = await answered.count();
  return finding({
    id: "signals.responders",
    statement: tests === 0 ? say.tested(facts) : `${say.contrast(facts, subject.name)} ${say.tested(facts)}`,
    nature: "judgement",
    numbers: [
      measure("tested", "combinations with enough cases", tests, "count", combinations),
      measure(
        "standing-out",
        "of these, beyond placebo dates at a false discovery rate of 10 %",
        moved,
        "count",
        tests,
      ),
      measure("unadjusted", "combinations beyond placebo dates at 10 % each", unadjusted, "count", tests),
    ],
    evidence: await strongest(n ? answered : shows, subject),
    evidenceCount: n || studies.reduce((sum, { shower }) => sum + total(shower.rows), 0),
    query: asked(
      `All classes, responders and kinds of answer of this question at the main window; Benjamini–Hochberg over ${plural(tests, "p-value")}.`,
      n ? answered : shows,
    ),
    confidence: {
      level: tests >= 10 ? "moderate" : "low",
      why: `${plural(tests, "test")}; answers that no source tied to the pair are missing.`,
    },
    thin: tests === 0,
    noEffect: moved === 0,
  });
}
