import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addDays, dayFromNumber, daysBetween, formatDate } from "../../dates.ts";
import { likelihoodTerm } from "../../forecast/likelihood.ts";
import { idsOf, total } from "../../measures/acts.ts";
import { coveredShare } from "../../measures/cells.ts";
import { ENOUGH_WINDOWS, FEWEST_ACTS } from "../../measures/policy.ts";
import { expectedCalibrationError } from "../../statistics/scores.ts";
import { capital, list, number, percent, plural, signed } from "../../words/en/forms.ts";
import { whenPhrase } from "../../words/en/when.ts";
import type { Confidence, Finding, Measure, Resolution } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { strongest, weightiest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { allOf, type OutcomeClass } from "./classes.ts";
import type { Odds } from "./odds.ts";

/** The horizon of a finding's likelihood where the record bears it; the others stand among its numbers. */
export const MAIN_HORIZON = 90;
/** The latest acts of a class, of which the weightiest are shown. */
const RECENT = 12;
/** Fewer days of record than this since then say nothing of what came. */
const FEW_DAYS = 14;
const TRACK_QUERY =
  "rolling origin, expanding record, each forecast from what was known the day before; settled by the same rules";

/** The odds that lead a finding: those within 90 days, or the longest horizon with enough windows, or the shortest. */
export function mainOdds(odds: readonly Odds[]): Odds | undefined {
  const borne = odds.filter((row) => row.chance.eraCases >= ENOUGH_WINDOWS);
  return borne.find((row) => row.horizon === MAIN_HORIZON) ?? borne.at(-1) ?? odds[0];
}

/** The odds of one class as a finding, or null where the era bears no horizon. */
export async function oddsFinding(
  outcome: OutcomeClass,
  odds: readonly Odds[],
  subject: Subject,
): Promise<Finding | null> {
  if (outcome.sight.grade === "unobserved") return unobservedFinding(outcome, subject);
  const main = mainOdds(odds);
  if (!main) return null;
  const due = addDays(subject.asOf, main.horizon);
  const resolves: Resolution = {
    target: outcome.id,
    label: outcome.label,
    atLeast: outcome.atLeast,
    from: addDays(subject.asOf, 1),
    to: due,
    settledBy: outcome.settledBy,
  };
  const recent = await outcome.acts.last(RECENT);
  const last = recent.at(-1);
  const thin =
    outcome.sight.grade === "thin" || outcome.n < FEWEST_ACTS || main.chance.eraCases < ENOUGH_WINDOWS / 2;
  const years = plural(Math.max(1, Math.round((main.chance.eraCases * main.horizon) / 365.25)), "year");
  return finding({
    id: `outcomes.${outcome.id}`,
    statement: `${foretold(likelihoodTerm(main.probability), outcome.label, main.horizon)}: ${percent(main.probability)}, ${comparison(main)}. ${
      last
        ? `The record has ${plural(outcome.n, "such act")} in ${years}, the last ${whenPhrase(last)}.`
        : `The record has no such act in ${years}.`
    }${outcome.sight.grade === "thin" ? ` The record is thin here: ${outcome.sight.why}.` : ""}`,
    nature: "judgement",
    numbers: odds.flatMap(oddsMeasures),
    evidence: weightiest(recent, subject),
    evidenceCount: outcome.n,
    query: asked(
      `${outcome.rule}; windows of ${odds.map((row) => row.horizon).join(", ")} days; phase since ${dayFromNumber(main.chance.phaseStart)}; data sets ${subject.events.datasets.join(", ")}`,
      outcome.acts,
    ),
    confidence: oddsConfidence(main, outcome.n),
    likelihood: {
      probability: main.probability,
      low: main.low,
      high: main.high,
      level: main.chance.level,
      term: likelihoodTerm(main.probability),
      base: main.chance.base,
      resolves,
    },
    thin,
  });
}

/** Where the record does not see enough, what it holds is told and no odds are given. */
async function unobservedFinding(outcome: OutcomeClass, subject: Subject): Promise<Finding> {
  const recent = await outcome.acts.last(RECENT);
  const last = recent.at(-1);
  return tooFew({
    id: `outcomes.${outcome.id}`,
    statement: `No odds on ${inSentence(outcome.label)}: ${outcome.sight.why}. ${last ? `It holds ${plural(outcome.n, "such act")}, the last ${whenPhrase(last)}.` : "It holds no such act."}`,
    numbers: [measure("acts", "such acts on record", outcome.n, "count")],
    evidence: weightiest(recent, subject),
    evidenceCount: outcome.n,
    query: asked(`${outcome.rule}; data sets ${subject.events.datasets.join(", ")}`, outcome.acts),
    confidence: { level: "low", why: `${capital(outcome.sight.why)}.` },
  });
}

/** The judgement as a sentence: "It is likely that there will be …", "There is almost no chance of …". */
function foretold(term: string, label: string, horizon: number): string {
  const what = inSentence(label);
  const within = `within ${horizon} days`;
  if (term === "almost no chance") return `There is almost no chance of ${what} ${within}`;
  if (term === "roughly even chance") return `There is a roughly even chance of ${what} ${within}`;
  return `It is ${term} that there will be ${what} ${within}`;
}

/** A label as it stands within a sentence. */
export function inSentence(label: string): string {
  return label.replace(/^(A|An|New|Public|Talks|Economic|Military)\b/, (word) => word.toLowerCase());
}

function comparison({ chance, given, record }: Odds): string {
  if (given === "base") {
    return `its long-run rate${record ? ", since the current phase has not forecast better than that" : ", with too few cases to test anything better"}`;
  }
  const ratio = chance.probability - chance.base;
  if (Math.abs(ratio) < 0.03) return "close to its long-run rate";
  return `${ratio > 0 ? "above" : "below"} its long-run rate of ${percent(chance.base)}`;
}

function oddsMeasures({ horizon, chance, record, probability, low, high }: Odds): (Measure | null)[] {
  const { base, baseLow, baseHigh } = chance;
  const cases = Math.round(chance.eraCases);
  return [
    estimate(
      `p${horizon}`,
      `chance within ${horizon} days`,
      { estimate: probability, low, high },
      "probability",
      cases,
    ),
    estimate(
      `base${horizon}`,
      `long-run chance within ${horizon} days`,
      { estimate: base, low: baseLow, high: baseHigh },
      "probability",
      cases,
    ),
    record &&
      estimate(
        `skill${horizon}`,
        `Brier skill over the long run, ${horizon} days`,
        { ...record, estimate: record.skill },
        "index",
        record.n,
      ),
  ];
}

/** Confidence apart from likelihood: how many independent windows, and whether the method has beaten the long run. */
function oddsConfidence({ chance, record }: Odds, acts: number): Confidence {
  const cases = `${plural(Math.round(chance.eraCases), "separate window")} and ${plural(acts, "act")} in the era`;
  if (!record) return { level: "low", why: `${cases}, too few to test the method.` };
  const skill = `Brier skill over the long run ${signed(Number(record.skill.toFixed(2)) || 0)} in ${plural(record.n, "past forecast")}`;
  const level = acts >= 30 && record.low > 0 ? "high" : acts >= 10 && record.skill > 0 ? "moderate" : "low";
  return { level, why: `${cases}; ${skill}.` };
}

/** How past forecasts by this method did, over all classes, by horizon; or that they are too few, or too alike, to tell. */
export async function trackRecordFinding(
  all: readonly { outcome: OutcomeClass; odds: Odds[] }[],
  subject: Subject,
): Promise<Finding> {
  const rows = all
    .flatMap(({ outcome, odds }) => odds.map((row) => ({ outcome, row })))
    .filter(({ row }) => row.record);
  if (rows.length === 0) return untestedFinding(all, subject);
  const past = rows.flatMap(({ row }) => row.past);
  const mean = (pick: (row: Odds) => number) => {
    const weight = rows.reduce((sum, { row }) => sum + row.record!.n, 0);
    return rows.reduce((sum, { row }) => sum + pick(row) * row.record!.n, 0) / weight;
  };
  const brier = mean((row) => row.record!.brier);
  const base = mean((row) => row.record!.baseBrier);
  const persistence = mean((row) => row.record!.persistenceBrier);
  const better = rows
    .filter(({ row }) => row.record!.low > 0)
    .map(({ outcome, row }) => `${outcome.id} ${row.horizon}`);
  const calibration = expectedCalibrationError(
    past.map((row) => row.probability),
    past.map((row) => row.outcome),
    10,
  );
  const issued = past.map((row) => row.issued).sort((x, y) => x - y);
  const span = `${formatDate(dayFromNumber(issued[0]!))} to ${formatDate(dayFromNumber(issued.at(-1)!))}`;
  const settling = await settlingActs(all, subject);
  return finding({
    id: "outcomes.track-record",
    nature: "information",
    statement: `Had it been asked from ${span}, the method would have given ${number(past.length)} odds with a mean Brier score of ${brier.toFixed(3)}, against ${base.toFixed(3)} for the long-run rate and ${persistence.toFixed(3)} for “as in the window before”. ${
      better.length
        ? `It beat the long run beyond doubt for ${plural(better.length, "class and horizon", "classes and horizons")} of ${rows.length}: ${list(better)} days.`
        : `For none of the ${rows.length} classes and horizons did it beat the long run beyond doubt.`
    }`,
    numbers: [
      measure("brier", "mean Brier score", brier, "score", past.length),
      measure("base", "of the long-run rate", base, "score", past.length),
      measure("persistence", "of “as in the window before”", persistence, "score", past.length),
      measure("skill", "Brier skill over the long run", 1 - brier / base, "index", past.length),
      measure("calibration-error", "expected calibration error", calibration, "probability", past.length),
    ],
    ...settling,
    confidence: {
      level: past.length >= 500 ? "moderate" : "low",
      why: `${plural(past.length, "past forecast")}, whose windows overlap; density of the record grew in the time.`,
    },
  });
}

/** The method could not be tested: said, since odds without a track record would be taken for tested ones. */
async function untestedFinding(
  all: readonly { outcome: OutcomeClass; odds: Odds[] }[],
  subject: Subject,
): Promise<Finding> {
  const past = all.flatMap(({ odds }) => odds.flatMap((row) => row.past));
  const came = past.filter((row) => row.outcome === 1).length;
  const settling = await settlingActs(all, subject);
  return tooFew({
    id: "outcomes.track-record",
    statement: past.length
      ? `Too few cases to say how good such odds are: of ${plural(past.length, "past forecast")} that the record can settle ${number(came)} came true, in no class and horizon both often enough and seldom enough to be scored.`
      : "Too few cases to say how good such odds are: the record is too short to settle a single past forecast.",
    numbers: [
      measure("forecasts", "past forecasts that can be settled", past.length, "count"),
      measure("came", "of these, came true", came, "count", past.length),
    ],
    ...settling,
    confidence: { level: "low", why: "The method is untested on this record." },
  });
}

/** What came since the latest meeting of the leaders (or in the last year): acts of each class, as facts. */
export async function cameFinding(
  classes: readonly OutcomeClass[],
  since: string,
  what: string,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Finding> {
  const after = classes.map((outcome) => ({
    outcome,
    n: total(outcome.rows.filter((row) => row.date > since)),
  }));
  const came = after.filter((row) => row.n > 0);
  const all = allOf(classes, subject);
  const events = all.where({ from: addDays(since, 1) });
  const [n, [last]] = await Promise.all([events.count(), all.last(1)]);
  // That nothing came is told by the last that had come before; where nothing ever did, there is nothing to tell it by.
  const behindCount = n || (last ? 1 : 0);
  const days = Math.max(0, daysBetween(since, subject.asOf));
  const covered = days && Math.round(days * coveredShare(addDays(since, 1), subject.asOf, coverage));
  const span = `${covered < days ? `the ${number(covered)} of the ${plural(days, "day")}` : `the ${plural(days, "day")}`} since ${what}${covered < days ? " that the data cover" : ""}`;
  return finding({
    id: "outcomes.came",
    statement:
      days === 0
        ? `${capital(what)} is on the as-of date itself: nothing can have come of it yet.`
        : came.length
          ? `In ${span}: ${list(came.map((row) => `${inSentence(row.outcome.label)} (${row.n})`))}.`
          : `In ${span} the record holds no act of any of the ${classes.length} classes${last ? `; the last before that is of ${formatDate(last.date, last.precision)}` : ""}.`,
    nature: "information",
    numbers: after.map(({ outcome, n: found }) =>
      measure(outcome.id, `acts that count as ${inSentence(outcome.label)}`, found, "count", found),
    ),
    evidence: n ? await strongest(events, subject, 8) : weightiest(last ? [last] : [], subject),
    evidenceCount: behindCount,
    query: asked(
      `the rules of the classes, acts after ${since}`,
      events,
      n || !last ? null : idsOf([last], subject),
    ),
    confidence: {
      level: covered >= 60 ? "moderate" : "low",
      why: `${plural(covered, "day")} of record since then; what was not reported is not there.`,
    },
    thin: covered < FEW_DAYS || behindCount === 0,
  });
}

/** The latest acts by which odds were settled, the weightiest of them shown. */
async function settlingActs(
  all: readonly { outcome: OutcomeClass }[],
  subject: Subject,
): Promise<Pick<Finding, "evidence" | "evidenceCount" | "query">> {
  const acts = allOf(
    all.map(({ outcome }) => outcome),
    subject,
  );
  const [latest, evidenceCount] = await Promise.all([acts.last(40), acts.count()]);
  return { evidence: weightiest(latest, subject, 3), evidenceCount, query: asked(TRACK_QUERY, acts) };
}
