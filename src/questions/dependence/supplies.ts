import type { ChronicleEvent } from "../../chronicle/event.ts";
import { isAimed, isBetween, type PairEvents } from "../../measures/pairEvents.ts";
import type { MeantSeries } from "../../record/meanings.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { strongest, valueEvidence } from "../kit/evidence.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import { when } from "../kit/when.ts";
import { capital, list, number, percent, plural, possessive } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";

/** Aid other than military (072) and asylum (075). */
const AID = ["070", "071", "073", "074"];

/** What the patron supplies of one good: the series that the record has, and the acts on it between the two. */
export function supplyFinding(
  name: "energy" | "food",
  sides: Sides,
  { all }: PairEvents,
  subject: Subject,
): Finding {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const series = ["sold", "given", "bought"]
    .flatMap((way) => subject.record.seriesAs(`${name}-${way}`, sides.patron, sides.client))
    .filter((row) => row.values.length > 0);
  const events = all.filter(
    (event) => event.kind === "act" && event.issue === name && isBetween(event, sides.client, sides.patron),
  );
  const lastYear = Math.max(
    ...series.flatMap((row) => row.values.map((value) => Number(value.period.slice(0, 4)))),
    0,
  );
  const last = events.at(-1);
  const age = Number(subject.asOf.slice(0, 4)) - lastYear;
  const thin = series.length === 0 && events.length < 5;
  return {
    id: `dependence.${name}`,
    statement: thin
      ? `Too few cases on ${name}: no series and ${plural(events.length, "act")} on it between ${client} and ${patron}.`
      : `${series.length ? `${patron} to ${client}: ${list(series.map(seriesWords))}; the last of these figures is ${age} years old.` : `No series of ${name} between the two is on record.`} ` +
        `${plural(events.length, "act")} between them ${events.length === 1 ? "concerns" : "concern"} ${name}${last ? `, the latest of ${when(last)}` : ""}.`,
    nature: "information",
    numbers: [
      ...series.flatMap((row) => {
        const [peak, latest] = [highest(row), row.values.at(-1)!];
        return [
          measure(
            `${row.series}Peak`,
            `${row.label}, ${peak.period} (highest on record)`,
            peak.value,
            peak.unit,
          ),
          measure(`${row.series}Last`, `${row.label}, ${latest.period}`, latest.value, latest.unit),
        ];
      }),
      measure("acts", `acts on ${name} between them`, events.length, "acts"),
      measure(
        "years",
        `years with a figure`,
        series.reduce((sum, row) => sum + row.values.length, 0),
        "years",
      ),
    ],
    evidence: [
      ...series.flatMap((row) =>
        [...new Set([highest(row), row.values.at(-1)!])].map((value) =>
          valueEvidence(value, `${patron} – ${client}`, row.label),
        ),
      ),
      ...strongest(events, subject, 3),
    ],
    evidenceCount: series.reduce((sum, row) => sum + row.values.length, 0) + events.length,
    query: `series with roles ${name}-sold, ${name}-given, ${name}-bought of ${sides.patron} and ${sides.client}; acts with issue ${name}; to ${subject.asOf}`,
    confidence: series.length
      ? confidenceByAge(lastYear, subject.asOf, `${plural(series.length, "series", "series")} with few years`)
      : caseConfidence(events),
    ...(thin ? { thin: true } : {}),
  };
}

/** Who gives: the patron's share of the acts of aid to the client, and its gifts in money where there is a series. */
export function aidFinding(sides: Sides, { all }: PairEvents, subject: Subject): Finding {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const aid = all.filter(
    (event) =>
      event.kind === "act" &&
      isAimed(event) &&
      event.target!.code === sides.client &&
      event.source.code !== sides.client &&
      AID.some((code) => event.cameo.startsWith(code)),
  );
  const own = aid.filter((event) => event.source.code === sides.patron);
  const given = subject.record
    .seriesAs("aid-given", sides.patron, sides.client)
    .find((row) => row.values.length > 0);
  const last = own.at(-1);
  const share = aid.length ? wilson(own.length, aid.length, LEVEL) : null;
  return {
    id: "dependence.aid",
    statement:
      aid.length === 0
        ? `Too few cases: no act of aid to ${client} is on record.`
        : `${own.length === 0 ? "None" : own.length} of the ${plural(aid.length, "act")} of aid to ${client} on record ${own.length === 1 ? "is" : "are"} ${possessive(patron)} (${percent(share!.estimate)}, 90 % interval ${percent(share!.low)} to ${percent(share!.high)})${last ? `, the latest of ${when(last)}` : ""}.${own.length === aid.length ? " Other givers are not on record, which need not mean that there were none." : ""}${given ? ` ${capital(seriesWords(given))}.` : ""}`,
    nature: "information",
    numbers: [
      measure("acts", `acts of aid by ${patron}`, own.length, "acts"),
      ...(share ? [estimate("share", `share of ${patron}`, share, "share", aid.length)] : []),
      ...(last
        ? [
            measure(
              "since",
              "calendar years since the latest",
              Number(subject.asOf.slice(0, 4)) - Number(last.date.slice(0, 4)),
              "years",
            ),
          ]
        : []),
    ],
    evidence: [
      ...strongest(latest(own.length ? own : aid, 12), subject, 5),
      ...(given
        ? given.values.slice(-1).map((value) => valueEvidence(value, `${patron} – ${client}`, given.label))
        : []),
    ],
    evidenceCount: aid.length + (given?.values.length ?? 0),
    query: `acts of aid to ${sides.client}, CAMEO ${AID.join(", ")}, by giver, to ${subject.asOf}; ${subject.events.datasets.join(", ")}`,
    confidence: caseConfidence(own, ["aid by others is less fully on record in a casebook about the pair"]),
    ...(aid.length < 3 ? { thin: true } : {}),
  };
}

function seriesWords(row: MeantSeries): string {
  const [peak, last] = [highest(row), row.values.at(-1)!];
  const unit = last.unit.startsWith("tonnes-thousand")
    ? "thousand tonnes"
    : last.unit.startsWith("usd-million")
      ? "million US dollars"
      : last.unit;
  const top = peak === last ? "" : `, ${number(peak.value)} at most (${peak.period})`;
  return `${row.label} ${number(last.value)} ${unit} in ${last.period}${top}`;
}

function highest(row: MeantSeries) {
  return row.values.reduce((best, value) => (value.value > best.value ? value : best));
}

function latest(events: readonly ChronicleEvent[], n: number): ChronicleEvent[] {
  return events.slice(-n);
}
