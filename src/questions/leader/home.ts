import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import { changeWords } from "../../words/en/change.ts";
import { list, number, percent, plural } from "../../words/en/forms.ts";
import { whenPhrase } from "../../words/en/when.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { eventEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Rule, type RuleActs, ruleName } from "./rule.ts";
import { yearsBetween } from "./summits.ts";

/** The first years in office, in which a hold on power is made or lost. */
const EARLY_YEARS = 5;
/** CAMEO roots by which someone is removed: coercion, assault, mass violence. */
const REMOVAL = ["17", "18", "20"];
/** Removals are told one by one; of more than so many the first are. */
const MOST_REMOVALS = 200;
/** Pieces of evidence where each act is a matter of its own. */
const LISTED = 8;

/** Removals, appointments and titles: how many, when, and whether they crowd into the first years. Null without any. */
export async function consolidationFinding(
  rule: Rule,
  acts: RuleActs,
  subject: Subject,
): Promise<Finding | null> {
  const rows = acts.rows.filter((row) => row.course === "consolidation");
  const last = rows.at(-1);
  if (!last) return null;
  const own = total(rows);
  const removal = acts.of.consolidation.where({ cameo: REMOVAL });
  const title = acts.of.consolidation.where({ cameo: ["05"], targetPerson: [rule.person] });
  const [density, removals, titles, removed, named, ratings] = await Promise.all([
    densityOf(acts.of.consolidation, subject),
    removal.count(),
    title.count(),
    removal.first(MOST_REMOVALS),
    title.first(LISTED),
    acts.of.consolidation.ratings(),
  ]);
  const turn = addMonths(rule.start, 12 * EARLY_YEARS);
  const [earlyDays, lateDays] = [daysBetween(rule.from, turn), daysBetween(turn, rule.to)];
  const early = total(within(rows, rule.from, turn));
  const compared = earlyDays > 0 && lateDays > 365;
  const change = compared
    ? density.change({ from: addDays(turn, 1), to: rule.to }, { from: rule.from, to: turn })
    : null;
  const people = groupBy(removed, (event) => event.target?.person || "unnamed");
  const whom = [...people].map(([person, events]) => `${person} ${events[0]!.date.slice(0, 4)}`);
  const crowd =
    compared && early > 0
      ? ` ${early} of all ${own} such acts fall in the first five years${change ? `; those since are ${changeWords(change)}` : ""}.`
      : "";
  return finding({
    id: "leader.consolidation",
    statement: `At home the record has ${plural(removals, "removal or killing", "removals and killings")} against the leader's own side${whom.length ? ` (${list(whom)})` : ""} and ${plural(titles, "title")} given to the leader.${crowd} The last act of this kind came ${whenPhrase(last)}.`,
    nature: "information",
    numbers: [
      change &&
        changeMeasure(
          "late-ratio",
          "such acts since the first five years as a part of the record, times that in those years",
          change,
        ),
      measure("removals", "removals and killings", removals, "count"),
      measure("titles", "titles given to the leader", titles, "count"),
      measure("early", "removals, appointments and titles in the first five years", early, "count", own),
    ],
    changes: [change && declared("late-ratio", change)],
    evidence: [...removed, ...named].slice(0, LISTED).map((event) => eventEvidence(event, subject)),
    evidenceCount: own,
    query: asked(
      `domestic rows of ${rule.code} from ${rule.from} to ${rule.to}: praise and titles (05), removals (172 to 175, 18, 20), and acts toward one's own side`,
      acts.of.consolidation,
    ),
    thin: own < THIN_COUNT,
    confidence: caseConfidence(ratings, [
      "purges are known from official notices and foreign services: a floor, not a count",
    ]),
  });
}

