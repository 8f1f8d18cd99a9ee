import * as say from "../../words/en/outcomes.ts";
import type { GistFacts, Recorded } from "../../words/outcomes.ts";
import type { Sentence } from "../answer.ts";
import { sentence, shortOf } from "../kit/short.ts";
import { FEW_DAYS } from "./came.ts";

const idOf = (name: string) => `outcomes.${name}`;
const FREQUENT = 0.5;

/**
 * The answer in short: what came after a meeting, where time has passed; the odds that are firm; the date that is
 * fixed; talks with the rival by their last; and that the rest is only partly on record. Where there are no odds, that
 * comes first, with its reason.
 */
export function shortAnswer(facts: GistFacts): Sentence[] {
  const { came, calendar, talks, recorded, foreseen, unseen, single } = facts;
  const worded = say.worded(foreseen);
  const silent = byGravity(foreseen.filter(({ term }) => term === null));
  const rare = silent.find(({ floor }) => floor !== null && floor <= say.LOW);
  const [first] = recorded;
  const untrue = rare ? undefined : silent[0]?.id;
  const reason = facts.ended ? "came" : (untrue ?? unseen?.id ?? first?.id ?? "track-record");
  const busiest = mostTold(recorded.filter(({ thin }) => thin === null));
  const followed = came.meeting && came.came.length > 0 && came.covered >= FEW_DAYS;
  const dated = calendar?.first.round;
  const none = worded.length === 0;
  // Reports have long names: two in one sentence read badly.
  const coded = worded.slice(0, 2).some(({ id }) => id.startsWith("coded-"));
  return shortOf([
    none && sentence(say.gist.none(facts), idOf(reason)),
    followed && sentence(say.gist.came(facts, byGravity(came.came)), idOf("came")),
    !none &&
      sentence(say.gist.odds(facts, followed || coded), ...ids(worded.slice(0, 2).map(({ id }) => id))),
    rare && worded.length < 2 && sentence(say.gist.rare(rare), idOf(rare.id)),
    none && !rare && silent[0] && sentence(say.gist.rate(silent[0], facts.days), idOf(silent[0].id)),
    dated && sentence(say.gist.calendar(calendar), idOf("calendar")),
    talks?.last && sentence(say.gist.talks(talks), idOf(talks.id)),
    none && busiest && sentence(say.gist.often(busiest), idOf(busiest.id)),
    !none && first && sentence(say.gist.partly, idOf(first.id)),
    none && !busiest && single && sentence(say.gist.single(single), idOf(single.id)),
    none && !busiest && !single && sentence(say.gist.nothing, idOf(reason)),
  ]);
}

/** What a reader asks about first. */
const GRAVITY = ["nuclear-", "contacts", "missiles-", "summit", "rival-summit", "support", "rival-talks"];

function byGravity<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  const place = ({ id }: Row) => {
    const found = GRAVITY.findIndex((key) => id.startsWith(key));
    return found < 0 ? GRAVITY.length : found;
  };
  return [...rows].sort((x, y) => place(x) - place(y));
}

function ids(names: readonly string[]): [string, ...string[]] {
  return names.map(idOf) as [string, ...string[]];
}

/** What the record tells of most often, of what the two do with each other; else what it told of last. */
function mostTold(recorded: readonly Recorded[]): Recorded | null {
  const held = recorded.filter(({ last }) => last !== null);
  const often = held.find(({ share }) => (share ?? 0) >= FREQUENT);
  return often ?? held.sort((x, y) => (y.share ?? 0) - (x.share ?? 0))[0] ?? null;
}
