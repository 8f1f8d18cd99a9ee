import { highest, tradeShares, valuesOf } from "../../measures/trade.ts";
import { capital } from "../../words/en/forms.ts";
import * as say from "../../words/en/history.ts";
import type { TradeFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

/** Each side's share of the other's trade, and how it moved. Null where the record has none. */
export function tradeFinding(subject: Subject): Finding | null {
  const { a, b, record, asOf, name } = subject;
  const path = tradeShares(record, b, a)[0];
  const earliest = path?.points[0];
  const latest = path?.points.at(-1);
  if (!path || !earliest || !latest) return null;
  const peak = highest(path.points)!;
  const back = tradeShares(record, a, b)[0]?.points.at(-1);
  const shareOf = ({ year, value }: { year: number; value: number }) => ({ year, share: value });
  const facts: TradeFacts = {
    first: a,
    second: b,
    latest: shareOf(latest),
    earliest: shareOf(earliest),
    peak: shareOf(peak),
    back: back ? shareOf(back) : null,
    basis: path.basis,
  };
  const { labels } = say.trade;
  const shown = [...new Set([latest, peak, earliest])].flatMap((point) => point.of.slice(0, 2));
  return finding({
    id: "history.trade",
    statement: say.trade.statement(facts, name),
    nature: "information",
    numbers: [
      measure("share", labels.share(b, a, latest.year, name), latest.value, "share"),
      measure("share-first", labels.earliest(earliest.year), earliest.value, "share"),
      measure("peak", labels.peak(peak.year), peak.value, "share"),
      back && measure("share-back", labels.share(a, b, back.year, name), back.value, "share"),
    ],
    evidence: shown.map((value) => valueEvidence(value, say.trade.who(facts, name), say.trade.what)),
    evidenceCount: valuesOf(path.points),
    query: asked(say.trade.query(facts)),
    confidence: confidenceByAge(latest.year, asOf, capital(path.basis), [say.trade.weakness], path.caveat),
  });
}
