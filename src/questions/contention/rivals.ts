import { addMonths } from "../../dates.ts";
import { actsOf, CONFLICT } from "../../measures/acts.ts";
import { type Counterpart, counterpartsOf, powersOf, RIVAL_YEARS } from "../../measures/roles.ts";
import { followedWith } from "../../measures/sight.ts";
import { capital, list, percent, plural } from "../../words/en/forms.ts";
import type { Finding, Found } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { strongest, valueEvidence } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import { nothingAnswer } from "../kit/nothing.ts";
import type { Subject } from "../subject.ts";
import type { Rivals } from "./rivalry.ts";

/**
 * With less than this share of the greater power's capabilities the lesser of the pair is no rival of it: who asks what
 * divides the rivals behind China and North Korea does not mean the two themselves, though they may quarrel a lot.
 */
const RIVAL_WEIGHT = 1 / 3;

/** Most states that are named as not followed. */
const MOST_UNFOLLOWED = 3;

/** The two whose contention is asked about, and how they were found. */
export interface Choice {
  /** Null where no state has an act of conflict with the greater power. */
  rivals: readonly [string, string] | null;
  greater: string;
  /**
   * By acts of conflict with the first rival, the most first: the states with which the record follows it, or all
   * where it follows it with none of them; [] where the caller named the rivals.
   */
  candidates: Counterpart[];
  /** States with acts on record with which the record does not follow it: they rank nowhere. The most acts of conflict first. */
  unfollowed: string[];
  /** Whether the record follows it with any of the candidates. */
  follows: boolean;
  /** The lesser of the pair, where it is too small to be a rival. */
  apart: string | null;
}

/** The rivals named by the caller, else the pair's greater power and the state with most acts of conflict with it. */
export async function chooseRivals(subject: Subject): Promise<Choice> {
  const { greater, lesser, cinc } = powersOf(subject);
  const isSide = cinc !== null && cinc[1].value < RIVAL_WEIGHT * cinc[0].value;
  const named = subject.options.rivals;
  if (named)
    return { rivals: named, greater: named[0], candidates: [], unfollowed: [], follows: true, apart: null };
  const others = (await counterpartsOf(subject, greater, RIVAL_YEARS)).sort(
    (x, y) => y.conflict - x.conflict || y.events - x.events || (x.code < y.code ? -1 : 1),
  );
  const { followed, unfollowed } = followedWith(
    greater,
    others.map(({ code }) => code),
    subject,
  );
  const hostile = others.filter(({ conflict, code }) => conflict > 0 && !(isSide && code === lesser));
  const ranked = hostile.filter(({ code }) => followed.includes(code));
  const candidates = ranked.length ? ranked : hostile;
  return {
    rivals: candidates[0] ? [greater, candidates[0].code] : null,
    greater,
    candidates,
    unfollowed,
    follows: ranked.length > 0,
    apart: isSide && followed.includes(lesser) ? lesser : null,
  };
}

