import * as say from "../../words/en/implications.ts";
import type { BalanceFacts, Bond, Shares } from "../../words/implications.ts";
import type { Figure, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { treatyEvidence, valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { ageOf, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Camps, lastCommonYear, strengthOf } from "./coalitions.ts";

const BACK_YEARS = 20;

/** Who must have an index of capabilities for the camps to be weighed. */
const mainOf = ({ patron, client, rival, third }: Camps) => [
  ...new Set([patron, client, rival, ...(third ? [third] : [])]),
];

function sharesIn(year: string, camps: Camps, wide: boolean, subject: Subject): Shares {
  const cinc = (codes: readonly string[]) => strengthOf(codes, "cinc", year, subject).sum;
  const own = cinc(wide ? camps.ownWide : camps.own);
  const against = cinc(wide ? camps.againstWide : camps.against);
  // Where the pair are the rivals, the client heads the other camp.
  const mutual = camps.rival === camps.client;
  const client = mutual ? 0 : cinc([camps.client]);
  const third = camps.third ? cinc([camps.third]) : 0;
  return {
    apart: own / (own + against),
    together: (own + client) / (own + client + against),
    withThird: !camps.third
      ? null
      : mutual
        ? own / (own + against + third)
        : (own + client + third) / (own + client + third + against),
  };
}

function bondOf(camps: Camps): Bond {
  if (camps.rival === camps.client) return "rivals";
  if (camps.clientOfRival) return "ally of the rival";
  return camps.bound ? "allied" : "free";
}

/** The balance as it stands and if the tie shifts. Null without the index of the main powers. */
export function balanceFacts(camps: Camps, subject: Subject): BalanceFacts | null {
  const year = lastCommonYear(mainOf(camps), "cinc", subject);
  if (!year) return null;
  const near = sharesIn(year, camps, false, subject);
  const bond = bondOf(camps);
  const then = sharesIn(String(Number(year) - BACK_YEARS), camps, false, subject);
  const drift = bond === "rivals" ? near.apart - then.apart : near.together - then.together;
  return {
    patron: camps.patron,
    client: camps.client,
    rival: camps.rival,
    third: camps.third,
    bond,
    own: camps.own,
    against: camps.against,
    year,
    near,
    wide: camps.blocs.length ? sharesIn(year, camps, true, subject) : null,
    blocs: camps.blocs,
    gain: (near.together - near.apart) * 100,
    thirdGain: near.withThird === null || bond === "rivals" ? null : (near.withThird - near.together) * 100,
    drift: Number.isFinite(drift) ? { points: drift * 100, years: BACK_YEARS } : null,
  };
}

/** The same as a finding, by the Composite Index of National Capability (Singer 1987). */
export function balanceFinding(facts: BalanceFacts, camps: Camps, subject: Subject): Finding {
  const { bond, near, wide, gain, thirdGain, drift, year } = facts;
  const main = mainOf(camps);
  const [patron, client] = [subject.name(camps.patron), subject.name(camps.client)];
  const third = camps.third ? subject.name(camps.third) : "";
  const counted = strengthOf(
    [...new Set([...camps.own, camps.client, ...camps.against, ...(camps.third ? [camps.third] : [])])],
    "cinc",
    year,
    subject,
  );
  const notes = main.flatMap((code) =>
    subject.record.notes(code, "cinc").map((note) => `${subject.name(code)}: ${note.note}`),
  );
  const isPair = bond !== "rivals";
  const share = (name: string, label: string, value: number | null | undefined) =>
    value !== null && value !== undefined && measure(name, label, value, "share");
  return finding({
    id: "implications.balance",
    statement: say.balance.statement(facts, subject.name),
    nature: "judgement",
    numbers: [
      ageOf("age", "calendar years since the capabilities", Number(year), subject.asOf),
      share("apart", `share of both camps held by ${patron} and its allies without ${client}`, near.apart),
      isPair && share("together", `share of both camps with ${client}`, near.together),
      isPair && measure("gain", `what ${client} adds`, gain, "percentage points"),
      share("withThird", `share of both camps with ${third} as well`, near.withThird),
      thirdGain !== null && measure("thirdGain", `what ${third} adds`, thirdGain, "percentage points"),
      share(
        "wideApart",
        `share of both camps without ${client}, defence blocs counted`,
        isPair ? wide?.apart : null,
      ),
      share(
        "wide",
        `share of both camps${isPair ? ` with ${client}` : ""}, defence blocs counted`,
        isPair ? wide?.together : wide?.apart,
      ),
      share("wideThird", `share of both camps with ${third} as well, defence blocs counted`, wide?.withThird),
      drift !== null &&
        measure("drift", `change in ${BACK_YEARS} years, same camps`, drift.points, "percentage points"),
    ],
    evidence: [
      ...counted.of
        .filter((row) => main.includes(row.code))
        .map((row) => valueEvidence(row.value, subject.name(row.code), "share of world capabilities (CINC)")),
      ...camps.treaties.slice(0, 6).map((treaty) => treatyEvidence(treaty, subject)),
    ],
    evidenceCount: counted.of.length + camps.treaties.length,
    query: asked(
      `CINC ${year} of ${[...new Set([...camps.own, camps.client, ...(camps.third ? [camps.third] : [])])].join(", ")} against ${camps.against.join(", ")}; camps by defence treaties of two or three parties in force on ${subject.asOf}${counted.missing.length ? `; missing: ${counted.missing.join(", ")}` : ""}`,
    ),
    confidence: confidenceByAge(Number(year), subject.asOf, "CINC", [
      "capability on paper is not will to use it",
      ...notes,
    ]),
  });
}

/** The camp without the client, with it and with the third power, against the rival's treaty allies and with defence blocs counted. */
export function balanceFigure(facts: BalanceFacts, { name }: Subject): Figure {
  const kinds =
    facts.bond === "rivals"
      ? (["apart", "withThird"] as const)
      : (["apart", "together", "withThird"] as const);
  const rows = [facts.near, ...(facts.wide ? [facts.wide] : [])].flatMap((shares, i) =>
    kinds.flatMap((kind) => {
      const value = shares[kind];
      if (value === null) return [];
      const label = say.balance.row(facts, kind, name);
      return [
        { label, value: value * 100, low: null, high: null, note: say.balance.note(facts, i === 1, name) },
      ];
    }),
  );
  return {
    id: "implications.balance",
    title: say.balance.title(facts, name),
    caption: say.balance.caption(facts, name),
    alt: rows.map((row) => `${row.label}, ${row.note}: ${row.value.toFixed(1)}`).join("; "),
    data: { kind: "ranking", unit: say.balance.unit, rows },
  };
}
