import type { ChronicleEvent } from "../../chronicle/event.ts";
import { holds } from "../../chronicle/query.ts";
import { actsOf, CONFLICT, idsOf, ratingsOf, total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import { shareDifference } from "../../statistics/shareDifference.ts";
import { percent, plural } from "../../words/en/forms.ts";
import { when } from "../../words/en/when.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { weightiest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { changeNumber, changeOf, changesOf, nowWords } from "./change.ts";
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
export async function linkFinding(rivals: Rivals, subject: Subject): Promise<Finding | null> {
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
    return tooFew({
      ...base,
      statement: `The data set's rows carry no text of their own that could name ${names}, so a link to the pair cannot be told from them.`,
      numbers: [measure("acts", `acts that name ${names}`, 0, "count", all)],
    });
  }
  if (naming.length === 0) {
    return tooFew({
      ...base,
      statement: `None of the ${plural(all, "act")} between the two names ${names}: the record shows no direct link to the pair.`,
      numbers: [measure("acts", `acts that name ${names}`, 0, "count", all)],
    });
  }
  const share = wilson(hostile.length, naming.length, LEVEL);
  const restHostile = total(kinds.filter((row) => row.quad.endsWith("conflict"))) - hostile.length;
  const more = shareDifference(hostile.length, naming.length, restHostile, rest, LEVEL);
  const pressure = naming.filter((event) => event.source.code === two && event.quad === "material conflict");
  const late = within(naming, rivals.now.from, rivals.now.to);
  const earlier = within(naming, rivals.before.from, rivals.before.to);
  const sizes = { now: late.length, before: earlier.length };
  const change = changeOf(await densityOf(idsOf([...earlier, ...late], subject), subject), rivals);
  return finding({
    ...base,
    nature: "information",
    statement:
      `${plural(naming.length, "act")} and votes between the two name ${names}, from ${when(naming[0]!)} to ${when(naming.at(-1)!)}: ${hostile.length} are conflict (${percent(share.estimate)}, 90 % interval ${percent(share.low)} to ${percent(share.high)}), ` +
      `${more ? `${verdict(more)} of the ${rest} others (${percent(restHostile / rest)})` : "and there are no others"}. Measures of ${subject.name(two)} against ${subject.name(one)} or its firms among them: ${pressure.length}. ` +
      nowWords(sizes, change, rivals, `those that name ${names}`),
    numbers: [
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
        sizes.now,
        "count",
      ),
      measure(
        "before",
        `acts and votes that name ${names} in the ${rivals.nowMonths} months before`,
        sizes.before,
        "count",
      ),
      changeNumber(change, `acts and votes that name ${names}`),
    ],
    changes: changesOf(change),
    thin: naming.length < THIN_COUNT,
  });
}

function verdict({ low, high }: { low: number; high: number }): string {
  return low > 0 ? "a larger share than" : high < 0 ? "a smaller share than" : "no clearly other share than";
}

function namesOne(event: ChronicleEvent, codes: readonly string[], subject: Subject): boolean {
  return subject.actors
    .findAll(event.evidence.summary, event.date)
    .some(({ actor }) => codes.includes(actor.code));
}
