import type { OutlineFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceOutline.ts";
import type { Confidence, Finding } from "../answer.ts";
import { numberOf } from "../kit/finding.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";

/** What is told round the findings: what they hold that is not thin. */
export function outlineFacts(
  sides: Sides,
  third: string | null,
  findings: readonly Finding[],
  { record }: Pick<Subject, "record">,
): OutlineFacts {
  const solid = findings.filter((row) => !row.thin);
  const told = (id: string, name: string) => numberOf(solid, `dependence.${id}`, name);
  const points = sides.shares[0]?.points;
  return {
    ...sides,
    third,
    hasBoth: told("asymmetry", "client") !== undefined,
    hasVotes: told("political-distance", "ratio") !== undefined,
    share: told("trade-share", "share") ?? null,
    hedge: told("hedging", "share") ?? null,
    path: points
      ? {
          years: points.length,
          basis: sides.shares[0]!.basis,
          first: points[0]!.year,
          last: points.at(-1)!.year,
        }
      : null,
    thin: findings.filter((row) => row.thin).map((row) => row.id.replace("dependence.", "")),
    findings: findings.length,
    notes: [sides.client, sides.patron].flatMap((code) => [
      ...new Set(record.notes(code, "trade_flow").map(({ note }) => note)),
    ]),
  };
}

/** As sure as the trade share is, and no more than moderately. */
export function confidenceOf(findings: readonly Finding[]): Confidence {
  const trade = findings.find((row) => row.id === "dependence.trade-share" && !row.thin)?.confidence;
  const rest = findings.filter((row) => !row.thin && row.confidence.level !== "low").length;
  return {
    level: !trade ? "low" : trade.level === "high" ? "moderate" : trade.level,
    why: say.why(trade?.why ?? null, rest, findings.length),
  };
}
