import type { ChronicleEvent } from "../../chronicle/event.ts";
import { holds } from "../../chronicle/query.ts";
import { formatDate } from "../../dates.ts";
import { actsOf, CONFLICT, idsOf, ratingsOf, total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { wilson } from "../../statistics/intervals.ts";
import { shareDifference } from "../../statistics/shareDifference.ts";
import type { LinkFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contention.ts";
import { percent, plural } from "../../words/en/forms.ts";
import { when } from "../../words/en/when.ts";
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
  const names = clients.map((code) => subject.name(code)).join(" or ");
  const [one, two] = rivals.codes;
  const everything = actsOf(subject, { between: rivals.codes, kind: ["act", "vote"] });
  const [kinds, read] = await Promise.all([
    everything.by("quad"),
    // A data set without issues has no texts of its own.
    rivals.hasIssues ? everything.last(MOST_ROWS) : [],
  ]);
  const naming = read.filter((event) => namesOne(event, clients, subject));
  const hostile = naming.filter(holds(CONFLICT));
  const all = total(kinds);
  const rest = all - naming.length;
  const query = asked(
    `acts and votes between ${one} and ${two} whose summary names ${clients.join(" or ")}, to ${subject.asOf}; ${rivals.datasets}`,
    idsOf(naming, subject),
  );
  const base = {
    id: "contention.link",
    evidence: weightiest(hostile.length ? hostile : naming, subject),
    evidenceCount: naming.length,
    query,
    confidence: caseConfidence(ratingsOf(naming)),
  };
  if (!rivals.hasIssues) {
    const none = tooFew({
      ...base,
      statement: `The data set's rows carry no text of their own that could name ${names}, so a link to the pair cannot be told from them.`,
      numbers: [measure("acts", `acts that name ${names}`, 0, "count", all)],
    });
    return { finding: none, facts: null };
  }
  if (naming.length === 0) {
    const none = tooFew({
      ...base,
      statement: `None of the ${plural(all, "dealing")} between the two on record names ${names}.`,
      numbers: [measure("acts", `acts that name ${names}`, 0, "count", all)],
    });
    return {
      finding: none,
      facts: { clients, quarrels: 0, of: rivals.recentAffairs, more: null, risenSince: null },
    };
  }
  const share = wilson(hostile.length, naming.length, LEVEL);
  const restHostile = total(kinds.filter((row) => row.quad.endsWith("conflict"))) - hostile.length;
  const more = shareDifference(hostile.length, naming.length, restHostile, rest, LEVEL);
  const pressure = naming.filter((event) => event.source.code === two && event.quad === "material conflict");
  const density = await densityOf(idsOf(naming, subject), subject);
  const shift = shiftOf(counted(naming), counted(read), density, rivals);
  const quarrels = affairsOf(
    counted(hostile.filter(({ kind, date }) => kind === "act" && date >= rivals.recent.from)),
  );
  const part = wilson(quarrels, rivals.recentAffairs, LEVEL);
  const isMoved = shift.own !== null && shift.own.direction !== "level";
  const risenSince = shift.own?.direction === "rise" ? rivals.now.from.slice(0, 4) : null;
  const told = finding({
    ...base,
    nature: "information",
    statement:
      `${quarrels} of the ${plural(rivals.recentAffairs, "affair")} between the two since ${formatDate(rivals.recent.from)} (${percent(part.estimate)}, 90 % interval ${percent(part.low)} to ${percent(part.high)}) ${quarrels === 1 ? "names" : "name"} ${names}. ` +
      `Of all their dealings on record, votes among them, ${naming.length === 1 ? `1 does so, of ${when(naming[0]!)}` : `${naming.length} do so, from ${when(naming[0]!)} to ${when(naming.at(-1)!)}`}: ${hostile.length} ${hostile.length === 1 ? "is" : "are"} hostile (${percent(share.estimate)}, 90 % interval ${percent(share.low)} to ${percent(share.high)}), ` +
      `${more ? `${verdict(more)} among the ${rest} others (${percent(restHostile / rest)})` : "and there are no others"}. ${pressure.length ? `${pressure.length} ${pressure.length === 1 ? "is a measure" : "are measures"} of ${subject.name(two)} against ${subject.name(one)} or its firms. ` : ""}` +
      say.shift.statement(shift, ` naming ${names}`),
    numbers: [
      rivals.recentAffairs > 0 &&
        estimate(
          "quarrels",
          `share of the affairs between the two that name ${names}`,
          part,
          "share",
          rivals.recentAffairs,
        ),
      measure("acts", `acts and votes that name ${names}`, naming.length, "count"),
      measure("conflict", "acts of conflict among them", hostile.length, "count"),
      estimate("conflictShare", "share of conflict among them", share, "share", naming.length),
      more &&
        estimate(
          "moreThanRest",
          "share of conflict among them less that in the rest",
          { estimate: 100 * more.estimate, low: 100 * more.low, high: 100 * more.high },
          "percentage points",
          naming.length,
        ),
      measure(
        "pressure",
        `measures of ${subject.name(two)} against ${subject.name(one)} or its firms`,
        pressure.length,
        "count",
      ),
      measure(
        "now",
        `acts and votes that name ${names} in the last ${rivals.nowMonths} months`,
        shift.now.acts,
        "count",
      ),
      measure(
        "before",
        `acts and votes that name ${names} in the ${rivals.nowMonths} months before`,
        shift.before.acts,
        "count",
      ),
      ...shiftNumbers(shift),
    ],
    changes: shiftChanges(shift),
    thin: naming.length < THIN_COUNT,
    noEffect: more !== null && more.low <= 0 && more.high >= 0 && !isMoved,
  });
  return { finding: told, facts: { clients, quarrels, of: rivals.recentAffairs, more, risenSince } };
}

/** Events at hand as rows that affairs can be counted in. */
function counted(events: readonly ChronicleEvent[]) {
  return events.map(({ date, precision, issue }) => ({ date, precision, issue, n: 1 }));
}

function verdict({ low, high }: { low: number; high: number }): string {
  return low > 0 ? "more than" : high < 0 ? "less than" : "neither clearly more nor clearly less than";
}

function namesOne(event: ChronicleEvent, codes: readonly string[], subject: Subject): boolean {
  return subject.actors
    .findAll(event.evidence.summary, event.date)
    .some(({ actor }) => codes.includes(actor.code));
}
