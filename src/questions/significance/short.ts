import { inHeadlines, pairSight } from "../../measures/sight.ts";
import * as say from "../../words/en/significance.ts";
import type { ReadoutFacts, Seen, ShortFacts } from "../../words/significance.ts";
import type { Finding, Sentence } from "../answer.ts";
import { isMoved } from "../kit/effects.ts";
import { numberOf } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { sentence, shortOf } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import type { AftermathPlan, StudiedGroup } from "./aftermath.ts";
import { movesOf } from "./aftermathFinding.ts";
import { eventOf } from "./rarity.ts";
import type { ReferenceClass } from "./referenceClass.ts";

/** What the answer as a whole rests on, beside its findings. */
export interface Context {
  focus: Focus;
  classes: readonly ReferenceClass[];
  readout: ReadoutFacts | null;
  seen: Seen;
  groups: readonly StudiedGroup[];
  plan: AftermathPlan;
}

/** What the event is and how rare, what was said, what came after it, and what earlier ones were followed by. */
export function shortAnswer(facts: ShortFacts, context: Context, findings: readonly Finding[]): Sentence[] {
  const { readout, followed, after, companyYear, isMeeting, seen, since, independent } = facts;
  const has = (id: string) => findings.some((one) => one.id === id);
  const said = say.short.said(facts);
  const rare = ["significance.reference-class", ...(since ? ["significance.interval"] : [])] as const;
  const studied = studiedBy(context, findings);
  const apart = independent === null ? [] : ["significance.same-leaders"].filter(has);
  return shortOf([
    sentence(say.short.event(facts), ...rare),
    !(isMeeting && seen === "yes") && sentence(say.short.rarity(facts), ...rare),
    after && seen !== "unfollowed" && sentence(say.short.after(after), "significance.follow-up"),
    !after && companyYear !== null && sentence(say.short.company(companyYear), "significance.company"),
    said !== "" &&
      seen !== "unfollowed" &&
      sentence(said, readout ? "significance.readouts" : "significance.words"),
    seen !== "unfollowed" &&
      (followed && studied.length
        ? sentence(say.short.followed(followed, facts), studied[0]!, ...studied.slice(1), ...apart)
        : sentence(say.short.unproven, "significance.reference-class")),
  ]);
}

/** Findings on what earlier events were followed by that are not thin. */
export function studiedBy({ groups }: Context, findings: readonly Finding[]): string[] {
  return groups
    .map(({ group }) => `significance.${group.id}`)
    .filter((id) => findings.some((one) => one.id === id && !one.thin));
}

/** Whether the record holds the pair well enough to say what is rare between them. */
export async function seenOf(subject: Subject): Promise<Seen> {
  if ((await pairSight(subject)).grade === "unobserved") return "unfollowed";
  return inHeadlines([subject.a, subject.b], subject) ? "headlines" : "yes";
}

export function shortFacts(
  { focus, classes, readout, seen, groups, plan }: Context,
  findings: readonly Finding[],
  { a, b }: Subject,
): ShortFacts {
  const number = (id: string, name: string) => numberOf(findings, `significance.${id}`, name);
  const narrow = classes[0]!;
  const soon = findings.some(({ id, thin }) => id === "significance.follow-up" && thin);
  // Of the same two persons where they met before, else of any like it.
  const days = number("reference-class", "days-since") ?? number("interval", "days-since-last");
  const leaders = number("company", "third-leaders") ?? 0;
  const supporters = number("words", "sides");
  const solid = groups.flatMap(({ results }) => results).filter(({ main }) => !main.thin);
  return {
    first: a,
    second: b,
    event: eventOf(focus),
    isMeeting: focus.meeting !== null,
    isOld: focus.older,
    seen,
    label: narrow.label,
    plural: narrow.plural,
    rank: narrow.earlier.length + 1,
    since:
      days === undefined ? null : { days, isUsual: days <= (number("interval", "median-interval") ?? days) },
    companyYear: leaders > 0 ? (number("company", "last-company") ?? null) : null,
    readout,
    words: supporters === undefined ? null : { supporters, agreements: number("words", "agreements") ?? 0 },
    after: soon
      ? null
      : {
          visits: number("follow-up", "visits") ?? 0,
          support: number("follow-up", "support") ?? 0,
          agreements: number("follow-up", "agreements") ?? 0,
        },
    followed: solid.length
      ? {
          plural: plan.chosen.plural,
          moved: movesOf(solid.filter(isMoved)),
        }
      : null,
    independent: number("same-leaders", "independent") ?? null,
  };
}
