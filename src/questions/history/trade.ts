import { tradeShares } from "../../measures/trade.ts";
import type { Finding } from "../answer.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { capital, number, possessive } from "../kit/words.ts";
import type { Subject } from "../subject.ts";

/** Each side's share of the other's trade, and how it moved. Null where the record has none. */
export function tradeFinding(subject: Subject): Finding | null {
  const { a, b, record, asOf } = subject;
  const path = tradeShares(record, b, a)[0];
  const first = path?.points[0];
  const latest = path?.points.at(-1);
  if (!path || !first || !latest) return null;
  const peak = path.points.reduce((best, point) => (point.value > best.value ? point : best));
  const [nameA, nameB] = [subject.name(a), subject.name(b)];
  const percentOf = (share: number) => number(Number((100 * share).toPrecision(3)));
  const atPeak =
    peak === latest
      ? "its highest value on record"
      : `the peak was ${percentOf(peak.value)} % in ${peak.year}`;
  const back = tradeShares(record, a, b)[0]?.points.at(-1);
  const across = back
    ? ` ${capital(nameB)} had ${percentOf(back.value)} % of ${possessive(nameA)} in ${back.year}.`
    : "";
  const shown = [...new Set([latest, peak, first])].flatMap((point) => point.of.slice(0, 2));
  return {
    id: "history.trade",
    statement: `${capital(nameA)} had ${percentOf(latest.value)} % of ${possessive(nameB)} trade in ${latest.year}, against ${percentOf(first.value)} % in ${first.year}; ${atPeak}.${across}`,
    nature: "information",
    numbers: [
      {
        name: "share",
        label: `${possessive(nameA)} share of ${possessive(nameB)} trade in ${latest.year}`,
        value: 100 * latest.value,
        unit: "%",
      },
      { name: "share-first", label: `the same in ${first.year}`, value: 100 * first.value, unit: "%" },
      { name: "peak", label: `the same in ${peak.year}, the most`, value: 100 * peak.value, unit: "%" },
      ...(back
        ? [
            {
              name: "share-back",
              label: `${possessive(nameB)} share of ${possessive(nameA)} trade in ${back.year}`,
              value: 100 * back.value,
              unit: "%",
            },
          ]
        : []),
    ],
    evidence: shown.map((value) => valueEvidence(value, `${nameB} – ${nameA}`, "trade")),
    evidenceCount: path.points.length * latest.of.length,
    query: `trade of ${b} with ${a} by year (${path.basis}): the partner's share of all trade of ${b}`,
    confidence: confidenceByAge(
      latest.year,
      asOf,
      capital(path.basis),
      ["smuggling and unrecorded goods are not in it"],
      path.caveat,
    ),
  };
}
