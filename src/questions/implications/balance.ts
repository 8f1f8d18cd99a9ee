import * as say from "../../words/en/implicationsPower.ts";
import type { BalanceFacts, Bond, Shares } from "../../words/implications.ts";
import type { Drawn, Finding } from "../answer.ts";
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
  if (camps.clientOfRival) return "rival-ally";
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
  const { patron, client, third, bond, near, wide, gain, thirdGain, drift, year } = facts;
  const { name } = subject;
  const main = mainOf(camps);
  const counted = strengthOf(
    [...new Set([...camps.own, client, ...camps.against, ...(third ? [third] : [])])],
    "cinc",
    year,
    subject,
  );
  const notes = main.flatMap((code) =>
    subject.record.notes(code, "cinc").map((note) => `${name(code)}: ${note.note}`),
  );
  const isPair = bond !== "rivals";
  const share = (key: string, label: string, value: number | null | undefined) =>
    value !== null && value !== undefined && measure(key, label, value, "share");
  const points = (key: string, label: string, value: number) =>
    measure(key, label, value, "percentage points");
  const { labels } = say.balance;
  return finding({
    id: "implications.balance",
    statement: say.balance.statement(facts, name),
    nature: "judgement",
    numbers: [
      ageOf("age", labels.age, Number(year), subject.asOf),
      share("apart", labels.apart(patron, client, name), near.apart),
      isPair && share("together", labels.together(client, name), near.together),
      isPair && points("gain", labels.adds(client, name), gain),
      third && share("withThird", labels.withThird(third, name), near.withThird),
      third && thirdGain !== null && points("thirdGain", labels.adds(third, name), thirdGain),
      isPair && share("wideApart", labels.wideApart(client, name), wide?.apart),
      share("wide", labels.wide(isPair ? client : null, name), isPair ? wide?.together : wide?.apart),
      third && share("wideThird", labels.wideThird(third, name), wide?.withThird),
      drift && points("drift", labels.drift(drift.years), drift.points),
    ],
    evidence: [
      ...counted.of
        .filter((row) => main.includes(row.code))
        .map((row) => valueEvidence(row.value, name(row.code), say.balance.value)),
      ...camps.treaties.slice(0, 6).map((treaty) => treatyEvidence(treaty, subject)),
    ],
    evidenceCount: counted.of.length + camps.treaties.length,
    query: asked(say.balance.query(facts, counted.missing, subject.asOf)),
    confidence: confidenceByAge(Number(year), subject.asOf, "CINC", [say.balance.weakness, ...notes]),
  });
}

/** The camp without the client, with it and with the third power, against the rival's treaty allies and with defence blocs counted. */
export function balanceFigure(facts: BalanceFacts, { name }: Subject): Drawn {
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
    topic: say.balance.topic,
    title: say.balance.title(facts, name),
    caption: say.balance.caption(facts, name),
    alt: rows.map((row) => `${row.label}, ${row.note}: ${row.value.toFixed(1)}`).join("; "),
    data: { kind: "ranking", unit: say.balance.unit, rows },
  };
}
