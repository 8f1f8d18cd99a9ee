import { addMonths, daysBetween } from "../../dates.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { wilson } from "../../statistics/intervals.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence, strongest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import { whenPhrase } from "../kit/when.ts";
import { list, number, percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { isWithin } from "./phases.ts";
import { type Rule, type RuleAct, ruleName } from "./rule.ts";
import { yearsBetween } from "./summits.ts";

/** The first years in office, in which a hold on power is made or lost. */
const EARLY_YEARS = 5;
const THIN = 5;
/** CAMEO roots by which someone is removed: coercion, assault, mass violence. */
const REMOVAL = /^(17|18|20)/;

/** Removals, appointments and titles: how many, when, and whether they crowd into the first years. Null without any. */
export function consolidationFinding(rule: Rule, acts: readonly RuleAct[], subject: Subject): Finding | null {
  const own = acts.filter((act) => act.course === "consolidation").map((act) => act.event);
  if (own.length === 0) return null;
  const removals = own.filter((event) => REMOVAL.test(event.cameo));
  const titles = own.filter((event) => event.cameo.startsWith("05") && event.target?.person === rule.person);
  const turn = addMonths(rule.start, 12 * EARLY_YEARS);
  const [earlyDays, lateDays] = [daysBetween(rule.from, turn), daysBetween(turn, rule.to)];
  const early = own.filter((event) => isWithin(event, rule.from, turn)).length;
  const compared = earlyDays > 0 && lateDays > 365;
  const ratio = compared ? rateRatio(early, earlyDays, own.length - early, lateDays, LEVEL) : null;
  const people = groupBy(removals, (event) => event.target?.person || "unnamed");
  const whom = [...people].map(([person, rows]) => `${person} ${rows[0]!.date.slice(0, 4)}`);
  const last = own.at(-1)!;
  const crowd =
    compared && early > 0
      ? ` ${early} of all ${own.length} such acts fall in the first five years${ratio ? `, ${number(ratio.ratio)} times the rate since` : ""}.`
      : "";
  return {
    id: "leader.consolidation",
    statement: `At home the record has ${plural(removals.length, "removal or killing", "removals and killings")} against the leader's own side${whom.length ? ` (${list(whom)})` : ""} and ${plural(titles.length, "title")} given to the leader.${crowd} The last act of this kind came ${whenPhrase(last)}.`,
    nature: "information",
    numbers: [
      ...(ratio
        ? [
            {
              ...measure(
                "early-ratio",
                "rate in the first five years, times the rate since",
                ratio.ratio,
                "times",
                own.length,
              ),
              low: ratio.low,
              ...(Number.isFinite(ratio.high) ? { high: ratio.high } : {}),
              level: LEVEL,
            },
          ]
        : []),
      measure("removals", "removals and killings", removals.length, "acts"),
      measure("titles", "titles given to the leader", titles.length, "acts"),
      measure("early", "acts in the first five years", early, "acts", own.length),
    ],
    evidence: [...removals, ...titles].map((event) => eventEvidence(event, subject)).slice(0, 8),
    evidenceCount: own.length,
    query: `domestic rows of ${rule.code} from ${rule.from} to ${rule.to}: praise and titles (05), removals (172 to 175, 18, 20), and acts toward one's own side`,
    ...(own.length < THIN ? { thin: true } : {}),
    confidence: caseConfidence(own, [
      "purges are known from official notices and foreign services: a floor, not a count",
    ]),
  };
}

/** What is declared at home: congresses, laws, lines; in how many years, and with how many parades. Null without any. */
export function lineFinding(rule: Rule, acts: readonly RuleAct[], subject: Subject): Finding | null {
  const line = acts.filter((act) => act.course === "line").map((act) => act.event);
  const last = line.at(-1);
  if (!last) return null;
  const parades = acts.filter(({ event }) => event.issue === "parade" && event.cameo.startsWith("15"));
  const years = yearsBetween(rule.from, rule.to);
  const held = years.filter(
    (year) =>
      line.some((event) => event.date.startsWith(year)) ||
      parades.some(({ event }) => event.date.startsWith(year)),
  );
  const share = years.length ? wilson(held.length, years.length, LEVEL) : null;
  return {
    id: "leader.line",
    statement: `At home ${ruleName(rule, subject)} speaks by ${plural(line.length, "congress, law or declaration", "congresses, laws and declarations")} and ${plural(parades.length, "parade")} on record; ${held.length} of ${plural(years.length, "whole year")} in office ${held.length === 1 ? "has" : "have"} one or the other${share ? ` (${percent(share.estimate)})` : ""}. The last declaration came ${whenPhrase(last)}.`,
    nature: "information",
    numbers: [
      ...(share
        ? [
            estimate(
              "years-share",
              "years with a declaration or a parade",
              { estimate: 100 * share.estimate, low: 100 * share.low, high: 100 * share.high },
              "%",
              years.length,
            ),
          ]
        : []),
      measure("declarations", "congresses, laws and declarations", line.length, "acts"),
      measure("parades", "parades", parades.length, "parades"),
    ],
    evidence: [...line]
      .reverse()
      .slice(0, 8)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: line.length + parades.length,
    query: `domestic statements of ${rule.code} (kind domestic, or 01 toward nobody) and parades (150) from ${rule.from} to ${rule.to}, by calendar year`,
    confidence: caseConfidence(line, ["what is said at home is recorded only where it was noticed abroad"]),
  };
}

/** Acts of trade, aid and supply, and the state's trade with the world in his time. Null without any of either. */
export function economyFinding(rule: Rule, acts: readonly RuleAct[], subject: Subject): Finding | null {
  const economy = acts.filter((act) => act.course === "economy").map((act) => act.event);
  const trade = subject.record.seriesAs("world-trade", rule.code)[0];
  const inOffice = (trade?.values ?? []).filter(
    (value) => value.period.length === 4 && value.period >= rule.start.slice(0, 4),
  );
  if (acts.length === 0 || (economy.length === 0 && inOffice.length === 0)) return null;
  const share = wilson(economy.length, acts.length, LEVEL);
  const [first, latest] = [inOffice[0], inOffice.at(-1)];
  const lowest = inOffice.reduce((least, value) => (value.value < least.value ? value : least), inOffice[0]!);
  const path =
    first && latest && first !== latest
      ? ` The state's trade went from ${number(first.value)} million dollars in ${first.period} to ${number(lowest.value)} in ${lowest.period}${lowest === latest ? "" : ` and ${number(latest.value)} in ${latest.period}`}${trade?.caveat ? ` (${trade.caveat})` : ""}.`
      : "";
  // Where none of the acts is economic, all of them are what says so.
  const behind = economy.length ? economy : acts.map((act) => act.event);
  return {
    id: "leader.economy",
    statement: `Economic acts are ${percent(share.estimate)} of what the state does on record (${economy.length} of ${number(acts.length)}; ${percent(LEVEL)} interval ${percent(share.low)} to ${percent(share.high)}).${path}`,
    nature: "information",
    numbers: [
      estimate(
        "share",
        "economic acts among all",
        { estimate: 100 * share.estimate, low: 100 * share.low, high: 100 * share.high },
        "%",
        acts.length,
      ),
      measure("acts", "economic acts", economy.length, "acts"),
      ...(first && latest
        ? [
            measure(
              "trade-first",
              `trade with the world in ${first.period}`,
              first.value,
              "million US dollars",
            ),
            measure(
              "trade-last",
              `trade with the world in ${latest.period}`,
              latest.value,
              "million US dollars",
            ),
          ]
        : []),
    ],
    evidence: strongest(behind, subject),
    evidenceCount: behind.length + inOffice.length,
    query: `acts of ${rule.code} toward others with CAMEO 0211, 0231, 0311, 0331, 061, 071, 073, 085 or of the issues trade, aid, food, energy; series of the role world-trade`,
    confidence: caseConfidence(economy, ["policy at home, farms and markets leave no acts between states"]),
  };
}
