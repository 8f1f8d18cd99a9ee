import { highest, tradeTotals } from "../../measures/trade.ts";
import type { MeantSeries } from "../../record/meanings.ts";
import type { ShortFacts, TariffFacts, TariffsFacts } from "../../words/contention.ts";
import { opened, short } from "../../words/en/contention.ts";
import { tariffs as drawn } from "../../words/en/contentionOutline.ts";
import * as say from "../../words/en/contentionRivals.ts";
import type { Drawn, Finding } from "../answer.ts";
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

/** The first, the highest and the last level of each. */
function levelsOf({ actor, partner, values }: MeantSeries): TariffFacts {
  return { actor, partner, first: values[0]!, peak: highest(values)!, latest: values.at(-1)! };
}

function tariffsFacts(tariffs: readonly MeantSeries[], rivals: Rivals, subject: Subject): TariffsFacts {
  const trade = tradeTotals(subject.record, ...rivals.codes)[0];
  const since = tariffs[0]!.values[0]!.period.slice(0, 4);
  const before = trade?.points.findLast((point) => String(point.year) <= since);
  const last = trade?.points.at(-1);
  return {
    tariffs: tariffs.map(levelsOf),
    trade: before && last && before !== last ? { before, last } : null,
  };
}

/** Tariffs and what became of the trade under them; null where the record has no tariffs of either. */
export function tariffFinding(
  tariffs: readonly MeantSeries[],
  rivals: Rivals,
  subject: Subject,
): Finding | null {
  if (tariffs.length === 0) return null;
  const { labels, way } = say.tariffs;
  const last = tradeTotals(subject.record, ...rivals.codes)[0]?.points.at(-1);
  const facts = tariffsFacts(tariffs, rivals, subject);
  const publishers = tariffs.flatMap((series) => series.values.map((value) => value.publisher));
  return finding({
    id: "contention.tariffs",
    statement: say.tariffs.statement(facts, subject.name),
    nature: "information",
    numbers: [
      ...facts.tariffs.flatMap((tariff, i) => {
        const tag = i === 0 ? "first" : "second";
        const { first, peak, latest } = tariff;
        const whose = way(tariff, subject.name);
        return [
          measure(`${tag}Start`, labels.level(whose, first.period), first.value / 100, "share"),
          measure(`${tag}Peak`, labels.peak(whose), peak.value / 100, "share"),
          measure(`${tag}Latest`, labels.level(whose, latest.period), latest.value / 100, "share"),
          measure(
            `${tag}Rise`,
            labels.rise(whose, first.period),
            latest.value - first.value,
            "percentage points",
          ),
        ];
      }),
      last && measure("trade", labels.trade(last.year), last.value, "million US dollars"),
    ],
    evidence: tariffs.flatMap((series) =>
      [...new Set([series.values[0]!, highest(series.values)!, series.values.at(-1)!])].map((value) =>
        valueEvidence(value, way(series, subject.name), series.label),
      ),
    ),
    evidenceCount: tariffs.reduce((sum, series) => sum + series.values.length, 0),
    query: asked(say.tariffs.query(rivals.codes, subject.asOf)),
    confidence: { level: "high", why: say.tariffs.why([...new Set(publishers)]) },
  });
}

/** Of the tariffs the one that rose most since it is on record; null where none did. */
export function tariffFacts(tariffs: readonly MeantSeries[]): ShortFacts["tariff"] {
  const rise = ({ first, latest }: TariffFacts) => latest.value - first.value;
  const risen = tariffs
    .map(levelsOf)
    .filter((tariff) => rise(tariff) > 0)
    .sort((x, y) => rise(y) - rise(x))[0];
  return risen
    ? {
        actor: risen.actor,
        partner: risen.partner,
        latest: risen.latest.value / 100,
        period: risen.latest.period,
      }
    : null;
}

export function tariffFigure(tariffs: readonly MeantSeries[], { name }: Subject): Drawn | null {
  if (tariffs.length === 0) return null;
  const risen = tariffFacts(tariffs);
  return {
    id: "contention.tariffs",
    title: risen ? opened(short.tariff(risen, name)) : drawn.title,
    caption: drawn.caption([...new Set(tariffs.map((series) => series.basis))]),
    alt: drawn.alt(tariffs, name),
    data: {
      kind: "lines",
      unit: drawn.unit,
      series: tariffs.map((series) => ({
        label: say.tariffs.way(series, name),
        points: series.values.map(({ period, value }) => ({ date: `${period}-01`.slice(0, 10), value })),
      })),
      marks: [],
    },
  };
}
