import type { YearPoint } from "../../measures/trade.ts";
import type { Value } from "../../record/values.ts";
import * as say from "../../words/en/dependenceTrade.ts";
import type { Evidence } from "../answer.ts";
import { valueEvidence } from "../kit/evidence.ts";
import type { Subject } from "../subject.ts";

/** Values of the trade between two, on one basis where that is named. */
export function tradeEvidence(
  values: readonly Value[],
  [of, partner]: readonly [string, string],
  basis: string | null,
  { name }: Pick<Subject, "name">,
): Evidence[] {
  return values.map((value) => valueEvidence(value, say.pair(of, partner, name), say.values.trade(basis)));
}

/** The values that a share is made of: itself, or flows and totals. */
export function shareEvidence(
  point: YearPoint,
  of: string,
  partner: string,
  { name }: Pick<Subject, "name">,
): Evidence[] {
  return point.of.map((value) => valueEvidence(value, say.pair(of, partner, name), label(value, of, name)));
}

function label({ unit, file }: Value, of: string, name: Subject["name"]): string {
  if (unit === "percent") return say.values.share(of, name);
  return file.startsWith("dyad") ? say.values.flow(unit) : say.values.total(unit);
}