/** Who was chosen, and by what margin. */
export async function choiceFinding(choice: Choice, rivals: Rivals, subject: Subject): Promise<Finding> {
  const { candidates, unfollowed, follows, apart } = choice;
  const [one, two] = rivals.codes;
  const powers = powersOf(subject);
  const chosen = candidates[0];
  const all = candidates.reduce((sum, row) => sum + row.conflict, 0);
  const recent = rivals.recentActs;
  const lately = rivals.quarrels.where(rivals.recent);
  const next = follows ? candidates.slice(1, 4) : [];
  const others =
    unfollowed.length && follows ? "states whose dealings with it the record follows" : "other states";
  const size = powers.cinc
    ? `has the larger share of the world's capabilities in the pair (${percent(powers.cinc[0].value)} against ${percent(powers.cinc[1].value)}, CINC ${powers.cinc[0].period})`
    : "was named first; the record has no capability index for both";
  return finding({
    id: "contention.rivals",
    statement: chosen
      ? `${capital(subject.name(one))} ${size}. ${follows && unfollowed.length ? `Among the states whose dealings with it the record follows` : "Among other states"}, ${subject.name(two)} and it quarrel most on record${apart ? `, ${subject.name(apart)} apart` : ""}: ${chosen.conflict} of ${plural(all, "act")} of it or against it ${rivals.recently}${next.length ? `; next ${next.length === 1 ? "comes" : "come"} ${list(next.map((row) => `${subject.name(row.code)} (${row.conflict})`))}` : ""}.${notFollowed(choice, subject)}`
      : `The rivals ${subject.name(one)} and ${subject.name(two)} were named in the request; ${plural(recent, "act")} of conflict ran between them ${rivals.recently}.`,
    nature: "information",
    numbers: chosen
      ? [
          measure("conflict", `acts of conflict with the rival ${rivals.recently}`, chosen.conflict, "count"),
          measure(
            "share",
            `share of all its acts of conflict with ${others}`,
            chosen.conflict / all,
            "share",
            all,
          ),
          next[0] && measure("next", "acts of conflict with the next state", next[0].conflict, "count"),
        ]
      : [measure("conflict", `acts of conflict between the two ${rivals.recently}`, recent, "count")],
    evidence: [
      ...(chosen && powers.cinc
        ? powers.cinc.map((value, i) =>
            valueEvidence(
              value,
              subject.name(i === 0 ? powers.greater : powers.lesser),
              "share of world capabilities (CINC)",
            ),
          )
        : []),
      ...(await strongest(lately, subject, 4)),
    ],
    evidenceCount: recent + (chosen && powers.cinc ? 2 : 0),
    query: asked(
      `acts of conflict involving ${one}, ${rivals.recent.from} to ${subject.asOf}, by other state, states with which the record does not follow it left out of the ranking; ${rivals.datasets}`,
      lately,
    ),
    confidence:
      recent >= 30 && follows
        ? {
            level: "high",
            why: `${plural(recent, "act")} of conflict.`,
          }
        : {
            level: "low",
            why: `${follows ? "Only " : ""}${plural(recent, "act")} of conflict: the record ${follows ? "hardly covers" : "does not follow"} this rivalry.`,
          },
    thin: recent < 5,
  });
}

/** With whom the record does not follow the greater power, so that no rank can be told: those with most acts of conflict first. */
function notFollowed({ greater, unfollowed, follows }: Choice, subject: Subject): string {
  if (unfollowed.length === 0) return "";
  const ofPair = unfollowed.filter((code) => code === subject.a || code === subject.b);
  const ordered = [...new Set([...ofPair, ...unfollowed])];
  const named = ordered.slice(0, MOST_UNFOLLOWED).map((code) => subject.name(code));
  const more = unfollowed.length - named.length;
  const whom = list(more > 0 ? [...named, plural(more, "other state")] : named);
  return follows
    ? ` The record does not follow its dealings with ${whom}, so that these are not ranked.`
    : ` But the record follows the dealings of ${subject.name(greater)} with none of these states: the choice rests on single finds.`;
}

/** Nobody has an act of conflict with the greater power: that is the answer, with the count of what was looked through. */
export async function noRivalAnswer({ greater }: Choice, subject: Subject): Promise<Found> {
  const others = await counterpartsOf(subject, greater, RIVAL_YEARS);
  const acts = others.reduce((sum, row) => sum + row.events, 0);
  const conflict = actsOf(subject, {
    ...CONFLICT,
    kind: ["act"],
    involving: [greater],
    abroad: true,
    from: addMonths(subject.asOf, -12 * RIVAL_YEARS),
  });
  const statement = `No quarrel between ${subject.name(greater)} and another state is on record in the last ${RIVAL_YEARS} years (${plural(acts, "act")} with ${plural(others.length, "state")}).`;
  const none = tooFew({
    id: "contention.rivals",
    statement,
    numbers: [measure("conflict", "acts of conflict", 0, "count", acts)],
    query: asked(
      `acts of conflict involving ${greater}, last ${RIVAL_YEARS} years to ${subject.asOf}; ${subject.events.datasets.join(", ")}`,
      conflict,
    ),
    confidence: { level: "low", why: `${plural(acts, "act")} of any kind in the record.` },
  });
  return nothingAnswer(none, {
    question: "contention",
    title: "Contention",
    headline: statement,
    alternatives: [
      "The data set may not follow this power's rivalries: name the rivals with --rivals.",
      "Its quarrels may run with organisations or through third states, which are not counted here.",
    ],
    method: "Acts of conflict by state, last ten years.\nNothing to measure was found.",
    wouldChange: ["A first quarrel with another state.", "A data set that covers its rivals."],
    gaps: [`${plural(acts, "act")} of ${subject.name(greater)} with other states, none of conflict.`],
  });
}
