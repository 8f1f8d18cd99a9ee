import { powersOf } from "../../measures/roles.ts";
import { followedWith, inHeadlines } from "../../measures/sight.ts";
import type { LinkFacts, MattersFacts, ShortFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contention.ts";
import type { Sentence } from "../answer.ts";
import { sentence, shortOf } from "../kit/short.ts";
import type { Subject } from "../subject.ts";

export function shortFacts(
  matters: MattersFacts,
  parts: { link: LinkFacts | null; tariff: ShortFacts["tariff"]; turn: ShortFacts["turn"] },
  subject: Subject,
): ShortFacts {
  const { greater, lesser } = powersOf(subject);
  const ranksLesser = !subject.options.rivals && !matters.rivals.includes(lesser);
  const { unfollowed } = followedWith(greater, [lesser], subject);
  return {
    matters,
    ...parts,
    unfollowed: ranksLesser && unfollowed.length > 0 ? [greater, lesser] : null,
    headlinesOnly: inHeadlines(matters.rivals, subject),
  };
}

/** What divides them and what comes first; what has grown; what the other of the pair has to do with it; what was not seen. */
export function shortAnswer(facts: ShortFacts, { name }: Subject): Sentence[] {
  const { matters, link, tariff, turn, unfollowed, headlinesOnly } = facts;
  const risen = say.short.risen(matters);
  const tariffs = tariff && say.short.tariff(tariff, name);
  if (matters.tied === 0)
    return shortOf([
      sentence(say.short.few(matters, name), "contention.matters"),
      sentence(say.short.over(matters), "contention.matters"),
      link && link.quarrels > 0 && sentence(say.short.linkOfFew(link, name), "contention.link"),
      unfollowed && sentence(say.short.unfollowed(unfollowed, name), "contention.rivals"),
    ]);
  return shortOf([
    sentence(say.short.order(matters, name), "contention.matters"),
    risen && tariffs && sentence(`${risen}: ${tariffs}.`, "contention.matters", "contention.tariffs"),
    risen && !tariffs && sentence(`${risen}.`, "contention.matters"),
    !risen && tariffs && sentence(`${say.opened(tariffs)}.`, "contention.tariffs"),
    unfollowed && sentence(say.short.unfollowed(unfollowed, name), "contention.rivals"),
    link && sentence(say.short.link(link, name), "contention.link"),
    turn && sentence(say.short.turn(turn), "contention.turning-points"),
    headlinesOnly && sentence(say.short.headlines, "contention.rivals"),
    !link && !turn && sentence(say.short.weight, "contention.matters"),
  ]);
}
