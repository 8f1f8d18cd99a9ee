import { formatDate } from "../../dates.ts";
import { highest, tradeTotals } from "../../measures/trade.ts";
import type { MeantSeries } from "../../record/meanings.ts";
import type { Value } from "../../record/values.ts";
import type { ShortFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contention.ts";
import { number } from "../../words/en/forms.ts";
import type { Figure, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Rivals } from "./rivalry.ts";

/** Average tariffs of each rival on the other, both directions that the record has. */
export function tariffSeries(rivals: Rivals, subject: Subject): MeantSeries[] {
  const [one, two] = rivals.codes;
  return [
    ...subject.record.seriesAs("tariff", one, two),
    ...subject.record.seriesAs("tariff", two, one),
  ].filter((series) => series.values.length > 0);
}

/** Tariffs and what became of the trade under them; null where the record has no tariffs of either. */
export function tariffFinding(
  tariffs: readonly MeantSeries[],
  rivals: Rivals,
  subject: Subject,
): Finding | null {
  if (tariffs.length === 0) return null;
  const trade = tradeTotals(subject.record, ...rivals.codes)[0];
  const before = trade?.points.findLast(
    (point) => String(point.year) <= tariffs[0]!.values[0]!.period.slice(0, 4),
  );
  const last = trade?.points.at(-1);
  const parts = tariffs.map((series) => {
    const [first, peak, latest] = [series.values[0]!, highest(series.values)!, series.values.at(-1)!];
    const top = peak === latest ? "" : `, ${peak.value} % at its height in ${month(peak)}`;
    return `${wayOf(series, subject)} from ${number(first.value)} % in ${month(first)} to ${number(latest.value)} % in ${month(latest)}${top}`;
  });
  const traded =
    before && last && before !== last
      ? ` Trade between the two was ${number(last.value / 1000)} billion US dollars in ${last.year} against ${number(before.value / 1000)} billion in ${before.year}.`
      : "";
  return finding({
    id: "contention.tariffs",
    statement: `Average tariffs moved: ${parts.join("; ")}.${traded}`,
    nature: "information",
    numbers: [
      ...tariffs.flatMap((series, i) => {
        const tag = i === 0 ? "first" : "second";
        const way = wayOf(series, subject);
        const [first, latest] = [series.values[0]!, series.values.at(-1)!];
        return [
          measure(`${tag}Start`, `average tariff of ${way}, ${first.period}`, first.value / 100, "share"),
          measure(
            `${tag}Peak`,
            `average tariff of ${way}, peak`,
            highest(series.values)!.value / 100,
            "share",
          ),
          measure(`${tag}Latest`, `average tariff of ${way}, ${latest.period}`, latest.value / 100, "share"),
          measure(
            `${tag}Rise`,
            `average tariff of ${way}, change since ${first.period}`,
            latest.value - first.value,
            "percentage points",
          ),
        ];
      }),
      last && measure("trade", `trade, ${last.year}`, last.value, "million US dollars"),
    ],
    evidence: tariffs.flatMap((series) =>
      [...new Set([series.values[0]!, highest(series.values)!, series.values.at(-1)!])].map((value) =>
        valueEvidence(value, wayOf(series, subject), series.label),
      ),
    ),
    evidenceCount: tariffs.reduce((sum, series) => sum + series.values.length, 0),
    query: asked(`series with the role "tariff" for ${rivals.codes.join(" and ")}, to ${subject.asOf}`),
    confidence: {
      level: "high",
      why: `Published by ${[...new Set(tariffs.flatMap((series) => series.values.map((value) => value.publisher)))].join(", ")}; steps between the months given are not on record.`,
    },
  });
}

/** Of the tariffs the one that rose most since it is on record; null where none did. */
export function tariffFacts(tariffs: readonly MeantSeries[]): ShortFacts["tariff"] {
  const risen = tariffs
    .map(({ actor, partner, values }) => ({ actor, partner, first: values[0]!, last: values.at(-1)! }))
    .filter(({ first, last }) => last.value > first.value)
    .sort((x, y) => y.last.value - y.first.value - (x.last.value - x.first.value))[0];
  return risen
    ? {
        actor: risen.actor,
        partner: risen.partner,
        latest: risen.last.value / 100,
        month: month(risen.last),
      }
    : null;
}

export function tariffFigure(tariffs: readonly MeantSeries[], subject: Subject): Figure | null {
  if (tariffs.length === 0) return null;
  const risen = tariffFacts(tariffs);
  return {
    id: "contention.tariffs",
    title: risen ? say.opened(say.short.tariff(risen, subject.name)) : say.figures.tariffs,
    caption: `Per cent, at the months for which ${[...new Set(tariffs.map((series) => series.basis))].join(", ")} gives a level; between them the line only joins.`,
    alt: tariffs
      .map(
        (series) =>
          `${wayOf(series, subject)}: ${series.values.map((value) => `${value.value} % in ${value.period}`).join(", ")}`,
      )
      .join(". "),
    data: {
      kind: "lines",
      unit: "per cent",
      series: tariffs.map((series) => ({
        label: wayOf(series, subject),
        points: series.values.map((value) => ({
          date: `${value.period}-01`.slice(0, 10),
          value: value.value,
        })),
      })),
      marks: [],
    },
  };
}

function wayOf({ actor, partner }: MeantSeries, subject: Subject): string {
  return `${subject.name(actor)} on ${subject.name(partner)}`;
}

function month(value: Value): string {
  return value.period.length === 4 ? value.period : formatDate(`${value.period}-01`, "month");
}
