import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { dayNumber, daysBetween, formatDate } from "../../dates.ts";
import { benjaminiHochberg } from "../../statistics/falseDiscovery.ts";
import { seededRandom } from "../../statistics/random.ts";
import type { Figure, Finding } from "../answer.ts";
import { eventClass, inClass } from "../kit/classes.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { windowCounter } from "../kit/counter.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, measure } from "../kit/measure.ts";
import { acts, isBetween, isConflict } from "../kit/pairEvents.ts";
import { capital, number, plural, signed } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Closeness } from "./closeness.ts";
import type { Camps } from "./coalitions.ts";
import { type Contrast, contrastOf } from "./contrast.ts";

const FORCE = ["15", "18", "19", "20"];
const TOLD_P = 0.1;
const FEW = 10;

/** Something that others or the two did, to be counted in close and in other times. */
export interface Conduct {
  id: string;
  label: string;
  events: ChronicleEvent[];
}

/** What could follow from a closer tie, each as the acts that would show it. */
export function conductsOf(all: readonly ChronicleEvent[], camps: Camps, subject: Subject): Conduct[] {
  const { patron, client, rival, third } = camps;
  const [p, c, r] = [patron, client, rival].map((code) => subject.name(code));
  const camp = camps.against;
  // Where the pair are the rivals, what they do to each other is the closeness itself.
  const apart = rival !== client;
  const held = all.filter((event) => event.kind === "act");
  const sanction = eventClass("sanction");
  const talks = ["036", "04"];
  const of = (id: string, label: string, keep: (event: ChronicleEvent) => boolean): Conduct => ({
    id,
    label,
    events: held.filter(keep),
  });
  return [
    of(
      "client-force",
      `shows and uses of force by ${c}`,
      (event) => event.source.code === client && FORCE.includes(event.root) && event.issue !== "parade",
    ),
    ...(apart
      ? [
          of(
            "client-hostile",
            `acts of conflict by ${c} toward ${r} and its allies`,
            (event) => acts(event, [client], camp) && isConflict(event),
          ),
          of(
            "toward-client",
            `acts of conflict by ${r} and its allies toward ${c}`,
            (event) => acts(event, camp, [client]) && isConflict(event),
          ),
        ]
      : []),
    of(
      "sanctions",
      `sanctions on ${c} by others than ${p}`,
      (event) => event.target?.code === client && event.source.code !== patron && inClass(event, sanction),
    ),
    ...(apart
      ? [
          of(
            "talks",
            `talks and visits between ${c} and ${r} or its allies`,
            (event) =>
              camp.some((code) => isBetween(event, client, code)) &&
              talks.some((code) => event.cameo.startsWith(code)),
          ),
          of(
            "rivals",
            `acts of conflict between ${p} and ${r}`,
            (event) => isBetween(event, patron, rival) && isConflict(event),
          ),
        ]
      : []),
    ...(third
      ? [
          of(
            "third",
            `acts of cooperation between ${c} and ${subject.name(third)}`,
            (event) => isBetween(event, client, third) && !isConflict(event),
          ),
        ]
      : []),
  ];
}

/** A conduct with what was found of it. */
export interface Read {
  conduct: Conduct;
  contrast: Contrast;
  /** The p adjusted for looking at all of them (Benjamini and Hochberg 1995). */
  q: number | null;
}

