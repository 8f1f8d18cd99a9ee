import { COW_BASIS, cowFlows, type YearPoint, yearly } from "../../measures/trade.ts";
import type { BalanceFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceTrade.ts";
import { capital } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";
import { tradeEvidence } from "./tradeEvidence.ts";

/** What the client buys against what it sells: a deficit must be paid from elsewhere, lent or given. Null without both flows. */
export function balanceFinding(sides: Sides, subject: Subject): Finding | null {
  const { record, name } = subject;
  const flows = [...declaredFlows(sides, subject), ...cow(sides, subject)];
  const best = flows.reduce<Flow | null>(
    (last, row) => (last === null || row.year > last.year ? row : last),
    null,
  );
  if (!best || best.bought + best.sold === 0) return null;
  const facts: BalanceFacts = { ...sides, ...best, deficit: best.bought - best.sold };
  const { labels } = say.balance;
  const broken = [sides.patron, sides.client].some((code) => record.notes(code, "trade_flow").length > 0);
  return finding({
    id: "dependence.balance",
    statement: say.balance.statement(facts, name),
    nature: "information",
    numbers: [
      measure("bought", labels.bought(facts, name), best.bought, "million US dollars"),
      measure("sold", labels.sold(facts, name), best.sold, "million US dollars"),
      measure("deficit", labels.deficit, facts.deficit, "million US dollars"),
      best.sold > 0 && measure("ratio", labels.ratio, best.bought / best.sold, "times"),
    ],
    evidence: tradeEvidence(best.of, [sides.client, sides.patron], best.basis, subject),
    evidenceCount: flows.length * 2,
    query: asked(say.balance.query(sides, subject.asOf)),
    confidence: confidenceByAge(
      best.year,
      subject.asOf,
      capital(best.basis),
      broken && best.basis === COW_BASIS ? [say.balance.broken] : [],
      best.caveat,
    ),
  });
}

interface Flow {
  year: number;
  basis: string;
  caveat: string;
  bought: number;
  sold: number;
  of: YearPoint["of"];
}

/** The patron's declared exports to the client, and its imports, on one basis. */
function declaredFlows({ client, patron }: Sides, { record }: Subject): Flow[] {
  return record.seriesAs("exports", patron, client).flatMap((series) => {
    const imports = record.seriesAs("imports", patron, client).find((row) => row.basis === series.basis);
    const sold = new Map(imports ? yearly(imports).points.map((point) => [point.year, point]) : []);
    return yearly(series).points.flatMap((point): Flow[] => {
      const other = sold.get(point.year);
      return other
        ? [
            {
              year: point.year,
              basis: series.basis,
              caveat: series.caveat,
              bought: point.value,
              sold: other.value,
              of: [...point.of, ...other.of],
            },
          ]
        : [];
    });
  });
}

function cow({ client, patron }: Sides, { record }: Subject): Flow[] {
  return cowFlows(record, patron, client).map(({ year, out, back }) => ({
    year,
    basis: COW_BASIS,
    caveat: "",
    bought: out.value,
    sold: back.value,
    of: [out, back],
  }));
}
