import type { Actor } from "../../../actors/actor.ts";
import { withoutTitle } from "../../../actors/bodyWords.ts";
import { icewsCountry, parseIcewsName } from "../../../actors/sectors.ts";
import type { Party } from "../../event.ts";
import { sharedActors, sharedLeaders } from "../sharedActors.ts";

const OF_WHOM =
  /^(?:the )?(?:(?:royal|federal|central|national|interim|transitional|provisional|military|union) )*(?:government|govt\.?|gov't) of (?:the )?(.+)$/i;
const WHOSE = /^(?:the )?(.+?)(?:['’]s?)? (?:government|govt\.?|gov't)$/i;

/**
 * Whom a name means on a day that is no state's own name but tells one, by the rules that ICEWS is read with: a part of a
 * society ("Citizen (India)"), a government ("Government of Iran", "the Iranian government"), a leader by his full name
 * while he leads ("Xi Jinping"). Undefined for a plain name of a state and wherever the state is not sure ("John Smith",
 * "Gazprom", "National League for Democracy (NLD)"). A group with a state in brackets is a part of its society, as in
 * ICEWS: "Boko Haram (Nigeria)" is of Nigeria.
 */
export function partyNamed(text: string, day: string): Party | undefined {
  const name = text.replaceAll("_", " ").replace(/\s+/g, " ").trim();
  const actors = sharedActors();
  const party = (code: string, sector: string, person = ""): Party => ({ code, name, person, sector });
  const governed = governedBy(name, day);
  if (governed) return party(governed.code, "Government");
  const parsed = parseIcewsName(name, actors, sharedLeaders(), { day });
  if (parsed.kind === "sector" && parsed.code !== "") {
    // "Timor (West)" is no part of the West, and "Government of Russia (Ukraine)" leaves open whose it is.
    if (actors.byCode(parsed.code)?.kind === "bloc" || governedBy(parsed.sector, day)) return undefined;
    const led = leaderNamed(withoutTitle(parsed.sector), day);
    return led?.code === parsed.code ? party(led.code, "", led.person) : party(parsed.code, parsed.sector);
  }
  const led = leaderNamed(withoutTitle(name), day);
  return led && parsed.kind !== "actor" ? party(led.code, "", led.person) : undefined;
}

/**
 * The state whose government is named. "Government of Myanmar (Burma)" says it twice; where one half is no state's
 * ("Government of Punjab (India)") or is another's, it is not that state's government.
 */
function governedBy(name: string, day: string): Actor | undefined {
  const whose = OF_WHOM.exec(name)?.[1] ?? WHOSE.exec(name)?.[1];
  return whose === undefined ? undefined : stateMeant(whose, day);
}

/** The one state or territory that a name or adjective means. */
function stateMeant(text: string, day: string): Actor | undefined {
  const [meant, second] = sharedActors().meant(text, day);
  const actor = second ? undefined : (icewsCountry(text, sharedActors(), day) ?? meant);
  return actor && (actor.kind === "state" || actor.kind === "territory") ? actor : undefined;
}

/** The state of the one leader who bears the whole name, of more than one word, and leads on that day. */
function leaderNamed(name: string, day: string): { code: string; person: string } | undefined {
  if (!name.includes(" ") || !sharedLeaders().bears(name)) return undefined;
  const [found, second] = sharedLeaders().findLeaders(name, day);
  if (!found || second || found.matched !== name) return undefined;
  const term = sharedLeaders()
    .termsOf(found.leader, day)
    .find(({ start, end }) => start <= day && (!end || day <= end));
  return term && { code: term.code, person: found.leader.name };
}