export function readConducts(
  conducts: readonly Conduct[],
  closeness: Closeness,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Read[] {
  const rows = conducts.map((conduct) => {
    const counter = windowCounter(conduct.events, coverage);
    const counts = closeness.cells.map(({ from, to }) => counter(dayNumber(from), dayNumber(to)) ?? 0);
    const seed = `implications|${conduct.id}|${subject.a}|${subject.b}|${subject.asOf}`;
    return { conduct, contrast: contrastOf(closeness.cells, counts, seededRandom(seed)) };
  });
  const tested = rows.filter((row) => row.contrast.p !== null);
  const adjusted = benjaminiHochberg(tested.map((row) => row.contrast.p!));
  return rows.map((row) => ({ ...row, q: adjusted[tested.indexOf(row)] ?? null }));
}

/** One finding for each conduct: how much more of it there was when the two were close. */
export function conductFindings(reads: readonly Read[], closeness: Closeness, subject: Subject): Finding[] {
  const perYear = closeness.grain === "quarter" ? 4 : 52;
  const span = `${closeness.cells[0]!.from} to ${closeness.cells.at(-1)!.to}`;
  const closeCells = closeness.cells.filter((cell) => cell.close).length;
  return reads.map(({ conduct, contrast, q }) => {
    const { difference, p, events } = contrast;
    const thin = events < FEW || difference === null || p === null;
    const rates = `${number(contrast.close * perYear)} a year when the two were close, ${number(contrast.other * perYear)} when not`;
    const verdict =
      !thin && p < TOLD_P
        ? difference.estimate > 0
          ? "more when they were close"
          : "fewer when they were close"
        : "no difference that chance would not give";
    return {
      id: `implications.close-${conduct.id}`,
      statement: thin
        ? `Too few cases of ${conduct.label}: ${plural(events, "act")} in ${plural(closeness.cells.length, closeness.grain)} (${rates}).`
        : `${capital(conduct.label)}: ${rates}; within the same five years ${signed(difference.estimate * perYear)} a year (90 % interval ${signed(difference.low * perYear)} to ${signed(difference.high * perYear)}, p ${number(p)}): ${verdict}.`,
      nature: "judgement" as const,
      numbers: [
        measure("close", "acts a year when close", contrast.close * perYear, "acts a year", closeCells),
        measure(
          "other",
          "acts a year when not",
          contrast.other * perYear,
          "acts a year",
          closeness.cells.length - closeCells,
        ),
        ...(difference
          ? [
              estimate(
                "difference",
                "difference within the same five years",
                {
                  estimate: difference.estimate * perYear,
                  low: difference.low * perYear,
                  high: difference.high * perYear,
                },
                "acts a year",
                events,
                p,
              ),
            ]
          : []),
        ...(q === null
          ? []
          : [measure("q", "p adjusted for all conducts looked at", q, "false discovery rate")]),
      ],
      evidence: strongest(inEra(conduct.events, closeness), subject, 4),
      evidenceCount: events,
      query: `${conduct.label} by ${closeness.grain}, ${span}, split at the median closeness of ${subject.a} and ${subject.b}; ${subject.events.datasets.join(", ")}`,
      confidence: confidenceByCases(events, "acts", [
        "an association, since closeness was not assigned",
        ...(closeness.phases.length < 4 ? [`only ${plural(closeness.phases.length, "close phase")}`] : []),
      ]),
      ...(thin ? { thin: true } : {}),
    };
  });
}

/** Differences of all conducts, as a chart against what rotated labels give. */
export function conductFigure(reads: readonly Read[], closeness: Closeness, subject: Subject): Figure {
  const perYear = closeness.grain === "quarter" ? 4 : 52;
  const scaled = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value * perYear;
  const rows = reads.map(({ conduct, contrast }) => ({
    group: "",
    label: capital(conduct.label),
    effect: scaled(contrast.difference?.estimate),
    low: scaled(contrast.difference?.low),
    high: scaled(contrast.difference?.high),
    placeboLow: scaled(contrast.chanceLow),
    placeboHigh: scaled(contrast.chanceHigh),
    n: contrast.events,
    thin: contrast.events < FEW || contrast.difference === null,
  }));
  return {
    id: "implications.conduct",
    title: `What was different when ${subject.name(subject.a)} and ${subject.name(subject.b)} were close`,
    caption: `Acts a year in close less other ${closeness.grain}s of the same five years, with 90 % intervals (block bootstrap); the band is where rotated labels fall. n = acts, ${closeness.cells[0]!.from} to ${closeness.cells.at(-1)!.to}. Source: ${subject.events.datasets.join(", ")}.`,
    alt: rows
      .map(
        (row) =>
          `${row.label}: ${row.effect === null ? "cannot be told" : signed(row.effect)}${row.low === null || row.high === null ? "" : ` (${signed(row.low)} to ${signed(row.high)})`}`,
      )
      .join("; "),
    data: { kind: "effects", unit: "acts a year", rows },
  };
}

/** When they were close, and where they are now. */
export function phasesFinding(
  closeness: Closeness,
  pair: readonly ChronicleEvent[],
  reads: readonly Read[],
  subject: Subject,
): Finding {
  const { cells, phases, grain } = closeness;
  const last = cells.at(-1)!;
  const now = closeness.now ?? last.closeness;
  const longest = phases.reduce((best, phase) =>
    daysBetween(phase.from, phase.to) > daysBetween(best.from, best.to) ? phase : best,
  );
  const told = reads.filter(
    (read) => read.contrast.p !== null && read.contrast.p < TOLD_P && read.contrast.events >= FEW,
  );
  const firm = told.filter((read) => (read.q ?? 1) < TOLD_P);
  const held = inEra(pair, closeness);
  return {
    id: "implications.close-phases",
    statement:
      `Since ${formatDate(cells[0]!.from, "month")} ${subject.name(subject.a)} and ${subject.name(subject.b)} were close (mean intensity of the last twelve months above its median, ${signed(closeness.median)}) in ${cells.filter((cell) => cell.close).length} of ${cells.length} ${grain}s, in ${plural(phases.length, "phase")}, the longest from ${formatDate(longest.from, "month")} to ${formatDate(longest.to, "month")}; ` +
      `on ${formatDate(subject.asOf)} they stand at ${signed(now)}, ${now > closeness.median ? "close" : "not close"}. Of ${reads.length} kinds of conduct ${told.length} ${told.length === 1 ? "differs" : "differ"} between close and other times (p below 0.1)${told.length ? `, ${firm.length} of them after allowing for the number looked at` : ""}.`,
    nature: "judgement",
    numbers: [
      measure("cells", `${grain}s in the dense era`, cells.length, `${grain}s`),
      measure(
        "now",
        "closeness now (mean Goldstein of the last twelve months)",
        last.closeness,
        "Goldstein points",
      ),
      measure("median", "its median", closeness.median, "Goldstein points"),
      measure("told", "kinds of conduct that differ (p below 0.1)", told.length, "kinds", reads.length),
      measure(
        "firm",
        "of these after adjustment for the number looked at",
        firm.length,
        "kinds",
        reads.length,
      ),
    ],
    evidence: strongest(
      pair.filter((event) => event.date >= cells.at(-4)!.from),
      subject,
      5,
    ),
    evidenceCount: held.length,
    query: `mean Goldstein intensity of acts between ${subject.a} and ${subject.b} over four ${grain}s, ${cells[0]!.from} to ${last.to}; ${subject.events.datasets.join(", ")}`,
    confidence: confidenceByCases(cells.length, `${grain}s`, ["few separate phases"]),
  };
}

function inEra(events: readonly ChronicleEvent[], { cells }: Closeness): ChronicleEvent[] {
  return events.filter((event) => event.date >= cells[0]!.from && event.date <= cells.at(-1)!.to);
}
