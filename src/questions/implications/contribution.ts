import { list, possessive } from "../../words/en/forms.ts";
import { points } from "../../words/en/implications.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Camps, lastCommonYear, strengthOf } from "./coalitions.ts";

/** What the client would bring besides weight on paper: soldiers, warheads, product. Null where no measure is on record for both. */
export function contributionFinding(camps: Camps, subject: Subject): Finding | null {
  const [patron, client] = [subject.name(camps.patron), subject.name(camps.client)];
  const rows = MEASURES.flatMap(({ measure: key, label }) => {
    const year = lastCommonYear([camps.patron, camps.client], key, subject);
    if (!year) return [];
    const both = strengthOf([camps.patron, camps.client], key, year, subject);
    if (both.sum <= 0) return [];
    return [{ key, label, year, share: both.of[1]!.value.value / both.sum, of: both.of }];
  });
  if (rows.length === 0) return null;
  const [most, least] = [
    rows.reduce((best, row) => (row.share > best.share ? row : best)),
    rows.reduce((best, row) => (row.share < best.share ? row : best)),
  ];
  return finding({
    id: "implications.contribution",
    statement:
      `Of what ${patron} and ${client} have together, ${client} has ${list(rows.map((row) => `${points(row.share)} of the ${row.label} (${row.year})`))}. ` +
      `${rows.length > 1 ? `It weighs most in ${most.label}, least in ${least.label}.` : ""}`.trim(),
    nature: "information",
    numbers: rows.map((row) =>
      measure(
        row.key,
        `${possessive(client)} share of the ${row.label} of the two, ${row.year}`,
        row.share,
        "share",
      ),
    ),
    evidence: rows.flatMap((row) =>
      row.of.map(({ code, value }) => valueEvidence(value, subject.name(code), row.label)),
    ),
    query: asked(
      `${rows.map((row) => `${row.key} ${row.year}`).join(", ")} of ${camps.patron} and ${camps.client}`,
    ),
    confidence: confidenceByAge(
      Math.min(...rows.map((row) => Number(row.year))),
      subject.asOf,
      "Published estimates",
      ["of unlike years"],
    ),
  });
}

const MEASURES = [
  { measure: "cinc", label: "capabilities by CINC" },
  { measure: "nmc_milper", label: "soldiers under arms" },
  { measure: "nuclear_warheads", label: "nuclear warheads" },
  { measure: "gdp_ppp_2017", label: "national product at purchasing power" },
] as const;
