import { familyName } from "../../actors/leaderSpellings.ts";
import type { Theme } from "../../record/readouts.ts";
import * as say from "../../words/en/significanceFirst.ts";
import type { GroundFacts, ShortFacts, Signed } from "../../words/significance.ts";
import type { Answer, Finding, Glance, Sentence } from "../answer.ts";
import type { Focus } from "../kit/focus.ts";
import { sentence } from "../kit/short.ts";
import type { Subject } from "../subject.ts";

type Ids = [string, ...string[]];

/** Themes whose silence is news: what the two want of each other and of others, not its trimmings. */
const WEIGHTY: readonly Theme[] = [
  "denuclearisation",
  "sanctions",
  "military-cooperation",
  "economic-cooperation",
  "peace-and-stability",
  "usa-named",
  "taiwan",
];
/** More dots than this are not counted at a glance. */
const MOST_DOTS = 30;

/** What the answer gives to the first page; what the record does not bear is left out. */
export function firstPage(
  facts: ShortFacts,
  focus: Focus,
  studied: readonly string[],
  findings: readonly Finding[],
  subject: Subject,
): Pick<Answer, "judgement" | "news" | "glance"> {
  const judgement = facts.seen === "yes" ? judgementOf(facts, studied) : null;
  const news = newsOf(facts, focus, subject);
  const glance = facts.seen === "yes" ? glanceOf(facts, findings, subject) : null;
  return { ...(judgement && { judgement }), ...(news && { news }), ...(glance && { glance }) };
}

function idsOf(first: string, ...others: string[]): Ids {
  return [first, ...others.filter((id) => id !== first)];
}

/** How rare it is, with the time since the last one where that is told. */
function rarity({ since }: ShortFacts): Ids {
  return ["significance.reference-class", ...(since ? ["significance.interval"] : [])];
}

/** What to take from it; null where the record bears nothing. */
export function judgementOf(facts: ShortFacts, studied: readonly string[]): Sentence | null {
  const { isMeeting, followed, since } = facts;
  const said = isMeeting ? ofMeeting(facts) : null;
  if (said) return said;
  const [first, ...others] = studied;
  if (!followed || !first) return null;
  if (followed.moved.length > 0)
    return sentence(say.judgement.followed(followed.moved, isMeeting), first, ...others);
  return !isMeeting && since?.isUsual
    ? sentence(say.judgement.series, ...rarity(facts), first, ...others)
    : null;
}

/** Whether something was signed: by the accounts of the talks where they say, else by the rows of those days. */
function signedBy({ readout, words }: ShortFacts): { signed: Signed; by: string } {
  const named = readout && [...readout.both, ...readout.firstOnly, ...readout.secondOnly];
  if (named?.includes("agreement-signed")) return { signed: true, by: "significance.readouts" };
  if (words && words.agreements > 0) return { signed: true, by: "significance.words" };
  if (readout?.unnamed.includes("agreement-signed")) return { signed: false, by: "significance.readouts" };
  return { signed: words ? false : null, by: "significance.words" };
}

function ofMeeting(facts: ShortFacts): Sentence | null {
  const { readout, since, rank } = facts;
  const { judgement } = say;
  const { signed, by } = signedBy(facts);
  const missed = readout?.missed.find(({ theme }) => WEIGHTY.includes(theme));
  if (signed) return sentence(judgement.signed, by);
  if (signed === false && readout && missed)
    return sentence(judgement.silence(readout, missed), ...idsOf("significance.readouts", by));
  if (signed === false && since && !since.isUsual && rank > 1)
    return sentence(judgement.restored, by, ...rarity(facts));
  if (
    readout &&
    [...readout.both, ...readout.firstOnly, ...readout.secondOnly].includes("military-cooperation")
  )
    return sentence(judgement.arms, "significance.readouts");
  return signed === false && since?.isUsual ? sentence(judgement.routine, by, ...rarity(facts)) : null;
}

function newsOf(facts: ShortFacts, focus: Focus, subject: Subject): Sentence | null {
  const { seen, isOld } = facts;
  if (seen === "unfollowed") return null;
  const leaders = leadersOf(focus, subject);
  // Where the two are held in headlines only they may have met since.
  if (leaders && (seen === "yes" || !isOld))
    return sentence((isOld ? say.news.lastMet : say.news.meeting)(facts, leaders), ...rarity(facts));
  if (!isOld) return sentence(say.news.event(facts), "significance.reference-class");
  return seen === "yes"
    ? sentence(say.news.nothing(facts, subject.name), "significance.reference-class")
    : null;
}

/** The two who met, in the order of asking, as a headline calls them. */
function leadersOf({ meeting }: Focus, { a, b }: Subject): [string, string] | null {
  const parties =
    meeting?.events.flatMap(({ source, target }) => (target ? [source, target] : [source])) ?? [];
  const [first, second] = [a, b].map(
    (code) => parties.find((one) => one.code === code && meeting!.people.includes(one.person))?.person,
  );
  return first && second ? [familyName(a, first), familyName(b, second)] : null;
}

function glanceOf(
  { isMeeting, isOld, since }: ShortFacts,
  findings: readonly Finding[],
  subject: Subject,
): Glance | null {
  const ground = isMeeting ? groundOf(findings, subject) : null;
  if (ground)
    return {
      kind: "dots",
      label: say.glance.ground(ground, subject.name),
      findings: ["significance.level"],
      filled: ground.n,
      of: ground.all,
    };
  if (isMeeting || isOld || !since) return null;
  const findingsOf = ["significance.reference-class", "significance.interval"];
  return { kind: "number", label: say.glance.since, findings: findingsOf, value: since.days, unit: "days" };
}

/** Who of the two hosted more of the meetings of the two persons. */
function groundOf(findings: readonly Finding[], { a, b }: Subject): GroundFacts | null {
  const level = findings.find(({ id }) => id === "significance.level");
  const hosts = [a, b].flatMap((host): GroundFacts[] => {
    const hosted = level?.numbers.find(({ name }) => name === `hosted-${host}`);
    return hosted ? [{ host, n: hosted.value, all: hosted.n ?? 0 }] : [];
  });
  const [most] = hosts.sort((x, y) => y.n - x.n);
  return most && most.n > 0 && most.all > 1 && most.all <= MOST_DOTS ? most : null;
}
