import type { ChronicleEvent } from "../../chronicle/event.ts";
import { holds } from "../../chronicle/query.ts";
import { actsOf, CONFLICT, idsOf, ratingsOf, total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { wilson } from "../../statistics/intervals.ts";
import { shareDifference } from "../../statistics/shareDifference.ts";
import type { LinkFacts, NamedFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contentionRivals.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { weightiest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { affairsOf } from "./affairs.ts";
import { shiftChanges, shiftNumbers, shiftOf } from "./change.ts";
import type { Rivals } from "./rivalry.ts";

/** Texts can be read only one by one: of more rows than so many the latest are read. */
const MOST_ROWS = 20_000;

/** The members of the pair that are no rivals themselves: what the rivals may quarrel over. */
export function outsidersOfRivalry(rivals: Rivals, subject: Subject): string[] {
  return [subject.a, subject.b].filter((code) => !rivals.codes.includes(code));
}

/**
 * Acts and votes between the rivals whose summary names a member of the pair that is not one of them: whether it
 * divides them more or less than their other matters do. Null where the pair are the rivals.
 */
export async function linkFinding(
  rivals: Rivals,
  subject: Subject,
): Promise<{ finding: Finding; facts: LinkFacts | null } | null> {
  const clients = outsidersOfRivalry(rivals, subject);
  if (clients.length === 0) return null;
  const { labels } = say.link;
  const { name } = subject;
  const everything = actsOf(subject, { between: rivals.codes, kind: ["act", "vote"] });
  const [kinds, read] = await Promise.all([
    everything.by("quad"),
    // A data set without issues has no texts of its own.
    rivals.hasIssues ? everything.last(MOST_ROWS) : [],
  ]);
  const naming = read.filter((event) => namesOne(event, clients, subject));
  const hostile = naming.filter(holds(CONFLICT));
  const all = total(kinds);
  const base = {
    id: "contention.link",
    evidence: weightiest(hostile.length ? hostile : naming, subject),
    evidenceCount: naming.length,
    query: asked(
      say.link.query(rivals.codes, clients, subject.asOf, rivals.datasets),
      idsOf(naming, subject),
    ),
    confidence: caseConfidence(ratingsOf(naming)),
  };
  const [first, latest] = [naming[0], naming.at(-1)];
  if (!first || !latest) {
    const none = tooFew({
      ...base,
      statement: rivals.hasIssues ? say.link.none(clients, all, name) : say.link.noTexts(clients, name),
      numbers: [measure("acts", labels.none(clients, name), 0, "count", all)],
    });
    const facts = { clients, quarrels: 0, of: rivals.recentAffairs, more: null, risenSince: null };
    return { finding: none, facts: rivals.hasIssues ? facts : null };
  }
  const rest = all - naming.length;
  const restHostile = total(kinds.filter((row) => row.quad.endsWith("conflict"))) - hostile.length;
  const more = shareDifference(hostile.length, naming.length, restHostile, rest, LEVEL);
  const density = await densityOf(idsOf(naming, subject), subject);
  const shift = shiftOf(counted(naming), counted(read), density, rivals);
  const quarrels = affairsOf(
    counted(hostile.filter(({ kind, date }) => kind === "act" && date >= rivals.recent.from)),
  );
  const facts: NamedFacts = {
    rivals: rivals.codes,
    clients,
    quarrels,
    of: rivals.recentAffairs,
    more,
    risenSince: shift.own?.direction === "rise" ? rivals.now.from.slice(0, 4) : null,
    from: rivals.recent.from,
    part: rivals.recentAffairs > 0 ? wilson(quarrels, rivals.recentAffairs, LEVEL) : null,
    named: naming.length,
    first,
    latest,
    hostile: hostile.length,
    share: wilson(hostile.length, naming.length, LEVEL),
    rest,
    restShare: rest > 0 ? restHostile / rest : null,
    pressure: naming.filter(
      ({ source, quad }) => source.code === rivals.codes[1] && quad === "material conflict",
    ).length,
    shift,
  };
  const isMoved = shift.own !== null && shift.own.direction !== "level";
  const told = finding({
    ...base,
    nature: "information",
    statement: say.link.statement(facts, name),
    numbers: [
      facts.part && estimate("quarrels", labels.quarrels(clients, name), facts.part, "share", facts.of),
      measure("acts", labels.acts(clients, name), facts.named, "count"),
      measure("conflict", labels.conflict, facts.hostile, "count"),
      estimate("conflictShare", labels.share, facts.share, "share", facts.named),
      more &&
        estimate(
          "moreThanRest",
          labels.more,
          { estimate: 100 * more.estimate, low: 100 * more.low, high: 100 * more.high },
          "percentage points",
          facts.named,
        ),
      measure("pressure", labels.pressure(rivals.codes, name), facts.pressure, "count"),
      measure("now", labels.now(clients, shift.months, name), shift.now.acts, "count"),
      measure("before", labels.before(clients, shift.months, name), shift.before.acts, "count"),
      ...shiftNumbers(shift),
    ],
    changes: shiftChanges(shift),
    thin: facts.named < THIN_COUNT,
    noEffect: more !== null && more.low <= 0 && more.high >= 0 && !isMoved,
  });
  return { finding: told, facts };
}

/** Events at hand as rows that affairs can be counted in. */
function counted(events: readonly ChronicleEvent[]) {
  return events.map(({ date, precision, issue }) => ({ date, precision, issue, n: 1 }));
}

function namesOne(event: ChronicleEvent, codes: readonly string[], subject: Subject): boolean {
  return subject.actors
    .findAll(event.evidence.summary, event.date)
    .some(({ actor }) => codes.includes(actor.code));
}
