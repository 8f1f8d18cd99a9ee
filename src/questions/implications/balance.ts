import { capital, list, plural, signed } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { treatyEvidence, valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { ageOf, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Camps, lastCommonYear, points, type Strength, strengthOf } from "./coalitions.ts";

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

function balanceIn(year: string, camps: Camps, subject: Subject): Balance {
  const cinc = (codes: readonly string[]) => strengthOf(codes, "cinc", year, subject).sum;
  const [own, against] = [cinc(camps.own), cinc(camps.against)];
  // Where the pair are the rivals, the client heads the other camp.
  const mutual = camps.rival === camps.client;
  const client = mutual ? 0 : cinc([camps.client]);
  const third = camps.third ? cinc([camps.third]) : 0;
  const wide = camps.blocs.length > 0;
  return {
    year,
    apart: own / (own + against),
    together: (own + client) / (own + client + against),
    withThird: !camps.third
      ? null
      : mutual
        ? own / (own + against + third)
        : (own + client + third) / (own + client + third + against),
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
  if (camps.rival === camps.client) return betweenRivals(camps, now, then, counted, subject);
  const stands = camps.clientOfRival
    ? `${capital(client)} is now the ally of ${subject.name(camps.rival)}: to come over would move its weight to the other side.`
    : camps.bound
      ? "A treaty binds the two, so this is how it stands; without the tie the share would be the first."
      : "No defence treaty binds the two: the second share is what a firm tie would make.";
  return finding({
    id: "implications.balance",
    statement:
      `By capabilities (CINC, ${year}, ${plural(age, "year")} old) ${names(camps.own)} ${camps.own.length === 1 ? "holds" : "hold"} ${points(now.apart)} of what both camps have against ${names(camps.against)}, with ${client} ${points(now.together)}` +
      `${now.withThird === null ? "" : `, with ${subject.name(camps.third!)} as well ${points(now.withThird)}`}. ${stands} ` +
      `${capital(client)} adds ${signed(gain * 100)} points${thirdGain === null ? "" : `, ${subject.name(camps.third!)} ${signed(thirdGain * 100)}`}${now.wide === null ? "" : `; counting the members of the ${list(camps.blocs)} it is ${points(now.wide)}`}${drift === null ? "" : `; growth has moved the same balance by ${signed(drift * 100)} points in ${BACK_YEARS} years`}.`,
    nature: "judgement",
    numbers: [
      ageOf("age", "calendar years since the capabilities", Number(year), subject.asOf),
      measure(
        "apart",
        `share of both camps held by ${patron} and its allies without ${client}`,
        now.apart,
        "share",
      ),
      measure("together", `share of both camps with ${client}`, now.together, "share"),
      measure("gain", `what ${client} adds`, gain * 100, "percentage points"),
      now.withThird !== null &&
        measure(
          "withThird",
          `share of both camps with ${subject.name(camps.third!)} as well`,
          now.withThird,
          "share",
        ),
      thirdGain !== null &&
        measure("thirdGain", `what ${subject.name(camps.third!)} adds`, thirdGain * 100, "percentage points"),
      now.wide !== null &&
        measure("wide", `share of both camps with ${client}, defence blocs counted`, now.wide, "share"),
      drift !== null &&
        measure("drift", `change in ${BACK_YEARS} years, same camps`, drift * 100, "percentage points"),
    ],
    evidence: [
      ...counted.of
        .filter((row) => main.includes(row.code))
        .map((row) => valueEvidence(row.value, subject.name(row.code), "share of world capabilities (CINC)")),
      ...camps.treaties.slice(0, 6).map((treaty) => treatyEvidence(treaty, subject)),
    ],
    evidenceCount: counted.of.length + camps.treaties.length,
    query: asked(
      `CINC ${year} of ${[...camps.own, camps.client, ...(camps.third ? [camps.third] : [])].join(", ")} against ${camps.against.join(", ")}; camps by defence treaties of two or three parties in force on ${subject.asOf}${counted.missing.length ? `; missing: ${counted.missing.join(", ")}` : ""}`,
    ),
    confidence: confidenceByAge(Number(year), subject.asOf, "CINC", [
      "capability on paper is not will to use it",
      ...notes,
    ]),
  });
}

/** The pair are each other's strongest rivals: one camp against the other, and what the third power would add to the first. */
function betweenRivals(
  camps: Camps,
  now: Balance,
  then: Balance,
  counted: Strength,
  subject: Subject,
): Finding {
  const names = (codes: readonly string[]) => list(codes.map((code) => subject.name(code)));
  const drift = now.apart - then.apart;
  return finding({
    id: "implications.balance",
    statement:
      `The two are each other's rivals: by capabilities (CINC, ${now.year}) ${names(camps.own)} ${camps.own.length === 1 ? "holds" : "hold"} ${points(now.apart)} of what both camps have against ${names(camps.against)}; growth has moved that by ${signed(drift * 100)} points in ${BACK_YEARS} years.` +
      `${now.withThird === null ? "" : ` With ${subject.name(camps.third!)} on the side of ${subject.name(camps.client)} it would be ${points(now.withThird)}.`}${now.wide === null ? "" : ` Counting the members of the ${list(camps.blocs)} it is ${points(now.wide)}.`}`,
    nature: "judgement",
    numbers: [
      ageOf("age", "calendar years since the capabilities", Number(now.year), subject.asOf),
      measure(
        "apart",
        `share of both camps held by that of ${subject.name(camps.patron)}`,
        now.apart,
        "share",
      ),
      measure("drift", `change in ${BACK_YEARS} years, same camps`, drift * 100, "percentage points"),
      now.withThird !== null &&
        measure(
          "withThird",
          `share of both camps with ${subject.name(camps.third!)}`,
          now.withThird,
          "share",
        ),
      now.wide !== null &&
        measure("wide", "share of both camps with the defence blocs counted", now.wide, "share"),
    ],
    evidence: [
      ...counted.of
        .slice(0, 4)
        .map((row) => valueEvidence(row.value, subject.name(row.code), "share of world capabilities (CINC)")),
      ...camps.treaties.slice(0, 4).map((treaty) => treatyEvidence(treaty, subject)),
    ],
    evidenceCount: counted.of.length + camps.treaties.length,
    query: asked(
      `CINC ${now.year} of ${camps.own.join(", ")} against ${camps.against.join(", ")}; camps by defence treaties of two or three parties in force on ${subject.asOf}`,
    ),
    confidence: confidenceByAge(Number(now.year), subject.asOf, "CINC", [
      "capability on paper is not will to use it",
    ]),
  });
}
