import * as say from "../../words/en/implicationsPower.ts";
import type { AssetId, ContributionFacts } from "../../words/implications.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Camps, lastCommonYear, strengthOf } from "./coalitions.ts";

const ASSETS: readonly AssetId[] = ["cinc", "nmc_milper", "nuclear_warheads", "gdp_ppp_2017"];

/** Which part of what the two have together is the client's, each in the last year that is on record for both. Null where there is none. */
export function contributionFacts({ patron, client }: Camps, subject: Subject): ContributionFacts | null {
  const assets = ASSETS.flatMap((id) => {
    const year = lastCommonYear([patron, client], id, subject);
    if (!year) return [];
    const both = strengthOf([patron, client], id, year, subject);
    return both.sum > 0 ? [{ id, year, share: both.of[1]!.value.value / both.sum }] : [];
  });
  if (assets.length === 0) return null;
  const most = assets.reduce((best, row) => (row.share > best.share ? row : best));
  const least = assets.reduce((best, row) => (row.share < best.share ? row : best));
  return { patron, client, assets, ends: assets.length > 1 ? { most: most.id, least: least.id } : null };
}

/** What the client would bring besides weight on paper: soldiers, warheads, product. */
export function contributionFinding(facts: ContributionFacts, subject: Subject): Finding {
  const { patron, client, assets } = facts;
  const { name } = subject;
  return finding({
    id: "implications.contribution",
    statement: say.contribution.statement(facts, name),
    nature: "information",
    numbers: assets.map((asset) =>
      measure(asset.id, say.contribution.label(asset, client, name), asset.share, "share"),
    ),
    evidence: assets.flatMap(({ id, year }) =>
      strengthOf([patron, client], id, year, subject).of.map(({ code, value }) =>
        valueEvidence(value, name(code), say.contribution.value(id)),
      ),
    ),
    query: asked(say.contribution.query(facts)),
    confidence: confidenceByAge(
      Math.min(...assets.map(({ year }) => Number(year))),
      subject.asOf,
      say.contribution.basis,
      [say.contribution.weakness],
    ),
  });
}
