import type { Finding } from "../answer.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { treatyEvidence, valueEvidence } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import { capital, list, number, possessive, signed } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { type Camps, lastCommonYear, strengthOf } from "./coalitions.ts";

const BACK_YEARS = 20;

/** Shares of the capabilities of both camps that the patron's camp holds, by who is counted in it. */
export interface Balance {
  year: string;
  apart: number;
  together: number;
  /** Null where no third power courts the client. */
  withThird: number | null;
  /** Together, against the rival with its defence blocs; null where it has none. */
  wide: number | null;
}

export function balanceIn(year: string, camps: Camps, subject: Subject): Balance {
  const cinc = (codes: readonly string[]) => strengthOf(codes, "cinc", year, subject).sum;
  const [own, client, against] = [cinc(camps.own), cinc([camps.client]), cinc(camps.against)];
  const third = camps.third ? cinc([camps.third]) : 0;
  const wide = camps.blocs.length > 0;
  return {
    year,
    apart: own / (own + against),
    together: (own + client) / (own + client + against),
    withThird: camps.third ? (own + client + third) / (own + client + third + against) : null,
    wide: wide
      ? (cinc(camps.ownWide) + client) / (cinc(camps.ownWide) + client + cinc(camps.againstWide))
      : null,
  };
}

/** The balance as it stands and if the tie shifts, by the Composite Index of National Capability (Singer 1987). Null without CINC of the main powers. */
export function balanceFinding(camps: Camps, subject: Subject): Finding | null {
  const main = [camps.patron, camps.client, camps.rival, ...(camps.third ? [camps.third] : [])];
  const year = lastCommonYear(main, "cinc", subject);
  if (!year) return null;
  const now = balanceIn(year, camps, subject);
  const then = balanceIn(String(Number(year) - BACK_YEARS), camps, subject);
  const names = (codes: readonly string[]) => list(codes.map((code) => subject.name(code)));
  const [patron, client] = [subject.name(camps.patron), subject.name(camps.client)];
  const counted = strengthOf(
    [...camps.own, camps.client, ...camps.against, ...(camps.third ? [camps.third] : [])],
    "cinc",
    year,
    subject,
  );
  const age = Number(subject.asOf.slice(0, 4)) - Number(year);
  const gain = now.together - now.apart;
  const thirdGain = now.withThird === null ? null : now.withThird - now.together;
  const drift = Number.isFinite(then.together) ? now.together - then.together : null;
  const notes = main.flatMap((code) =>
    subject.record.notes(code, "cinc").map((note) => `${subject.name(code)}: ${note.note}`),
  );
  const stands = camps.clientOfRival
    ? `${capital(client)} is now the ally of ${subject.name(camps.rival)}: to come over would move its weight to the other side.`
    : camps.bound
      ? "A treaty binds the two, so this is how it stands; without the tie the share would be the first."
      : "No defence treaty binds the two: the second share is what a firm tie would make.";
  return {
    id: "implications.balance",
    statement:
      `By capabilities (CINC, ${year}, ${age} years old) ${names(camps.own)} ${camps.own.length === 1 ? "holds" : "hold"} ${points(now.apart)} of what both camps have against ${names(camps.against)}, with ${client} ${points(now.together)}` +
      `${now.withThird === null ? "" : `, with ${subject.name(camps.third!)} as well ${points(now.withThird)}`}. ${stands} ` +
      `${capital(client)} adds ${signed(gain * 100)} points${thirdGain === null ? "" : `, ${subject.name(camps.third!)} ${signed(thirdGain * 100)}`}${now.wide === null ? "" : `, and the rival's defence blocs take it to ${points(now.wide)}`}${drift === null ? "" : `; growth has moved the same balance by ${signed(drift * 100)} points in ${BACK_YEARS} years`}.`,
    nature: "judgement",
    numbers: [
      measure("year", "year of the capabilities", Number(year), "year"),
      measure(
        "apart",
        `share of ${patron} and its allies without ${client}`,
        now.apart,
        "share of both camps",
      ),
      measure("together", `share with ${client}`, now.together, "share of both camps"),
      measure("gain", `what ${client} adds`, gain * 100, "percentage points"),
      ...(now.withThird === null || thirdGain === null
        ? []
        : [
            measure(
              "withThird",
              `share with ${subject.name(camps.third!)} as well`,
              now.withThird,
              "share of both camps",
            ),
            measure(
              "thirdGain",
              `what ${subject.name(camps.third!)} adds`,
              thirdGain * 100,
              "percentage points",
            ),
          ]),
      ...(now.wide === null
        ? []
        : [
            measure(
              "wide",
              `share with ${client} against the rival with its defence blocs`,
              now.wide,
              "share of both camps",
            ),
          ]),
      ...(drift === null
        ? []
        : [measure("drift", `change in ${BACK_YEARS} years, same camps`, drift * 100, "percentage points")]),
    ],
    evidence: [
      ...counted.of
        .filter((row) => main.includes(row.code))
        .map((row) => valueEvidence(row.value, subject.name(row.code), "share of world capabilities (CINC)")),
      ...camps.treaties.slice(0, 6).map((treaty) => treatyEvidence(treaty, subject)),
    ],
    evidenceCount: counted.of.length + camps.treaties.length,
    query: `CINC ${year} of ${[...camps.own, camps.client, ...(camps.third ? [camps.third] : [])].join(", ")} against ${camps.against.join(", ")}; camps by defence treaties of two or three parties in force on ${subject.asOf}${counted.missing.length ? `; missing: ${counted.missing.join(", ")}` : ""}`,
    confidence: confidenceByAge(Number(year), subject.asOf, "CINC", [
      "capability on paper is not will to use it",
      ...notes,
    ]),
  };
}

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
  return {
    id: "implications.contribution",
    statement:
      `Of what ${patron} and ${client} have together, ${client} has ${list(rows.map((row) => `${points(row.share)} of the ${row.label} (${row.year})`))}. ` +
      `${rows.length > 1 ? `It weighs most in ${most.label}, least in ${least.label}.` : ""}`.trim(),
    nature: "information",
    numbers: rows.map((row) =>
      measure(
        row.key,
        `${possessive(client)} share of the ${row.label}, ${row.year}`,
        row.share,
        "share of the two",
      ),
    ),
    evidence: rows.flatMap((row) =>
      row.of.map(({ code, value }) => valueEvidence(value, subject.name(code), row.label)),
    ),
    evidenceCount: rows.length * 2,
    query: `${rows.map((row) => `${row.key} ${row.year}`).join(", ")} of ${camps.patron} and ${camps.client}`,
    confidence: confidenceByAge(
      Math.min(...rows.map((row) => Number(row.year))),
      subject.asOf,
      "Published estimates",
      ["of unlike years"],
    ),
  };
}

const MEASURES = [
  { measure: "cinc", label: "capabilities by CINC" },
  { measure: "nmc_milper", label: "soldiers under arms" },
  { measure: "nuclear_warheads", label: "nuclear warheads" },
  { measure: "gdp_ppp_2017", label: "national product at purchasing power" },
] as const;

/** A share with one decimal, since the shifts are small. */
function points(share: number): string {
  return share >= 0.1 ? `${(share * 100).toFixed(1)} %` : `${number(share * 100)} %`;
}
