import type { Actor } from "./actor.ts";
import { isPersonName } from "./icewsPersons.ts";
import type { Leaders } from "./leaders.ts";
import type { Actors } from "./registry.ts";

/**
 * An actor as ICEWS names it, taken apart.
 * - `actor`: a state or organisation as a whole ("South Korea", "UN Security Council")
 * - `sector`: a part of a society ("Foreign Affairs (South Korea)")
 * - `person`: somebody by name ("Barack Obama")
 * - `group`: a party, company, armed group or other body by name ("Boko Haram")
 */
export interface IcewsName {
  kind: "actor" | "sector" | "person" | "group";
  person: string;
  /** The part of a society as ICEWS writes it, "" where none: "Foreign Affairs". */
  sector: string;
  /** The state as ICEWS writes it, "" where the name does not tell. */
  country: string;
  /** Code of the state or organisation, "" where neither the name, the record of leaders nor the file tells. */
  code: string;
}

export interface IcewsContext {
  /** The file's own Source Country or Target Country column. */
  country?: string;
  /** The file's own Source Sectors or Target Sectors column, parted by commas; without it the name alone tells. */
  sectors?: string;
  /** Day of the event: leaders are known by their state from the first day of their rule. */
  day?: string;
}

// ICEWS means one state where a reader could mean two.
const ICEWS_COUNTRIES: Readonly<Record<string, string>> = { Congo: "COG" };

/** What stands in brackets so is short for the name before it: "National League for Democracy (NLD)" is not Dutch. */
const ACRONYM = /^(?!(?:USA?|UK|UAE|USSR|PRC|ROK|DPRK|DRC)$)[A-Z][A-Z.-]{1,5}$/;

/**
 * Turns ICEWS' words for a state into its actor; undefined where they name none ("Africa", "International", "NA").
 * On a day after a state's end its one successor is meant: Zanzibar in 2014 is TZA.
 */
export function icewsCountry(text: string, actors: Actors, day?: string): Actor | undefined {
  const name = text.replaceAll("_", " ").trim();
  const [actor, second] = Object.hasOwn(ICEWS_COUNTRIES, name)
    ? [actors.byCode(ICEWS_COUNTRIES[name]!, day)]
    : actors.named(name, day);
  if (!actor || second) return undefined;
  if (!day || !actor.to || day <= actor.to) return actor;
  const [heir, other] = actor.successors ?? [];
  return heir && !other ? actors.byCode(heir, day) : undefined;
}

/**
 * Takes an ICEWS actor name apart, as the Dataverse files write it ("Foreign Affairs (South Korea)") or as the
 * ICEWS14 benchmark does ("Citizen_(Nigeria)"). The last bracket is a state where it names one; otherwise the
 * whole is a sector of nobody known, as in "Militant (Boko Haram)". A person has a state only where the file's
 * country column or the record of leaders on that day gives one.
 */
export function parseIcewsName(
  text: string,
  actors: Actors,
  leaders: Leaders,
  context: IcewsContext = {},
): IcewsName {
  const name = text.replaceAll("_", " ").trim();
  const given = context.country ? icewsCountry(context.country, actors, context.day) : undefined;
  const whole = icewsCountry(name, actors, context.day);
  if (whole)
    return { kind: "actor", person: "", sector: "", country: isPlace(whole) ? name : "", code: whole.code };

  const country = given && isPlace(given) ? context.country!.replaceAll("_", " ").trim() : "";
  const told = { country, code: given?.code ?? "" };
  const bracket = lastBracket(name);
  if (bracket) {
    const state = ACRONYM.test(bracket.inner) ? undefined : icewsCountry(bracket.inner, actors, context.day);
    return state
      ? { kind: "sector", person: "", sector: bracket.before, country: bracket.inner, code: state.code }
      : { kind: "sector", person: "", sector: name, ...told };
  }
  if (!isPersonName(name, actors, context.sectors)) return { kind: "group", person: "", sector: "", ...told };
  const led = !told.code && context.day ? leaderNamed(name, leaders, context.day) : undefined;
  return {
    kind: "person",
    person: name,
    sector: "",
    country: led ? (actors.byCode(led)?.short ?? "") : told.country,
    code: led ?? told.code,
  };
}

function isPlace(actor: Actor): boolean {
  return actor.kind === "state" || actor.kind === "territory";
}

/** "Member of Legislative (Govt) (Iran)" is "Member of Legislative (Govt)" of "Iran"; brackets inside brackets stay together. */
function lastBracket(name: string): { before: string; inner: string } | undefined {
  if (!name.endsWith(")")) return undefined;
  let depth = 0;
  for (let at = name.length - 1; at > 0; at--) {
    if (name[at] === ")") depth++;
    if (name[at] === "(" && --depth === 0)
      return { before: name.slice(0, at).trim(), inner: name.slice(at + 1, -1).trim() };
  }
  return undefined;
}

/** The state of the one leader who bears the whole name on that day. */
function leaderNamed(name: string, leaders: Leaders, day: string): string | undefined {
  if (!leaders.bears(name)) return undefined;
  const [mention, second] = leaders.findLeaders(name, day);
  return mention && !second && mention.matched === name ? mention.leader.code : undefined;
}
