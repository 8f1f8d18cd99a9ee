import { addMonths } from "../../dates.ts";
import { actsOf, CONFLICT } from "../../measures/acts.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { type Counterpart, counterpartsOf, powersOf, RIVAL_YEARS } from "../../measures/roles.ts";
import { followedWith } from "../../measures/sight.ts";
import type { NoRivalFacts, RivalsFacts } from "../../words/contention.ts";
import { title } from "../../words/en/contentionOutline.ts";
import * as say from "../../words/en/contentionRivals.ts";
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

/** From so many acts of conflict on, who the rival is stands sure; below the others it hardly shows. */
const ENOUGH = 30;

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

function rivalsFacts(
  { candidates, unfollowed, follows, apart }: Choice,
  rivals: Rivals,
  subject: Subject,
): RivalsFacts {
  const { cinc } = powersOf(subject);
  const [chosen] = candidates;
  const ofPair = unfollowed.filter((code) => code === subject.a || code === subject.b);
  return {
    rivals: rivals.codes,
    recently: rivals.recently,
    acts: rivals.recentActs,
    follows,
    chosen: chosen
      ? {
          cinc: cinc && { greater: cinc[0].value, lesser: cinc[1].value, year: cinc[0].period },
          conflict: chosen.conflict,
          all: candidates.reduce((sum, row) => sum + row.conflict, 0),
          next: follows ? candidates.slice(1, 4).map(({ code, conflict }) => ({ code, conflict })) : [],
          apart,
          unfollowed: [...new Set([...ofPair, ...unfollowed])],
        }
      : null,
  };
}

/** Who was chosen, and by what margin. */
export async function choiceFinding(choice: Choice, rivals: Rivals, subject: Subject): Promise<Finding> {
  const facts = rivalsFacts(choice, rivals, subject);
  const { labels } = say.rivals;
  const { acts, recently, chosen, follows } = facts;
  const { greater, lesser, cinc } = powersOf(subject);
  const sizes = chosen && cinc ? cinc : [];
  const lately = rivals.quarrels.where(rivals.recent);
  const next = chosen?.next[0];
  const sure = acts >= ENOUGH && follows;
  return finding({
    id: "contention.rivals",
    statement: say.rivals.statement(facts, subject.name),
    nature: "information",
    numbers: chosen
      ? [
          measure("conflict", labels.conflict(recently), chosen.conflict, "count"),
          measure("share", labels.share(facts), chosen.conflict / chosen.all, "share", chosen.all),
          next && measure("next", labels.next, next.conflict, "count"),
        ]
      : [measure("conflict", labels.named(recently), acts, "count")],
    evidence: [
      ...sizes.map((value, i) => valueEvidence(value, subject.name(i === 0 ? greater : lesser), labels.cinc)),
      ...(await strongest(lately, subject, 4)),
    ],
    evidenceCount: acts + sizes.length,
    query: asked(say.rivals.query(facts, rivals.recent.from, subject.asOf, rivals.datasets), lately),
    confidence: { level: sure ? "high" : "low", why: say.rivals.why(facts, sure) },
    thin: acts < THIN_COUNT,
  });
}

/** Nobody has an act of conflict with the greater power: that is the answer, with the count of what was looked through. */
export async function noRivalAnswer({ greater }: Choice, subject: Subject): Promise<Found> {
  const others = await counterpartsOf(subject, greater, RIVAL_YEARS);
  const acts = others.reduce((sum, row) => sum + row.events, 0);
  const facts: NoRivalFacts = { greater, years: RIVAL_YEARS, acts, states: others.length };
  const { alternatives, method, wouldChange } = say.noRival;
  const conflict = actsOf(subject, {
    ...CONFLICT,
    kind: ["act"],
    involving: [greater],
    abroad: true,
    from: addMonths(subject.asOf, -12 * RIVAL_YEARS),
  });
  const statement = say.noRival.statement(facts, subject.name);
  const none = tooFew({
    id: "contention.rivals",
    statement,
    numbers: [measure("conflict", say.noRival.label, 0, "count", acts)],
    query: asked(say.noRival.query(facts, subject.asOf, subject.events.datasets.join(", ")), conflict),
    confidence: { level: "low", why: say.noRival.why(facts) },
  });
  return nothingAnswer(none, {
    question: "contention",
    title,
    headline: statement,
    alternatives,
    method,
    wouldChange,
    gaps: [say.noRival.gap(facts, subject.name)],
  });
}