/** What is declared at home: congresses, laws, lines; in how many years, and with how many parades. Null without any. */
export async function lineFinding(rule: Rule, acts: RuleActs, subject: Subject): Promise<Finding | null> {
  const rows = acts.rows.filter((row) => row.course === "line");
  const last = rows.at(-1);
  if (!last) return null;
  const parade = acts.all.where({ issue: ["parade"], cameo: ["15"] });
  const [paraded, latest, ratings] = await Promise.all([
    parade.dated(),
    acts.of.line.last(LISTED),
    acts.of.line.ratings(),
  ]);
  const [line, parades] = [total(rows), total(paraded)];
  const years = yearsBetween(rule.from, rule.to);
  const told = new Set([...rows, ...paraded].map((row) => row.date.slice(0, 4)));
  const held = years.filter((year) => told.has(year));
  const share = years.length ? wilson(held.length, years.length, LEVEL) : null;
  return finding({
    id: "leader.line",
    statement: `At home ${ruleName(rule, subject)} speaks by ${plural(line, "congress, law or declaration", "congresses, laws and declarations")} and ${plural(parades, "parade")} on record; ${held.length} of ${plural(years.length, "whole year")} in office ${held.length === 1 ? "has" : "have"} one or the other${share ? ` (${percent(share.estimate)})` : ""}. The last declaration came ${whenPhrase(last)}.`,
    nature: "information",
    numbers: [
      share &&
        estimate(
          "years-share",
          "share of the whole years in office with a declaration or a parade",
          share,
          "share",
          years.length,
        ),
      measure("declarations", "congresses, laws and declarations", line, "count"),
      measure("parades", "parades", parades, "count"),
    ],
    evidence: [...latest].reverse().map((event) => eventEvidence(event, subject)),
    evidenceCount: line + parades,
    query: asked(
      `domestic statements of ${rule.code} (kind domestic, or 01 toward nobody) and parades (150) from ${rule.from} to ${rule.to}, by calendar year`,
      acts.of.line,
      parade,
    ),
    confidence: caseConfidence(ratings, [
      "what is said at home is recorded only where it was noticed abroad",
    ]),
  });
}

/** Acts of trade, aid and supply, and the state's trade with the world in his time. Null without any of either. */
export async function economyFinding(rule: Rule, acts: RuleActs, subject: Subject): Promise<Finding | null> {
  const economy = total(acts.rows.filter((row) => row.course === "economy"));
  const all = total(acts.rows);
  const trade = subject.record.seriesAs("world-trade", rule.code)[0];
  const inOffice = (trade?.values ?? []).filter(
    (value) => value.period.length === 4 && value.period >= rule.start.slice(0, 4),
  );
  if (all === 0 || (economy === 0 && inOffice.length === 0)) return null;
  const share = wilson(economy, all, LEVEL);
  const [first, latest] = [inOffice[0], inOffice.at(-1)];
  const lowest = inOffice.reduce((least, value) => (value.value < least.value ? value : least), inOffice[0]!);
  const path =
    first && latest && first !== latest
      ? ` The state's trade went from ${number(first.value)} million dollars in ${first.period} to ${number(lowest.value)} in ${lowest.period}${lowest === latest ? "" : ` and ${number(latest.value)} in ${latest.period}`}${trade?.caveat ? ` (${trade.caveat})` : ""}.`
      : "";
  // Where none of the acts is economic, all of them are what says so.
  const behind = economy ? acts.of.economy : acts.all;
  const [evidence, ratings] = await Promise.all([strongest(behind, subject), acts.of.economy.ratings()]);
  return finding({
    id: "leader.economy",
    statement: `Economic acts are ${percent(share.estimate)} of what the state does on record (${economy} of ${number(all)}; ${percent(LEVEL)} interval ${percent(share.low)} to ${percent(share.high)}).${path}`,
    nature: "information",
    numbers: [
      estimate("share", "share of economic acts in all", share, "share", all),
      measure("acts", "economic acts", economy, "count"),
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
    evidence,
    evidenceCount: (economy || all) + inOffice.length,
    query: asked(
      `acts of ${rule.code} toward others with CAMEO 0211, 0231, 0311, 0331, 061, 071, 073, 085 or of the issues trade, aid, food, energy; series of the role world-trade`,
      behind,
    ),
    confidence: caseConfidence(ratings, ["policy at home, farms and markets leave no acts between states"]),
  });
}
