import { addDays, formatDate } from "../../dates.ts";
import { idsOf } from "../../measures/acts.ts";
import { type Account, type Encounter, THEMES, told } from "../../record/readouts.ts";
import * as say from "../../words/en/significance.ts";
import type { ReadoutFacts } from "../../words/significance.ts";
import type { Evidence, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { meetingsBefore, meetingsOfSame } from "./referenceClass.ts";

/** An account is dated to the talks; the rows that tell of a meeting may be a day or two apart from these. */
const NEAR_DAYS = 2;
/** Fewer earlier talks of which an account says whether they had a theme show no habit. */
const HABIT = 2;
const SHOWN = 8;

/** The talks of the focal meeting and those before it, as far as an account of either side is held. */
interface Talks {
  now: Encounter;
  earlier: readonly Encounter[];
  /** Whether the earlier ones are those of the same two persons; else they are of any leaders of the two. */
  samePersons: boolean;
}

function talksOf(focus: Focus, { a, b, record }: Subject): Talks | null {
  if (!focus.meeting) return null;
  const held = record.readouts(a, b).filter(({ kind, accounts }) => kind === "talks" && accounts.length > 0);
  const near = (from: string, to: string) =>
    held.filter(({ date }) => date >= addDays(from, -NEAR_DAYS) && date <= addDays(to, NEAR_DAYS));
  const now = near(focus.from, focus.to).at(-1);
  if (!now) return null;
  const before = (meetings: Focus["meetings"]) =>
    [...new Set(meetings.flatMap(({ events }) => near(events[0]!.date, events.at(-1)!.date)))].filter(
      ({ date }) => date < now.date,
    );
  const ofSame = before(meetingsOfSame(focus.meeting, focus));
  const samePersons = ofSame.length >= HABIT;
  return { now, samePersons, earlier: samePersons ? ofSame : before(meetingsBefore(focus)) };
}

/** Whether a page was seen that says if the theme was named. */
function isTold(status: ReturnType<typeof told>): boolean {
  return status === "present" || status === "absent";
}

function factsOf({ now, earlier, samePersons }: Talks, { a, b }: Subject): ReadoutFacts {
  const themes = THEMES.map((theme) => {
    const before = earlier
      .map((one) => [told(one, a, theme), told(one, b, theme)])
      .filter((sides) => sides.some(isTold));
    const [first, second] = [told(now, a, theme), told(now, b, theme)];
    return {
      theme,
      first: first === "present",
      second: second === "present",
      isLeftOut: first !== "present" && second !== "present" && (first === "absent" || second === "absent"),
      known: before.length,
      named: before.filter((sides) => sides.includes("present")).length,
    };
  });
  const isMissed = ({ known, named }: (typeof themes)[number]) => known >= HABIT && 2 * named >= known;
  const leftOut = themes.filter((one) => one.isLeftOut);
  const only = (holds: (one: (typeof themes)[number]) => boolean) =>
    themes.filter(holds).map(({ theme }) => theme);
  const isWhole = (side: string) => now.accounts.some((one) => one.side === side && one.basis === "whole");
  return {
    first: a,
    second: b,
    talks: { date: now.date, precision: "day" },
    both: only(({ first, second }) => first && second),
    firstOnly: only(({ first, second }) => first && !second),
    secondOnly: only(({ first, second }) => !first && second),
    missed: leftOut
      .filter(isMissed)
      .sort((x, y) => y.named / y.known - x.named / x.known)
      .map(({ theme, named, known }) => ({ theme, named, known })),
    unnamed: leftOut.filter((one) => !isMissed(one)).map(({ theme }) => theme),
    earlier: earlier.length,
    samePersons,
    whole: { first: isWhole(a), second: isWhole(b) },
  };
}

/** What each side's account of the talks names and leaves out, against earlier talks. Null where no account is held. */
export function readoutFinding(
  focus: Focus,
  subject: Subject,
): { finding: Finding; facts: ReadoutFacts } | null {
  const talks = talksOf(focus, subject);
  if (!talks) return null;
  const facts = factsOf(talks, subject);
  const { a, b, name } = subject;
  const { labels } = say.readouts;
  const evidence = evidenceOf(talks.now, facts, subject);
  const said = THEMES.map((theme) => ({ theme, sides: [a, b].map((side) => told(talks.now, side, theme)) }));
  const known = said.filter(({ sides }) => sides.some(isTold));
  return {
    facts,
    finding: finding({
      id: "significance.readouts",
      statement: say.readouts.statement(facts, name),
      nature: "information",
      numbers: [
        ...known.map(({ theme, sides }) =>
          measure(
            `said-${theme}`,
            labels.said(theme),
            sides.filter((side) => side === "present").length,
            "count",
            sides.filter(isTold).length,
          ),
        ),
        ...facts.missed.map(({ theme, named, known: n }) =>
          measure(`earlier-${theme}`, labels.earlier(theme), named, "count", n),
        ),
        measure("missed", labels.missed, facts.missed.length, "count", known.length),
      ],
      evidence: evidence.slice(0, SHOWN),
      evidenceCount: evidence.length,
      query: asked(say.readouts.query(facts, THEMES.length), idsOf(focus.meeting!.events, subject)),
      confidence: {
        level: facts.whole.first && facts.whole.second ? "high" : "moderate",
        why: say.readouts.why(facts, name),
      },
    }),
  };
}

/** A side's word on a theme once: what is missed first, then what is named. */
function evidenceOf(
  { id, date, accounts }: Encounter,
  { missed }: ReadoutFacts,
  subject: Subject,
): Evidence[] {
  const isFirst = ({ side, theme }: Account, at: number) =>
    accounts.findIndex((one) => one.side === side && one.theme === theme) === at;
  const order = ({ theme, status }: Account) =>
    missed.some((one) => one.theme === theme) ? 0 : status === "present" ? 1 : 2;
  return accounts
    .filter(isFirst)
    .sort((x, y) => order(x) - order(y))
    .map(({ side, theme, status, note, url, publisher }) => ({
      kind: "record",
      id: `readouts.csv:${id}:${side}:${theme}`,
      date,
      when: formatDate(date),
      who: subject.name(side),
      what: say.readouts.evidence[status](theme, note),
      publisher,
      url,
      source: `readouts.csv:${id}`,
      sources: ["casebook"],
    }));
}
